package vn.thidua.server.template;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.typed.Writing;

/** The place at which an authority dates its papers (Decree 30/2020/NĐ-CP, annex I, II.4). */
@Service
@Transactional(readOnly = true)
public class PaperPlaces {

    /** Names of places are short; more would push the day out of its line. */
    static final int LONGEST = 40;

    private final PaperPlaceTable table;
    private final Audit audit;

    PaperPlaces(PaperPlaceTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** The place; empty where nobody has said it yet. */
    @Unasked("lays out a paper for whoever was asked for it")
    public String of(String authority) {
        return table.newest(authority).orElse("");
    }

    /**
     * Says where papers are dated from now on; what was signed stays as it is.
     *
     * @param seen what stood there when it was typed; refused where somebody else has changed it since
     */
    @Transactional
    public void change(Actor actor, String place, String seen) {
        actor.require(Action.CHANGE_TEMPLATES);
        String line = Writing.line(place);
        if (line.isEmpty() || line.length() > LONGEST) {
            throw Refusal.bad("paper-place", LONGEST);
        }
        table.hold(actor.authority());
        String known = of(actor.authority());
        if (!known.equals(seen)) {
            throw Refusal.conflict("paper-place-changed", known);
        }
        if (!known.equals(line)) {
            put(actor, line);
        }
    }

    /** Takes the place of a draft decision where nobody has said one yet, so that it is typed once. */
    @Transactional
    public void learn(Actor actor, String place) {
        actor.require(Action.DRAFT_DECISION);
        if (actor.grant().campaign().isPresent()) {
            // A role in one campaign says nothing for the others.
            return;
        }
        String line = Writing.line(place);
        table.hold(actor.authority());
        if (!line.isEmpty() && line.length() <= LONGEST && of(actor.authority()).isEmpty()) {
            put(actor, line);
        }
    }

    private void put(Actor actor, String place) {
        table.put(actor, place);
        audit.record(actor.act(), "template.place", ActSubject.word("form-kind.place"), place);
    }
}
