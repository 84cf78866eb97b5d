package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.SubjectKind;

/** Deadlines in the plan language. */
final class CalendarText {

    private final PlanWriting writing;

    CalendarText(PlanWriting writing) {
        this.writing = writing;
    }

    List<String> deadlines() {
        List<String> all = new ArrayList<>();
        for (Drafted<DraftPart.DueDay> one : writing.draft().deadlines()) {
            writing.facts().showing(!writing.isTaken(one));
            all.addAll(writing.lines(
                    one,
                    "    ",
                    List.of(one.part().id() + ": {label: "
                            + YamlValues.text(one.part().label()) + ", " + PlanWriting.clause(one.clause()) + ", "
                            + span(one)
                            + one.part()
                                    .by()
                                    .map(hour -> ", by: '" + hour + "'")
                                    .orElse("") + "}")));
            writing.facts().showing(false);
        }
        List<String> headed = PlanWriting.headed("  deadlines:", all);
        return headed.isEmpty() ? headed : PlanWriting.headed("calendar:", headed);
    }

    private String span(Drafted<DraftPart.DueDay> due) {
        return switch (due.part().span()) {
            case DraftPart.Span.Until one ->
                one.from().map(day -> "from: " + day + ", ").orElse("") + "until: " + one.until();
            case DraftPart.Span.Before one -> "before: " + one.day();
            case DraftPart.Span.After one ->
                "after: "
                        + writing.facts()
                                .name(
                                        SubjectKind.CAMPAIGN,
                                        "Ngày " + one.event(),
                                        "event",
                                        due.clause(),
                                        "standing-office",
                                        List.of())
                        + ", days: " + one.days() + (one.working() ? ", count: working-days" : "");
            case DraftPart.Span.Open one -> "";
        };
    }
}
