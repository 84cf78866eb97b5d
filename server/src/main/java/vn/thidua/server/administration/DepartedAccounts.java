package vn.thidua.server.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.CareerTable;
import vn.thidua.words.typed.Writing;

/**
 * Accounts that act for a unit whose list of people says that somebody of that name has left it. An account is opened under a
 * name, not for an entry of the list, so that this is a question to the administrator and nothing is ended by itself.
 */
@Service
@Transactional(readOnly = true)
public class DepartedAccounts {

    private final Accounts accounts;
    private final CareerTable careers;
    private final Today today;

    DepartedAccounts(Accounts accounts, CareerTable careers, Today today) {
        this.accounts = accounts;
        this.careers = careers;
        this.today = today;
    }

    /**
     * One of them.
     *
     * @param grant the role in the unit that the person left
     * @param last the last day there
     */
    public record DepartedAccount(Accounts.Account account, Grant grant, LocalDate last) {}

    /** Those of the administrator's authority that can sign in, by name. */
    public List<DepartedAccount> of(Actor actor) {
        actor.require(Action.CHANGE_ACCOUNTS);
        Map<String, LocalDate> last = new HashMap<>();
        careers.departed(actor.authority(), today.day())
                .forEach(one -> last.merge(
                        key(one.name(), one.unit()), one.last(), (day, other) -> day.isAfter(other) ? day : other));
        if (last.isEmpty()) {
            return List.of();
        }
        List<Accounts.Account> all = accounts.accounts(actor.authority()).stream()
                .filter(Accounts.Account::active)
                .toList();
        Map<Long, List<Grant>> grants = accounts.grants(
                actor.authority(), all.stream().map(Accounts.Account::id).toList());
        List<DepartedAccount> found = new ArrayList<>();
        for (Accounts.Account account : all) {
            for (Grant grant : grants.getOrDefault(account.id(), List.of())) {
                grant.unit()
                        .map(unit -> last.get(key(account.name(), unit)))
                        .ifPresent(day -> found.add(new DepartedAccount(account, grant, day)));
            }
        }
        return found;
    }

    private static String key(String name, String unit) {
        return Writing.compared(name) + "\t" + unit;
    }
}
