package vn.thidua.server.handover;

import java.time.Instant;

/**
 * Somebody told that a sheet, a registration or a dossier is made ready.
 *
 * @param who by name
 */
public record Handover(String who, Instant at) {}
