package vn.thidua.drafting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.DueDay;
import vn.thidua.drafting.DraftPart.Span;

/** Reads by when something is due. */
final class CalendarReader {

    private final Grammar grammar;
    private final BasisReader papers;
    private final Optional<Integer> year;
    private final List<Drafted<DueDay>> found = new ArrayList<>();

    /**
     * A reader.
     *
     * @param year in which the campaign runs
     */
    CalendarReader(Grammar grammar, BasisReader papers, Optional<Integer> year) {
        this.grammar = grammar;
        this.papers = papers;
        this.year = year;
    }

    List<Drafted<DueDay>> read(Outline outline) {
        outline.sentences()
                .filter(one -> !List.of("purpose", "bases", "targets")
                        .contains(one.getKey().section()))
                .forEach(one -> sentence(outline, one.getKey(), one.getValue()));
        return found;
    }

    private void sentence(Outline outline, Outline.Node node, Sentence line) {
        String plain = papers.without(line.plain());
        if (grammar.says("period-of", plain) || grammar.says("deadlines.objections", plain)) {
            return;
        }
        List<String> parts =
                Stream.of(plain.split(",\\s+")).filter(this::isWhole).toList();
        (parts.size() > 1 ? parts : List.of(plain)).forEach(part -> day(outline, node, line, part));
    }

    /** A part of a sentence that says itself what is due and when: «sơ kết trong tháng 7, tổng kết trong tháng 12». */
    private boolean isWhole(String part) {
        return Phrase.first(grammar.list("deadlines.days"), part).isPresent()
                && Phrase.first(grammar.list("deadlines.kinds"), part).isPresent();
    }

    private void day(Outline outline, Outline.Node node, Sentence line, String plain) {
        for (Phrase phrase : grammar.list("deadlines.days")) {
            Optional<Phrase.Found> said = phrase.in(plain);
            if (said.isPresent()) {
                Optional<Read> read = span(said.get());
                if (read.isPresent()) {
                    // What a term begins with is not what is due.
                    String due = said.get().kind().equals("after")
                            ? plain.substring(0, said.get().at())
                                    + plain.substring(said.get().end())
                            : plain;
                    boolean figures = said.get().kind().equals("between") && grammar.says("deadlines.figures", plain);
                    if (!figures) {
                        List<Doubt> doubts = doubts(plain, said.get());
                        kinds(outline, node, line, due)
                                .forEach(kind -> add(
                                        kind,
                                        outline.cited(node),
                                        line,
                                        read.get(),
                                        PaperDays.hour(grammar.one("deadlines.hour"), plain),
                                        isOfOffices(kind, plain) || isOfOthers(due, plain) ? derived(doubts) : doubts));
                    }
                    return;
                }
            }
        }
    }

    /** Whether a day is one of the offices that work on what came in, not of those who send it. */
    private boolean isOfOffices(Phrase kind, String plain) {
        return kind.kind().equals("dossier")
                && grammar.says("deadlines.offices", plain)
                && !grammar.says("deadlines.sends", plain);
    }

    /** Whether only the headings say what is due, and the sentence tells what offices do with what came in. */
    private boolean isOfOthers(String due, String plain) {
        return Phrase.first(grammar.list("deadlines.kinds"), due).isEmpty()
                && grammar.says("deadlines.offices", plain)
                && !grammar.says("deadlines.sends", plain);
    }

    private static List<Doubt> derived(List<Doubt> doubts) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.add(Doubt.of(Doubt.Kind.DERIVED));
        return all;
    }

    /** What a sentence says besides its day: another one. */
    private List<Doubt> doubts(String plain, Phrase.Found said) {
        String rest = plain.substring(0, said.at()) + " " + plain.substring(said.end());
        List<Doubt> doubts = new ArrayList<>();
        Phrase day = new Phrase("", grammar.one("another-day"), Map.of());
        day.in(rest)
                .ifPresent(other -> doubts.add(new Doubt(
                        Doubt.Kind.STATEMENT_LEFT,
                        Plain.cut(rest.substring(other.at()).strip(), 120),
                        "")));
        return doubts;
    }

    /** A span, and whether its year was written. */
    private record Read(Span span, boolean written) {}

    private Optional<Read> span(Phrase.Found said) {
        return switch (said.kind()) {
            case "after" ->
                Optional.of(new Read(
                        new Span.After(
                                Integer.parseInt(said.group("count").orElseThrow()),
                                said.group("working").orElse("").contains("làm việc"),
                                said.group("event").orElse("")),
                        true));
            case "between" -> {
                Optional<PaperDays.Day> to = PaperDays.day(said, "2", year);
                Optional<PaperDays.Day> from = PaperDays.day(
                        said, "", to.map(one -> one.day().getYear()).or(() -> year));
                yield to.map(one -> new Read(new Span.Until(from.map(PaperDays.Day::day), one.day()), one.written()));
            }
            case "until", "on" ->
                PaperDays.day(said, "", year)
                        .map(one -> new Read(new Span.Until(Optional.empty(), one.day()), one.written()));
            case "before" ->
                PaperDays.day(said, "", year).map(one -> new Read(new Span.Before(one.day()), one.written()));
            case "until-month" ->
                PaperDays.month(said, "", year)
                        .map(one -> new Read(
                                new Span.Until(Optional.empty(), one.month().atEndOfMonth()), one.written()));
            case "within-month" ->
                PaperDays.month(said, "", year).map(one -> new Read(within(one.month()), one.written()));
            default -> quarter(said);
        };
    }

    private static Span within(YearMonth month) {
        return new Span.Until(Optional.of(month.atDay(1)), month.atEndOfMonth());
    }

    private static Optional<Read> quarter(Phrase.Found said) {
        int year = Integer.parseInt(said.group("year").orElseThrow());
        LocalDate last = YearMonth.of(year, PaperDays.quarter(said) * 3).atEndOfMonth();
        return Optional.of(new Read(new Span.Until(Optional.empty(), last), true));
    }

    /** What is due: as the sentence says, else the headings above it. */
    private List<Phrase> kinds(Outline outline, Outline.Node node, Sentence line, String plain) {
        List<Phrase> kinds = grammar.list("deadlines.kinds");
        String said = grammar.one("deadlines.council").matcher(plain).replaceAll("hội đồng");
        Optional<Phrase> kind = Phrase.first(kinds, said).map(Phrase.Found::phrase);
        boolean both = kind.filter(one -> one.kind().equals("self-assessment")).isPresent()
                && grammar.says("deadlines.both", said);
        if (both) {
            return kinds.stream()
                    .filter(one -> List.of("self-assessment", "dossier").contains(one.kind()))
                    .toList();
        }
        return kind
                .or(() -> outline.chain(node).stream()
                        .skip(begins(node, line) ? 1 : 0)
                        .flatMap(one -> Phrase.first(kinds, Plain.of(one.title())).stream())
                        .map(Phrase.Found::phrase)
                        .findFirst())
                .stream()
                .toList();
    }

    /** Whether a sentence is the one with which its part begins, which is its title as well. */
    private static boolean begins(Outline.Node node, Sentence line) {
        return Sentences.of(node.source()).getFirst().text().equals(line.text());
    }

    private void add(
            Phrase kind, String clause, Sentence line, Read read, Optional<LocalTime> hour, List<Doubt> other) {
        boolean known = found.stream()
                .anyMatch(one -> one.part().what().equals(kind.kind())
                        && one.part().span().equals(read.span()));
        if (known) {
            return;
        }
        long same = found.stream()
                .filter(one -> one.part().what().equals(kind.kind()))
                .count();
        String id = kind.attribute("id") + (same == 0 ? "" : "-" + (same + 1));
        DueDay due = new DueDay(id, kind.kind(), kind.attribute("label"), read.span(), hour);
        List<Doubt> doubts = new ArrayList<>(other);
        if (!read.written()) {
            doubts.add(Doubt.of(Doubt.Kind.NO_YEAR));
        }
        found.add(new Drafted<>(due, clause, line, doubts.isEmpty() ? Certainty.SURE : Certainty.UNSURE, doubts));
    }
}
