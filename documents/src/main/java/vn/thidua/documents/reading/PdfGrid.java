package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import vn.thidua.documents.reading.PdfRules.Rule;

/** The cells that the straight lines of a page make. */
final class PdfGrid {

    /** Lines that are nearer than that are one. */
    private static final double NEAR = 3;

    private final List<Double> xs;
    private final List<Double> ys;
    private final List<Rule> rules;

    /**
     * A cell.
     *
     * @param row from 0
     * @param rows how many rows it takes
     */
    record Area(int row, int rows, int column, int columns, Piece.Box box) {

        boolean holds(double x, double y) {
            return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.top() + box.height();
        }
    }

    private PdfGrid(List<Rule> rules) {
        this.rules = rules;
        this.xs = places(rules, false);
        this.ys = places(rules, true);
    }

    /** The tables of a page, from top to bottom: lines that touch each other belong to one. */
    static List<PdfGrid> of(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        for (Rule rule : rules) {
            List<List<Rule>> touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(one -> touch(one, rule)))
                    .toList();
            List<Rule> joined = new ArrayList<>(List.of(rule));
            touched.forEach(joined::addAll);
            groups.removeAll(touched);
            groups.add(joined);
        }
        return groups.stream()
                .map(PdfGrid::new)
                .filter(grid -> grid.ys.size() > 1 && grid.xs.size() > 2)
                .sorted(java.util.Comparator.comparing(grid -> grid.ys.getFirst()))
                .toList();
    }

    private static boolean touch(Rule one, Rule two) {
        if (one.across() == two.across()) {
            return Math.abs(one.at() - two.at()) < NEAR && one.from() < two.to() + NEAR && two.from() < one.to() + NEAR;
        }
        return one.at() > two.from() - NEAR
                && one.at() < two.to() + NEAR
                && two.at() > one.from() - NEAR
                && two.at() < one.to() + NEAR;
    }

    private static List<Double> places(List<Rule> rules, boolean across) {
        List<Double> places = new ArrayList<>();
        DoubleStream sorted = rules.stream()
                .filter(rule -> rule.across() == across)
                .mapToDouble(Rule::at)
                .sorted();
        sorted.forEach(at -> {
            if (places.isEmpty() || at - places.getLast() > NEAR) {
                places.add(at);
            }
        });
        return places;
    }

    int columns() {
        return xs.size() - 1;
    }

    int rows() {
        return ys.size() - 1;
    }

    double top() {
        return ys.getFirst();
    }

    double bottom() {
        return ys.getLast();
    }

    /** Whether the columns of another table stand at the same places. */
    boolean hasColumnsOf(PdfGrid other) {
        return columns() == other.columns()
                && java.util.stream.IntStream.range(0, xs.size())
                        .allMatch(i -> Math.abs(xs.get(i) - other.xs.get(i)) < 2 * NEAR);
    }

    /** The cells, row by row. */
    List<Area> areas() {
        boolean[][] taken = new boolean[rows()][columns()];
        List<Area> areas = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (!taken[row][column]) {
                    areas.add(area(row, column, taken));
                }
            }
        }
        return areas;
    }

    private Area area(int row, int column, boolean[][] taken) {
        int right = column + 1;
        while (right < columns() && !taken[row][right] && !stands(false, xs.get(right), middle(ys, row))) {
            right++;
        }
        int down = row + 1;
        while (down < rows() && !stands(true, ys.get(down), middle(xs, column))) {
            down++;
        }
        for (int i = row; i < down; i++) {
            for (int j = column; j < right; j++) {
                taken[i][j] = true;
            }
        }
        Piece.Box box =
                new Piece.Box(xs.get(column), ys.get(row), xs.get(right) - xs.get(column), ys.get(down) - ys.get(row));
        return new Area(row, down - row, column, right - column, box);
    }

    private static double middle(List<Double> places, int at) {
        return (places.get(at) + places.get(at + 1)) / 2;
    }

    private boolean stands(boolean across, double at, double through) {
        return rules.stream()
                .anyMatch(rule -> rule.across() == across
                        && Math.abs(rule.at() - at) <= NEAR
                        && rule.from() <= through
                        && rule.to() >= through);
    }
}
