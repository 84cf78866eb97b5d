package vn.thidua.server.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import vn.thidua.words.typed.Source;

/** Cells that were merged: what lay below is no longer seen, and of which rows the one value speaks nobody can know. */
final class MergedCells {

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final List<Area> areas = new ArrayList<>();

    private record Area(String name, int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean reaches(int row) {
            return row >= firstRow && row <= lastRow;
        }
    }

    /** Adds an area, {@code A1:B2}. */
    void add(String name) {
        Matcher area = AREA.matcher(name);
        if (area.matches()) {
            areas.add(new Area(
                    name,
                    Integer.parseInt(area.group(2)),
                    Integer.parseInt(area.group(4)),
                    CellReference.convertColStringToIndex(area.group(1)),
                    CellReference.convertColStringToIndex(area.group(3))));
        }
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    /** The cells of a row as they are seen. */
    List<Source> seen(int row, List<Source> cells) {
        List<Source> seen = new ArrayList<>(cells);
        for (Area area : areas) {
            if (area.reaches(row)) {
                cover(seen, area, row);
            }
        }
        return seen;
    }

    private static void cover(List<Source> cells, Area area, int row) {
        boolean below = row > area.firstRow();
        int first = below ? area.firstColumn() : area.firstColumn() + 1;
        for (int column = first; column <= Math.min(area.lastColumn(), Limits.COLUMNS); column++) {
            while (below && cells.size() <= column) {
                cells.add(new Source.Empty());
            }
            if (column < cells.size()) {
                cells.set(column, below ? Source.Error.merged(area.name()) : new Source.Empty());
            }
        }
    }
}
