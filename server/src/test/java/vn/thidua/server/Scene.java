package vn.thidua.server;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.web.Today;

/** A small authority of its own for one test: some wards, an account for each role, a campaign if one is wanted. */
final class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String authority;
    final String prefix;

    private Scene(int number) {
        this.authority = "thu-nghiem-" + number;
        this.prefix = "t" + number;
    }

    static Scene withWards(int wards) {
        Scene scene = new Scene(NUMBER.incrementAndGet());
        Organisation organisation = Running.part(Organisation.class);
        organisation.found(Act.PROGRAM, new Authority(scene.authority, "UBND thành phố Thử Nghiệm " + scene.prefix));
        for (int i = 1; i <= wards; i++) {
            organisation.add(Act.PROGRAM, scene.authority, scene.ward(i));
        }
        return scene;
    }

    Unit ward(int number) {
        return new Unit(
                "w" + number,
                Optional.empty(),
                "ward",
                "UBND phường Thử %03d".formatted(number),
                "Phường Thử %03d".formatted(number),
                LocalDate.of(2015, 1, 1),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Opens an account for a role; heads and clerks belong to the first ward. */
    Actor person(Role role) {
        return person(role, Optional.empty());
    }

    Actor person(Role role, Optional<String> body) {
        return account(role, role.word() + body.map(b -> "." + b).orElse(""), body);
    }

    /** Opens an account of a name of its own. */
    Actor account(Role role, String name) {
        return account(role, name, Optional.empty());
    }

    /** Opens an account for the head of a ward. */
    Actor headOf(String unit) {
        return account(Role.HEAD, "head-" + unit, Optional.of(unit), Optional.empty());
    }

    private Actor account(Role role, String name, Optional<String> body) {
        return account(role, name, role.ofUnit() ? Optional.of("w1") : Optional.empty(), body);
    }

    private Actor account(Role role, String name, Optional<String> unit, Optional<String> body) {
        Accounts accounts = Running.part(Accounts.class);
        String username = prefix + "." + name;
        long id = accounts.open(Act.PROGRAM, username, "Người " + name, Running.PASSWORD, false, null);
        accounts.give(Act.PROGRAM, id, role, authority, unit, Optional.empty(), body);
        return Running.actor(username);
    }

    /** Somebody without an account, for acts that no browser makes. */
    Actor invented(Role role, String unit, String body) {
        Grant grant = new Grant(
                0,
                role,
                authority,
                Optional.of(unit).filter(one -> !one.isEmpty()),
                Optional.of(unit).filter(one -> !one.isEmpty()),
                Optional.empty(),
                Optional.of(body).filter(one -> !one.isEmpty()));
        return new Actor(
                0, "invented", "Người " + role.word() + " " + unit, java.util.List.of(grant), Optional.of(grant));
    }

    Actor invented(Role role) {
        return invented(role, role.ofUnit() ? "w1" : "", "");
    }

    /** An announced campaign of a shipped plan in which the wards are another block. */
    Campaign campaign(String plan, String block) {
        Organisation organisation = Running.part(Organisation.class);
        organisation
                .units(authority)
                .forEach(unit -> organisation.change(
                        Act.PROGRAM,
                        authority,
                        new Unit(
                                unit.code(),
                                unit.parent(),
                                block,
                                unit.name(),
                                unit.shortName(),
                                unit.validFrom(),
                                unit.validTo(),
                                unit.successor(),
                                unit.version())));
        return campaign(plan);
    }

    /** An announced campaign of a shipped plan. */
    Campaign campaign(String plan) {
        Campaigns campaigns = Running.part(Campaigns.class);
        Actor office = invented(Role.STANDING_OFFICE);
        PlanText text = new PlanText(Running.part(PlanPacks.class).text(plan).orElseThrow(), Map.of());
        Campaign draft = campaigns.create(office, text);
        campaigns.announce(office, draft.id(), draft.version());
        return campaigns.campaign(office, draft.id());
    }

    /** Every ward equal and beyond reproach: all standards met, the same points. */
    void excellent(Campaign campaign, int wards) {
        excellent(campaign, wards, "2024-02-01");
    }

    /** The same, everything on a day. */
    void excellent(Campaign campaign, int wards, String day) {
        for (int i = 1; i <= wards; i++) {
            String unit = "w" + i;
            Running.part(Campaigns.class)
                    .plan(campaign)
                    .facts()
                    .get(SubjectKind.UNIT)
                    .values()
                    .forEach(fact -> fact(campaign, unit, fact.id(), excellent(fact, day)));
        }
        if (Running.part(Campaigns.class)
                .plan(campaign)
                .fact(SubjectKind.CAMPAIGN, "dossier.deadline")
                .isPresent()) {
            fact(campaign, SubjectKind.CAMPAIGN, campaign.plan(), "dossier.deadline", "2025-01-15");
        }
    }

    private static String excellent(vn.thidua.plan.FactDeclaration fact, String day) {
        return switch (fact.type()) {
            case BOOLEAN -> String.valueOf(!fact.id().matches(".*(pending|proposed).*"));
            case PERCENT -> "100";
            case DECIMAL -> "95";
            case DATE, EVENT -> day;
            case TEXT -> fact.values().getFirst();
            case LIST -> "";
            case INTEGER ->
                fact.id().contains("assigned") || fact.id().contains("initiatives")
                        ? "5"
                        : fact.id().contains("ank") ? "1" : "0";
        };
    }

    /** Records a fact of a unit by the standing office; takes it back where the value is empty. */
    void fact(Campaign campaign, String unit, String fact, String value) {
        fact(campaign, SubjectKind.UNIT, unit, fact, value);
    }

    void fact(Campaign campaign, SubjectKind kind, String unit, String fact, String value) {
        Ledger ledger = Running.part(Ledger.class);
        long seen = ledger.current(campaign, kind, unit, fact)
                .map(vn.thidua.server.ledger.Entry::id)
                .orElse(0L);
        ledger.follow(
                invented(Role.STANDING_OFFICE),
                campaign,
                new Ledger.Draft(
                        kind,
                        unit,
                        fact,
                        Optional.of(value).filter(one -> !one.isEmpty()),
                        Running.part(Today.class).day(),
                        "form",
                        "",
                        seen));
    }
}
