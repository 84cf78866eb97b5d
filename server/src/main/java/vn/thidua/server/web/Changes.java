package vn.thidua.server.web;

/** What is done to things while somebody looks at an older page of them. */
public interface Changes {

    /** Where the log of what was done stands; what is done later has a higher position. */
    long position();

    /**
     * Refuses what the running transaction did to something to which the same was done after that position: the page on which
     * it was decided showed something else. Of two transactions at once the second waits and is refused.
     */
    void requireUnchanged(long since);
}
