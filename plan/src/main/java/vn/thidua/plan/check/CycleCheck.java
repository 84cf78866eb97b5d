package vn.thidua.plan.check;

import java.util.List;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dependencies;
import vn.thidua.plan.Dependencies.Result;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.yaml.Mark;

/** No result may wait for itself: points for a rank, the rank for the total, the total for those points. */
final class CycleCheck {

    /** The longest chain of results, far beyond any plan that people wrote. */
    private static final int LONGEST = 40;

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    CycleCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        Dependencies all = Dependencies.of(plan);
        List<List<Result>> circles = all.circles();
        for (List<Result> circle : circles) {
            faults.error(
                    mark(circle.getFirst()),
                    "circle",
                    String.join(" → ", circle.stream().map(Result::toString).toList()));
        }
        if (circles.isEmpty() && all.depth() > LONGEST) {
            faults.error(places.of(), "circle.chain", all.depth(), LONGEST);
        }
    }

    private Mark mark(Result result) {
        String id = result.id();
        String own = id.substring(id.indexOf(':') + 1);
        return switch (result.what()) {
            case POINTS ->
                plan.criteria()
                        .filter(one -> one.id().equals(id))
                        .map(Criterion::mark)
                        .findFirst()
                        .orElse(places.of("sheets"));
            case TOTAL ->
                plan.sheets().stream()
                        .filter(one -> one.of().word().equals(id))
                        .map(one -> places.of("sheets", one.id()))
                        .findFirst()
                        .orElse(places.of("sheets"));
            case RANK -> places.of("rankings");
            case TARGET -> places.of("targets", own);
            case TARGETS -> places.of("targets");
            case STANDARD -> places.of("standards", id.substring(0, id.indexOf(':')), own);
            case CLASSES -> places.of("classifications", id);
            case ELIGIBLE, PROPOSED, AWARD -> places.of("awards", id);
            case JOINING -> places.of("audience", "joining");
            case DEADLINE -> places.of("calendar", "deadlines", id);
        };
    }
}
