package vn.thidua.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.campaign.Participant;
import vn.thidua.words.typed.Source;

/** The rows of a template: code, name, and the values that stand. */
final class TemplateRows {

    private TemplateRows() {}

    /**
     * Made fact by fact, so that of all entries only those of one are held at a time.
     *
     * @param coded whether the codes are shown
     * @param entries those of a fact that stand, by code
     */
    static List<List<Source>> of(
            List<Participant> subjects,
            boolean coded,
            List<FactDeclaration> facts,
            Function<FactDeclaration, Map<String, Entry>> entries) {
        List<List<Source>> rows = new ArrayList<>();
        for (Participant one : subjects) {
            Source code = coded ? Source.text(one.code()) : new Source.Empty();
            rows.add(new ArrayList<>(List.of(code, Source.text(one.name()))));
        }
        for (FactDeclaration fact : facts) {
            Map<String, Entry> standing = entries.apply(fact);
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row)
                        .add(Optional.ofNullable(standing.get(subjects.get(row).code()))
                                .flatMap(Entry::value)
                                .map(kept -> Typed.source(fact, kept))
                                .orElse(new Source.Empty()));
            }
        }
        return rows;
    }
}
