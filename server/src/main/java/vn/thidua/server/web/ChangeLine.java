package vn.thidua.server.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.thidua.engine.Change;
import vn.thidua.plan.FactDeclaration;
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
                        values.fact(change.fact(), Optional.of(change.then())),
                        change.until()))
                .toList();
    }
}
