package vn.thidua.server.identity;

/**
 * Something reached people: what others did with a thing of theirs, or what waits for them from now on. They read it among their
 * notices, and in their mail where it goes out; it is told in the transaction in which it was done.
 *
 * @param by who did it; they themselves are not told
 * @param campaign in which it was done; roles of another campaign alone are not told
 * @param what the act, as the log names it
 * @param about the name of the thing; may be empty
 * @param note what was said with it; may be empty
 * @param path of the page on which the thing stands
 */
public record Reached(
        Actor by,
        String authority,
        long campaign,
        NoticeAudience to,
        String what,
        String about,
        String note,
        String path) {}
