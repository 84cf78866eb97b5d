package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.drafting.DraftPart;
import vn.thidua.drafting.RuleDraft;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Values;

/** What a paper proposes, in words that need no plan language. */
final class ProposalWords {

    private final Texts texts;

    ProposalWords(Texts texts) {
        this.texts = texts;
    }

    /** A part of a plan. */
    String say(Object part) {
        return switch (part) {
            case DraftPart said -> part(said);
            case RuleDraft rule -> rule(rule);
            default -> String.valueOf(part);
        };
    }

    private String part(DraftPart part) {
        return switch (part) {
            case DraftPart.Identity(DraftPart.About about, String value) ->
                say("about." + word(about), isDay(about) ? Values.day(java.time.LocalDate.parse(value)) : value);
            case DraftPart.BasisPaper(String number, var day, String issuer, String subject) ->
                join(number, day.map(Values::day).orElse(""), issuer, subject);
            case DraftPart.Participants(var of, String label) -> say("participants." + of.word(), label);
            case DraftPart.BlockOfUnits(String id, String label) -> say("block", label);
            case DraftPart.DueDay(String id, String what, String label, DraftPart.Span span, var by) ->
                label + ": " + span(span)
                        + by.map(hour -> ", " + say("span.by", hour.toString())).orElse("");
            case DraftPart.Recurring(String id, String label, DraftPart.Step step, int on, var by) ->
                label + ": " + say("every." + word(step), on)
                        + by.map(hour -> ", " + say("span.by", hour.toString())).orElse("");
            case DraftPart.Acting(String id, String label, String role) -> label;
            case DraftPart.Threshold threshold -> threshold(threshold);
            case DraftPart.Condition(String id, var of, String label, Optional<DraftPart.Threshold> number) ->
                number.map(one -> label + " (" + compared(one) + ")").orElse(label);
            case DraftPart.Honour(
                    String id,
                    String form,
                    String level,
                    var to,
                    String label,
                    Optional<DraftPart.Number> number) ->
                number.map(one -> label + ": " + number(one)).orElse(label);
            case DraftPart.Classes(String id, var of, String label, List<DraftPart.ClassSpan> spans) ->
                label + ": " + spans.stream().map(this::classSpan).collect(Collectors.joining("; "));
            case DraftPart.DossierPaper(String id, String label, String kind, var form) -> label;
            case DraftPart.Sheet(String id, String label, BigDecimal max, var lines) -> say("sheet", label, max);
            case DraftPart.Line(
                    String id,
                    String number,
                    String title,
                    Optional<BigDecimal> max,
                    var effect,
                    var lines,
                    var rule) ->
                join(number, title, max.map(points -> say("points", points)).orElse(""));
        };
    }

    private String classSpan(DraftPart.ClassSpan one) {
        return one.label()
                + one.from()
                        .map(from -> " " + (one.fromIncluded() ? "≥ " : "> ") + texts.show(from))
                        .orElse("");
    }

    private static boolean isDay(DraftPart.About about) {
        return about == DraftPart.About.DAY || about == DraftPart.About.FROM || about == DraftPart.About.TO;
    }

    private String span(DraftPart.Span span) {
        return switch (span) {
            case DraftPart.Span.Until(var from, var until) ->
                from.map(day -> say("span.from-until", day, until)).orElseGet(() -> say("span.until", until));
            case DraftPart.Span.Before(var day) -> say("span.before", day);
            case DraftPart.Span.After(int days, boolean working, String event) ->
                say(working ? "span.after-working" : "span.after", days, event);
            case DraftPart.Span.Open() -> say("span.open");
        };
    }

    private String threshold(DraftPart.Threshold one) {
        String due = one.due().map(day -> ", " + say("span.until", day)).orElse("");
        return one.label() + ": " + compared(one) + due;
    }

    private String compared(DraftPart.Threshold one) {
        return say("compare." + word(one.comparison()), texts.show(one.value()) + (one.percent() ? " %" : ""));
    }

    private String number(DraftPart.Number number) {
        String many = texts.show(number.value()) + (number.share() ? " %" : "");
        return say("number." + word(number.per()), many);
    }

    private String rule(RuleDraft rule) {
        return switch (rule) {
            case RuleDraft.AllOrNothing(var when, BigDecimal points) -> say("rule.all", when.label(), points);
            case RuleDraft.StartLess(BigDecimal start, List<RuleDraft.Minus> minus) ->
                say("rule.start", start)
                        + minus.stream()
                                .map(one -> say(
                                        "rule.minus", one.points(), one.per().label()))
                                .collect(Collectors.joining(", ", ", ", ""));
            case RuleDraft.Bands(var of, List<RuleDraft.Span> spans) ->
                of.label() + ": " + spans.stream().map(this::band).collect(Collectors.joining("; "));
            case RuleDraft.PerItem(BigDecimal points, var per, BigDecimal cap) ->
                say("rule.each", points, per.label(), cap);
            case RuleDraft.OnTime(var event, var until, BigDecimal points, var late) ->
                event.label() + ": "
                        + until.map(day -> say("rule.on-time-until", points, day))
                                .orElseGet(() -> say("rule.on-time", points))
                        + late.map(one -> ", " + say("rule.late." + word(one.per()), one.minus()))
                                .orElse("");
            case RuleDraft.OneOf(var which, List<RuleDraft.Choice> choices) ->
                choices.stream()
                        .map(one -> one.label() + ": " + say("points", one.points()))
                        .collect(Collectors.joining("; "));
            case RuleDraft.Parts(List<RuleDraft> parts) ->
                parts.stream().map(this::rule).collect(Collectors.joining(" + "));
            case RuleDraft.Unless(var when, BigDecimal points, RuleDraft otherwise) ->
                say("rule.unless", when.label(), points, rule(otherwise));
            case RuleDraft.Ratio(var of, var over, BigDecimal times) ->
                say("rule.ratio", times, of.label(), over.label());
            case RuleDraft.Judged(var points, BigDecimal from, BigDecimal to) -> say("rule.judged", from, to);
        };
    }

    private String band(RuleDraft.Span span) {
        String points = say("points", span.points());
        String from = span.from()
                .map(one -> (span.fromIncluded() ? "≥ " : "> ") + texts.show(one))
                .orElse("");
        String to = span.to()
                .map(one -> (span.toIncluded() ? "≤ " : "< ") + texts.show(one))
                .orElse("");
        return join(from, to) + " → " + points;
    }

    private String say(String key, Object... values) {
        return texts.say("draft." + key, values);
    }

    private static String join(String... parts) {
        return java.util.stream.Stream.of(parts).filter(one -> !one.isBlank()).collect(Collectors.joining(" · "));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
