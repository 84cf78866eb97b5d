package vn.thidua.server.web;

/** Knows what was sent to somebody that they have not read. */
public interface UnreadNotices {

    /** How many notices an account has not read. */
    int of(long account);
}
