package vn.thidua.server.council;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** Who sits in the councils of an authority, over time. */
@Service
@Transactional(readOnly = true)
public class Members {

    private final MemberTable table;
    private final Accounts accounts;
    private final Audit audit;

    Members(MemberTable table, Accounts accounts, Audit audit) {
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Everybody who ever sat in a council, the presiding one first. */
    @Unasked("who sits in a council its minutes tell everybody who may see them; those are asked for")
    public List<Member> of(String authority, String council) {
        return table.of(authority, council);
    }

    /** Who sits in it on a day. */
    @Unasked("who sits in a council its minutes tell everybody who may see them; those are asked for")
    public List<Member> on(String authority, String council, LocalDate day) {
        return of(authority, council).stream().filter(one -> one.sitsOn(day)).toList();
    }

    /** Appoints somebody who has an account here. */
    @Transactional
    public void appoint(Actor actor, Member member) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        String name = accounts.accounts(actor.authority()).stream()
                .filter(one -> one.id() == member.account())
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(member.account()))
                .name();
        // Two who appoint at once would both find no presiding member.
        table.lock(actor.authority());
        List<Member> sitting = on(actor.authority(), member.council(), member.from());
        if (sitting.stream().anyMatch(one -> one.account() == member.account())) {
            throw Refusal.bad("member-twice");
        }
        if (member.presides() && sitting.stream().anyMatch(Member::presides)) {
            throw Refusal.bad("two-preside");
        }
        table.add(actor.authority(), member, name);
        audit.record(actor.act(), "council.appoint", ActSubject.word("log.council"), name);
    }

    /** Ends a membership; the sessions before stay as they were. */
    @Transactional
    public void end(Actor actor, long id, LocalDate last) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        boolean ended = table.end(actor.authority(), id, last);
        if (!ended) {
            throw Refusal.conflict("second");
        }
        audit.record(actor.act(), "council.dismiss", ActSubject.thing("council-member", id), Values.day(last));
    }
}
