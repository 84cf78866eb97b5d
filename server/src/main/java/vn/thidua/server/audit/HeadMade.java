package vn.thidua.server.audit;

/** The head of a day stands and is to be given out, so that nobody can rewrite what lies before it. */
public record HeadMade(Seals.DayHead head) {}
