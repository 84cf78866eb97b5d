package vn.thidua.server.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Blocks;
import vn.thidua.server.database.RecentlyUsed;
import vn.thidua.server.files.FileName;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.FactRows;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Tables of facts on which a draft is tried, before there is any campaign to take them from. */
@Service
@Transactional(readOnly = true)
public class SentFactsFiles {

    private static final int KEPT = 4;

    private final SentFactsTable table;
    private final PlanDrafts drafts;
    private final FileStore files;
    private final Blocks blocks;
    private final Audit audit;
    private final RecentlyUsed<DataTable> read = new RecentlyUsed<>(KEPT);

    SentFactsFiles(SentFactsTable table, PlanDrafts drafts, FileStore files, Blocks blocks, Audit audit) {
        this.table = table;
        this.drafts = drafts;
        this.files = files;
        this.blocks = blocks;
        this.audit = audit;
    }

    /**
     * Where a table goes.
     *
     * @param kind whom its rows are about
     * @param seen version of the one that it takes the place of; 0 for none
     */
    public record Place(SubjectKind kind, int seen) {}

    /** The kinds of whom a plan asks facts, the units first. */
    static List<SubjectKind> kinds(Plan plan) {
        return List.of(SubjectKind.UNIT, SubjectKind.PERSON, SubjectKind.CAMPAIGN).stream()
                .filter(kind -> !plan.facts().getOrDefault(kind, Map.of()).isEmpty())
                .toList();
    }

    /** Those that were sent for a draft. */
    List<SentFacts> of(Actor actor, SavedDraft draft) {
        drafts.require(actor);
        return table.of(draft.id());
    }

    /** The table to fill in: whoever would take part by the names of the plan's blocks. */
    DataTable template(Actor actor, Plan plan, SubjectKind kind) {
        return FactRows.template(plan, kind, blocks.wouldTakePart(actor, plan));
    }

    /** The one of a kind. @throws Refusal where none was sent */
    SentFacts one(Actor actor, SavedDraft draft, SubjectKind kind) {
        return of(actor, draft).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(kind.word()));
    }

    /** Where the content of one lies. */
    Path content(SentFacts one) {
        return files.path(one.sha256());
    }

    /**
     * Takes a table; what it says is read at once, so that whoever sends it hears what is wrong with it.
     *
     * @throws vn.thidua.server.spreadsheet.InvalidCells with every fault
     */
    @Transactional
    public void put(Actor actor, SavedDraft draft, Place place, String name, DataTable given) {
        SubjectKind kind = place.kind();
        drafts.require(actor);
        Plan plan = drafts.read(actor, draft).plan().orElseThrow(() -> Refusal.bad("draft-faults"));
        DataTable headed = FactRows.headed(plan, kind, given);
        FactRows.read(plan, kind, headed);
        String called = FileName.of(name, Download.XLSX);
        FileStore.Kept kept = files.keep(called, Download.XLSX, Spreadsheets.xlsx("Dữ kiện", headed));
        if (!table.put(draft.id(), kind, kept.sha256(), called, actor.name(), place.seen())) {
            throw Refusal.conflict("moved");
        }
        audit.record(actor.act(), "draft.facts", draft.name(), called);
    }

    /**
     * What the tables of a draft say to a plan: to the draft as it stands, or with other numbers.
     *
     * @throws vn.thidua.server.spreadsheet.InvalidCells where one does not fit it any more
     */
    List<FactRows> read(Actor actor, SavedDraft draft, Plan plan) {
        List<SubjectKind> asked = kinds(plan);
        List<FactRows> all = new ArrayList<>();
        for (SentFacts one : of(actor, draft)) {
            if (asked.contains(one.kind())) {
                all.add(FactRows.read(plan, one.kind(), table(one)));
            }
        }
        return all;
    }

    private DataTable table(SentFacts one) {
        return read.get(one.sha256(), () -> Spreadsheets.read(one.name(), bytes(one)));
    }

    private byte[] bytes(SentFacts one) {
        try {
            return Files.readAllBytes(content(one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
