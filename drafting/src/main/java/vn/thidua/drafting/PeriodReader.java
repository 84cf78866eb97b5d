package vn.thidua.drafting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.About;
import vn.thidua.drafting.DraftPart.Identity;

/** Reads from when to when a campaign runs. */
final class PeriodReader {

    private static final Pattern YEAR = Pattern.compile("năm\\s+(20\\d{2})");

    private final Grammar grammar;
    private final Outline outline;
    private final Optional<LocalDate> issued;
    private final List<Drafted<Identity>> found = new ArrayList<>();

    /**
     * A reader.
     *
     * @param issued day of the paper
     */
    PeriodReader(Grammar grammar, Outline outline, Optional<LocalDate> issued) {
        this.grammar = grammar;
        this.outline = outline;
        this.issued = issued;
    }

    /**
     * From when to when, with the sentence that says it; from the years of the title where no sentence does, which is not sure.
     *
     * @param title of the paper
     */
    List<Drafted<Identity>> read(Optional<Drafted<Identity>> title) {
        if (!spoken()) {
            title.ifPresent(this::byTitle);
        }
        return found;
    }

    private boolean spoken() {
        List<Sentence> spoken = outline.sentences()
                .filter(one -> speaksOfPeriod(one.getKey(), one.getValue()))
                .filter(one -> !grammar.says("period-part", one.getValue().plain()))
                .filter(one -> !grammar.says("yearly", one.getValue().plain()))
                .map(Map.Entry::getValue)
                .toList();
        List<String> whole = spoken.stream().map(this::wholePeriod).toList();
        for (Phrase phrase : grammar.list("period")) {
            for (int i = 0; i < spoken.size(); i++) {
                Optional<Phrase.Found> one = phrase.in(whole.get(i));
                if (one.isPresent() && period(one.get(), spoken.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Years that a title names: «năm 2026», «giai đoạn 2024 - 2025», «năm học 2025 - 2026». */
    private void byTitle(Drafted<Identity> title) {
        String plain = Plain.of(title.part().value());
        Optional<Phrase.Found> years = new Phrase("", grammar.one("period-years"), Map.of()).in(plain);
        Matcher year = YEAR.matcher(plain);
        if (years.isPresent()) {
            boolean school = years.get().group("school").isPresent();
            unsure(About.FROM, years.get().group("from").orElseThrow() + (school ? "-09-01" : "-01-01"), title);
            unsure(About.TO, years.get().group("to").orElseThrow() + (school ? "-08-31" : "-12-31"), title);
        } else if (year.find()) {
            String first = issued.map(LocalDate::toString)
                    .filter(day -> day.startsWith(year.group(1)))
                    .orElse(year.group(1) + "-01-01");
            unsure(About.FROM, first, title);
            unsure(About.TO, year.group(1) + "-12-31", title);
        }
    }

    private void unsure(About about, String value, Drafted<Identity> title) {
        found.add(Drafted.unsure(new Identity(about, value), "", title.source(), Doubt.of(Doubt.Kind.DERIVED)));
    }

    private boolean speaksOfPeriod(Outline.Node node, Sentence line) {
        String plain = line.plain();
        boolean other = Stream.of("registration", "dossier", "self-assessment")
                .anyMatch(kind -> Phrase.first(grammar.list("deadlines.kinds"), plain)
                        .filter(one -> one.kind().equals(kind))
                        .isPresent());
        boolean time = node.section().equals("time") && !other;
        return time || grammar.says("period-of", plain) && !other;
    }

    /** What a sentence says of the whole period: what follows is of its rounds, unless nothing stands before. */
    private String wholePeriod(Sentence line) {
        Matcher parts = grammar.one("period-parts").matcher(line.plain());
        String before = parts.find() ? line.plain().substring(0, parts.start()) : "";
        return grammar.list("period").stream().anyMatch(one -> one.in(before).isPresent()) ? before : line.plain();
    }

    /** The part in which a sentence stands. */
    private String clause(Sentence line) {
        return outline.sentences()
                .filter(one -> one.getValue().equals(line))
                .map(one -> outline.cited(one.getKey()))
                .findFirst()
                .orElse("");
    }

    private boolean period(Phrase.Found said, Sentence line) {
        Optional<Integer> year = issued.map(LocalDate::getYear);
        return switch (said.kind()) {
            case "issued-until" -> span(issued, PaperDays.day(said, "", year).map(PaperDays.Day::day), line);
            case "issued-until-month" ->
                span(
                        issued,
                        PaperDays.month(said, "", year).map(one -> one.month().atEndOfMonth()),
                        line);
            case "issued-until-year" ->
                span(issued, said.group("year").map(one -> LocalDate.of(Integer.parseInt(one), 12, 31)), line);
            case "between" -> {
                Optional<PaperDays.Day> to = PaperDays.day(said, "2", year);
                Optional<Integer> usual = to.map(one -> one.day().getYear()).or(() -> year);
                yield span(PaperDays.day(said, "", usual).map(PaperDays.Day::day), to.map(PaperDays.Day::day), line);
            }
            case "months" -> {
                Optional<PaperDays.Month> to = PaperDays.month(said, "2", year);
                Optional<Integer> usual = to.map(one -> one.month().getYear());
                yield span(
                        PaperDays.month(said, "", usual).map(one -> one.month().atDay(1)),
                        to.map(one -> one.month().atEndOfMonth()),
                        line);
            }
            case "first-half", "second-half", "quarter" -> {
                int months = said.kind().equals("quarter") ? 3 : 6;
                int last = said.kind().equals("first-half")
                        ? 6
                        : said.kind().equals("second-half") ? 12 : PaperDays.quarter(said) * 3;
                YearMonth end = YearMonth.of(Integer.parseInt(said.group("year").orElseThrow()), last);
                yield span(Optional.of(end.minusMonths(months - 1L).atDay(1)), Optional.of(end.atEndOfMonth()), line);
            }
            default -> {
                Optional<Integer> in = said.group("year").map(Integer::valueOf);
                yield span(in.map(one -> LocalDate.of(one, 1, 1)), in.map(one -> LocalDate.of(one, 12, 31)), line);
            }
        };
    }

    private boolean span(Optional<LocalDate> from, Optional<LocalDate> to, Sentence line) {
        if (to.isEmpty()) {
            return false;
        }
        String clause = clause(line);
        from.ifPresent(day -> found.add(Drafted.sure(new Identity(About.FROM, day.toString()), clause, line)));
        found.add(Drafted.sure(new Identity(About.TO, to.get().toString()), clause, line));
        return true;
    }
}
