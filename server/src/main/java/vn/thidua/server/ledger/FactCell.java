package vn.thidua.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Texts;

/**
 * One fact of one subject on a page.
 *
 * @param shown the value as people read it; empty for none
 * @param kept the value as the ledger keeps it
 */
public record FactCell(
        SubjectKind kind,
        String subject,
        String name,
        FactDeclaration fact,
        String shown,
        String kept,
        Optional<Entry> entry,
        boolean mayRecord) {

    static FactCell of(
            FactSubject subject, FactDeclaration fact, Optional<Entry> entry, boolean mayRecord, Texts texts) {
        Optional<String> value = entry.flatMap(Entry::value);
        return new FactCell(
                subject.kind(),
                subject.code(),
                subject.name(),
                fact,
                Typed.show(fact, value, texts),
                value.orElse(""),
                entry,
                mayRecord);
    }

    /** Where it stands, below the facts of its campaign. */
    public String path() {
        return kind.word() + "/" + subject + "/" + fact.id();
    }

    /** Its name among the fields of a page. */
    public String place() {
        return kind.word() + "-" + subject + "-" + fact.id();
    }

    /** Id of the entry on the screen; 0 for none. */
    public long seen() {
        return entry.map(Entry::id).orElse(0L);
    }

    /** Whether it lacks a value; where the plan reads something into absence nothing is lacking. */
    boolean isMissing() {
        return kept.isEmpty() && fact.absentMeans().isEmpty();
    }

    /** What the plan takes it for while nobody recorded anything, as people read it; empty where it is not known then. */
    public String whenEmpty(Texts texts) {
        return fact.absentMeans()
                .filter(meaning -> fact.type() != FactType.LIST)
                .map(meaning -> Typed.show(fact, Optional.of(meaning), texts))
                .orElse("");
    }

    /** A word of a closed list. */
    public record Choice(String word, String label) {}

    /** The words that can be chosen. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < fact.values().size(); i++) {
            String word = fact.values().get(i);
            choices.add(new Choice(
                    word, i < fact.valueLabels().size() ? fact.valueLabels().get(i) : word));
        }
        return choices;
    }

    /** Whether a word of a list is in it. */
    public boolean isChosen(Choice choice) {
        return Typed.items(kept).contains(choice.word());
    }

    /** What stands in the field. */
    public String typed() {
        return kept.isEmpty() ? "" : Typed.typed(fact, kept);
    }

    /** Whether a number is typed into it. */
    public boolean isNumber() {
        return fact.type() == FactType.INTEGER || fact.type() == FactType.DECIMAL || fact.type() == FactType.PERCENT;
    }
}
