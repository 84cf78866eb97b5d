package vn.thidua.server.identity;

/**
 * An administrator made a link with which somebody who forgot the password sets a new one.
 *
 * @param authority in which they administer
 * @param name of whom it is for
 * @param token what the link is known by; a secret that stands in no log
 */
public record LinkOpened(String authority, long account, String name, String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "LinkOpened[authority=" + authority + ", account=" + account + "]";
    }
}
