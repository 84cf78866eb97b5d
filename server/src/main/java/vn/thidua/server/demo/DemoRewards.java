package vn.thidua.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.council.Attendance;
import vn.thidua.server.council.Preparation;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Votes;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.Candidacy;
import vn.thidua.server.nomination.Checklist;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.workflow.TakenStep;

/** The way from a published ranking to a signed decision; what people would have to settle stays open. */
@Component
class DemoRewards {

    /** Dossiers handed in for each award. */
    private static final int MOST = 6;

    private final Nominations nominations;
    private final Sessions sessions;
    private final Preparation preparation;
    private final Votes votes;
    private final Decisions decisions;
    private final Settlements settlements;
    private final Fund fund;
    private final FileStore store;
    private final Campaigns campaigns;
    private final Today today;

    DemoRewards(
            Nominations nominations,
            Sessions sessions,
            Preparation preparation,
            Votes votes,
            Decisions decisions,
            Settlements settlements,
            Fund fund,
            FileStore store,
            Campaigns campaigns,
            Today today) {
        this.nominations = nominations;
        this.sessions = sessions;
        this.preparation = preparation;
        this.votes = votes;
        this.decisions = decisions;
        this.settlements = settlements;
        this.fund = fund;
        this.store = store;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** Those who meet the standards are put forward. */
    void nominate(Campaign campaign, DemoCast cast) {
        fund.grant(
                cast.of(Role.STANDING_OFFICE),
                today.day().getYear(),
                new BigDecimal("80000000"),
                "Dự toán quỹ thi đua, khen thưởng");
        Map<String, Integer> many = new HashMap<>();
        for (Candidacy one : nominations.candidates(cast.of(Role.STANDING_OFFICE), campaign)) {
            if (one.state() == Truth.YES && many.merge(one.award().id(), 1, Integer::sum) <= MOST) {
                nominate(campaign, cast, one.award(), one.kind(), one.code());
            }
        }
    }

    /** Councils vote, the chair signs. */
    void decide(Campaign campaign, Plan plan, DemoCast cast) {
        plan.awards().values().stream()
                .flatMap(award -> award.council().stream())
                .distinct()
                .forEach(council -> meet(campaign, cast, council));
        sign(campaign, plan, cast);
    }

    private void nominate(Campaign campaign, DemoCast cast, Award award, SubjectKind kind, String code) {
        String unit = kind == SubjectKind.UNIT
                ? code
                : campaigns
                        .participant(campaign, kind, code)
                        .flatMap(Participant::above)
                        .orElseThrow();
        Actor head = cast.of(Role.HEAD, campaigns.unit(campaign, unit));
        Nomination one = nominations.nominate(head, campaign, new NominatedFor(award.id(), kind, code), "");
        Map<String, Nominations.Draft> words = new HashMap<>();
        for (Checklist.Line line : nominations.checklist(campaign, one).lines()) {
            line.written().forEach(part -> words.put(part.part(), new Nominations.Draft(words(part.part()), 0)));
            if (line.written().isEmpty() && !line.isThere()) {
                byte[] file = Pdf.of(new Paper(
                        new Paper.Head("", unit, "", ""),
                        List.of(
                                new Paper.Title(line.paper().label(), campaign.title()),
                                new Paper.Text("Tài liệu trình diễn, nội dung giả định."))));
                nominations.send(
                        head,
                        campaign,
                        one.id(),
                        line.paper().id(),
                        Optional.of(store.keep(line.paper().id() + ".pdf", "application/pdf", file)));
            }
        }
        nominations.write(head, campaign, one.id(), words);
        nominations.step(head, campaign, one.id(), new TakenStep<>(NominationStep.SUBMIT, "", 0));
        nominations.step(
                cast.of(Role.STANDING_OFFICE), campaign, one.id(), new TakenStep<>(NominationStep.ACCEPT, "", 1));
    }

    private static String words(String part) {
        return switch (part) {
            case "meeting" -> "14 giờ 00, phòng họp của đơn vị.";
            case "present" -> "Đủ thành viên Hội đồng của đơn vị.";
            case "conclusion" -> "100 % thành viên đồng ý đề nghị.";
            case "achievements" -> "Hoàn thành và vượt các chỉ tiêu của kế hoạch trong năm.";
            case "measures" ->
                "Rút ngắn thời gian giải quyết hồ sơ; hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa.";
            default -> "Chấp hành tốt; nội bộ đoàn kết.";
        };
    }

    private void meet(Campaign campaign, DemoCast cast, String council) {
        Actor secretary = cast.of(Role.COUNCIL_SECRETARY);
        long id = sessions.call(
                secretary, campaign, new Sessions.Call(council, today.day(), "14:00", "Phòng họp tầng 2", true));
        SessionDetails sitting = sessions.sitting(secretary, campaign, id);
        if (sitting.items().isEmpty()) {
            return;
        }
        Map<Long, String> present = new HashMap<>();
        sitting.members().forEach(member -> present.put(member.id(), "on"));
        preparation.attend(secretary, campaign, id, new Attendance(present.keySet(), Map.of()), 0);
        String phrase = votes.open(secretary, campaign, id, 1).orElseThrow();
        cast.council().forEach(voter -> votes.vote(voter, campaign, id, new Votes.Choices(Map.of(), true)));
        votes.close(secretary, campaign, id, phrase, 2);
        sessions.discuss(
                secretary,
                campaign,
                id,
                new Sessions.Minuted(
                        "Cơ quan thường trực trình bày kết quả thẩm định; các thành viên nhất trí.", "16:30"),
                3);
    }

    /** Awards over which a tie is open are left to people. */
    private void sign(Campaign campaign, Plan plan, DemoCast cast) {
        Outcome outcome = settlements.outcome(campaign);
        List<String> ready = Decisions.decidedHere(plan).stream()
                .filter(award ->
                        outcome.ties().stream().noneMatch(tie -> tie.award().equals(award.id())))
                .filter(award -> award.to().stream().anyMatch(kind -> isAnybody(outcome, award, kind)))
                .map(Award::id)
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        Actor office = cast.of(Role.STANDING_OFFICE);
        Actor chair = cast.of(Role.CHAIR);
        long id = decisions.draft(office, campaign, ready, true);
        Decision draft = decisions.one(office, campaign, id);
        decisions.change(
                office,
                campaign,
                draft.signedBy(chair.name(), "CHỦ TỊCH", cast.script().seat()),
                Map.of(),
                0);
        LocalDate day = today.day();
        decisions.sign(chair, campaign, id, new Decisions.Signature("125/QĐ-UBND", day, day, true), 1);
    }

    /** Papers are dated at a place without the word for its kind: "Vĩnh Long", never "Thị xã" or "Thành phố". */
    private static boolean isAnybody(Outcome outcome, Award award, SubjectKind kind) {
        for (int row = 0; row < outcome.subjects(kind).size(); row++) {
            if (outcome.isCandidate(award, kind, row) && outcome.selected(award, kind, row) == Truth.YES) {
                return true;
            }
        }
        return false;
    }
}
