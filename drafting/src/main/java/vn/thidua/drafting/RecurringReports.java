package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.drafting.DraftPart.Recurring;
import vn.thidua.drafting.DraftPart.Step;

/**
 * Reads reports that are due again and again: "before the 28th of each month", "each quarter, on the 20th of its last month". None of them is
 * sure: from when to when they run follows from the period.
 */
final class RecurringReports {

    private static final int LABEL = 60;
    private static final int LAST_DAY = 31;

    private final Grammar grammar;

    RecurringReports(Grammar grammar) {
        this.grammar = grammar;
    }

    List<Drafted<Recurring>> read(Outline outline) {
        List<Drafted<Recurring>> found = new ArrayList<>();
        outline.sentences()
                .filter(one -> !List.of("purpose", "bases", "targets")
                        .contains(one.getKey().section()))
                .forEach(one -> report(one.getValue())
                        .filter(report -> found.stream().noneMatch(old -> isSame(old.part(), report)))
                        .ifPresent(report -> found.add(Drafted.unsure(
                                new Recurring(
                                        report.id() + (found.isEmpty() ? "" : "-" + (found.size() + 1)),
                                        report.label(),
                                        report.step(),
                                        report.on(),
                                        report.by()),
                                outline.cited(one.getKey()),
                                one.getValue(),
                                Doubt.of(Doubt.Kind.DERIVED)))));
        return found;
    }

    private static boolean isSame(Recurring one, Recurring other) {
        return one.step() == other.step() && one.on() == other.on();
    }

    private Optional<Recurring> report(Sentence line) {
        if (!grammar.says("reports.of", line.plain())) {
            return Optional.empty();
        }
        return Phrase.first(grammar.list("reports.every"), line.plain()).flatMap(said -> {
            int day = Integer.parseInt(said.group("day").orElseThrow());
            // Before a day: the day before it is the last one in time.
            int on = said.group("before").isPresent() ? day - 1 : day;
            Step step = said.kind().equals("month") ? Step.MONTH : Step.QUARTER;
            return on < 1 || on > LAST_DAY
                    ? Optional.empty()
                    : Optional.of(new Recurring(
                            step == Step.MONTH ? "bao-cao-thang" : "bao-cao-quy",
                            Plain.label(line.text(), LABEL),
                            step,
                            on,
                            PaperDays.hour(grammar.one("deadlines.hour"), line.plain())));
        });
    }
}
