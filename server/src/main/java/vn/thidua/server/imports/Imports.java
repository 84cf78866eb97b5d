package vn.thidua.server.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.spreadsheet.DataTable;

/** Tables that come in: shown, then written, then perhaps taken back; each as one act. */
@Service
@Transactional(readOnly = true)
public class Imports {

    private static final int RECENT = 10;

    private final ImportTable table;
    private final Audit audit;
    private final Map<String, Importer> importers;

    Imports(ImportTable table, Audit audit, List<Importer> importers) {
        this.table = table;
        this.audit = audit;
        this.importers = importers.stream().collect(Collectors.toMap(Importer::kind, Function.identity()));
    }

    /** Who takes tables of a kind. */
    Importer importer(String kind) {
        Importer found = importers.get(kind);
        if (found == null) {
            throw Refusal.unknown(kind);
        }
        return found;
    }

    /** Whether writing a table, or taking it back, is an act of weight. */
    @Unasked("says nothing of what stands in the table")
    boolean isWeighty(long id) {
        return table.kind(id).map(this::importer).filter(Importer::isWeighty).isPresent();
    }

    /** Refuses who may not bring a table of that kind. */
    public void permit(Actor actor, String kind, String scope) {
        importer(kind).permit(actor, scope);
    }

    /**
     * Keeps what a table would change, so that it can be shown; nothing is written yet.
     *
     * @return its number
     * @throws vn.thidua.server.spreadsheet.InvalidCells with every fault of the table; nothing is kept then
     */
    @Transactional
    public long show(Actor actor, String kind, String scope, String file, DataTable sheet) {
        permit(actor, kind, scope);
        List<RowChange> changes = importer(kind).compare(actor, scope, sheet);
        long id = table.add(actor, kind, scope, file, changes);
        audit.record(actor.act(), "import.show", ActSubject.thing("import", id), file);
        return id;
    }

    /** One table, for who may bring such. */
    public TableImport of(Actor actor, long id) {
        TableImport one = table.find(actor.authority(), id).orElseThrow(() -> Refusal.unknown(id));
        permit(actor, one.kind(), one.scope());
        return one;
    }

    /** The last ones of a kind that were written. */
    public List<TableImport> recent(Actor actor, String kind, String scope) {
        permit(actor, kind, scope);
        return table.newest(actor.authority(), kind, scope, RECENT);
    }

    /** Its lines, some at a time. */
    public List<RowChange> lines(Actor actor, TableImport one, int from, int most) {
        permit(actor, one.kind(), one.scope());
        return table.lines(one.id(), from, most);
    }

    /**
     * Writes what was shown.
     *
     * @param over whether also what others changed since the file was made
     * @param reason why; may be empty where nobody asks for it
     */
    @Transactional
    public void write(Actor actor, long id, boolean over, String reason) {
        TableImport one = of(actor, id);
        if (one.account() != actor.account()) {
            throw Refusal.forbidden("import-of-another", one.who());
        }
        List<RowChange> chosen = table.lines(id, 0, Integer.MAX_VALUE).stream()
                .filter(change -> over || change.verdict() != RowVerdict.KEPT)
                .map(change -> change.because(reason))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.bad("import-nothing", one.file());
        }
        step(actor, one, ImportState.SHOWN, ImportState.WRITTEN, "");
        table.keep(id, importer(one.kind()).write(actor, one.scope(), chosen));
        audit.record(actor.act(), "import.write", ActSubject.thing("import", id), one.file() + ": " + chosen.size());
    }

    /** Takes a written table back, where nobody has built on it. */
    @Transactional
    public void takeBack(Actor actor, long id, String reason) {
        TableImport one = of(actor, id);
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        step(actor, one, ImportState.WRITTEN, ImportState.TAKEN_BACK, reason);
        List<RowChange> written = table.lines(id, 0, Integer.MAX_VALUE).stream()
                .filter(change -> change.data().containsKey(RowChange.WRITTEN))
                .toList();
        importer(one.kind()).takeBack(actor, one.scope(), written.reversed(), reason);
        audit.record(actor.act(), "import.take-back", ActSubject.thing("import", id), one.file() + ": " + reason);
    }

    private void step(Actor actor, TableImport one, ImportState from, ImportState to, String reason) {
        if (!table.step(one.id(), from, to, actor, reason)) {
            throw Refusal.conflict("import-done", one.file());
        }
    }
}
