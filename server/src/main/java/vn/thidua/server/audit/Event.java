package vn.thidua.server.audit;

import java.time.Instant;

/** What somebody did with one thing, as its page tells it: a step, and what was said of it. */
public record Event(String step, String note, String who, String role, Instant at) {}
