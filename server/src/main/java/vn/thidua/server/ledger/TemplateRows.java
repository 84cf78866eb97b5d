package vn.thidua.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.campaign.Participant;
import vn.thidua.words.typed.Source;

/** The rows of a template: code, name, and the values that stand. */
final class TemplateRows {

    /** Stands in a cell for which nobody is asked; one that comes back as it was is passed over. */
    static final String NOT_ASKED = "không hỏi";

    private TemplateRows() {}

    /**
     * Made fact by fact, so that of all entries only those of one are held at a time.
     *
     * @param coded whether the codes are shown
     * @param asked of whom a fact is asked
     * @param entries those of a fact that stand, by code
     */
    static List<List<Source>> of(
            List<Participant> subjects,
            boolean coded,
            List<FactDeclaration> facts,
            Function<FactDeclaration, Predicate<Participant>> asked,
            Function<FactDeclaration, Map<String, Entry>> entries) {
        List<List<Source>> rows = new ArrayList<>();
        for (Participant one : subjects) {
            Source code = coded ? Source.text(one.code()) : new Source.Empty();
            rows.add(new ArrayList<>(List.of(code, Source.text(one.name()))));
        }
        for (FactDeclaration fact : facts) {
            Map<String, Entry> standing = entries.apply(fact);
            Predicate<Participant> isAsked = asked.apply(fact);
            Source none = new Source.Empty();
            for (int row = 0; row < rows.size(); row++) {
                Participant one = subjects.get(row);
                rows.get(row)
                        .add(Optional.ofNullable(standing.get(one.code()))
                                .flatMap(Entry::value)
                                .map(kept -> Typed.source(fact, kept))
                                .orElseGet(() -> isAsked.test(one) ? none : Source.text(NOT_ASKED)));
            }
        }
        return rows;
    }
}
