package vn.thidua.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Body;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;

/** Who plays whom in a demonstration: those with accounts, and invented heads and clerks of the other units. */
record DemoCast(Map<Role, Actor> actors, List<Actor> council, DemoScript script, List<Participant> units) {

    Actor of(Role role) {
        return Optional.ofNullable(actors.get(role)).orElseThrow();
    }

    boolean has(Role role) {
        return actors.containsKey(role);
    }

    /** Somebody who works for a unit. */
    Actor of(Role role, Participant unit) {
        Actor known = of(role);
        if (known.unit().equals(unit.code())) {
            return known;
        }
        Grant grant = new Grant(
                0,
                role,
                script.authority().id(),
                Optional.of(unit.code()),
                Optional.of(unit.name()),
                Optional.empty(),
                Optional.empty());
        String name = Chance.name(script.authority().id(), unit.code(), role == Role.HEAD ? "1" : "2");
        return new Actor(0, name, name, List.of(grant), Optional.of(grant));
    }

    /** The office, acting for another body. */
    Actor as(Role role, String body) {
        Actor known = of(role);
        Grant grant = new Grant(
                0,
                role,
                script.authority().id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(body));
        return new Actor(known.account(), known.username(), known.name(), List.of(grant), Optional.of(grant));
    }

    /** Who of the office may provide a fact; what only the units provide is recorded by each of them. */
    Optional<Actor> provider(Plan plan, FactDeclaration fact) {
        if (fact.by().contains("standing-office") || fact.by().contains("import")) {
            return Optional.of(of(Role.STANDING_OFFICE));
        }
        if (fact.by().contains("chair")) {
            return Optional.of(of(Role.CHAIR));
        }
        for (String by : fact.by().stream().sorted().toList()) {
            Body body = plan.bodies().get(by);
            if (body != null && body.isNamed() && has(Role.SPECIALIST)) {
                return Optional.of(as(Role.SPECIALIST, by));
            }
            if (body != null && body.role().equals(Role.STANDING_OFFICE.word())) {
                return Optional.of(of(Role.STANDING_OFFICE));
            }
            if (body != null && body.role().equals(Role.STEERING_COMMITTEE.word())) {
                return Optional.of(of(Role.STEERING_COMMITTEE));
            }
        }
        return Optional.empty();
    }
}
