package vn.thidua.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Award;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.SubjectKind;

/** The sheet of the plan of 2024 for many units: points, totals, ranks; with reasons; awards. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

    /** How many units. */
    @Param({"1000", "100000", "1000000"})
    public int size;

    private SheetSamples sheets;
    private List<Criterion> lines;

    /** Makes the units; fails if the two ways do not agree. */
    @Setup
    public void make() {
        sheets = new SheetSamples(size);
        lines = sheets.plan.sheets().getFirst().lines().toList();
        ByHand.Result hand = ByHand.evaluate(sheets.units);
        Outcome outcome = new Outcome(sheets.world);
        for (int row = 0; row < Math.min(size, 5000); row++) {
            if (outcome.total(SubjectKind.UNIT, row).intValueExact() != hand.totals()[row]
                    || outcome.rank(SubjectKind.UNIT, row).orElse(0) != hand.ranks()[row]) {
                throw new IllegalStateException("row " + row + " differs");
            }
        }
    }

    /** Straight Java for this one plan. */
    @Benchmark
    public ByHand.Result byHand() {
        return ByHand.evaluate(sheets.units);
    }

    /** The engine from the plan file. */
    @Benchmark
    public Outcome engine() {
        Outcome outcome = new Outcome(sheets.world);
        outcome.total(SubjectKind.UNIT, 0);
        outcome.rank(SubjectKind.UNIT, 0);
        return outcome;
    }

    /** The engine, with the reason for every line of every unit. */
    @Benchmark
    public void engineWithReasons(Blackhole hole) {
        Outcome outcome = engine();
        for (int row = 0; row < size; row++) {
            for (Criterion line : lines) {
                hole.consume(outcome.because(SubjectKind.UNIT, row, line));
            }
        }
    }

    /** Points, ranks, standards, eligibility and selection for every award. */
    @Benchmark
    public Outcome awards() {
        Outcome outcome = engine();
        for (Award award : sheets.plan.awards().values()) {
            if (award.to().contains(SubjectKind.UNIT)) {
                outcome.selected(award, SubjectKind.UNIT, 0);
            }
        }
        return outcome;
    }
}
