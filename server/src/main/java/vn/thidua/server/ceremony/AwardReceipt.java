package vn.thidua.server.ceremony;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That an award was received.
 *
 * @param id by which a correction names what it replaces
 * @param receiver who signed for it; empty where it was the one who is honoured
 * @param who entered it
 */
public record AwardReceipt(long id, long entry, LocalDate day, String receiver, String who, Instant at) {}
