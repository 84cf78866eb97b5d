package vn.thidua.server.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.thidua.engine.Truth;

/**
 * A form with its numbers, as it is shown, printed and kept.
 *
 * @param heads what heads the columns
 */
public record FilledForm(List<Head> heads, List<Line> lines) {

    public FilledForm {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** A column. */
    public record Head(String id, FormText title) {}

    /** What a line is. */
    public enum LineKind {
        /** A row of the form. */
        ROW,
        /** The words above a group of rows. */
        GROUP,
        /** How many of the row above the group belong to none of its rows, because it is not known to which. */
        UNKNOWN
    }

    /**
     * A line.
     *
     * @param id the code of the row; of an unknown remainder the group and the row of which it is a part
     * @param code as it is printed; empty for lines that the form itself does not have
     * @param depth how deep it stands
     */
    public record Line(
            LineKind kind, String id, String code, int depth, FormText title, FormText measure, List<Tally> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Where a number stands. */
    public record Place(String line, String column) {}

    /** All numbers by their place. */
    Map<Place, Tally> places() {
        Map<Place, Tally> all = new LinkedHashMap<>();
        for (Line line : lines) {
            for (int i = 0; i < line.cells().size(); i++) {
                all.put(new Place(line.id(), heads.get(i).id()), line.cells().get(i));
            }
        }
        return all;
    }

    /** What another reading of the same form says otherwise, by place; a place that only one has counts as none there. */
    public Map<Place, Tally> changed(FilledForm later) {
        Map<Place, Tally> mine = places();
        Map<Place, Tally> theirs = later.places();
        Map<Place, Tally> changed = new LinkedHashMap<>();
        mine.forEach((place, tally) -> {
            Tally other = theirs.getOrDefault(place, Tally.of(0));
            if (!other.equals(tally)) {
                changed.put(place, other);
            }
        });
        theirs.forEach((place, tally) -> {
            if (!mine.containsKey(place) && !tally.isNone()) {
                changed.put(place, tally);
            }
        });
        return changed;
    }

    /** How many numbers are not settled. */
    public long open() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(tally -> !tally.isSettled())
                .count();
    }

    /** Counts cases. */
    static FilledForm counted(StatisticalForm form, List<StatisticalCase> cases) {
        return filled(
                form,
                (row, column) -> tally(cases, row.when().and(column.when())),
                (row, column) -> Tally.of((int) cases.stream()
                        .filter(one -> isLeft(form, row, column, one))
                        .count()));
    }

    /** Takes numbers that people typed. */
    static FilledForm typed(StatisticalForm form, Map<Place, Integer> figures) {
        return filled(
                form,
                (row, column) -> {
                    Integer figure = figures.get(new Place(row.code(), column.id()));
                    return figure == null ? Tally.UNKNOWN : Tally.of(figure);
                },
                (row, column) -> Tally.of(0));
    }

    /**
     * Whether a case stands in the row and column of which a group is a part, and it is not known in which row of the group.
     *
     * @param row any row of the group
     */
    static boolean isLeft(
            StatisticalForm form, StatisticalForm.Row row, StatisticalForm.Column column, StatisticalCase one) {
        CaseCondition above = form.row(row.of()).when();
        return above.holds(one) == Truth.YES
                && column.when().holds(one) == Truth.YES
                && form.parts(row.of(), row.group()).stream()
                        .map(part -> part.when().holds(one))
                        .allMatch(so -> so != Truth.YES)
                && form.parts(row.of(), row.group()).stream()
                        .anyMatch(part -> part.when().holds(one) == Truth.UNKNOWN);
    }

    private static Tally tally(List<StatisticalCase> cases, CaseCondition when) {
        int known = 0;
        int open = 0;
        for (StatisticalCase one : cases) {
            switch (when.holds(one)) {
                case YES -> known++;
                case UNKNOWN -> open++;
                case NO -> {
                    // It stands elsewhere.
                }
            }
        }
        return new Tally(known, open);
    }

    private static FilledForm filled(
            StatisticalForm form,
            BiFunction<StatisticalForm.Row, StatisticalForm.Column, Tally> number,
            BiFunction<StatisticalForm.Row, StatisticalForm.Column, Tally> left) {
        List<Line> lines = new ArrayList<>();
        String group = "";
        for (StatisticalForm.Row row : form.rows()) {
            int depth = form.depth(row);
            boolean begins = form.parts(row.of(), row.group()).getFirst().equals(row);
            if (begins && depth == 1 && !row.group().equals(group)) {
                group = row.group();
                lines.add(new Line(LineKind.GROUP, "", "", 0, form.group(row).title(), FormText.NONE, List.of()));
            }
            lines.add(new Line(
                    LineKind.ROW,
                    row.code(),
                    row.code(),
                    depth,
                    row.title(),
                    row.measure(),
                    form.columns().stream()
                            .map(column -> number.apply(row, column))
                            .toList()));
            if (depth > 0 && form.parts(row.of(), row.group()).getLast().equals(row)) {
                unknown(form, row, left, lines);
            }
        }
        return new FilledForm(
                form.columns().stream()
                        .map(column -> new Head(column.id(), column.title()))
                        .toList(),
                lines);
    }

    private static void unknown(
            StatisticalForm form,
            StatisticalForm.Row last,
            BiFunction<StatisticalForm.Row, StatisticalForm.Column, Tally> left,
            List<Line> lines) {
        List<Tally> cells =
                form.columns().stream().map(column -> left.apply(last, column)).toList();
        if (cells.stream().anyMatch(cell -> !cell.isNone())) {
            lines.add(new Line(
                    LineKind.UNKNOWN,
                    last.group() + "-" + last.of(),
                    "",
                    form.depth(last),
                    form.group(last).unknown(),
                    last.measure(),
                    cells));
        }
    }
}
