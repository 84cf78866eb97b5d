package vn.thidua.server.award;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.Award;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Standard;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.web.ClassLine;

/**
 * Everybody who may be a candidate for one award, with every standard.
 *
 * @param kind word of the kind of candidates that is shown
 * @param kinds the kinds to which the award goes
 * @param candidates all of them
 * @param outside names of those who are none because they take no part
 * @param rows those of this page
 * @param words what was looked for in names
 * @param acts ties of this award that the council settled
 * @param tieSettledBy who settles a tie, as the plan names them; empty where it does not say
 * @param trial a fact changed on trial; empty where everything is as it is known
 * @param facts what can be changed on trial
 */
public record Eligibility(
        Campaign campaign,
        List<Award> awards,
        Award award,
        String kind,
        List<String> kinds,
        List<Standard> standards,
        List<Candidate> candidates,
        List<String> outside,
        PageOfRows<Candidate> rows,
        String words,
        List<TieLine> ties,
        List<Act> acts,
        String tieSettledBy,
        boolean maySettle,
        Optional<Trial> trial,
        List<FactDeclaration> facts) {

    /** Who settles a tie, or that word where the plan does not say. */
    public String settler(String anybody) {
        return tieSettledBy.isEmpty() ? anybody : tieSettledBy;
    }

    /**
     * One candidate.
     *
     * @param classes its classes, where standards of the award rest on them
     * @param met for each standard {@code yes}, {@code no} or {@code unknown}
     * @param eligible the same for all of them together
     * @param selected the same for the selection under the quotas
     * @param because why it is passed over; empty for all others, and for those that are not on the page
     * @param withoutDossier whether it handed in no dossier before the last day
     * @param changed whether it stands otherwise than without the trial
     * @param way how what is lacking can still be mended; empty for those who lack nothing, and in very long lists
     */
    public record Candidate(
            String code,
            String name,
            String block,
            Optional<BigDecimal> total,
            Optional<Integer> rank,
            List<ClassLine> classes,
            List<String> met,
            String eligible,
            String selected,
            String because,
            boolean withoutDossier,
            boolean changed,
            Optional<Reachability> way) {

        /** Whether it meets every standard and is left out for want of a dossier alone. */
        public boolean lacksOnlyDossier() {
            return withoutDossier && eligible.equals("no") && met.stream().allMatch("yes"::equals);
        }

        /** Whether it meets the standards and is not selected, or not yet. */
        public boolean isPassedOver() {
            return eligible.equals("yes") && !selected.equals("yes");
        }

        /** The same with why it is passed over. */
        Candidate because(String why) {
            return new Candidate(
                    code,
                    name,
                    block,
                    total,
                    rank,
                    classes,
                    met,
                    eligible,
                    selected,
                    why,
                    withoutDossier,
                    changed,
                    way);
        }
    }

    /**
     * Candidates that are equal for the last places; people decide.
     *
     * @param among names by id
     * @param of whose quota it is; empty where it is for all
     */
    public record TieLine(int places, Map<String, String> among, String of, String ofLabel) {

        /** Their names in one line. */
        public String names() {
            return String.join(", ", among.values());
        }
    }

    /**
     * A tie that the council settled.
     *
     * @param names of those chosen
     * @param gone whether the tie is no more, because facts changed since
     */
    public record Act(Settled settled, String names, boolean gone) {}

    /** A fact as it would be, of one candidate. */
    public record Trial(String code, String name, FactDeclaration fact, String typed, String problem) {}

    /** The place of a standard among those of the award, from 1: its column is headed by it. */
    public int number(Standard standard) {
        return standards.indexOf(standard) + 1;
    }

    /** The places of the standards that somebody can no longer meet, as one text. */
    public String numbers(Reachability way) {
        return way.stuck().stream().map(one -> String.valueOf(number(one))).collect(Collectors.joining(", "));
    }

    /** The classifications on which standards of the award rest; none where they rest on none. */
    public List<String> classifications() {
        return candidates.stream()
                .findFirst()
                .map(one -> one.classes().stream().map(ClassLine::label).toList())
                .orElse(List.of());
    }

    /** Whether candidates have points at all; else what compares them stands on the page of the order. */
    public boolean hasPoints() {
        return candidates.stream().anyMatch(one -> one.total().isPresent());
    }

    /** Whether candidates have a place in a ranking, by points or by other figures. */
    public boolean hasRanks() {
        return candidates.stream().anyMatch(one -> one.rank().isPresent());
    }

    /** How many are eligible. */
    public long eligible() {
        return candidates.stream().filter(one -> one.eligible().equals("yes")).count();
    }

    /** How many are proposed. */
    public long selected() {
        return candidates.stream().filter(one -> one.selected().equals("yes")).count();
    }

    /** For how many it cannot be said yet. */
    public long unknown() {
        return candidates.stream()
                .filter(one -> one.eligible().equals("unknown"))
                .count();
    }
}
