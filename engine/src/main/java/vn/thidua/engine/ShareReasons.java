package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;

/** Says how many places a share of a group gives, and which group it is where a fact makes groups. */
final class ShareReasons {

    private final Plan plan;
    private final Clause clause;

    ShareReasons(Plan plan, Clause clause) {
        this.plan = plan;
        this.clause = clause;
    }

    /** How the number comes about, from how many are counted. */
    Reason places(Quota.Share share, long counted, long places) {
        BigDecimal exact = share.percent().multiply(BigDecimal.valueOf(counted)).movePointLeft(2);
        return make("quota-" + how(share, counted), List.of(share.percent(), counted, exact, places));
    }

    /** What gave the number: the size of the group, its least or its most, or the share as it is rounded. */
    private static String how(Quota.Share share, long counted) {
        long plain = Quotas.ofAll(share, counted);
        if (share.sizes().stream().anyMatch(size -> counted <= size.upTo())) {
            return "size";
        }
        if (plain < share.atLeast()) {
            return "least";
        }
        if (share.atMost().filter(most -> plain > most).isPresent()) {
            return "most";
        }
        return switch (share.rounding()) {
            case DOWN, FLOOR -> "down";
            case UP, CEILING -> "up";
            default -> "nearest";
        };
    }

    /** With whom one is compared; empty where no fact makes groups. */
    Optional<Reason> group(Optional<String> alike, SubjectKind kind, Quotas.Group group) {
        return alike.flatMap(id -> plan.fact(kind, id))
                .flatMap(fact ->
                        group.alike().map(word -> make("group", List.of(fact.label(), fact.valueLabel(word)))));
    }

    private Reason make(String code, List<Object> args) {
        return new Reason(clause, "selection." + code, args, Truth.YES, List.of(), List.of());
    }
}
