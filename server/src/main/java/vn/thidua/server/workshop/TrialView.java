package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;

/**
 * The page on which a plan is tried.
 *
 * @param title of the plan
 * @param back address of the page from which one came
 * @param choices campaigns on whose facts it can be tried
 * @param with the facts that are chosen
 * @param numbers those of the plan that can be tried otherwise
 * @param faults for which the plan with these numbers is none, or the tables do not fit it, as people read them
 * @param trial with the numbers that are tried
 * @param plain with those of the plan, where others are tried
 * @param version of the draft into which numbers can be written; empty where they cannot
 * @param tables those that are sent for the draft, a place for each kind of whom the plan asks facts; none where none can be sent
 * @param refused a table that could not be taken
 */
public record TrialView(
        String title,
        String back,
        List<Campaign> choices,
        Optional<TrialFacts> with,
        TriedNumbers numbers,
        List<String> faults,
        Optional<PlanTrial> trial,
        Optional<PlanTrial> plain,
        OptionalInt version,
        List<Sent> tables,
        Refused refused) {

    public TrialView {
        choices = List.copyOf(choices);
        faults = List.copyOf(faults);
        tables = List.copyOf(tables);
    }

    /** A place for a table of facts about one kind of subject, with the one that was sent. */
    public record Sent(SubjectKind kind, Optional<SentFacts> table) {

        /** What whoever sends another has seen: 0 for none. */
        public int seen() {
            return table.map(SentFacts::version).orElse(0);
        }
    }

    /** A table that could not be taken, with every fault. */
    public record Refused(String file, List<String> faults) {

        /** None was refused. */
        public static final Refused NONE = new Refused("", List.of());

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Address of this page. */
    public String here() {
        return back + "/trial";
    }

    /** Whether there are facts that the plan can be tried on. */
    public boolean isTriable() {
        return !choices.isEmpty() || hasSent();
    }

    /** Whether a table was sent. */
    public boolean hasSent() {
        return tables.stream().anyMatch(one -> one.table().isPresent());
    }

    /** Whether these are the facts that are chosen. */
    public boolean isChosen(TrialFacts facts) {
        return with.equals(Optional.of(facts));
    }

    /** What a unit has with the numbers of the plan; empty where no others are tried. */
    public Optional<PlanTrial.Line> plain(PlanTrial.Line line) {
        return plain.flatMap(all -> all.units().stream()
                .filter(one -> one.name().equals(line.name()) && one.block().equals(line.block()))
                .findFirst());
    }
}
