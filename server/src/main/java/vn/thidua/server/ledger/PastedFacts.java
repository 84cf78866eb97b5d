package vn.thidua.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.SubjectNames;

/** Rows copied from a spreadsheet: code or name of a subject, and the value of one fact. */
final class PastedFacts {

    private final SubjectKind kind;
    private final FactDeclaration fact;
    private final Map<String, Entry> standing;
    private final long position;
    private final SubjectNames names;

    /**
     * Rows for a fact.
     *
     * @param names what people call the subjects
     * @param standing what is recorded now, by subject
     * @param position the newest entry that whoever pastes has seen
     */
    PastedFacts(
            SubjectKind kind, FactDeclaration fact, SubjectNames names, Map<String, Entry> standing, long position) {
        this.kind = kind;
        this.fact = fact;
        this.standing = standing;
        this.position = position;
        this.names = names;
    }

    /**
     * What was read.
     *
     * @param drafts of the rows that are right
     * @param faults of the others, each a sentence that names its row
     */
    record Read(List<Ledger.Draft> drafts, List<String> faults) {}

    /** Reads the rows; blank ones say nothing. */
    Read read(String rows, LocalDate day, Texts texts) {
        List<Ledger.Draft> drafts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = rows.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    drafts.add(draft(lines.get(i).split("\t", -1), day, texts));
                } catch (Refusal refusal) {
                    faults.add(texts.say(
                            "paste.fault",
                            i + 1,
                            texts.say(refusal.key(), refusal.values().toArray())));
                }
            }
        }
        return new Read(drafts, faults);
    }

    private Ledger.Draft draft(String[] parts, LocalDate day, Texts texts) {
        String who = parts[0].strip();
        if (parts.length < 2) {
            throw Refusal.bad("paste-columns");
        }
        String code = code(who);
        Optional<String> kept = Typed.read(fact, parts[parts.length - 1]);
        Optional<Entry> stands = Optional.ofNullable(standing.get(code));
        // What came after the page was shown was not seen by whoever pastes.
        stands.filter(entry -> entry.id() > position && !entry.value().equals(kept))
                .ifPresent(entry -> {
                    throw Refusal.conflict("paste-changed", who, entry.who(), Typed.show(fact, entry.value(), texts));
                });
        long seen = stands.map(Entry::id).orElse(0L);
        return new Ledger.Draft(kind, code, fact.id(), kept, day, "paste", "", seen);
    }

    private String code(String who) {
        Set<String> found = names.find(who);
        if (found.size() > 1) {
            throw Refusal.bad("import-several", who, String.join(", ", found));
        }
        return found.stream().findFirst().orElseThrow(() -> Refusal.bad("import-nobody", who));
    }
}
