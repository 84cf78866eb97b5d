package vn.thidua.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Register;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.casework.CaseFile;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.decision.Amendments;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.CorrectedEntry;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.DecisionItem;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.evidence.EvidenceService;
import vn.thidua.server.evidence.SentFile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.intake.IntakeKeys;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Outsider;
import vn.thidua.server.organisation.Outsiders;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.posting.GivenOpinion;
import vn.thidua.server.posting.Opinions;
import vn.thidua.server.posting.PostedElsewhere;
import vn.thidua.server.posting.PostedName;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.proposal.Proposals;
import vn.thidua.server.question.Questions;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.registration.FilledField;
import vn.thidua.server.registration.FormField;
import vn.thidua.server.registration.RegistrationRef;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.ReviewPart;
import vn.thidua.server.review.ReviewStep;
import vn.thidua.server.review.UnitReportStep;
import vn.thidua.server.review.UnitReports;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.GrantedPoints;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.story.Stories;
import vn.thidua.server.story.Story;
import vn.thidua.server.story.StoryStep;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.workflow.Reasoned;
import vn.thidua.server.workflow.TakenStep;

/**
 * A small town in the middle of everything, for tests that go through all pages: a campaign under way with something in every
 * state, one that is being prepared, one that is decided, and beside it an authority whose council sits and one above it.
 */
final class Stage {

    static final String FORM = "unit-registration";
    static final String BODY = "inspection-team";
    private static final String UPWARD = "bang-khen-tinh-tap-the";
    private static final String OWN = "giay-khen-tp-tap-the";
    /** Points whose decimals no other sum has. */
    static final BigDecimal UNUSUAL = new BigDecimal("0.713139");

    private static final LocalDate DUE = LocalDate.of(2024, 12, 10);
    private static final LocalDate REGISTERING = LocalDate.of(2024, 4, 20);

    final Scene town = Scene.withWards(5);
    final Scene above = Scene.withWards(1);
    final Campaign running;
    final Campaign draft;
    final Campaign decided;
    final Chamber chamber = Chamber.of(2, 5);
    final Chamber posted = Chamber.of(2, 3, Chamber.posting("{days: 10}"));
    final Chamber voting = Chamber.of(1, 4);
    final Chamber counted = Chamber.of(1, 4);
    final List<String> people = new ArrayList<>();

    private final Actor office = town.invented(Role.STANDING_OFFICE);
    private final Sheets sheets = Running.part(Sheets.class);

    private static final Supplier<Stage> READ = SingletonSupplier.of(Stage::new);

    /** One for all tests of this run that change nothing of it. */
    static Stage toRead() {
        return READ.get();
    }

    Stage() {
        for (Role role : Role.values()) {
            people.add(town.person(role, Optional.of(BODY).filter(body -> role == Role.SPECIALIST))
                    .username());
        }
        Stream.of(Role.COUNCIL_SECRETARY, Role.STANDING_OFFICE, Role.HEAD)
                .map(chamber.scene::person)
                .forEach(one -> people.add(one.username()));
        people.add(posted.scene.person(Role.STANDING_OFFICE).username());
        people.add(posted.voters.getFirst().username());
        people.add(counted.scene.person(Role.COUNCIL_SECRETARY).username());
        people.add(voting.scene.person(Role.COUNCIL_SECRETARY).username());
        people.add(voting.voters.getFirst().username());
        people.add(above.person(Role.STANDING_OFFICE).username());
        Organisation organisation = Running.part(Organisation.class);
        for (int i = 1; i <= 4; i++) {
            Person one = new Person("p" + i, "Nguyễn Văn Người " + i, "w" + i, "Công chức", LocalDate.of(2020, 1, 1));
            organisation.post(Act.PROGRAM, town.authority, one);
        }
        Running.part(Outsiders.class)
                .add(Act.PROGRAM, town.authority, new Outsider(0, "person", "Lê Thị Ngoài", "Số 1 phố Thử"));
        running = town.campaign("vinh-long-2024");
        register();
        report();
        score();
        work();
        draft = Running.part(Campaigns.class)
                .create(
                        office,
                        new PlanText(
                                Running.part(PlanPacks.class)
                                        .text("vinh-long-2024")
                                        .orElseThrow(),
                                Map.of()));
        decided = town.campaign("vinh-long-2024");
        decide();
        // One that is put away, one of which a campaign is made.
        DraftPageTest.draft(office);
        TrialTablesTest.table(office, DraftPageTest.draft(office));
        sit();
    }

    /** A word that stands nowhere else: for tests that look where it comes out. */
    static String canary(String about, String unit) {
        return "yen-" + about + "-" + unit + "-phung";
    }

    /** Somebody of a unit. */
    Actor of(Role role, String unit) {
        return town.invented(role, unit, "");
    }

    /** One registration is being filled in, one was handed in, one withdrawn, one returned. */
    private void register() {
        Today today = Running.part(Today.class);
        LocalDate before = today.day();
        today.moveTo(REGISTERING);
        Registrations registrations = Running.part(Registrations.class);
        fill("w1", 1);
        for (String unit : List.of("w2", "w3", "w4")) {
            int version = fill(unit, 2);
            registrations.submit(of(Role.HEAD, unit), running, FORM, unit, version);
            if (unit.equals("w3")) {
                registrations.withdraw(
                        of(Role.HEAD, unit),
                        running,
                        new RegistrationRef(FORM, unit),
                        new Reasoned("Cần xem lại", version + 1));
            }
            if (unit.equals("w4")) {
                registrations.giveBack(
                        office, running, new RegistrationRef(FORM, unit), new Reasoned("Thiếu số liệu", version + 1));
            }
        }
        today.moveTo(before);
    }

    private int fill(String unit, int value) {
        Registrations registrations = Running.part(Registrations.class);
        int version = 0;
        var plan = Running.part(Campaigns.class).plan(running);
        for (FormField field : FormField.of(plan, registrations.form(running, FORM), "ward")) {
            version = registrations
                    .fill(
                            of(Role.CLERK, unit),
                            running,
                            new RegistrationRef(FORM, unit),
                            new FilledField(
                                    field.key(),
                                    field.key().equals("note") ? canary("note", unit) : String.valueOf(value)),
                            version)
                    .version();
        }
        return version;
    }

    /** What units write for the report of the whole: one is being written, one was sent. */
    private void report() {
        UnitReports reports = Running.part(UnitReports.class);
        for (String unit : List.of("w1", "w2")) {
            reports.write(
                    of(Role.CLERK, unit),
                    running,
                    "final-review",
                    unit,
                    Map.of(ReviewPart.HIGHLIGHTS, new CampaignReviews.Draft(canary("report", unit), 0)));
        }
        reports.step(of(Role.HEAD, "w2"), running, "final-review", "w2", new TakenStep<>(UnitReportStep.SEND, "", 0));
    }

    /** Sheets: open, submitted, appraised with an appeal, returned. */
    private void score() {
        for (String unit : List.of("w1", "w2", "w3", "w4", "w5")) {
            claim(running, unit);
        }
        for (String unit : List.of("w2", "w3", "w4", "w5")) {
            step(running, of(Role.HEAD, unit), unit, SheetStep.SUBMIT, 0);
        }
        step(running, office, "w4", SheetStep.RETURN, 1);
        grant(running, "w3");
        grant(running, "w5");
        step(running, office, "w3", SheetStep.FINISH, 1);
        sheets.appeal(of(Role.HEAD, "w3"), running, "w3", "PL.I.1", canary("appeal", "w3"));
    }

    private void claim(Campaign campaign, String unit) {
        for (Criterion line : lines(campaign, unit)) {
            sheets.claim(
                    of(Role.CLERK, unit),
                    campaign,
                    unit,
                    line.id(),
                    new Claim(
                            Optional.of(campaign == running && unit.equals("w2") ? UNUSUAL : BigDecimal.ONE),
                            campaign == running ? canary("claim", unit) : "chưa có dữ kiện",
                            0));
        }
    }

    private void grant(Campaign campaign, String unit) {
        for (Criterion line : lines(campaign, unit)) {
            sheets.grant(
                    town.appraiser(line),
                    campaign,
                    unit,
                    line.id(),
                    new GrantedPoints(BigDecimal.ONE, campaign == running ? canary("grant", unit) : "theo hồ sơ", 0));
        }
    }

    private void step(Campaign campaign, Actor actor, String unit, SheetStep step, int version) {
        Optional<LocalDate> until = Optional.of(LocalDate.of(2024, 12, 30));
        sheets.step(actor, campaign, unit, new SheetAct(step, "thử", until, List.of("PL.I.1"), version));
    }

    private static List<Criterion> lines(Campaign campaign, String unit) {
        Outcome outcome = Running.part(Standings.class).outcomeOf(campaign, unit);
        int row = outcome.subjects(SubjectKind.UNIT).row(unit);
        return outcome.sheet(SubjectKind.UNIT, row).stream()
                .flatMap(ScoreSheet::lines)
                .filter(line -> outcome.asked(SubjectKind.UNIT, row, line))
                .toList();
    }

    /** Tasks, cases, initiatives, questions, papers, and a system that sends values. */
    private void work() {
        Stories stories = Running.part(Stories.class);
        for (int i = 1; i <= 3; i++) {
            Running.part(Tasks.class)
                    .assign(office, running, Task.open("w" + i, canary("task", "w" + i), "", "", "", DUE));
            Running.part(Cases.class)
                    .enter(
                            office,
                            running,
                            CaseFile.of(
                                    Register.COMPLAINTS,
                                    "w" + i,
                                    "",
                                    canary("case", "w" + i),
                                    "Phiếu " + i,
                                    running.from()));
            Running.part(Initiatives.class)
                    .propose(
                            of(Role.HEAD, "w" + i),
                            running,
                            Initiative.propose(
                                    running.id(), "w" + i, "", "Trả kết quả tại nhà " + i, "Cách làm", "Hiệu quả"),
                            List.of());
            stories.add(
                    of(Role.CLERK, "w" + i),
                    running,
                    "",
                    new Story.Wording(canary("story", "w" + i), "Lời đầu", "Bài"));
            Running.part(Questions.class).ask(of(Role.CLERK, "w" + i), running, "IV.3", canary("question", "w" + i));
            Running.part(Deliveries.class)
                    .deliver(
                            of(Role.CLERK, "w" + i),
                            running,
                            "own-campaign",
                            new Deliveries.PaperDetails(i + "/KH", running.from(), Optional.empty(), Optional.empty()));
            paper("w" + i);
        }
        Actor second = of(Role.CLERK, "w2");
        stories.seenBy(second, running)
                .forEach(one -> stories.step(second, running, one.id(), new TakenStep<>(StoryStep.SUBMIT, "", 0)));
        Running.part(IntakeKeys.class).give(office, running, canary("key", ""), List.of("tthc.onTimePercent"));
        town.fact(running, "w1", "tthc.onTimePercent", "97.5");
    }

    private void paper(String unit) {
        byte[] pdf = DossierSteps.scan("bao-cao.pdf", "Báo cáo của đơn vị " + unit).buffer;
        try {
            Running.part(EvidenceService.class)
                    .add(
                            of(Role.CLERK, unit),
                            running,
                            unit,
                            new SentFile(canary("paper", unit) + ".pdf", new ByteArrayInputStream(pdf)),
                            "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ranking published, one decision signed, one drafted, a proposal on its way to the authority above. */
    private void decide() {
        town.excellent(decided, 5);
        town.fact(decided, "w1", "dossier.complete", "");
        town.handIn(decided, "w1", UPWARD);
        town.settle(decided);
        for (String unit : List.of("w1", "w2", "w3", "w4", "w5")) {
            claim(decided, unit);
            step(decided, of(Role.HEAD, unit), unit, SheetStep.SUBMIT, 0);
            grant(decided, unit);
            step(decided, office, unit, SheetStep.FINISH, 1);
            step(decided, of(Role.HEAD, unit), unit, SheetStep.AGREE, 2);
            step(decided, town.invented(Role.STEERING_COMMITTEE), unit, SheetStep.APPROVE, 3);
        }
        Running.part(Rankings.class).publish(office, decided);
        Running.part(Fund.class).grant(office, 2024, new BigDecimal("50000000"), "Quyết định cấp dự toán");
        Running.part(Proposals.class).send(office, decided, UPWARD, above.authority);
        Decisions decisions = Running.part(Decisions.class);
        long signed = decisions.draft(office, decided, List.of(OWN), true);
        town.sign(office, decided, signed, "10/QĐ-UBND");
        Amendments amendments = Running.part(Amendments.class);
        List<RegisterEntry> entries = Running.part(AwardRegister.class).ofDecision(signed);
        RegisterEntry other = entries.get(entries.size() - 2);
        amendments.revoke(office, decided, List.of(entries.getLast().id()), canary("revocation", ""));
        amendments.correct(
                office,
                decided,
                new CorrectedEntry(other.id(), canary("corrected", ""), other.achievement()),
                "Sai tên");
        Running.part(CampaignReviews.class)
                .step(office, decided, "final-review", new TakenStep<>(ReviewStep.SUBMIT, "", 0));
    }

    /** One more campaign, whose decision is signed and made public on a later day. */
    Campaign embargoed() {
        Campaign embargoed = town.campaign("vinh-long-2024");
        town.excellent(embargoed, 5);
        town.settle(embargoed);
        Decisions decisions = Running.part(Decisions.class);
        long id = decisions.draft(office, embargoed, List.of(OWN), true);
        Decision one = decisions.one(office, embargoed, id);
        Map<Long, String> words = decisions.items(one).stream()
                .collect(Collectors.toMap(DecisionItem::id, item -> canary("embargo", item.code())));
        decisions.change(office, embargoed, one.signedBy("Trần Thị Mẫu", "CHỦ TỊCH", ""), words, 0);
        LocalDate later = Chamber.DAY.plusDays(20);
        decisions.sign(
                town.invented(Role.CHAIR),
                embargoed,
                id,
                new Decisions.Signature("77/QĐ-UBND", Chamber.DAY, later, true),
                1);
        return embargoed;
    }

    /** A list of those proposed that hung on a board, with an opinion that came on paper. */
    private void post() {
        Postings postings = Running.part(Postings.class);
        Actor posting = posted.scene.invented(Role.STANDING_OFFICE);
        PostedName first = postings.toList(posting, posted.campaign).getFirst();
        long list = postings.list(posting, posted.campaign, Set.of(first.whom()));
        PostedElsewhere board = new PostedElsewhere("Bảng tin của trụ sở", LocalDate.of(2024, 12, 2));
        postings.elsewhere(posting, posted.campaign, list, board, 0);
        Running.part(Opinions.class)
                .enter(
                        posting,
                        posted.campaign,
                        list,
                        new GivenOpinion(canary("sender", ""), canary("contact", ""), canary("opinion", "")),
                        LocalDate.of(2024, 12, 5));
    }

    /** A session whose ballots are out, one that is called, and in another authority one that is counted. */
    private void sit() {
        chamber.attend(chamber.call(true), 5);
        post();
        Nominations nominations = Running.part(Nominations.class);
        Actor tending = chamber.scene.invented(Role.STANDING_OFFICE);
        Nomination first = nominations.accepted(chamber.campaign).getFirst();
        nominations.step(
                tending,
                chamber.campaign,
                first.id(),
                new TakenStep<>(NominationStep.REOPEN, canary("reopened", ""), first.version()));
        voting.open(voting.call(true));
        counted.counted();
        counted.call(true);
    }
}
