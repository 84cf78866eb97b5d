package vn.thidua.server.review;

import java.util.List;
import java.util.Set;

/**
 * A table of a report.
 *
 * @param key what it shows; the end of a key that begins with {@code figure-table.}
 * @param about of what it shows it, for example a block; empty where that is plain
 * @param first what its rows are called
 * @param heads of the other columns
 * @param chart the column that a chart shows, counted from 0; -1 for none
 */
public record FigureGrid(
        String key, String about, FigureValue first, List<FigureValue> heads, List<FigureRow> rows, int chart) {

    /** The keys of tables that name each unit, person or initiative. */
    static final Set<String> LISTS = Set.of("places", "order", "honoured", "paper-units", "initiatives", "left");

    public FigureGrid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A table without a chart. */
    static FigureGrid of(String key, String about, String first, List<FigureValue> heads, List<FigureRow> rows) {
        return new FigureGrid(key, about, FigureValue.word(first), heads, rows, -1);
    }

    /** Heads that are words of the screen. */
    static List<FigureValue> heads(String... keys) {
        return List.of(keys).stream().map(FigureValue::word).toList();
    }

    /** The same with a chart of one of its columns. */
    FigureGrid charted(int column) {
        return new FigureGrid(key, about, first, heads, rows, column);
    }
}
