package vn.thidua.plan.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.SubjectKind;

/**
 * A condition or a number of a plan, parsed and typed. Evaluation is three-valued: see
 * {@code vn.thidua.engine}.
 */
public sealed interface Expression {

    /** What it gives. */
    Type type();

    /** Yes or no. */
    record Truth(boolean value) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** A number. */
    record Number(BigDecimal value) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A word; where it stands beside a text with a closed list it is one of that list. */
    record Text(String value) implements Expression {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Expression {
        @Override
        public Type type() {
            return Type.DAY;
        }
    }

    /** A parameter of the plan. */
    record OfParameter(String id, Expression value) implements Expression {
        @Override
        public Type type() {
            return value.type();
        }
    }

    /** A fact of the subject or of one it belongs to. */
    record OfFact(Scope scope, FactDeclaration fact) implements Expression {
        @Override
        public Type type() {
            return switch (fact.type()) {
                case BOOLEAN -> Type.TRUTH;
                case INTEGER, DECIMAL, PERCENT -> Type.NUMBER;
                case DATE, EVENT -> Type.DAY;
                case TEXT -> Type.TEXT;
                case LIST -> Type.LIST;
            };
        }
    }

    /** The block of the subject's unit. */
    record OfBlock(Scope scope) implements Expression {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** The id of the subject. */
    record OfId(Scope scope) implements Expression {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    /** The contrary. */
    record Not(Expression of) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** All hold. */
    record And(List<Expression> parts) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** At least one holds. */
    record Or(List<Expression> parts) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** How two values are held against each other. */
    enum Relation {
        EQUAL("="),
        NOT_EQUAL("≠"),
        LESS("<"),
        AT_MOST("≤"),
        MORE(">"),
        AT_LEAST("≥");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** Its sign on paper. */
        public String sign() {
            return sign;
        }

        /** The relation of the two sides changed over. */
        public Relation mirrored() {
            return switch (this) {
                case EQUAL, NOT_EQUAL -> this;
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }
    }

    /** Two values of one type held against each other. */
    record Compare(Relation relation, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** A value is one of several. */
    record OneOf(Expression of, List<Expression> values) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** The four basic operations. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    /** Two numbers; a division by zero is unknown. */
    record Arithmetic(Operation operation, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** One of two, by a condition. */
    record Conditional(Expression when, Expression then, Expression otherwise) implements Expression {
        @Override
        public Type type() {
            return then.type();
        }
    }

    /** Whether a fact has a value: never unknown itself, so a plan that uses it lists the exception. */
    record Known(Expression of) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** Whether something has happened: it has a day, which is not "never" and not after the day on which the plan is evaluated. */
    record Happened(Expression event) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** Whether something happened within a deadline of the calendar; "never" is never in time. */
    record InTime(Expression event, String deadline) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }

    /** How an aggregate is made. */
    enum Aggregation {
        MEAN,
        MEDIAN,
        HIGHEST,
        LOWEST,
        SUM,
        /** How many fulfil a condition. */
        COUNT,
        /** The share, 0 to 100, of those that fulfil a condition. */
        SHARE,
        /** How many there are. */
        SIZE,
        /** The share, 0 to 100, of those with a higher value. */
        STANDING
    }

    /**
     * A number over a set of subjects. Known only when the value of every member is known; over an empty set a mean, a
     * median, a share and an extreme are unknown, a sum and a count are 0.
     */
    record Aggregate(Aggregation aggregation, Optional<Expression> of, SubjectSet set) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** What the engine worked out about the subject. */
    enum Outcome {
        /** The total of the score sheet, known when the sheet is complete; before that it lies in bounds. */
        TOTAL(Type.NUMBER, false),
        /** The place in the block. */
        RANK(Type.NUMBER, false),
        /** The smallest share of its maximum that a line of the sheet reached, 0 to 100. */
        LOWEST_SHARE(Type.NUMBER, false),
        /** Points of a criterion. */
        POINTS(Type.NUMBER, true),
        /** Whether a target is met; unknown for one that is not asked. */
        TARGET(Type.TRUTH, true),
        /** Whether every target that is asked is met. */
        TARGETS_MET(Type.TRUTH, false),
        /** Whether a standard is met. */
        MET(Type.TRUTH, true),
        /** Whether a candidate of an award: of its kind and blocks, with its standards met, before anybody is selected. */
        ELIGIBLE(Type.TRUTH, true),
        /** Whether proposed for an award: its dossier came in. Nobody is any more once the last day for dossiers is over. */
        PROPOSED(Type.TRUTH, true),
        /** Whether selected for an award. */
        SELECTED(Type.TRUTH, true),
        /** The class in a classification. */
        CLASS(Type.TEXT, true);

        private final Type type;
        private final boolean named;

        Outcome(Type type, boolean named) {
            this.type = type;
            this.named = named;
        }

        /** What it gives. */
        public Type type() {
            return type;
        }

        /** Whether it is made of the points of a sheet, which have bounds before they are known. */
        public boolean ofSheet() {
            return this == TOTAL || this == LOWEST_SHARE || this == POINTS;
        }

        /** Whether it asks what becomes of somebody for an award. */
        public boolean ofAward() {
            return this == ELIGIBLE || this == PROPOSED || this == SELECTED;
        }

        /** Whether it needs the id of something. */
        public boolean named() {
            return named;
        }
    }

    /** Something the engine worked out about the subject, or about the unit it belongs to. */
    record OfOutcome(Scope scope, SubjectKind of, Outcome outcome, String id) implements Expression {
        @Override
        public Type type() {
            return outcome.type();
        }
    }

    /** A number rounded. */
    record Round(Expression of, Rounding rounding) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** The smaller or the greater of two numbers. */
    record Extreme(boolean greater, Expression left, Expression right) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** What is asked of a list of numbers. */
    enum ListQuestion {
        AVERAGE,
        TOTAL,
        LOWEST,
        HIGHEST,
        SIZE
    }

    /** A number made of those of all periods of a fact. */
    record OfPeriods(ListQuestion question, List<OfFact> facts) implements Expression {
        public OfPeriods {
            facts = List.copyOf(facts);
        }

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        /** The same written out, one period after the other. */
        public Expression written() {
            Expression size = new Number(BigDecimal.valueOf(facts.size()));
            return switch (question) {
                case SIZE -> size;
                case TOTAL -> folded((a, b) -> new Arithmetic(Operation.PLUS, a, b));
                case AVERAGE ->
                    new Arithmetic(Operation.DIVIDED_BY, folded((a, b) -> new Arithmetic(Operation.PLUS, a, b)), size);
                case LOWEST -> folded((a, b) -> new Extreme(false, a, b));
                case HIGHEST -> folded((a, b) -> new Extreme(true, a, b));
            };
        }

        private Expression folded(BinaryOperator<Expression> join) {
            return facts.stream().map(Expression.class::cast).reduce(join).orElseThrow();
        }
    }

    /** A number made of a list. */
    record OfList(ListQuestion question, OfFact list) implements Expression {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** Whether a list holds an id. */
    record ListHas(OfFact list, String id) implements Expression {
        @Override
        public Type type() {
            return Type.TRUTH;
        }
    }
}
