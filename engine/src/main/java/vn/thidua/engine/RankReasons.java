package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Clause;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Ranking;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;

/** Says why a place is open: of whom it is not known whether they have one, and who may still come before or behind. */
final class RankReasons {

    /** More names help nobody. */
    private static final int MOST = 5;

    private final Computation computation;
    private final SubjectKind kind;
    private final int row;
    private final Clause clause;

    RankReasons(Computation computation, SubjectKind kind, int row, Clause clause) {
        this.computation = computation;
        this.kind = kind;
        this.row = row;
        this.clause = clause;
    }

    /** The subject itself first, then the others of its block whose missing facts leave the place open. */
    List<Reason> open() {
        int block = computation.blockOf(kind, row);
        Optional<Ranking> ranking = block < 0
                ? Optional.empty()
                : computation.plan().ranking(kind, computation.blockIds().get(block));
        if (ranking.isEmpty()) {
            return List.of();
        }
        List<Reason> open = new ArrayList<>(of(ranking.get(), row));
        Order order = new Order(computation, ranking.get().keys(), List.of(kind));
        Candidate own = new Candidate(kind, row);
        for (int other = 0; other < computation.subjects(kind).size() && open.size() < MOST; other++) {
            Candidate rival = new Candidate(kind, other);
            boolean matters =
                    other != row && computation.blockOf(kind, other) == block && order.ahead(own, rival) != Truth.YES;
            if (matters) {
                open.addAll(of(ranking.get(), other));
            }
        }
        return open.subList(0, Math.min(MOST, open.size()));
    }

    private List<Reason> of(Ranking ranking, int one) {
        ConditionReasons conditions = new ConditionReasons(computation, kind, one, clause);
        String name = computation.subjects(kind).name(one);
        if (computation.joining().isOut(kind, one)) {
            return List.of();
        }
        List<Reason> open = new ArrayList<>();
        new JoiningReasons(computation)
                .open(kind, one)
                .ifPresent(reason -> open.add(new Reason(
                        reason.clause(), "rank.joins-open", List.of(name), Truth.UNKNOWN, reason.facts(), List.of())));
        long among = ranking.among().map(conditions::value).orElse(Fixed.TRUE);
        if (among == Fixed.UNKNOWN) {
            Expression condition = ranking.among().orElseThrow();
            open.add(reason("among-open", List.of(name, condition), conditions.facts(condition)));
        }
        for (OrderKey key : ranking.keys()) {
            boolean waits =
                    among != Fixed.FALSE && !key.onlyBetweenEquals() && conditions.value(key.by()) == Fixed.UNKNOWN;
            if (waits) {
                open.add(reason("number-open", List.of(name, key.by()), conditions.facts(key.by())));
            }
        }
        return open;
    }

    private Reason reason(String code, List<Object> args, List<FactUse> facts) {
        return new Reason(clause, "rank." + code, args, Truth.UNKNOWN, facts, List.of());
    }
}
