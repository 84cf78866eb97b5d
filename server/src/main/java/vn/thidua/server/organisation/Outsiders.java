package vn.thidua.server.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;

/** People, households and organisations outside the tree: entered once, found again whatever the accents. */
@Service
@Transactional(readOnly = true)
public class Outsiders {

    private static final Set<String> KINDS = Set.of("person", "household", "organisation");

    private final OutsiderTable table;
    private final Audit audit;

    Outsiders(OutsiderTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** Those whose name is like the words, the most alike first; all by name for no words. */
    @Unasked("stands below identity; nominations and proposals ask")
    public List<Outsider> search(String authority, String words, int most) {
        return table.search(authority, words, most);
    }

    /** One of them. */
    @Unasked("stands below identity; nominations and proposals ask")
    public Outsider one(String authority, long id) {
        return table.one(authority, id).orElseThrow(() -> Refusal.unknown(id));
    }

    /** The one that campaigns know by a code; empty where that is nobody outside the tree. */
    private Optional<Outsider> byCode(String authority, String code) {
        return code.matches("x\\d{1,9}") ? table.one(authority, Long.parseLong(code.substring(1))) : Optional.empty();
    }

    /**
     * What a recipient is: households and organisations outside the tree stand among the people of a campaign.
     *
     * @param unit name of the unit to which a person belongs; empty for whoever belongs to none
     */
    @Unasked("stands below identity; decisions and statistics ask")
    public RecipientKind recipient(String authority, SubjectKind kind, String code, String unit) {
        if (kind == SubjectKind.UNIT) {
            return RecipientKind.COLLECTIVE;
        }
        Optional<Outsider> outside = unit.isEmpty() ? byCode(authority, code) : Optional.empty();
        return switch (outside.map(Outsider::kind).orElse("person")) {
            case "household" -> RecipientKind.HOUSEHOLD;
            case "organisation" -> RecipientKind.COLLECTIVE;
            default -> RecipientKind.PERSON;
        };
    }

    /** Enters somebody; refused where the same name lives at the same address already. */
    @Transactional
    @Unasked("stands below identity; nominations and proposals ask")
    public Outsider add(Act act, String authority, Outsider said) {
        if (!KINDS.contains(said.kind())) {
            throw Refusal.unknown(said.kind());
        }
        if (said.name().isBlank()) {
            throw Refusal.bad("empty", "field.person-name");
        }
        if (said.address().isBlank()) {
            throw Refusal.bad("empty", "field.address");
        }
        boolean known = table.isKnown(authority, said);
        if (known) {
            throw Refusal.conflict("outsider-known", said.name(), said.address());
        }
        long id = table.add(act, authority, said);
        audit.record(act, "outsider.add", said.name().strip(), "");
        return one(authority, id);
    }
}
