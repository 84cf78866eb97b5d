package vn.thidua.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.plan.Body;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Members;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.organisation.UnitKinds;
import vn.thidua.server.template.PaperPlaces;

/**
 * Fills an empty installation with five authorities, their people and campaigns: everything through the same services
 * that the pages use, so that it is as complete as if people had done it.
 */
@Component
public class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String SCRIPTS = "scripts";
    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);

    private final Accounts accounts;
    private final Organisation organisation;
    private final UnitKinds kinds;
    private final Campaigns campaigns;
    private final Lifecycle lifecycle;
    private final PlanPacks packs;
    private final Members members;
    private final PaperPlaces papers;
    private final DemoCampaign acts;
    private final Today today;
    private final TransactionTemplate transaction;
    private final String password;

    DemoData(
            Accounts accounts,
            Organisation organisation,
            UnitKinds kinds,
            Campaigns campaigns,
            Lifecycle lifecycle,
            PlanPacks packs,
            Members members,
            PaperPlaces papers,
            DemoCampaign acts,
            Today today,
            TransactionTemplate transaction,
            @Value("${thidua.demo-password:}") String password) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.kinds = kinds;
        this.campaigns = campaigns;
        this.lifecycle = lifecycle;
        this.packs = packs;
        this.members = members;
        this.papers = papers;
        this.acts = acts;
        this.today = today;
        this.transaction = transaction;
        this.password = password;
    }

    /** Fills an installation in which nobody can sign in yet; leaves any other as it is. */
    public void fill() {
        if (!accounts.none()) {
            return;
        }
        LocalDate day = today.day();
        for (String name : DemoScript.names(SCRIPTS)) {
            long start = System.nanoTime();
            DemoScript script = DemoScript.read(name);
            transaction.executeWithoutResult(status -> {
                organise(script);
                run(script, day);
            });
            LOG.info("{}: {} ms", script.authority().name(), (System.nanoTime() - start) / 1_000_000);
        }
        today.moveTo(day);
    }

    private void organise(DemoScript script) {
        String authority = script.authority().id();
        Plan plan = plan(script);
        today.moveTo(LocalDate.of(2019, 12, 1));
        organisation.found(Act.PROGRAM, script.authority());
        plan.blocks().values().forEach(block -> kinds.define(Act.PROGRAM, authority, block.id(), block.label()));
        for (DemoScript.Place place : script.places()) {
            organisation.add(
                    Act.PROGRAM,
                    authority,
                    new Unit(
                            place.code(),
                            place.under(),
                            place.kind(),
                            place.name(),
                            place.shortName(),
                            FOUNDED,
                            Optional.empty(),
                            Optional.empty(),
                            0));
            for (int i = 1; place.under().isPresent() && i <= 2; i++) {
                organisation.post(
                        Act.PROGRAM,
                        authority,
                        new Person(
                                place.code() + "-" + i,
                                Chance.name(authority, place.code(), String.valueOf(i)),
                                place.code(),
                                i == 1 ? "Thủ trưởng" : "Công chức",
                                FOUNDED));
            }
        }
    }

    private Plan plan(DemoScript script) {
        return new PlanText(packs.text(script.plan()).orElseThrow(), Map.of())
                .read(script.plan())
                .plan()
                .orElseThrow();
    }

    private void run(DemoScript script, LocalDate day) {
        Plan plan = plan(script);
        DemoDays days = new DemoDays(plan, day);
        today.moveTo(days.isBegun() ? plan.calendar().from() : day);
        Map<Role, Actor> actors = people(script, plan);
        Actor office = one(actors, Role.STANDING_OFFICE);
        papers.change(one(actors, Role.ADMINISTRATOR), script.seat(), "");
        if (!days.isPrepared()) {
            return;
        }
        Campaign draft =
                campaigns.create(office, new PlanText(packs.text(script.plan()).orElseThrow(), Map.of()));
        if (!days.isBegun()) {
            // On that day the office is still preparing it.
            return;
        }
        lifecycle.announce(
                office,
                draft.id(),
                new CampaignPaper(
                        plan.document().number().orElse("01/KH-UBND"),
                        plan.document()
                                .issued()
                                .filter(issued -> !issued.isAfter(today.day()))
                                .orElse(today.day())),
                draft.version());
        Campaign campaign = campaigns.campaign(office, draft.id());
        acts.play(
                script,
                campaign,
                new DemoCast(
                        actors,
                        council(script, plan, actors),
                        script,
                        campaigns.participants(campaign, SubjectKind.UNIT, false)),
                days);
    }

    /** One account a role; who works for a unit works for the first one of the script that belongs to a block. */
    private Map<Role, Actor> people(DemoScript script, Plan plan) {
        String authority = script.authority().id();
        DemoScript.Place unit = script.places().get(1);
        List<Body> specialists =
                plan.bodies().values().stream().filter(Body::isNamed).toList();
        Texts texts = Texts.of("vi");
        Map<Role, Actor> actors = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            Optional<Body> body = role == Role.SPECIALIST && !specialists.isEmpty()
                    ? Optional.of(specialists.getFirst())
                    : Optional.empty();
            if (role == Role.SPECIALIST && body.isEmpty()) {
                continue;
            }
            String name = Chance.name(authority, role.word());
            String label = texts.say("role." + role.word());
            String note = role.ofUnit()
                    ? label + ", " + unit.shortName()
                    : body.map(one -> label + ", " + one.label()).orElse(label);
            String username = script.prefix() + "." + role.word();
            long account =
                    accounts.open(Act.PROGRAM, new NewAccount(username, name, password, false, Optional.of(note)));
            accounts.give(
                    Act.PROGRAM,
                    account,
                    authority,
                    new Assignment(
                            role,
                            role.ofUnit() ? Optional.of(unit.code()) : Optional.empty(),
                            Optional.empty(),
                            body.map(Body::id)));
            actors.put(role, accounts.actor(username).orElseThrow());
        }
        more(script, specialists, actors);
        return actors;
    }

    /** Five sit in each council: the chair presides. */
    private List<Actor> council(DemoScript script, Plan plan, Map<Role, Actor> actors) {
        List<Actor> sitting = new ArrayList<>(List.of(
                one(actors, Role.CHAIR), one(actors, Role.COUNCIL_MEMBER), one(actors, Role.STEERING_COMMITTEE)));
        String label = Texts.of("vi").say("role." + Role.COUNCIL_MEMBER.word());
        for (int i = 2; i <= 3; i++) {
            String username = script.prefix() + "." + Role.COUNCIL_MEMBER.word() + "-" + i;
            long account = accounts.open(
                    Act.PROGRAM,
                    new NewAccount(
                            username,
                            Chance.name(script.authority().id(), username),
                            password,
                            false,
                            Optional.of(label + " " + i)));
            accounts.give(
                    Act.PROGRAM,
                    account,
                    script.authority().id(),
                    new Assignment(Role.COUNCIL_MEMBER, Optional.empty(), Optional.empty(), Optional.empty()));
            sitting.add(accounts.actor(username).orElseThrow());
        }
        for (String council : plan.councils().keySet()) {
            for (Actor actor : sitting) {
                boolean presides = actor.role() == Role.CHAIR;
                members.appoint(
                        one(actors, Role.COUNCIL_SECRETARY),
                        new Member(
                                0,
                                council,
                                actor.account(),
                                "",
                                presides ? "Chủ tịch Hội đồng" : "Ủy viên",
                                Optional.empty(),
                                Optional.empty(),
                                presides,
                                plan.calendar().from(),
                                Optional.empty()));
            }
        }
        return sitting;
    }

    /** A person with two roles, so that the choice between them can be seen. */
    private void more(DemoScript script, List<Body> specialists, Map<Role, Actor> actors) {
        Actor office = one(actors, Role.STANDING_OFFICE);
        accounts.give(
                Act.PROGRAM,
                office.account(),
                script.authority().id(),
                new Assignment(Role.COUNCIL_SECRETARY, Optional.empty(), Optional.empty(), Optional.empty()));
        List<Body> others = new ArrayList<>(specialists);
        if (!others.isEmpty()) {
            others.removeFirst();
        }
        for (Body body : others) {
            accounts.give(
                    Act.PROGRAM,
                    one(actors, Role.SPECIALIST).account(),
                    script.authority().id(),
                    new Assignment(Role.SPECIALIST, Optional.empty(), Optional.empty(), Optional.of(body.id())));
        }
    }

    private static Actor one(Map<Role, Actor> actors, Role role) {
        return Optional.ofNullable(actors.get(role))
                .orElseThrow(() -> new IllegalStateException(role.word().toLowerCase(Locale.ROOT)));
    }
}
