package vn.thidua.server.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Body;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Providers;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;

/**
 * Somebody whom a plan lets record a fact, in terms of roles. This is the only place that turns the plan's
 * {@code by} into roles: the ledger asks it before it records, the announcement asks it whether anybody can.
 *
 * @param role the role in which they act
 * @param body the body of the plan for which they must act; empty for any
 * @param block the block of the unit for which they must act, which says it of the units below; empty for the unit itself
 */
public record Recorder(Role role, Optional<String> body, Optional<String> block) {

    private static final List<Role> OF_UNIT = List.of(Role.CLERK, Role.HEAD);

    /** Everybody who may record a fact; nobody where the plan names only those who have no way to. */
    public static List<Recorder> of(Plan plan, FactDeclaration fact) {
        List<Recorder> recorders = new ArrayList<>();
        for (String by : fact.by()) {
            switch (by) {
                case "unit" -> {
                    if (Providers.reaches(plan, fact, by)) {
                        OF_UNIT.forEach(role -> recorders.add(plain(role)));
                    }
                }
                case "standing-office", "import" -> recorders.add(plain(Role.STANDING_OFFICE));
                case "council" -> recorders.add(plain(Role.COUNCIL_SECRETARY));
                case "chair" -> recorders.add(plain(Role.CHAIR));
                default -> {
                    Optional.ofNullable(plan.bodies().get(by)).ifPresent(body -> add(body, recorders));
                    if (Providers.isAbove(plan, fact, by)) {
                        OF_UNIT.forEach(role -> recorders.add(new Recorder(role, Optional.empty(), Optional.of(by))));
                    }
                }
            }
        }
        return recorders.stream().distinct().toList();
    }

    /** Whether somebody who acts on a grant acts for a body of the plan. */
    public static boolean actsFor(Grant grant, Plan plan, String body) {
        List<Recorder> recorders = new ArrayList<>();
        Optional.ofNullable(plan.bodies().get(body)).ifPresent(one -> add(one, recorders));
        return recorders.stream().anyMatch(one -> one.is(grant));
    }

    private static void add(Body body, List<Recorder> recorders) {
        switch (body.role()) {
            case "standing-office" -> recorders.add(plain(Role.STANDING_OFFICE));
            case "steering-committee" -> recorders.add(plain(Role.STEERING_COMMITTEE));
            case "council" -> recorders.add(plain(Role.COUNCIL_SECRETARY));
            case "chair" -> recorders.add(plain(Role.CHAIR));
            // A body outside the office says it on paper; the standing office puts that down.
            case "upper", "supervisor" -> recorders.add(plain(Role.STANDING_OFFICE));
            default -> recorders.add(new Recorder(Role.SPECIALIST, Optional.of(body.id()), Optional.empty()));
        }
    }

    private static Recorder plain(Role role) {
        return new Recorder(role, Optional.empty(), Optional.empty());
    }

    /** Whether it is somebody who acts on that grant, of a fact of their own unit or of any. */
    public boolean is(Grant grant) {
        return block.isEmpty() && role == grant.role() && (body.isEmpty() || body.equals(grant.body()));
    }
}
