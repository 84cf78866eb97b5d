package vn.thidua.server.statistics;

import java.time.Instant;

/**
 * A form that somebody locked (chốt số liệu).
 *
 * @param version 1 for the first of its year, and one more with each that takes its place
 * @param reason why it took the place of the one before; empty for the first
 * @param role word of the role in which it was locked
 */
public record FormLock(int version, String who, String role, Instant at, String reason, FormCopy copy) {}
