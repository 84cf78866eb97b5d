package vn.thidua.server.identity;

import java.util.Optional;

/**
 * An account that is about to be opened.
 *
 * @param username by which somebody signs in: see {@link Accounts#isUsername}
 * @param name of the person
 * @param password the first one
 * @param mustChange whether it must be changed at the first sign-in
 * @param note shown beside the account at the sign-in of a demonstration
 */
public record NewAccount(String username, String name, String password, boolean mustChange, Optional<String> note) {

    /** One whose owner chose the password. */
    public static NewAccount of(String username, String name, String password) {
        return new NewAccount(username, name, password, false, Optional.empty());
    }
}
