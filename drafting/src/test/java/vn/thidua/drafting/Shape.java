package vn.thidua.drafting;

import java.util.stream.Collectors;

/** A rule as one line, to be compared with what a paper says. */
final class Shape {

    private Shape() {}

    static String of(RuleDraft rule) {
        return switch (rule) {
            case RuleDraft.AllOrNothing one -> "all " + one.points();
            case RuleDraft.StartLess one ->
                "start " + one.start() + " "
                        + one.minus().stream()
                                .map(minus -> "-" + minus.points())
                                .collect(Collectors.joining(" "));
            case RuleDraft.Bands one ->
                "bands " + one.spans().stream().map(Shape::span).collect(Collectors.joining(" "));
            case RuleDraft.PerItem one -> "each " + one.points() + " cap " + one.cap();
            case RuleDraft.OnTime one ->
                "on-time " + one.until().map(String::valueOf).orElse("?") + " " + one.points()
                        + one.late()
                                .map(late -> " -" + late.minus() + "/" + late.per())
                                .orElse("");
            case RuleDraft.OneOf one ->
                "one-of "
                        + one.choices().stream()
                                .map(choice -> choice.points().toPlainString())
                                .collect(Collectors.joining(" "));
            case RuleDraft.Parts one ->
                "parts(" + one.parts().stream().map(Shape::of).collect(Collectors.joining(", ")) + ")";
            case RuleDraft.Unless one -> "unless " + one.points() + " " + of(one.otherwise());
            case RuleDraft.Ratio one -> "ratio " + one.times();
            case RuleDraft.Judged one -> "judged " + one.to();
        };
    }

    private static String span(RuleDraft.Span span) {
        return (span.fromIncluded() ? "" : ">")
                + span.from().map(String::valueOf).orElse("0") + ":" + span.points();
    }

    static String of(DraftPart.Span span) {
        return switch (span) {
            case DraftPart.Span.Until one -> one.from().map(day -> day + " ").orElse("") + "until " + one.until();
            case DraftPart.Span.Before one -> "before " + one.day();
            case DraftPart.Span.After one -> "after " + one.days() + (one.working() ? " working" : "");
            case DraftPart.Span.Open one -> "open";
        };
    }
}
