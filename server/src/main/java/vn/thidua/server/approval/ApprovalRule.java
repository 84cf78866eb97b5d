package vn.thidua.server.approval;

/**
 * What an authority says of approving plans.
 *
 * @param required whether it announces only what was approved
 * @param approver who approves, also where it is not required
 */
public record ApprovalRule(boolean required, Approver approver) {

    /** Where nobody has said anything. */
    static final ApprovalRule USUAL = new ApprovalRule(false, Approver.CHAIR);

    /** The word by which the log names it. */
    String word() {
        return "approval." + (required ? "required" : "not-required") + "-" + approver.word();
    }
}
