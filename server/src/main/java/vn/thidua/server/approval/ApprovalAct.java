package vn.thidua.server.approval;

import java.time.Instant;

/**
 * A step that somebody took.
 *
 * @param version of the campaign to which it was taken
 * @param note why, or what whoever approves should know; may be empty
 */
public record ApprovalAct(ApprovalStep step, int version, String note, String who, Instant at) {}
