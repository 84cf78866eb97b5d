package vn.thidua.server.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.engine.Change;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Values;

/**
 * A fact as it would have to become, in words.
 *
 * @param now as it is known, or that it is not
 * @param until last day for it; empty where nothing sets one
 */
public record ChangeLine(FactDeclaration fact, String now, String then, Optional<LocalDate> until) {

    /** The lines of changes, in their order. */
    public static List<ChangeLine> of(Collection<Change> changes, Texts texts) {
        Values values = new Values(texts.reasons());
        return changes.stream()
                .map(change -> new ChangeLine(
                        change.fact(),
                        values.fact(change.fact(), change.now()),
                        then(change, values, texts),
                        change.until()))
                .toList();
    }

    /** The value that does; of a number or a day, the ends of those that do, where there is one that does not. */
    private static String then(Change change, Values values, Texts texts) {
        FactDeclaration fact = change.fact();
        Optional<Change.End> from = change.range().from();
        Optional<Change.End> to = change.range().to();
        if (!fact.type().isNumber() && !fact.type().isDay()
                || only(from, fact.most())
                || only(to, fact.least())
                || from.isPresent() && from.equals(to)) {
            return values.fact(fact, Optional.of(change.then()));
        }
        String day = fact.type().isDay() ? "-day" : "";
        Optional<String> least = from.map(end -> texts.say(
                (end.itself() ? "change.from" : "change.above") + day, values.fact(fact, Optional.of(end.value()))));
        Optional<String> most = to.map(end -> texts.say(
                (end.itself() ? "change.to" : "change.below") + day, values.fact(fact, Optional.of(end.value()))));
        if (least.isPresent() && most.isPresent()) {
            return texts.say("change.both" + day, least.get(), most.get());
        }
        return least.or(() -> most).orElse(texts.say("change.any"));
    }

    /** Whether the end is the last number that the fact may have on that side. */
    private static boolean only(Optional<Change.End> end, Optional<BigDecimal> last) {
        return end.filter(Change.End::itself)
                .filter(one -> last.filter(
                                limit -> one.value() instanceof BigDecimal value && limit.compareTo(value) == 0)
                        .isPresent())
                .isPresent();
    }
}
