package vn.thidua.server.campaign;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thidua.plan.Body;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;

/**
 * Who appraises a line, in terms of roles. This is the only place that says it: the sheet asks before points are granted,
 * the announcement and the first page ask whether anybody can.
 */
public final class Appraisers {

    private Appraisers() {}

    /** Whether somebody who acts on a grant appraises a line: for the body that the plan names, or as the office where it names none. */
    public static boolean appraises(Grant grant, Plan plan, Criterion line) {
        if (!Action.APPRAISE.allows(grant.role())) {
            return false;
        }
        List<Body> bodies = of(plan, line);
        return bodies.isEmpty()
                ? grant.role() == Role.STANDING_OFFICE
                : bodies.stream().anyMatch(body -> isOf(grant, body));
    }

    /** Bodies for which nobody can sign in, by label, each with the headings of the lines that wait for it. */
    static Map<String, List<String>> missing(Plan plan, Collection<Grant> grants) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        plan.sheets().stream().flatMap(ScoreSheet::lines).distinct().forEach((Criterion line) -> {
            List<Body> bodies = of(plan, line);
            if (!bodies.isEmpty() && grants.stream().noneMatch(grant -> appraises(grant, plan, line))) {
                missing.merge(bodies.getFirst().label(), List.of(line.heading()), Appraisers::both);
            }
        });
        return missing;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.of(some, more).flatMap(List::stream).distinct().toList();
    }

    private static List<Body> of(Plan plan, Criterion line) {
        return plan.bodies().values().stream()
                .filter(body -> line.appraisedBy().filter(body.id()::equals).isPresent()
                        || line.appraisedBy().isEmpty() && body.appraises().contains(line.id()))
                .toList();
    }

    private static boolean isOf(Grant grant, Body body) {
        return body.isNamed()
                ? grant.body().filter(body.id()::equals).isPresent()
                : body.role().equals(grant.role().word());
    }
}
