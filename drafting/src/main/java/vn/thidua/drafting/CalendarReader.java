package vn.thidua.drafting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (grammar.says("period-of", plain)) {
            return;
        }
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
                    kinds(outline, node, due).forEach(kind -> add(kind, outline.cited(node), line, read.get()));
                    return;
                }
            }
        }
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
    private List<Phrase> kinds(Outline outline, Outline.Node node, String plain) {
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
                        .skip(1)
                        .flatMap(one -> Phrase.first(kinds, Plain.of(one.title())).stream())
                        .map(Phrase.Found::phrase)
                        .findFirst())
                .stream()
                .toList();
    }

    private void add(Phrase kind, String clause, Sentence line, Read read) {
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
        DueDay due = new DueDay(id, kind.kind(), kind.attribute("label"), read.span());
        found.add(
                read.written()
                        ? Drafted.sure(due, clause, line)
                        : Drafted.unsure(due, clause, line, Doubt.of(Doubt.Kind.NO_YEAR)));
    }
}
