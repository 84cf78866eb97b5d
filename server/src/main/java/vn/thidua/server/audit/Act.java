package vn.thidua.server.audit;

/**
 * Who acts.
 *
 * @param account id of the account; 0 for the program itself
 * @param who the name as it stood that day
 * @param role the role in which one acts
 * @param authority for which authority; empty for the whole installation
 */
public record Act(long account, String who, String role, String authority) {

    /** The program itself, for example on first start. */
    public static final Act PROGRAM = new Act(0, "Thi Đua", "program", "");
}
