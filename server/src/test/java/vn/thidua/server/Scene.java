package vn.thidua.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thidua.engine.Tie;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.award.Settled;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.council.Attendance;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Members;
import vn.thidua.server.council.Preparation;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Votes;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.Candidacy;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.workflow.TakenStep;

/** A small authority of its own for one test: some wards, an account for each role, a campaign if one is wanted. */
public final class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final String authority;
    final String prefix;

    private Scene(int number) {
        this.authority = "thu-nghiem-" + number;
        // As long for each, so that names are broken at the same place on every paper.
        this.prefix = "t%03d".formatted(number);
    }

    public static Scene withWards(int wards) {
        Scene scene = new Scene(NUMBER.incrementAndGet());
        Organisation organisation = Running.part(Organisation.class);
        organisation.found(Act.PROGRAM, new Authority(scene.authority, "UBND thành phố Thử Nghiệm " + scene.prefix));
        for (int i = 1; i <= wards; i++) {
            organisation.add(Act.PROGRAM, scene.authority, scene.ward(i));
        }
        return scene;
    }

    /** A plan that only tests have. */
    static String plan(String name) {
        try (InputStream file = Scene.class.getResourceAsStream("/plans/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    public Actor person(Role role) {
        return person(role, Optional.empty());
    }

    Actor person(Role role, Optional<String> body) {
        return account(role, role.word() + body.map(b -> "." + b).orElse(""), body);
    }

    /** Opens an account of a name of its own. */
    public Actor account(Role role, String name) {
        return account(role, name, Optional.empty());
    }

    private Actor account(Role role, String name, Optional<String> body) {
        Accounts accounts = Running.part(Accounts.class);
        String username = prefix + "." + name;
        long id = accounts.open(Act.PROGRAM, NewAccount.of(username, "Người " + name, Running.PASSWORD));
        Optional<String> unit = role.ofUnit() ? Optional.of("w1") : Optional.empty();
        accounts.give(Act.PROGRAM, id, authority, new Assignment(role, unit, Optional.empty(), body));
        return Running.actor(username);
    }

    /** Opens an account for the head of a unit. */
    Actor head(String unit) {
        Accounts accounts = Running.part(Accounts.class);
        String username = prefix + ".head-" + unit;
        long id = accounts.open(Act.PROGRAM, NewAccount.of(username, "Người đứng đầu " + unit, Running.PASSWORD));
        accounts.give(
                Act.PROGRAM,
                id,
                authority,
                new Assignment(Role.HEAD, Optional.of(unit), Optional.empty(), Optional.empty()));
        return Running.actor(username);
    }

    /** The office drafts a decision of one award, the chair signs it; its number in the program. */
    long decide(Campaign campaign, String award, Decisions.Signature said) {
        Decisions decisions = Running.part(Decisions.class);
        Actor office = invented(Role.STANDING_OFFICE);
        long id = decisions.draft(office, campaign, List.of(award), true);
        decisions.change(
                office,
                campaign,
                decisions.one(office, campaign, id).signedBy("Trần Thị Mẫu", "CHỦ TỊCH", "Thử Nghiệm"),
                Map.of(),
                0);
        decisions.sign(invented(Role.CHAIR), campaign, id, said, 1);
        return id;
    }

    /** Somebody without an account, for acts that no browser makes. */
    public Actor invented(Role role, String unit, String body) {
        Grant grant = new Grant(
                0,
                role,
                authority,
                Optional.of(unit).filter(one -> !one.isEmpty()),
                Optional.of(unit).filter(one -> !one.isEmpty()),
                Optional.empty(),
                Optional.of(body).filter(one -> !one.isEmpty()));
        return new Actor(0, "invented", "Người " + role.word() + " " + unit, List.of(grant), Optional.of(grant));
    }

    /** Somebody whose role holds for one campaign only. */
    Actor limited(Role role, Campaign campaign) {
        Grant grant = new Grant(
                0, role, authority, Optional.empty(), Optional.empty(), Optional.of(campaign.id()), Optional.empty());
        return new Actor(0, "limited", "Người " + role.word(), List.of(grant), Optional.of(grant));
    }

    /** The office fills in who signs, and the chair signs: on the council's day, public at once. */
    void sign(Actor office, Campaign campaign, long decision, String number) {
        Decisions decisions = Running.part(Decisions.class);
        decisions.change(
                office,
                campaign,
                decisions.one(office, campaign, decision).signedBy("Trần Thị Mẫu", "CHỦ TỊCH", "Thử Nghiệm"),
                Map.of(),
                0);
        decisions.sign(
                invented(Role.CHAIR),
                campaign,
                decision,
                new Decisions.Signature(number, Chamber.DAY, Chamber.DAY, true),
                1);
    }

    /** Whoever appraises a line of the plan of Vĩnh Long. */
    Actor appraiser(Criterion line) {
        return switch (line.id()) {
            case "PL.III" -> invented(Role.SPECIALIST, "", "inspection-team");
            case "PL.V" -> invented(Role.STEERING_COMMITTEE);
            default -> invented(Role.STANDING_OFFICE);
        };
    }

    public Actor invented(Role role) {
        return invented(role, role.ofUnit() ? "w1" : "", "");
    }

    /** An announced campaign of a shipped plan in which the wards are another block. */
    public Campaign campaign(String plan, String block) {
        kind(block);
        return campaign(plan);
    }

    /** The wards are units of another kind. */
    void kind(String block) {
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
    }

    /** Gives a ward another name, another kind, and a place under another one. */
    void rename(String code, String name, String block, String under) {
        Organisation organisation = Running.part(Organisation.class);
        Unit known = organisation.units(authority).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        organisation.change(
                Act.PROGRAM,
                authority,
                new Unit(
                        code,
                        Optional.of(under).filter(one -> !one.isEmpty()),
                        block,
                        name,
                        name,
                        known.validFrom(),
                        known.validTo(),
                        known.successor(),
                        known.version()));
    }

    /** An announced campaign of a shipped plan. */
    public Campaign campaign(String plan) {
        return campaignOf(Running.part(PlanPacks.class).text(plan).orElseThrow());
    }

    /** The same of a plan as it is written. */
    Campaign campaignOf(String yaml) {
        Campaigns campaigns = Running.part(Campaigns.class);
        Actor office = invented(Role.STANDING_OFFICE);
        PlanText text = new PlanText(yaml, Map.of());
        Campaign draft = campaigns.create(office, text);
        Running.part(Lifecycle.class)
                .announce(
                        office,
                        draft.id(),
                        new CampaignPaper("1/KH-UBND", announced(campaigns.plan(draft))),
                        draft.version());
        return campaigns.campaign(office, draft.id());
    }

    /** The day of the plan's paper; today for a plan without one, or of a coming day. */
    private static LocalDate announced(Plan plan) {
        LocalDate day = Running.part(Today.class).day();
        return plan.document().issued().filter(issued -> !issued.isAfter(day)).orElse(day);
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

    /** A ward hands in a complete dossier for the lowest award for which it may. */
    void handIn(Campaign campaign, String unit) {
        handIn(campaign, unit, "");
    }

    /** The same for one award. */
    void handIn(Campaign campaign, String unit, String award) {
        Nominations nominations = Running.part(Nominations.class);
        Actor head = invented(Role.HEAD, unit, "");
        Candidacy candidacy = nominations.candidates(head, campaign).stream()
                .filter(one -> one.code().equals(unit) && one.state() == Truth.YES)
                .filter(one -> award.isEmpty() || one.award().id().equals(award))
                .reduce((first, second) -> second)
                .orElseThrow();
        Nomination one = nominations.nominate(
                head, campaign, new NominatedFor(candidacy.award().id(), SubjectKind.UNIT, unit), "");
        FileStore.Kept file = Running.part(FileStore.class).keep("giay-to.pdf", "application/pdf", new byte[] {1});
        nominations
                .checklist(campaign, one)
                .lines()
                .forEach(line ->
                        nominations.send(head, campaign, one.id(), line.paper().id(), Optional.of(file)));
        nominations.step(head, campaign, one.id(), new TakenStep<>(NominationStep.SUBMIT, "", 0));
    }

    /** The office finds every dossier in order that was handed in. */
    void accept(Campaign campaign) {
        Nominations nominations = Running.part(Nominations.class);
        Actor office = invented(Role.STANDING_OFFICE);
        nominations.seenBy(office, campaign).stream()
                .filter(one -> one.state() == NominationState.SUBMITTED)
                .forEach(one -> nominations.step(
                        office, campaign, one.id(), new TakenStep<>(NominationStep.ACCEPT, "", one.version())));
    }

    /** A council of three votes for everybody whose dossier is in order. */
    void vote(Campaign campaign, String council, LocalDate day) {
        accept(campaign);
        Actor secretary = invented(Role.COUNCIL_SECRETARY);
        List<Actor> voters = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Actor actor = account(Role.COUNCIL_MEMBER, council + i);
            Running.part(Members.class)
                    .appoint(
                            secretary,
                            new Member(
                                    0,
                                    council,
                                    actor.account(),
                                    "",
                                    "Ủy viên",
                                    Optional.empty(),
                                    Optional.empty(),
                                    i == 1,
                                    day.minusYears(1),
                                    Optional.empty()));
            voters.add(actor);
        }
        Sessions sessions = Running.part(Sessions.class);
        Votes votes = Running.part(Votes.class);
        long session =
                sessions.call(secretary, campaign, new Sessions.Call(council, day, "14:00", "Phòng họp tầng 2", true));
        SessionDetails sitting = sessions.sitting(secretary, campaign, session);
        if (sitting.items().isEmpty()) {
            sessions.cancel(secretary, campaign, session, "Chưa có hồ sơ", 0);
            return;
        }
        Map<Long, String> there = new HashMap<>();
        sitting.members().forEach(member -> there.put(member.id(), "on"));
        Running.part(Preparation.class)
                .attend(secretary, campaign, session, new Attendance(there.keySet(), Map.of()), 0);
        String phrase = votes.open(secretary, campaign, session, 1).orElseThrow();
        voters.forEach(voter -> votes.vote(voter, campaign, session, new Votes.Choices(Map.of(), true)));
        votes.close(secretary, campaign, session, phrase, 2);
    }

    /** Equal ones are told apart by people: the first in the order of ids. */
    void settle(Campaign campaign) {
        Settlements settlements = Running.part(Settlements.class);
        List<Tie> ties = settlements.outcome(campaign).ties();
        while (!ties.isEmpty()) {
            Tie tie = ties.getFirst();
            settlements.settle(
                    invented(Role.COUNCIL_SECRETARY),
                    campaign,
                    Settled.said(
                            tie.award(),
                            tie.of().orElse(""),
                            tie.among().stream().sorted().limit(tie.places()).toList(),
                            "Hội đồng chọn"));
            ties = settlements.outcome(campaign).ties();
        }
    }
}
