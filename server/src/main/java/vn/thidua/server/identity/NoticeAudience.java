package vn.thidua.server.identity;

import java.util.Set;

/** Whom something reached. */
public sealed interface NoticeAudience {

    /** Those who act for a unit: clerks and heads. */
    record OfUnit(String unit, Set<Role> roles) implements NoticeAudience {

        public OfUnit {
            roles = Set.copyOf(roles);
        }
    }

    /** Those in some roles of the authority, whatever their unit. */
    record InRoles(Set<Role> roles) implements NoticeAudience {

        public InRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** Some accounts. */
    record OfAccounts(Set<Long> accounts) implements NoticeAudience {

        public OfAccounts {
            accounts = Set.copyOf(accounts);
        }
    }
}
