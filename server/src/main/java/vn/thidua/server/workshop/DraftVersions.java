package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.workshop.DraftVersionTable.Course;

/** The texts of a draft one after another: each is kept, a change can be undone and done again, an older one fetched back. */
@Service
@Transactional(readOnly = true)
public class DraftVersions {

    /** How many are listed. */
    private static final int MOST = 200;

    private final PlanDraftTable drafts;
    private final DraftVersionTable table;
    private final Audit audit;

    DraftVersions(PlanDraftTable drafts, DraftVersionTable table, Audit audit) {
        this.drafts = drafts;
        this.table = table;
        this.audit = audit;
    }

    /** The newest of them, the newest first; the text in force is among them. */
    public List<DraftVersion.Listed> of(Actor actor, SavedDraft draft) {
        require(actor);
        return table.all(draft.id(), MOST);
    }

    /** One of them. */
    public DraftVersion one(Actor actor, SavedDraft draft, int number) {
        require(actor);
        return table.one(draft.id(), number).orElseThrow(() -> Refusal.unknown(number));
    }

    /**
     * What can be done besides writing.
     *
     * @param undo whether there is a text before this one
     * @param redo whether something was undone to come to it
     */
    public record Ways(boolean undo, boolean redo) {

        /** Nothing. */
        public static final Ways NONE = new Ways(false, false);
    }

    /** What can be done with a draft's text besides writing. */
    public Ways ways(Actor actor, SavedDraft draft) {
        require(actor);
        return draft.isOpen()
                ? table.one(draft.id(), draft.version())
                        .map(now ->
                                new Ways(now.before().isPresent(), now.undone().isPresent()))
                        .orElse(Ways.NONE)
                : Ways.NONE;
    }

    /** Keeps the first text of a draft that was just made. */
    @Transactional
    void begin(Actor actor, long draft, KeptText text) {
        require(actor);
        table.add(draft, 0, text, Course.FIRST, actor.name());
    }

    /**
     * Puts another text in the place of the one that was seen.
     *
     * @param did what was done, for the log
     * @throws Refusal where somebody was faster
     */
    @Transactional
    void write(Actor actor, SavedDraft seen, KeptText text, String did) {
        require(actor);
        put(actor, seen, text, new Course(Optional.of(seen.version()), Optional.empty()), did);
    }

    /**
     * Goes back to the text before the last change.
     *
     * @throws Refusal where there is none, or somebody was faster
     */
    @Transactional
    public void undo(Actor actor, SavedDraft seen) {
        DraftVersion before = one(
                actor,
                seen,
                one(actor, seen, seen.version()).before().orElseThrow(() -> Refusal.conflict("draft-nothing-undone")));
        put(actor, seen, before.text(), new Course(before.before(), Optional.of(seen.version())), "draft.undo");
    }

    /**
     * Does again what was undone last.
     *
     * @throws Refusal where nothing was, or somebody was faster
     */
    @Transactional
    public void redo(Actor actor, SavedDraft seen) {
        DraftVersion undone = one(
                actor,
                seen,
                one(actor, seen, seen.version()).undone().orElseThrow(() -> Refusal.conflict("draft-nothing-redone")));
        put(actor, seen, undone.text(), new Course(undone.before(), undone.undone()), "draft.redo");
    }

    /**
     * Fetches an older text back; that is a change as any other, which can be undone.
     *
     * @throws Refusal where somebody was faster
     */
    @Transactional
    public void back(Actor actor, SavedDraft seen, int number) {
        write(actor, seen, one(actor, seen, number).text(), "draft.back");
    }

    private void put(Actor actor, SavedDraft seen, KeptText text, Course course, String did) {
        if (!drafts.write(seen, text)) {
            throw Refusal.conflict("moved");
        }
        table.add(seen.id(), seen.version() + 1, text, course, actor.name());
        audit.record(actor.act(), did, seen.name(), "");
    }

    private static void require(Actor actor) {
        actor.require(Action.CREATE_CAMPAIGN, actor.authority(), 0);
    }
}
