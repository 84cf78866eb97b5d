package vn.thidua.server.dashboard;

import java.util.List;

/** What a source has to show: numbers that stand by themselves, and charts. */
record Drawn(List<Tile> tiles, List<Chart> charts) {

    /** Nothing of the kind. */
    static final Drawn NOTHING = new Drawn(List.of(), List.of());
}
