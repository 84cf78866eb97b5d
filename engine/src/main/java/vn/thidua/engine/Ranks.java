package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thidua.plan.Ranking;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.expression.Type;

/**
 * Places within the blocks, 1, 2, 2, 4: found in sorted values, never by comparing all with all. Who has no number yet
 * lies in a range; so do the places of the others until that range leaves only one.
 */
final class Ranks {

    /** No place: an incomplete sheet, or nothing to rank by. */
    static final int NONE = 0;

    private final int[] ranks;
    private final Range[] shown;
    private final Range[] ranges;

    Ranks(Computation computation, SubjectKind kind) {
        Subjects subjects = computation.subjects(kind);
        this.ranks = new int[subjects.size()];
        this.shown = new Range[subjects.size()];
        this.ranges = new Range[subjects.size()];
        Arrays.fill(shown, Range.NUMBERS);
        Arrays.fill(ranges, Range.NUMBERS);
        List<String> blocks = computation.blockIds();
        for (int block = 0; block < blocks.size(); block++) {
            Optional<Ranking> ranking = computation.plan().ranking(kind, blocks.get(block));
            if (ranking.isPresent()) {
                rank(computation, kind, block, ranking.get());
            }
        }
    }

    private void rank(Computation computation, SubjectKind kind, int block, Ranking ranking) {
        boolean open = computation.joining().isAsked(kind)
                && IntStream.range(0, ranks.length)
                        .anyMatch(row -> computation.blockOf(kind, row) == block
                                && computation.joining().of(kind, row) == Fixed.UNKNOWN);
        if (open || ranking.keys().size() > 1 || ranking.among().isPresent()) {
            chain(computation, kind, block, ranking);
            return;
        }
        Cell by = computation.cells().make(ranking.keys().getFirst().by(), kind);
        boolean highestFirst = ranking.keys().getFirst().highestFirst()
                || ranking.keys().getFirst().by().type() == Type.TRUTH;
        boolean bounded = bounded(ranking);
        int[] rows = new int[ranks.length];
        int n = 0;
        for (int row = 0; row < ranks.length; row++) {
            if (computation.blockOf(kind, row) == block && !isLeftOut(computation, kind, row)) {
                rows[n++] = row;
            }
        }
        // The better the number, the smaller the key.
        long[] known = new long[n];
        long[] best = new long[n];
        long[] worst = new long[n];
        long[] openBest = new long[n];
        long[] openWorst = new long[n];
        int places = 0;
        int without = 0;
        for (int i = 0; i < n; i++) {
            long value = by.at(rows[i]);
            Range range = value == Fixed.UNKNOWN ? range(by, rows[i], ranking) : Range.of(value);
            best[i] = highestFirst ? -range.most() : range.least();
            worst[i] = highestFirst ? -range.least() : range.most();
            if (value != Fixed.UNKNOWN) {
                known[places++] = best[i];
            } else {
                openBest[without] = best[i];
                openWorst[without++] = worst[i];
            }
        }
        long[] sorted = sorted(known, places);
        long[] opensBest = sorted(openBest, without);
        long[] opensWorst = sorted(openWorst, without);
        for (int i = 0; i < n; i++) {
            boolean has = by.at(rows[i]) != Fixed.UNKNOWN;
            int ahead = Sorted.smaller(opensWorst, best[i]);
            int perhaps = Sorted.smaller(opensBest, worst[i]) - (!has && best[i] < worst[i] ? 1 : 0);
            int least = 1 + Sorted.smaller(sorted, best[i]) + ahead;
            int most = 1 + Sorted.smaller(sorted, worst[i]) + perhaps;
            shown[rows[i]] = new Range(least, most);
            // Whoever has nothing at all to rank by is not ranked, and holds nobody back.
            if (bounded || has) {
                ranges[rows[i]] = fixed(bounded ? shown[rows[i]] : Range.of(least));
            }
            // A place is not given while one without a place is ahead for certain.
            ranks[rows[i]] = has && ahead == 0 ? least : NONE;
        }
        for (int row = 0; row < ranks.length; row++) {
            if (computation.blockOf(kind, row) == block && isLeftOut(computation, kind, row)) {
                // Who takes no place stands behind everybody wherever a rule asks for the place: it is settled, not
                // open.
                ranges[row] = Range.of((n + 1) * Fixed.ONE);
            }
        }
    }

    /**
     * Places by several keys, or among some of them only. Who may or may not be among them passes others perhaps, never
     * for certain.
     */
    private void chain(Computation computation, SubjectKind kind, int block, Ranking ranking) {
        Order order = new Order(computation, ranking.keys(), List.of(kind));
        Cell among = among(computation, kind, ranking);
        boolean bounded = bounded(ranking);
        List<Candidate> members = new ArrayList<>();
        for (int row = 0; row < ranks.length; row++) {
            boolean out = isLeftOut(computation, kind, row) || among.at(row) == Fixed.FALSE;
            if (computation.blockOf(kind, row) == block && !out) {
                members.add(new Candidate(kind, row));
            }
        }
        long certain = members.stream()
                .filter(one -> among.at(one.row()) == Fixed.TRUE)
                .count();
        for (Candidate candidate : members) {
            boolean in = among.at(candidate.row()) == Fixed.TRUE;
            int ahead = 0;
            int aheadWithoutPlace = 0;
            int perhaps = 0;
            int perhapsOfThoseWithPlace = 0;
            for (Candidate other : members) {
                Truth before = other.equals(candidate) ? Truth.NO : order.ahead(other, candidate);
                boolean surely = before == Truth.YES && among.at(other.row()) == Fixed.TRUE;
                ahead += surely ? 1 : 0;
                aheadWithoutPlace += surely && !order.ready(other) ? 1 : 0;
                perhaps += before == Truth.NO ? 0 : 1;
                perhapsOfThoseWithPlace += before == Truth.NO || !order.ready(other) ? 0 : 1;
            }
            boolean has = in && order.ready(candidate);
            shown[candidate.row()] = new Range(1 + ahead, in ? 1 + perhaps : members.size() + 1);
            // Whoever has nothing at all to rank by is not ranked, and holds nobody back.
            if (bounded || has) {
                ranges[candidate.row()] =
                        fixed(bounded ? shown[candidate.row()] : new Range(1 + ahead, 1 + perhapsOfThoseWithPlace));
            }
            ranks[candidate.row()] = has && aheadWithoutPlace == 0 ? 1 + ahead : NONE;
        }
        for (int row = 0; row < ranks.length; row++) {
            boolean out = isLeftOut(computation, kind, row) || among.at(row) == Fixed.FALSE;
            if (computation.blockOf(kind, row) == block && out) {
                ranges[row] = fixed(new Range(certain + 1, members.size() + 1));
            }
        }
    }

    /** Who has a place at all: takes part, and meets what the ranking asks of those it places. */
    private static Cell among(Computation computation, SubjectKind kind, Ranking ranking) {
        Cell among = ranking.among()
                .map(condition -> computation.cell(condition, kind))
                .orElse(Cell.constant(Fixed.TRUE));
        return computation.joining().isAsked(kind)
                ? Logic.all(new Cell[] {computation.joining().cell(kind), among})
                : among;
    }

    /** Whether it has no place because it takes no part, or the plan gives none because no self-assessment came. */
    private static boolean isLeftOut(Computation computation, SubjectKind kind, int row) {
        return computation.joining().isOut(kind, row)
                || computation.isUnsubmitted(kind, row, Unsubmitted.Means.NOT_RANKED);
    }

    /** What a key can still be; a truth that is not known is one or the other. */
    private static Range range(Cell by, int row, Ranking ranking) {
        return ranking.keys().getFirst().by().type() == Type.TRUTH
                ? new Range(Fixed.FALSE, Fixed.TRUE)
                : NumberCells.numbers(by, row);
    }

    /** Whether it is ranked by points, which have bounds before the sheet is complete. */
    private static boolean bounded(Ranking ranking) {
        boolean[] points = new boolean[1];
        ranking.keys()
                .forEach(key -> Expressions.visitAll(
                        key.by(),
                        part -> points[0] |= part instanceof Expression.OfOutcome of
                                && of.outcome().ofSheet()));
        return points[0];
    }

    private static long[] sorted(long[] values, int size) {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The place among those that have one; {@link #NONE} for the others. It may be shared or taken while the range is open. */
    int rank(int row) {
        return ranks[row];
    }

    /** The places that are still possible, whatever comes of what is not known. */
    Range places(int row) {
        return shown[row];
    }

    private static Range fixed(Range places) {
        return new Range(places.least() * Fixed.ONE, places.most() * Fixed.ONE);
    }

    Cell cell() {
        return new Cell() {
            @Override
            long at(int row) {
                return ranges[row].settled();
            }

            @Override
            Range range(int row) {
                return ranges[row];
            }
        };
    }
}
