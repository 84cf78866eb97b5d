package vn.thidua.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a line makes points, as its wording says it. */
public sealed interface RuleDraft {

    /** The types of what has to be known. */
    enum AskedType {
        BOOLEAN,
        INTEGER,
        PERCENT,
        DECIMAL,
        EVENT,
        TEXT
    }

    /**
     * What has to be known about a unit.
     *
     * @param label in the words of the paper, shortened
     */
    record Asked(String label, AskedType type, Optional<String> measure) {}

    /** All points where a condition holds, else none. */
    record AllOrNothing(Asked when, BigDecimal points) implements RuleDraft {}

    /** A number of points for each case is taken off. */
    record Minus(BigDecimal points, Asked per) {}

    /** Begins with points and loses some for each case. */
    record StartLess(BigDecimal start, List<Minus> minus) implements RuleDraft {

        public StartLess {
            minus = List.copyOf(minus);
        }
    }

    /** A span of a number and its points. */
    record Span(
            Optional<BigDecimal> from,
            boolean fromIncluded,
            Optional<BigDecimal> to,
            boolean toIncluded,
            BigDecimal points) {}

    /** Points by the span in which a number lies. */
    record Bands(Asked of, List<Span> spans) implements RuleDraft {

        public Bands {
            spans = List.copyOf(spans);
        }
    }

    /** So many points per item, up to a number. */
    record PerItem(BigDecimal points, Asked per, BigDecimal cap) implements RuleDraft {}

    /** What lateness costs. */
    record Late(BigDecimal minus, Period per) {}

    /** A period of lateness. */
    enum Period {
        DAY,
        WEEK,
        MONTH
    }

    /** Points for what happened in time. */
    record OnTime(Asked event, Optional<LocalDate> until, BigDecimal points, Optional<Late> late)
            implements RuleDraft {}

    /** One of several. */
    record Choice(String label, BigDecimal points) {}

    /** One of several, each with its points. */
    record OneOf(Asked which, List<Choice> choices) implements RuleDraft {

        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** Parts that add up. */
    record Parts(List<RuleDraft> parts) implements RuleDraft {

        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** Other points where a condition holds. */
    record Unless(Asked when, BigDecimal points, RuleDraft otherwise) implements RuleDraft {}

    /** A share of the points. */
    record Ratio(Asked of, Asked over, BigDecimal times) implements RuleDraft {}

    /** Given by people within bounds. */
    record Judged(Asked points, BigDecimal from, BigDecimal to) implements RuleDraft {}
}
