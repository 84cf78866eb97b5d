package vn.thidua.server.organisation;

/** A public authority (cơ quan) that runs campaigns: its own tree of units, campaigns and administrators. */
public record Authority(String id, String name) {}
