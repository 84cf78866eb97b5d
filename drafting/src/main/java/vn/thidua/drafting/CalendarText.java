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

    /** Deadlines, and reports that are due again and again. */
    List<String> calendar() {
        List<String> all = new ArrayList<>(PlanWriting.headed("  deadlines:", deadlines()));
        all.addAll(PlanWriting.headed("  reports:", reports()));
        return PlanWriting.headed("calendar:", all);
    }

    private List<String> reports() {
        List<String> all = new ArrayList<>();
        for (Drafted<DraftPart.Recurring> one : writing.draft().reports()) {
            DraftPart.Recurring report = one.part();
            boolean monthly = report.step() == DraftPart.Step.MONTH;
            String every = "every: {step: " + (monthly ? "month" : "quarter") + ", on: " + report.on()
                    + day("from", DraftPart.About.FROM) + day("to", DraftPart.About.TO)
                    + report.by().map(hour -> ", by: '" + hour + "'").orElse("") + ", called: "
                    + (monthly ? "Tháng" : "Quý") + "}";
            all.addAll(writing.lines(
                    one,
                    "    ",
                    List.of("- {id: " + report.id() + ", label: " + YamlValues.text(report.label()) + ", " + every
                            + to() + ", " + PlanWriting.clause(one.clause()) + "}")));
        }
        return all;
    }

    /** To whom they go: the office that collects them, else the issuer. */
    private String to() {
        return writing.draft().bodies().stream()
                .map(Drafted::part)
                .filter(one -> one.role().equals("standing-office"))
                .map(DraftPart.Acting::label)
                .findFirst()
                .or(() -> writing.draft().said(DraftPart.About.ISSUER))
                .map(to -> ", to: " + YamlValues.text(to))
                .orElse("");
    }

    /** A day of the period, whether that was taken or not. */
    private String day(String word, DraftPart.About about) {
        return writing.draft().said(about).map(day -> ", " + word + ": " + day).orElse("");
    }

    private List<String> deadlines() {
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
        return all;
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
