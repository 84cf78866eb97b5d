package vn.thidua.server.council;

/**
 * A member's interest in an item, as somebody declared it.
 *
 * @param who declared it
 * @param byMember whether that was the member; else the secretary, and the member is told
 * @param known whether the member knows of it
 */
public record Interest(String who, boolean byMember, boolean known) {}
