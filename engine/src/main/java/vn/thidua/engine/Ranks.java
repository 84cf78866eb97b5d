package vn.thidua.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Ranking;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Type;

/** Places within the blocks, 1, 2, 2, 4: found in the sorted values, never by comparing all with all. */
final class Ranks {

    /** No place: an incomplete sheet, or nothing to rank by. */
    static final int NONE = 0;

    private final int[] ranks;
    private final int[] behind;

    Ranks(Computation computation, SubjectKind kind) {
        Subjects subjects = computation.subjects(kind);
        this.ranks = new int[subjects.size()];
        this.behind = new int[subjects.size()];
        List<String> blocks = List.copyOf(computation.plan().blocks().keySet());
        List<Ranking> rankings = computation.plan().rankings().stream()
                .filter(ranking -> ranking.of() == kind)
                .toList();
        for (int block = 0; block < blocks.size(); block++) {
            String id = blocks.get(block);
            Optional<Ranking> ranking = rankings.stream()
                    .filter(one -> one.blocks().isEmpty() || one.blocks().contains(id))
                    .findFirst();
            if (ranking.isPresent()) {
                rank(computation, kind, block, ranking.get());
            }
        }
    }

    private void rank(Computation computation, SubjectKind kind, int block, Ranking ranking) {
        Cell by = computation.cells().make(ranking.key().by(), kind);
        boolean highestFirst =
                ranking.key().highestFirst() || ranking.key().by().type() == Type.TRUTH;
        int[] rows = new int[ranks.length];
        long[] values = new long[ranks.length];
        int n = 0;
        for (int row = 0; row < ranks.length; row++) {
            if (computation.blockOf(kind, row) == block && !isLeftOut(computation, kind, row)) {
                long value = by.at(row);
                if (value != Fixed.UNKNOWN) {
                    rows[n] = row;
                    values[n++] = highestFirst ? -value : value;
                }
            }
        }
        long[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        for (int i = 0; i < n; i++) {
            ranks[rows[i]] = Sorted.smaller(sorted, values[i]) + 1;
        }
        for (int row = 0; row < ranks.length; row++) {
            if (computation.blockOf(kind, row) == block && isLeftOut(computation, kind, row)) {
                behind[row] = n + 1;
            }
        }
    }

    /** Whether the plan gives no place because no self-assessment came. */
    private static boolean isLeftOut(Computation computation, SubjectKind kind, int row) {
        return computation.isUnsubmitted(kind, row, Unsubmitted.Means.NOT_RANKED);
    }

    int rank(int row) {
        return ranks[row];
    }

    Cell cell() {
        return new Cell() {
            @Override
            long at(int row) {
                // Who takes no place stands behind everybody wherever a rule asks for the place: it is settled, not
                // open.
                int place = ranks[row] == NONE ? behind[row] : ranks[row];
                return place == NONE ? Fixed.UNKNOWN : place * Fixed.ONE;
            }
        };
    }
}
