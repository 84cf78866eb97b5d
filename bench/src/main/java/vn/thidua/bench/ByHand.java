package vn.thidua.bench;

import java.time.LocalDate;
import java.util.Arrays;

/** The same sheet, written by hand for this one plan: what the engine is measured against. */
final class ByHand {

    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2024, 2, 29);

    private ByHand() {}

    /** Points per criterion, totals and ranks within blocks. */
    record Result(int[][] points, int[] totals, int[] ranks) {}

    static Result evaluate(SheetSamples.Unit[] units) {
        int[][] points = new int[units.length][];
        int[] totals = new int[units.length];
        for (int i = 0; i < units.length; i++) {
            points[i] = points(units[i]);
            totals[i] = Arrays.stream(points[i]).sum();
        }
        return new Result(points, totals, ranks(units, totals));
    }

    static int[] points(SheetSamples.Unit unit) {
        int[] p = new int[11];
        p[0] = unit.tasksAssigned() == 0 ? 3 : Math.max(0, 10 - unit.tasksUnfinished());
        p[1] = planIssued(unit.planIssued());
        p[2] = unit.coversAll() && unit.funded() ? 5 : 0;
        double done = unit.completion();
        p[3] = done >= 100 ? 10 : done >= 90 ? 8 : done >= 80 ? 5 : 0;
        p[4] = unit.lateReports() == 0 ? 10 : unit.lateReports() == 1 ? 5 : 0;
        p[5] = unit.propagandaPlanned() && unit.propagandaDone() ? 2 + Math.max(0, 8 - 2 * unit.propagandaMissed()) : 0;
        p[6] = unit.inspectionPlanned() && unit.inspectionCompletion() > 0
                ? 2 + (unit.inspectionCompletion() >= 100 ? 4 : 0) + Math.max(0, 4 - 2 * unit.uncorrected())
                : 0;
        p[7] = Math.max(0, 10 - 2 * unit.complaints());
        p[8] = Math.max(0, 10 - 5 * unit.conduct());
        p[9] = Math.max(0, 10 - 5 * unit.discipline());
        p[10] = Math.min(10, 5 * unit.initiatives());
        return p;
    }

    private static int planIssued(LocalDate day) {
        if (!day.isAfter(END_OF_FEBRUARY)) {
            return 5;
        }
        int months = (day.getYear() - 2024) * 12 + day.getMonthValue() - 2;
        return Math.max(0, 5 - 2 * months);
    }

    private static int[] ranks(SheetSamples.Unit[] units, int[] totals) {
        int[] ranks = new int[units.length];
        for (int block = 0; block < 3; block++) {
            int current = block;
            int[] sorted = java.util.stream.IntStream.range(0, units.length)
                    .filter(i -> units[i].block() == current)
                    .map(i -> -totals[i])
                    .sorted()
                    .toArray();
            for (int i = 0; i < units.length; i++) {
                if (units[i].block() == block) {
                    ranks[i] = before(sorted, -totals[i]) + 1;
                }
            }
        }
        return ranks;
    }

    private static int before(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
