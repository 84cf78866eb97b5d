package vn.thidua.server.database;

/** Said when a job was put down that should not wait for the next look. */
public record JobWaiting() {}
