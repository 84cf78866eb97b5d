package vn.thidua.server.workshop;

import java.time.Instant;
import vn.thidua.plan.SubjectKind;

/**
 * A table of facts that somebody sent to try a draft on.
 *
 * @param kind whom its rows are about
 * @param name of the file
 * @param who sent it
 * @param version 1 for the first of its kind; each that takes its place is one more
 */
public record SentFacts(SubjectKind kind, String sha256, String name, String who, Instant at, int version) {}
