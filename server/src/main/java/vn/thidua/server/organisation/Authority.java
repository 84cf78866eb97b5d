package vn.thidua.server.organisation;

import vn.thidua.words.typed.Writing;

/** A public authority (cơ quan) that runs campaigns: its own tree of units, campaigns and administrators. */
public record Authority(String id, String name) {

    public Authority {
        name = Writing.line(name);
    }
}
