package vn.thidua.plan.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;

/** Awards must be able to be given: with an order behind a quota, and with every standard in use. */
final class AwardCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    AwardCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        Set<Standard> used = new HashSet<>();
        for (Award award : plan.awards().values()) {
            award.requires().values().forEach(one -> one.standards().forEach(used::add));
            boolean ordered = !award.order().isEmpty() || places.says("awards", award.id(), "order");
            if (!award.quotas().isEmpty() && !ordered) {
                faults.error(award.mark(), "award.no-order", award.id());
            }
            if (award.quotas().isEmpty() && !award.order().isEmpty()) {
                faults.warning(award.mark(), "award.order-unused", award.id());
            }
            quotas(award);
            if (!award.quotas().isEmpty() && award.tieSettledBy().isEmpty()) {
                faults.error(award.mark(), "award.no-tie", award.id());
            }
        }
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            for (Standard standard : plan.standards(kind).values()) {
                if (!used.contains(standard) && !plan.awards().isEmpty()) {
                    faults.error(standard.mark(), "standard.unused", standard.id(), "subject." + kind.word());
                }
            }
        }
        plan.classifications().forEach(this::classification);
    }

    /** The first quota that is for a block limits it: a later one for the same block would never count. */
    private void quotas(Award award) {
        Set<String> limited = new HashSet<>();
        boolean all = false;
        for (Quota quota : award.quotas()) {
            if (all || quota.blocks().stream().anyMatch(limited::contains)) {
                faults.error(places.of("awards", award.id(), "quota"), "quota.twice", award.id());
            }
            all |= quota.blocks().isEmpty();
            limited.addAll(quota.blocks());
        }
    }

    private void classification(Classification one) {
        List<Classification.Level> levels = one.levels();
        for (int i = 0; i < levels.size(); i++) {
            boolean last = i == levels.size() - 1;
            if (last == levels.get(i).when().isPresent()) {
                faults.error(
                        places.of("classifications", one.id()),
                        last ? "class.last" : "class.door",
                        one.id(),
                        levels.get(i).id());
            }
        }
        for (Classification.Limit limit : one.limits()) {
            if (one.indexOf(limit.level()) == levels.size() - 1) {
                faults.error(places.of("classifications", one.id()), "class.limit-last", one.id(), limit.level());
            }
            int reached = limit.reached().map(one::indexOf).orElse(-1);
            if (reached == levels.size() - 1) {
                // Everybody reaches the last class: the author meant another, or nothing.
                faults.error(places.of("classifications", one.id()), "class.reached-last", one.id(), limit.level());
            }
        }
    }
}
