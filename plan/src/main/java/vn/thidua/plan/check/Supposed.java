package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Classification;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Compare;
import vn.thidua.plan.expression.Expression.Relation;
import vn.thidua.plan.expression.Type;

/** What is supposed of one subject at once: spans of its numbers and days, words left for its texts, truths. */
final class Supposed {

    /** Stands for "in no class". */
    private static final String NONE = "";

    private final Plan plan;
    private final Map<Expression, Span> spans = new HashMap<>();
    private final Map<Expression, Words> words = new HashMap<>();
    private final Map<Expression, Boolean> truths = new HashMap<>();

    Supposed(Plan plan) {
        this.plan = plan;
    }

    Supposed copy() {
        Supposed copy = new Supposed(plan);
        copy.spans.putAll(spans);
        copy.words.putAll(words);
        copy.truths.putAll(truths);
        return copy;
    }

    /** Supposes a condition of which no more is known; false where the contrary was supposed. */
    boolean holds(Expression condition, boolean value) {
        Boolean before = truths.put(condition, value);
        return before == null || before == value;
    }

    boolean compared(List<Compare> all) {
        return all.stream().allMatch(this::compared);
    }

    /** Supposes a comparison; false where nothing fulfils it together with the others. */
    boolean compared(Compare compare) {
        return switch (compare.left().type()) {
            case NUMBER -> numbers(compare);
            case DAY -> days(compare);
            case TEXT -> texts(compare);
            case TRUTH, LIST -> true;
        };
    }

    private boolean numbers(Compare compare) {
        Optional<BigDecimal> right = Extent.of(compare.right(), plan).flatMap(Extent::only);
        if (right.isPresent()) {
            return spanned(compare.left(), compare.relation(), right.get());
        }
        Optional<BigDecimal> left = Extent.of(compare.left(), plan).flatMap(Extent::only);
        if (left.isPresent()) {
            return spanned(compare.right(), compare.relation().mirrored(), left.get());
        }
        boolean same = compare.left().equals(compare.right());
        Expression difference = new Expression.Arithmetic(Expression.Operation.MINUS, compare.left(), compare.right());
        return same
                ? Span.of(BigDecimal.ZERO)
                        .and(compare.relation(), BigDecimal.ZERO)
                        .holdsAny()
                : spanned(difference, compare.relation(), BigDecimal.ZERO);
    }

    private boolean days(Compare compare) {
        Optional<BigDecimal> right = day(compare.right());
        Optional<BigDecimal> left = day(compare.left());
        if (right.isPresent()) {
            return spanned(compare.left(), compare.relation(), right.get());
        }
        return left.isEmpty() || spanned(compare.right(), compare.relation().mirrored(), left.get());
    }

    private static Optional<BigDecimal> day(Expression expression) {
        return switch (expression) {
            case Expression.Day day ->
                Optional.of(BigDecimal.valueOf(day.value().toEpochDay()));
            case Expression.OfParameter parameter -> day(parameter.value());
            default -> Optional.empty();
        };
    }

    private boolean spanned(Expression of, Relation relation, BigDecimal value) {
        Span span = spans.computeIfAbsent(of, this::span).and(relation, value);
        spans.put(of, span);
        return span.holdsAny();
    }

    private Span span(Expression of) {
        Optional<BigDecimal> day = day(of);
        if (day.isPresent()) {
            return Span.of(day.get());
        }
        return Span.of(Extent.of(of, plan), isWhole(of) || of.type() == Type.DAY);
    }

    /** Whether a number has no decimals. */
    static boolean isWhole(Expression of) {
        return switch (of) {
            case Expression.OfFact fact -> fact.fact().type() == FactType.INTEGER;
            case Expression.OfOutcome outcome -> outcome.outcome() == Expression.Outcome.RANK;
            case Expression.Aggregate aggregate ->
                aggregate.aggregation() == Expression.Aggregation.COUNT
                        || aggregate.aggregation() == Expression.Aggregation.SIZE;
            default -> false;
        };
    }

    private boolean texts(Compare compare) {
        Optional<String> word = text(compare.right());
        if (word.isEmpty()) {
            return true;
        }
        Words left =
                words.computeIfAbsent(compare.left(), this::all).and(compare.relation() == Relation.EQUAL, word.get());
        words.put(compare.left(), left);
        return left.holdsAny();
    }

    private static Optional<String> text(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> Optional.of(text.value());
            case Expression.OfParameter parameter -> text(parameter.value());
            default -> Optional.empty();
        };
    }

    private Words all(Expression of) {
        return switch (of) {
            case Expression.Text text -> Words.among(List.of(text.value()));
            case Expression.OfFact fact
            when !fact.fact().values().isEmpty() -> Words.among(fact.fact().values());
            case Expression.OfBlock ignored -> Words.among(plan.blocks().keySet());
            case Expression.OfOutcome outcome
            when outcome.outcome() == Expression.Outcome.CLASS ->
                plan.classification(outcome.id())
                        .map(one -> Words.among(classes(one)))
                        .orElse(Words.ANY);
            default -> Words.ANY;
        };
    }

    private static Set<String> classes(Classification one) {
        Set<String> classes = new HashSet<>(Set.of(NONE));
        one.levels().forEach(level -> classes.add(level.id()));
        return classes;
    }

    /**
     * Words that a text can still be.
     *
     * @param left empty: any but those ruled out
     */
    private record Words(Optional<Set<String>> left, Set<String> out) {

        private static final Words ANY = new Words(Optional.empty(), Set.of());

        private static Words among(Collection<String> all) {
            return new Words(Optional.of(Set.copyOf(all)), Set.of());
        }

        private Words and(boolean equal, String word) {
            if (equal) {
                boolean possible = left.map(one -> one.contains(word)).orElse(true) && !out.contains(word);
                return new Words(Optional.of(possible ? Set.of(word) : Set.of()), out);
            }
            Set<String> more = new HashSet<>(out);
            more.add(word);
            return new Words(left, more);
        }

        private boolean holdsAny() {
            return left.map(one -> !out.containsAll(one)).orElse(true);
        }
    }
}
