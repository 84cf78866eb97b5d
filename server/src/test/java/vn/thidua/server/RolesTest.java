package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.administration.OrganisationFiles;
import vn.thidua.server.approval.ApprovalRule;
import vn.thidua.server.approval.ApprovalStep;
import vn.thidua.server.approval.PlanApprovals;
import vn.thidua.server.award.Settled;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.CampaignStep;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.casework.CaseFile;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.ceremony.Ceremonies;
import vn.thidua.server.certificate.Printing;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.evidence.EvidenceService;
import vn.thidua.server.evidence.SentFile;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.InitiativeStep;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.intake.IntakeKeys;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Law;
import vn.thidua.server.law.LawValue;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.proposal.Proposals;
import vn.thidua.server.question.QuestionStep;
import vn.thidua.server.question.Questions;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.record.RecordFiles;
import vn.thidua.server.registration.FilledField;
import vn.thidua.server.registration.RegistrationRef;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.ReviewPart;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.story.Stories;
import vn.thidua.server.story.Story;
import vn.thidua.server.story.StoryStep;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskStep;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.workflow.TakenStep;

/** What each role may do, tried at the services: every role with every action. */
class RolesTest {

    private static final String FORM = "unit-registration";
    private static final String LINE = "PL.I.1";

    private static Scene scene;
    private static Campaign campaign;
    private static Campaign draft;
    private static long nomination;
    private static long session;
    private static long decision;
    private static long task;
    private static long caseFile;
    private static long initiative;

    @BeforeAll
    static void open() {
        scene = Scene.withWards(2);
        campaign = scene.campaign("vinh-long-2024");
        draft = Running.part(Campaigns.class).create(scene.invented(Role.STANDING_OFFICE), text());
        Nominations nominations = Running.part(Nominations.class);
        nomination = nominations
                .nominate(
                        scene.invented(Role.HEAD),
                        campaign,
                        new NominatedFor("giay-khen-tp-tap-the", SubjectKind.UNIT, "w1"),
                        "thử")
                .id();
        nominations.step(
                scene.invented(Role.HEAD), campaign, nomination, new TakenStep<>(NominationStep.SUBMIT, "", 0));
        scene.excellent(campaign, 2);
        Running.part(vn.thidua.server.award.Settlements.class)
                .settle(
                        scene.invented(Role.COUNCIL_SECRETARY),
                        campaign,
                        Settled.said("bang-khen-tinh-tap-the", "", List.of("w1"), "thử"));
        decision = Running.part(Decisions.class)
                .draft(scene.invented(Role.STANDING_OFFICE), campaign, List.of("giay-khen-tp-tap-the"), true);
        task = Running.part(Tasks.class)
                .assign(
                        scene.invented(Role.STANDING_OFFICE),
                        campaign,
                        Task.open("w1", "Việc thử", "", "", "", campaign.to()));
        caseFile = Running.part(Cases.class).enter(scene.invented(Role.STANDING_OFFICE), campaign, complaint());
        initiative = Running.part(Initiatives.class).propose(scene.invented(Role.HEAD), campaign, idea(), List.of());
        session = Running.part(Sessions.class)
                .call(
                        scene.invented(Role.COUNCIL_SECRETARY),
                        campaign,
                        new Sessions.Call("emulation-council", campaign.to(), "14:00", "thử", true));
    }

    private static Deliveries.PaperDetails paper() {
        return new Deliveries.PaperDetails("3/KH", campaign.from(), Optional.empty(), Optional.empty());
    }

    private static long story(Actor actor) {
        return Running.part(Stories.class).add(actor, campaign, "", new Story.Wording("Bài", "Tóm tắt", "Nội dung"));
    }

    private static CaseFile complaint() {
        return CaseFile.of(vn.thidua.plan.Register.COMPLAINTS, "w1", "", "Chậm trả hồ sơ", "Phiếu 12", campaign.from());
    }

    private static Initiative idea() {
        return Initiative.propose(campaign.id(), "w1", "", "Trả kết quả tại nhà", "Cách làm", "Hiệu quả");
    }

    private static PlanText text() {
        return new PlanText(Running.part(PlanPacks.class).text("vinh-long-2024").orElseThrow(), Map.of());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void aRoleMayDoWhatTheTableSaysAndNothingElse(Action action) {
        for (Role role : Role.values()) {
            Actor actor =
                    scene.invented(role, role.ofUnit() ? "w1" : "", role == Role.SPECIALIST ? "inspection-team" : "");
            assertThat(isRefused(() -> attempt(action, actor)))
                    .as("%s, %s", role, action)
                    .isEqualTo(!action.allows(role));
        }
    }

    /** Whether it is refused because of the role; refusals for other reasons come later and do not count. */
    private static boolean isRefused(Runnable act) {
        return UndoneAct.refusal(() -> {
                    try {
                        act.run();
                    } catch (vn.thidua.server.spreadsheet.InvalidCells faulty) {
                        // A table whose cells were read was not refused because of the role.
                    }
                })
                .filter(one -> one.why() == Refusal.Why.FORBIDDEN || one.why() == Refusal.Why.UNKNOWN)
                .isPresent();
    }

    private static void attempt(Action action, Actor actor) {
        Campaigns campaigns = Running.part(Campaigns.class);
        Registrations registrations = Running.part(Registrations.class);
        Ledger ledger = Running.part(Ledger.class);
        Sheets sheets = Running.part(Sheets.class);
        Rankings rankings = Running.part(Rankings.class);
        OrganisationFiles files = Running.part(OrganisationFiles.class);
        switch (action) {
            case SEE_CAMPAIGN -> campaigns.campaign(actor, campaign.id());
            case CREATE_CAMPAIGN -> campaigns.create(actor, text());
            case PREPARE_CAMPAIGN ->
                campaigns.correct(
                        actor,
                        draft.id(),
                        new Participant(
                                SubjectKind.UNIT,
                                "w1",
                                "Phường",
                                Optional.of("ward"),
                                Optional.empty(),
                                Optional.of("thử"),
                                false));
            case SEE_PREPARED -> Running.part(PlanApprovals.class).of(actor, draft);
            case APPROVE_PLAN ->
                Running.part(PlanApprovals.class)
                        .step(actor, draft.id(), new TakenStep<>(ApprovalStep.RETURN, "thử", 0));
            case RULE_APPROVAL -> {
                ApprovalRule rule = Running.part(PlanApprovals.class).rule(actor.authority());
                Running.part(PlanApprovals.class).require(actor, rule, rule);
            }
            case ANNOUNCE_CAMPAIGN ->
                Running.part(Lifecycle.class)
                        .announce(actor, draft.id(), new CampaignPaper("1/KH-UBND", campaign.from()), draft.version());
            case END_CAMPAIGN ->
                Running.part(Lifecycle.class)
                        .step(
                                actor,
                                campaign.id(),
                                new TakenStep<>(CampaignStep.CLOSE, "", campaign.version()),
                                Optional.empty());
            case CORRECT_PLAN -> campaigns.putInForce(actor, campaign.id(), text(), "thử", campaign.version());
            case FILL_REGISTRATION ->
                registrations.fill(actor, campaign, new RegistrationRef(FORM, "w1"), new FilledField("note", "x"), 0);
            case SUBMIT_REGISTRATION -> registrations.submit(actor, campaign, FORM, "w1", 0);
            case SEE_REGISTRATIONS -> registrations.seen(actor, campaign, registrations.form(campaign, FORM));
            case TEND_REGISTRATIONS -> registrations.remind(actor, campaign, FORM, "x");
            case SEE_OWN_FACTS -> actor.require(action, campaign.authority(), campaign.id());
            case SEE_ALL_FACTS -> {
                // The council's secretary looks at a unit to record the council's judgement, and at nothing else of it.
                ledger.requireSight(actor, campaign, SubjectKind.UNIT, "w2");
                FactDeclaration fact = Running.part(Campaigns.class)
                        .plan(campaign)
                        .fact(SubjectKind.UNIT, "plan.issuedOn")
                        .orElseThrow();
                if (!ledger.sees(actor, campaign, fact, "w2")) {
                    throw Refusal.unknown("w2");
                }
            }
            case RECORD_FACT -> ledger.record(actor, campaign, List.of());
            case ADD_EVIDENCE -> {
                try {
                    Running.part(EvidenceService.class)
                            .add(
                                    actor,
                                    campaign,
                                    "w1",
                                    new SentFile("x.txt", new ByteArrayInputStream(new byte[] {1, 2})),
                                    "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case CLAIM_POINTS ->
                sheets.claim(actor, campaign, "w1", LINE, new Claim(Optional.of(BigDecimal.ONE), "", 0));
            case SUBMIT_SHEET -> step(sheets, actor, SheetStep.SUBMIT);
            case SEE_SHEETS -> actor.require(action, campaign.authority(), campaign.id());
            case APPRAISE -> actor.require(action, campaign.authority(), campaign.id());
            case TEND_SHEETS -> step(sheets, actor, SheetStep.FINISH);
            case APPROVE_POINTS -> step(sheets, actor, SheetStep.APPROVE);
            case SEE_PROVISIONAL_RANKING -> rankings.provisional(actor, campaign);
            case PUBLISH_RANKING -> rankings.publish(actor, campaign);
            case SEE_ELIGIBILITY -> actor.require(action, campaign.authority(), campaign.id());
            case SETTLE_TIE ->
                Running.part(vn.thidua.server.award.Settlements.class)
                        .settle(actor, campaign, Settled.said("x", "", List.of("w1"), "thử"));
            case NOMINATE -> Running.part(Nominations.class).candidates(actor, campaign);
            case SUBMIT_NOMINATION ->
                Running.part(Nominations.class)
                        .step(actor, campaign, nomination, new TakenStep<>(NominationStep.SUBMIT_AGAIN, "thử", 9));
            case SEE_NOMINATIONS -> Running.part(Nominations.class).seenBy(actor, campaign);
            case TEND_NOMINATIONS ->
                Running.part(Nominations.class)
                        .step(actor, campaign, nomination, new TakenStep<>(NominationStep.RETURN, "thử", 9));
            case APPRAISE_NOMINATION ->
                Running.part(Nominations.class).appraise(actor, campaign, nomination, true, "thử");
            case POST_PROPOSED ->
                Running.part(Postings.class)
                        .list(actor, campaign, Set.of(new NominatedFor("x", SubjectKind.UNIT, "w1")));
            case SEE_COUNCIL -> Running.part(Sessions.class).all(actor, campaign);
            case CONVENE ->
                Running.part(Sessions.class)
                        .call(
                                actor,
                                campaign,
                                new Sessions.Call("emulation-council", campaign.to(), "14:00", "thử", true));
            case VOTE -> Running.part(Sessions.class).sign(actor, campaign, session, sitting -> "");
            case SEE_DECISIONS -> Running.part(Decisions.class).seenBy(actor, campaign);
            case DRAFT_DECISION -> Running.part(Decisions.class).draft(actor, campaign, List.of(), true);
            case SIGN_DECISION ->
                Running.part(Decisions.class)
                        .sign(
                                actor,
                                campaign,
                                decision,
                                new Decisions.Signature("1/QĐ-UBND", campaign.to(), campaign.to(), true),
                                9);
            case PRINT_CERTIFICATES -> Running.part(Printing.class).of(actor, campaign, 1);
            case KEEP_CEREMONY ->
                Running.part(Ceremonies.class).receive(actor, campaign, Set.of(1L), campaign.to(), "");
            case WRITE_STORY -> story(actor);
            case APPROVE_STORY -> {
                Actor clerk = scene.invented(Role.CLERK);
                long id = story(clerk);
                Stories stories = Running.part(Stories.class);
                stories.step(clerk, campaign, id, new TakenStep<>(StoryStep.SUBMIT, "", 0));
                stories.step(actor, campaign, id, new TakenStep<>(StoryStep.APPROVE, "", 1));
            }
            case SEE_REGISTER -> Running.part(AwardRegister.class).of(actor, 2024);
            case KEEP_FUND -> Running.part(Fund.class).grant(actor, 2024, BigDecimal.TEN, "thử");
            case SEE_PROPOSALS -> Running.part(Proposals.class).all(actor);
            case SEND_PROPOSAL -> Running.part(Proposals.class).send(actor, campaign, "bang-khen-tinh-tap-the", "");
            case ANSWER_PROPOSAL -> Running.part(Proposals.class).receive(actor, new byte[0]);
            case EXCHANGE_KEYS ->
                Running.part(vn.thidua.server.proposal.Installations.class).all(actor);
            case SEE_RECORD -> Running.part(Achievements.class).search(actor, "", 1);
            case CHANGE_RECORD -> Running.part(RecordFiles.class).take(actor, DataTable.of(List.of("Mã"), List.of()));
            case SEE_LAW -> actor.require(action);
            case CHANGE_LAW ->
                Running.part(Law.class)
                        .say(
                                actor,
                                new LawValue("base-salary", campaign.from(), "1", true, "thử", ""),
                                Running.part(Law.class).version(actor.authority()));
            case SEE_TASKS -> Running.part(Tasks.class).seenBy(actor, campaign, "");
            case ASSIGN_TASK ->
                Running.part(Tasks.class).assign(actor, campaign, Task.open("w1", "Việc", "", "", "", campaign.to()));
            case REPORT_TASK ->
                Running.part(Tasks.class)
                        .step(
                                actor,
                                campaign,
                                task,
                                new TakenStep<>(TaskStep.REPORT, "xong", 0),
                                new Tasks.StepDetails(Optional.of(campaign.from()), Optional.empty()));
            case SEE_DELIVERIES -> Running.part(Deliveries.class).seenBy(actor, campaign);
            case DELIVER -> Running.part(Deliveries.class).deliver(actor, campaign, "own-campaign", paper());
            case CHECK_DELIVERY ->
                Running.part(Deliveries.class).receive(actor, campaign, "w2", "own-campaign", paper());
            case TAKE_VALUES -> Running.part(IntakeKeys.class).of(actor, campaign);
            case SEE_CASES -> Running.part(Cases.class).seenBy(actor, campaign, "");
            case KEEP_CASES -> {
                if (actor.role() == Role.STEERING_COMMITTEE) {
                    // The plan gives no register of cases to it; the role alone would do.
                    actor.require(action, campaign.authority(), campaign.id());
                } else {
                    Running.part(Cases.class).enter(actor, campaign, complaint());
                }
            }
            case ANSWER_CASE -> Running.part(Cases.class).answer(actor, campaign, caseFile, "Đã trả hồ sơ");
            case SEE_INITIATIVES -> Running.part(Initiatives.class).seenBy(actor, campaign);
            case PROPOSE_INITIATIVE -> Running.part(Initiatives.class).propose(actor, campaign, idea(), List.of());
            case APPRAISE_INITIATIVE -> step(actor, InitiativeStep.APPRAISE);
            case RECOGNISE_INITIATIVE -> step(actor, InitiativeStep.DECLINE);
            case DECIDE_COUNT -> Running.part(Counts.class).take(actor, campaign, "tasks.assigned", "w1", 0);
            case CHANGE_MAIL ->
                Running.part(vn.thidua.server.notification.MailDesk.class).settings(actor);
            case TELL_SYSTEMS ->
                Running.part(vn.thidua.server.webhook.Webhooks.class).all(actor);
            case REMIND ->
                Running.part(vn.thidua.server.notification.Reminders.class).late(actor, campaign);
            case ASK_QUESTION -> Running.part(Questions.class).ask(actor, campaign, "IV.3", "Hỏi thử");
            case ANSWER_QUESTION -> {
                Questions questions = Running.part(Questions.class);
                long asked = questions.ask(scene.invented(Role.CLERK), campaign, "IV.3", "Hỏi thử");
                questions.step(actor, campaign, asked, new TakenStep<>(QuestionStep.ANSWER, "Đáp thử", 0));
            }
            case SEE_REVIEWS -> Running.part(CampaignReviews.class).all(actor, campaign);
            case WRITE_REVIEW ->
                Running.part(CampaignReviews.class)
                        .write(
                                actor,
                                campaign,
                                "final-review",
                                Map.of(ReviewPart.LESSONS, new CampaignReviews.Draft("thử", 0)));
            case SIGN_REVIEW ->
                Running.part(CampaignReviews.class)
                        .sign(
                                actor,
                                campaign,
                                "final-review",
                                new CampaignReviews.Signature("1/BC-UBND", campaign.from(), "Nơi ký", "Ai", "Chủ tịch"),
                                0);
            case PUBLISH ->
                Running.part(vn.thidua.server.publication.Publications.class).candidates(actor, campaign);
            case TEND_REMOVALS ->
                Running.part(vn.thidua.server.publication.Removals.class).all(actor);
            case SEE_STATISTICS ->
                Running.part(vn.thidua.server.statistics.Statistics.class).years(actor);
            case KEEP_STATISTICS ->
                Running.part(vn.thidua.server.statistics.StatisticEntries.class)
                        .type(actor, 2024, vn.thidua.server.statistics.StatisticalForms.of("0604"), Map.of());
            case LOCK_STATISTICS ->
                Running.part(vn.thidua.server.statistics.StatisticEntries.class)
                        .lock(actor, 2024, vn.thidua.server.statistics.StatisticalForms.of("0601"), "thử", 0);
            case EXPORT_CASE -> rankings.asCase(actor, campaign);
            case SEE_ORGANISATION -> files.units(actor);
            case CHANGE_ORGANISATION -> files.takeUnits(actor, DataTable.of(List.of("Mã"), List.of()));
            case CHANGE_ACCOUNTS, READ_AUDIT -> actor.require(action);
            case CHANGE_TEMPLATES ->
                Running.part(vn.thidua.server.template.PaperForms.class).abandon(actor, "decision");
        }
    }

    private static void step(Actor actor, InitiativeStep step) {
        Running.part(Initiatives.class)
                .step(actor, campaign, initiative, new TakenStep<>(step, "thử", 0), Initiatives.Recognition.NONE);
    }

    private static void step(Sheets sheets, Actor actor, SheetStep step) {
        sheets.step(actor, campaign, "w1", new SheetAct(step, "", Optional.empty(), List.of(), 0));
    }

    /** What a unit writes is its own until it submits. */
    @Test
    void aUnitNeverSeesAnotherUnitsDraft() {
        Actor other = scene.invented(Role.HEAD, "w2", "");
        assertThatThrownBy(() -> Running.part(Registrations.class).of(other, campaign, FORM, "w1"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Running.part(EvidenceService.class).ofUnit(other, campaign, "w1"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Running.part(Ledger.class).requireSight(other, campaign, SubjectKind.UNIT, "w1"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Running.part(Sheets.class)
                        .claim(other, campaign, "w1", LINE, new Claim(Optional.of(BigDecimal.ONE), "", 0)))
                .isInstanceOf(Refusal.class);
        Actor clerk = scene.invented(Role.CLERK);
        // In the shared campaign the day of registration is on record, so nothing is drafted there.
        Campaign fresh = scene.campaign("vinh-long-2024");
        Running.part(Registrations.class)
                .fill(clerk, fresh, new RegistrationRef(FORM, "w1"), new FilledField("note", "bí mật"), 0);
        assertThat(Running.part(Registrations.class)
                        .of(scene.invented(Role.STANDING_OFFICE), fresh, FORM, "w1")
                        .at("note"))
                .isEmpty();
    }

    @Test
    void nobodyOfAnotherAuthorityEnters() {
        Scene foreign = Scene.withWards(1);
        for (Role role : Role.values()) {
            Actor actor = foreign.invented(role);
            assertThatThrownBy(() -> Running.part(Campaigns.class).campaign(actor, campaign.id()))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(Running.part(Today.class).moved()).isTrue();
    }

    /** The table of the docs is printed from the code. */
    @Test
    void theDocsShowTheTableAsItIs() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| action | roles |");
        lines.add("|---|---|");
        for (Action action : Action.values()) {
            List<String> roles = new ArrayList<>();
            for (Role role : Role.values()) {
                if (action.allows(role)) {
                    roles.add(role.word());
                }
            }
            lines.add("| `" + action.word() + "` | " + String.join(", ", roles) + " |");
        }
        Docs.same("roles", String.join("\n", lines));
        assertThat(Files.readString(Docs.FILE, StandardCharsets.UTF_8)).contains("`see-campaign`");
    }
}
