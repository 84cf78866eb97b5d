package vn.thidua.server.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;

/** Whoever starts an empty installation becomes its first administrator, by a link that works once. */
@Service
@Transactional
public class FirstAdministrator {

    private static final Duration VALID = Duration.ofHours(24);

    private final FirstSignInTable table;
    private final Accounts accounts;
    private final Organisation organisation;

    FirstAdministrator(FirstSignInTable table, Accounts accounts, Organisation organisation) {
        this.table = table;
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** A token for the link; empty where somebody can sign in already. Earlier tokens end. */
    @Unasked("the link itself is what proves the right, and it works once")
    public Optional<String> token() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        String token = FirstSecrets.token();
        table.replace(Hash.sha256(token), Instant.now());
        return Optional.of(token);
    }

    /** Refuses a token that is unknown, used or older than a day. */
    @Transactional(readOnly = true)
    @Unasked("the link itself is what proves the right, and it works once")
    public void check(String token) {
        boolean good = accounts.none()
                && table.isOpen(Hash.sha256(token), Instant.now().minus(VALID));
        if (!good) {
            throw Refusal.forbidden("first-link");
        }
    }

    /** Founds the authority and its administrator. */
    @Unasked("the link itself is what proves the right, and it works once")
    public void found(String token, Authority authority, String username, String name, String password) {
        check(token);
        table.use(Hash.sha256(token), Instant.now());
        organisation.found(Act.PROGRAM, authority);
        long account = accounts.open(Act.PROGRAM, NewAccount.of(username, name, password));
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.STANDING_OFFICE}) {
            accounts.give(
                    Act.PROGRAM,
                    account,
                    authority.id(),
                    new Assignment(role, Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }
}
