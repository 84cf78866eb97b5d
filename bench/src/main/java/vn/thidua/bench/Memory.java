package vn.thidua.bench;

import java.io.PrintStream;
import java.lang.ref.Reference;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.SubjectKind;

/** How many bytes an outcome keeps for each unit, beyond the facts. */
public final class Memory {

    private static final int UNITS = 1_000_000;

    private Memory() {}

    /** Prints bytes per unit: points, totals and ranks; and with every award of units. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = System.out;
        SheetSamples sheets = new SheetSamples(UNITS);
        long before = used();
        Outcome outcome = new Outcome(sheets.world);
        outcome.total(SubjectKind.UNIT, 0);
        outcome.rank(SubjectKind.UNIT, 0);
        out.printf("points, totals, ranks: %d bytes a unit%n", (used() - before) / UNITS);
        sheets.plan.awards().values().stream()
                .filter(award -> award.to().contains(SubjectKind.UNIT))
                .forEach(award -> outcome.selected(award, SubjectKind.UNIT, 0));
        out.printf("with awards: %d bytes a unit%n", (used() - before) / UNITS);
        Reference.reachabilityFence(outcome);
        Reference.reachabilityFence(sheets);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
