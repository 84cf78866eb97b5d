package vn.thidua.server.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;

/**
 * Roles given and ended by administrators. One that decides nobody gives to oneself: it waits until another administrator
 * of the authority confirms it.
 */
@Service
@Transactional
public class Roles {

    private static final Texts WORDS = Texts.of("vi");

    private final GrantTable table;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Audit audit;

    Roles(GrantTable table, Accounts accounts, Organisation organisation, Audit audit) {
        this.table = table;
        this.accounts = accounts;
        this.organisation = organisation;
        this.audit = audit;
    }

    /**
     * Gives a role to an account of the administrator's own authority.
     *
     * @return whether it holds now; false where a second administrator has to confirm it first
     * @throws Refusal that somebody has it already, or that it waits already
     */
    public boolean give(Actor actor, long account, Assignment one) {
        Accounts.Account whose = accounts.own(actor, account);
        if (table.has(account, actor.authority(), one)) {
            throw Refusal.bad("role-there", "role." + one.role().word(), whose.name());
        }
        if (account == actor.account() && one.role().decides()) {
            ask(actor, whose, one);
            return false;
        }
        accounts.give(actor.act(), account, actor.authority(), one);
        return true;
    }

    private void ask(Actor actor, Accounts.Account whose, Assignment one) {
        if (table.administrators(actor.authority()).size() < 2) {
            throw Refusal.bad("own-role", "role." + one.role().word());
        }
        if (!table.ask(whose.id(), actor.authority(), one)) {
            throw Refusal.bad("role-waits", "role." + one.role().word());
        }
        audit.record(actor.act(), "role.ask", whose.username(), label(actor.authority(), one));
    }

    /** What waits for a second administrator of the authority, oldest first. */
    @Transactional(readOnly = true)
    public List<RoleRequest> waiting(Actor actor) {
        actor.require(Action.CHANGE_ACCOUNTS);
        return table.waiting(actor.authority());
    }

    /**
     * Decides what waits: another administrator confirms it, or refuses it with a reason; whoever asked may withdraw it.
     *
     * @throws Refusal that one's own request needs somebody else, that a reason is missing, or that it waits no more
     */
    public void decide(Actor actor, long request, RoleVerdict verdict, String reason) {
        actor.require(Action.CHANGE_ACCOUNTS);
        RoleRequest one = table.locked(actor.authority(), request).orElseThrow(() -> Refusal.conflict("role-decided"));
        boolean own = one.account() == actor.account();
        if (own != (verdict == RoleVerdict.WITHDRAWN)) {
            throw Refusal.forbidden("own-request");
        }
        if (verdict == RoleVerdict.REFUSED && reason.isBlank()) {
            throw Refusal.bad("empty", "field.reason");
        }
        Accounts.Account whose = accounts.own(actor, one.account());
        table.decide(request, verdict, actor.account(), reason);
        String what = label(actor.authority(), one.assignment());
        audit.record(
                actor.act(),
                "role." + verdict.word(),
                whose.username(),
                reason.isBlank() ? what : what + ": " + reason);
        if (verdict == RoleVerdict.CONFIRMED) {
            accounts.give(actor.act(), one.account(), actor.authority(), one.assignment());
        }
    }

    /** Ends a role of somebody in the administrator's authority; the last administrator stays one. @return the account */
    public long end(Actor actor, long grant) {
        actor.require(Action.CHANGE_ACCOUNTS);
        GrantTable.Held held = table.held(actor.authority(), grant).orElseThrow(() -> Refusal.unknown(grant));
        if (held.role() == Role.ADMINISTRATOR) {
            accounts.requireAnother(actor.authority(), held.account());
        }
        if (!table.end(grant)) {
            throw Refusal.unknown(grant);
        }
        audit.record(actor.act(), "role.end", accounts.username(held.account()), word(held.role()));
        return held.account();
    }

    private String label(String authority, Assignment one) {
        return word(one.role())
                + one.unit()
                        .flatMap(code -> organisation.unit(authority, code))
                        .map(unit -> ", " + unit.shortName())
                        .orElse("");
    }

    private static String word(Role role) {
        return WORDS.say("role." + role.word());
    }
}
