package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thidua.drafting.RuleDraft.Asked;
import vn.thidua.drafting.RuleDraft.AskedType;
import vn.thidua.drafting.RuleDraft.Span;

/** Reads points by spans of a percentage or of a number of cases. */
final class BandReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StatementReader statements;

    BandReader(StatementReader statements) {
        this.statements = statements;
    }

    /** Bands with what speaks against them. */
    record Read(RuleDraft rule, List<Doubt> doubts) {}

    /** Whether statements are spans of one percentage. */
    boolean fits(List<Statement> all) {
        List<Statement> spans = all.stream().filter(one -> one.on("span")).toList();
        long different =
                spans.stream().map(one -> span(one).toString()).distinct().count();
        int rest = all.size() - spans.size();
        boolean restNothing = all.stream().filter(one -> !one.on("span")).allMatch(Statement::givesNothing);
        return spans.size() >= 2 && different == spans.size() && restNothing && rest <= 1
                || spans.size() == 1 && all.size() == 2 && restNothing && bounded(spans.getFirst());
    }

    private static boolean bounded(Statement one) {
        return span(one).from().isPresent() && span(one).from().get().compareTo(HUNDRED) < 0;
    }

    private static Span span(Statement one) {
        Phrase.Found said = one.condition().orElseThrow();
        Optional<BigDecimal> from = said.group("from").map(PaperNumbers::of);
        Optional<BigDecimal> to = said.group("to").map(PaperNumbers::of);
        boolean below = said.group("below").isPresent()
                || said.phrase().attribute("below").equals("true");
        boolean above = said.group("above").isPresent();
        return new Span(from, !above, to, !below, one.givesNothing() ? BigDecimal.ZERO : one.worth());
    }

    /** Bands of a percentage: what is left open at the bottom gives nothing. */
    Read percents(List<Statement> all, String title) {
        List<Span> spans = new ArrayList<>(all.stream()
                .filter(one -> one.on("span"))
                .map(BandReader::span)
                .sorted(Comparator.comparing(
                        one -> one.from().orElse(BigDecimal.valueOf(-1)), Comparator.reverseOrder()))
                .toList());
        List<Doubt> doubts = new ArrayList<>();
        List<Span> closed = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span one = spans.get(i);
            if (i == 0) {
                closed.add(open(one, doubts));
                continue;
            }
            Span above = spans.get(i - 1);
            closed.add(joined(above, one, doubts));
        }
        Span last = closed.getLast();
        if (last.from().isPresent() && last.from().get().signum() > 0) {
            boolean said = all.stream().anyMatch(one -> !one.on("span"));
            closed.add(new Span(Optional.empty(), true, last.from(), !last.fromIncluded(), BigDecimal.ZERO));
            if (!said) {
                doubts.add(new Doubt(Doubt.Kind.BANDS, last.from().get().toPlainString(), ""));
            }
        }
        String about = Plain.words(title).size() > 2 && !statements.says(Plain.of(title))
                ? title
                : all.getFirst().about();
        Asked asked = new Asked(statements.label(about), AskedType.PERCENT, Optional.empty());
        return new Read(new RuleDraft.Bands(asked, closed), doubts);
    }

    /** The highest band has no upper end. */
    private static Span open(Span one, List<Doubt> doubts) {
        boolean whole = one.to().isEmpty() || one.to().get().compareTo(HUNDRED) == 0 && one.toIncluded();
        if (!whole) {
            doubts.add(new Doubt(Doubt.Kind.BANDS, one.to().get().toPlainString(), ""));
        }
        return new Span(one.from(), one.fromIncluded(), Optional.empty(), true, one.points());
    }

    /** A band ends where the one above it begins. */
    private static Span joined(Span above, Span one, List<Doubt> doubts) {
        Optional<BigDecimal> end = above.from();
        boolean fits = one.to().isPresent() && end.isPresent() && one.to().get().compareTo(end.get()) == 0;
        boolean onlyFrom = one.to().isEmpty();
        // «80 – 90» below «90 – 100» leaves open in which 90 is; the better one is the usual reading, a person decides.
        boolean twice = fits && one.toIncluded() && above.fromIncluded();
        boolean next = one.to().isPresent()
                && end.isPresent()
                && one.toIncluded()
                && end.get().subtract(one.to().get()).compareTo(BigDecimal.ONE) == 0;
        if (!(fits || onlyFrom) || twice || next) {
            doubts.add(new Doubt(
                    Doubt.Kind.BANDS, end.map(BigDecimal::toPlainString).orElse(""), ""));
        }
        return new Span(one.from(), one.fromIncluded(), end, !above.fromIncluded(), one.points());
    }

    /** Bands of a number of cases: none of them gives the most. */
    Optional<Read> numbers(List<Statement> all, BigDecimal max) {
        List<Statement> counted = all.stream().filter(one -> one.on("number")).toList();
        List<Statement> rest = all.stream().filter(one -> !one.on("number")).toList();
        if (rest.stream().anyMatch(one -> one.is("each") || one.is("deduct")) || rest.size() > 1) {
            return Optional.empty();
        }
        Statement first = counted.getFirst();
        boolean falling = rest.stream().anyMatch(Statement::gives);
        List<Doubt> doubts = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int next = 1;
        BigDecimal zero = rest.isEmpty()
                ? BigDecimal.ZERO
                : rest.getFirst().givesNothing()
                        ? BigDecimal.ZERO
                        : rest.getFirst().worth();
        spans.add(new Span(Optional.empty(), true, Optional.of(BigDecimal.ONE), false, zero));
        List<Statement> sorted = counted.stream()
                .sorted(Comparator.comparingInt(BandReader::least))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Statement one = sorted.get(i);
            BigDecimal from = BigDecimal.valueOf(least(one));
            boolean last = i == sorted.size() - 1;
            Optional<BigDecimal> to =
                    last ? Optional.empty() : Optional.of(BigDecimal.valueOf(least(sorted.get(i + 1))));
            if (least(one) != next || last && isExact(one) && !falling == false) {
                doubts.add(new Doubt(Doubt.Kind.BANDS, String.valueOf(next), ""));
            }
            spans.add(new Span(Optional.of(from), true, to, false, worth(one, max)));
            next = to.map(BigDecimal::intValue).orElse(next + 1);
        }
        Asked asked = new Asked(statements.label(noun(first)), AskedType.INTEGER, statements.measure(first.about()));
        return Optional.of(new Read(new RuleDraft.Bands(asked, spans), doubts));
    }

    private static String noun(Statement one) {
        return one.condition().flatMap(said -> said.group("noun")).orElse(one.about());
    }

    private static boolean isExact(Statement one) {
        return one.condition().orElseThrow().phrase().attribute("exact").equals("true");
    }

    private static int least(Statement one) {
        Phrase.Found said = one.condition().orElseThrow();
        return said.group("from")
                .map(Integer::valueOf)
                .orElseGet(() -> said.group("above")
                        .map(above -> Integer.parseInt(above) + 1)
                        .orElse(0));
    }

    private static BigDecimal worth(Statement one, BigDecimal max) {
        if (one.is("deduct")) {
            return PaperNumbers.plain(max.subtract(one.worth()).max(BigDecimal.ZERO));
        }
        return one.givesNothing() ? BigDecimal.ZERO : one.worth();
    }
}
