package vn.thidua.server.ledger;

import vn.thidua.plan.Body;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;

/** Who may provide which fact: what the plan says, in terms of roles. */
public final class Provision {

    private Provision() {}

    /** Whether the plan lets somebody in this role provide the fact. Whose fact it is, is asked elsewhere. */
    public static boolean may(Actor actor, Plan plan, FactDeclaration fact) {
        return actor.may(Action.RECORD_FACT) && fact.by().stream().anyMatch(by -> means(by, actor, plan));
    }

    private static boolean means(String by, Actor actor, Plan plan) {
        return switch (by) {
            case "unit" -> actor.role().ofUnit();
            case "standing-office", "import" -> actor.role() == Role.STANDING_OFFICE;
            case "council" -> actor.role() == Role.COUNCIL_SECRETARY;
            case "chair" -> actor.role() == Role.CHAIR;
            default -> {
                Body body = plan.bodies().get(by);
                boolean named = actor.grant().body().filter(by::equals).isPresent();
                yield body != null && (named || body.role().equals(actor.role().word()) && !body.isNamed());
            }
        };
    }
}
