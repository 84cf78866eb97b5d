package vn.thidua.server.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Award;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Instruments;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Numbered;
import vn.thidua.server.web.Page;

/** Decisions of a campaign: who would be in them, drafts, signatures, revocations. */
@Controller
@RequestMapping("/campaigns/{id}/decisions")
public class DecisionController {

    private final Decisions decisions;
    private final Amendments amendments;
    private final AwardRegister register;
    private final Fund fund;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Instruments instruments;
    private final DraftDoubts doubts;
    private final CertificateRoom room;
    private final FileStore store;
    private final Today today;

    DecisionController(
            Decisions decisions,
            Amendments amendments,
            AwardRegister register,
            Fund fund,
            Campaigns campaigns,
            Organisation organisation,
            Instruments instruments,
            DraftDoubts doubts,
            CertificateRoom room,
            FileStore store,
            Today today) {
        this.decisions = decisions;
        this.amendments = amendments;
        this.register = register;
        this.fund = fund;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.instruments = instruments;
        this.doubts = doubts;
        this.room = room;
        this.store = store;
        this.today = today;
    }

    /** What a decision on an award would hold. */
    public record Ready(
            Award award, int many, List<String> notCarried, List<String> notVoted, List<String> open, int ties) {

        private static final int MOST = 8;

        /** Some of many names, and how many more there are. */
        public String few(List<String> names, Page page) {
            String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
            return names.size() <= MOST ? first : page.t("decisions.and-more", first, names.size() - MOST);
        }
    }

    /**
     * The list.
     *
     * @param ready awards on which a decision can be drafted; none for those who do not draft
     */
    public record ListView(
            Campaign campaign, List<Decision> decisions, List<Ready> ready, boolean mayDraft, List<String> chosen) {

        /** Whether there is anybody for whom a decision could be drafted. */
        public boolean hasReady() {
            return ready.stream().anyMatch(one -> one.many() > 0 || one.ties() > 0);
        }

        /** Whether somebody is selected, so that a decision can be drafted. */
        public boolean hasChosen() {
            return ready.stream().anyMatch(one -> one.many() > 0);
        }

        /** Whether it is not known of somebody whether they are selected. */
        public boolean hasOpen() {
            return ready.stream().anyMatch(one -> !one.open().isEmpty());
        }
    }

    @GetMapping
    String list(Actor actor, Campaign campaign, Model model) {
        return listPage(actor, campaign, List.of(), model);
    }

    private String listPage(Actor actor, Campaign campaign, List<String> chosen, Model model) {
        List<Decision> all = decisions.seenBy(actor, campaign);
        List<Ready> ready = new ArrayList<>();
        if (actor.may(Action.DRAFT_DECISION) && campaign.isOpen()) {
            for (Recipients.Proposal one : decisions.proposals(actor, campaign)) {
                ready.add(new Ready(
                        one.award(),
                        one.items().size(),
                        one.notCarried(),
                        one.notVoted().stream()
                                .filter(one.items()::contains)
                                .map(DecisionItem::name)
                                .toList(),
                        one.open(),
                        one.ties().size()));
            }
        }
        model.addAttribute("it", new ListView(campaign, all, ready, actor.may(Action.DRAFT_DECISION), chosen));
        return "decisions";
    }

    @PostMapping
    String draft(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") List<String> award,
            @RequestParam(defaultValue = "false") boolean openSeen,
            Answer answer) {
        return answer.after(
                "",
                () -> back(campaign.id(), decisions.draft(actor, campaign, award, openSeen)),
                model -> listPage(actor, campaign, award, model));
    }

    private static String back(long id, long decision) {
        return "redirect:/campaigns/" + id + "/decisions/" + decision;
    }

    /**
     * One decision.
     *
     * @param tooLong how many letters of the achievement can be read on the certificate, of lines that have too many
     * @param entries of the register that it made
     * @param revoked entries that it takes back
     * @param corrected entries that it puts right
     * @param balance of the fund in the year of the decision, or of today
     * @param expired what its words and its plan cite though it is not in force on the day of the decision
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            Decision decision,
            List<DecisionItem> items,
            Map<Long, Set<DraftDoubt>> doubts,
            Map<Long, Integer> tooLong,
            List<RegisterEntry> entries,
            List<RegisterEntry> revoked,
            List<Amendments.Correction> corrected,
            BigDecimal sum,
            Fund.Balance balance,
            String authority,
            LocalDate today,
            boolean mayDraft,
            boolean maySign,
            boolean mayPrint,
            List<Instruments.Expired> expired,
            Map<String, String> typed) {

        /** The words of what is doubtful about a line, where anything is. */
        public List<String> doubts(DecisionItem item) {
            return doubts.getOrDefault(item.id(), Set.of()).stream()
                    .map(DraftDoubt::word)
                    .toList();
        }

        /** Whether the fund does not suffice for a draft. */
        public boolean overdraws() {
            return !decision.signed() && decision.gives() && sum.compareTo(balance.free()) > 0;
        }

        /** Whether money of some award is not known. */
        public boolean lacksMoney() {
            return items.stream().anyMatch(item -> item.amount().isEmpty());
        }
    }

    @GetMapping("/{decision}")
    String one(Actor actor, Campaign campaign, @PathVariable long decision, Model model) {
        return page(actor, campaign, decision, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long id, Map<String, String> typed, Model model) {
        Decision decision = decisions.one(actor, campaign, id);
        List<DecisionItem> items = decisions.items(decision);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        decision,
                        items,
                        doubts.of(campaign, decision, items),
                        room.tooLong(decision, items),
                        register.ofDecision(actor, id),
                        amendments.revoked(decision),
                        amendments.corrected(decision),
                        Decisions.sum(items),
                        fund.balance(
                                campaign.authority(),
                                decision.issued().orElse(today.day()).getYear()),
                        organisation.authority(campaign.authority()).name(),
                        today.day(),
                        actor.may(Action.DRAFT_DECISION),
                        actor.may(Action.SIGN_DECISION),
                        actor.may(Action.PRINT_CERTIFICATES) && !decision.isAbove(),
                        expired(campaign, decision),
                        typed));
        return "decision";
    }

    private List<Instruments.Expired> expired(Campaign campaign, Decision decision) {
        if (decision.signed()) {
            return List.of();
        }
        return instruments.expired(
                decision.title() + "\n" + decision.reason() + "\n"
                        + campaigns.text(campaign, campaign.planVersion()).text(),
                decision.issued().orElse(today.day()));
    }

    /** The paper of a decision of a higher level as it came. */
    @GetMapping("/{decision}/scan")
    ResponseEntity<byte[]> scan(Actor actor, Campaign campaign, @PathVariable long decision) {
        Decision one = decisions.one(actor, campaign, decision);
        String hash = one.scan().orElseThrow(() -> Refusal.unknown(decision));
        return Download.file("quyet-dinh-ban-chup", "application/octet-stream", store.read(hash));
    }

    @PostMapping("/{decision}")
    String change(
            Actor actor,
            Campaign campaign,
            @PathVariable long decision,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Answer answer) {
        return answer.after(
                "part-saved",
                back(campaign.id(), decision),
                () -> {
                    Decision known = decisions.one(actor, campaign, decision);
                    decisions.change(
                            actor,
                            campaign,
                            known.about(form.getOrDefault("title", "").strip())
                                    .signedBy(
                                            form.getOrDefault("signer", "").strip(),
                                            form.getOrDefault("capacity", "").strip(),
                                            form.getOrDefault("place", "").strip())
                                    .proposedBy(
                                            form.getOrDefault("submission", "").strip()),
                            Numbered.of(form, "achievement-"),
                            version);
                },
                model -> page(actor, campaign, decision, form, model));
    }

    @PostMapping("/{decision}/drop")
    String drop(
            Actor actor,
            Campaign campaign,
            @PathVariable long decision,
            @RequestParam long item,
            @RequestParam(defaultValue = "") String reason,
            Answer answer) {
        return answer.after(
                "dropped",
                back(campaign.id(), decision),
                () -> decisions.drop(actor, campaign, decision, item, reason),
                model -> page(actor, campaign, decision, Map.of(), model));
    }

    @PostMapping("/{decision}/discard")
    String discard(Actor actor, Campaign campaign, @PathVariable long decision, HttpServletRequest request) {
        decisions.discard(actor, campaign, decision);
        Notice.say(request, "discarded");
        return "redirect:/campaigns/" + campaign.id() + "/decisions";
    }

    record SignForm(String number, String issued, String publish, int version) {}

    @PasswordAgain
    @PostMapping("/{decision}/sign")
    String sign(
            Actor actor,
            Campaign campaign,
            @PathVariable long decision,
            SignForm form,
            @RequestParam(defaultValue = "false") boolean overdraw,
            Answer answer) {
        return answer.after(
                "decision-signed",
                back(campaign.id(), decision),
                () -> {
                    LocalDate day = DayFields.read(form.issued(), "decision.issued");
                    LocalDate publish = DayFields.optional(form.publish(), "decision.publish")
                            .orElse(day);
                    decisions.sign(
                            actor,
                            campaign,
                            decision,
                            new Decisions.Signature(form.number(), day, publish, overdraw),
                            form.version());
                },
                model -> page(
                        actor,
                        campaign,
                        decision,
                        Map.of("number", form.number(), "issued", form.issued(), "publish", form.publish()),
                        model));
    }

    /** Awards are taken back: by a draft of one's own, or by the paper of the higher level that had given them. */
    @PostMapping("/{decision}/revoke")
    String revoke(
            Actor actor,
            Campaign campaign,
            @PathVariable long decision,
            @RequestParam(defaultValue = "") List<Long> entry,
            @RequestParam Map<String, String> form,
            @RequestParam Optional<MultipartFile> scan,
            Answer answer) {
        String reason = form.getOrDefault("reason", "");
        return answer.after(
                "",
                () -> {
                    Decision given = decisions.one(actor, campaign, decision);
                    if (!given.isAbove()) {
                        return back(campaign.id(), amendments.revoke(actor, campaign, entry, reason));
                    }
                    HigherDecisions.PaperDecision said = HigherDecisions.PaperDecision.typed(
                            given.body(),
                            form,
                            scan.map(file -> store.take(file).sha256()));
                    return back(campaign.id(), amendments.revokedAbove(actor, campaign, entry, said, reason));
                },
                model -> page(actor, campaign, decision, form, model));
    }

    record CorrectForm(long entry, String name, String achievement, String reason) {}

    @PostMapping("/{decision}/correct")
    String correct(Actor actor, Campaign campaign, @PathVariable long decision, CorrectForm form, Answer answer) {
        return answer.after(
                "",
                () -> back(
                        campaign.id(),
                        amendments.correct(
                                actor,
                                campaign,
                                new CorrectedEntry(form.entry(), form.name(), form.achievement()),
                                form.reason())),
                model -> page(
                        actor,
                        campaign,
                        decision,
                        Map.of(
                                "correct",
                                String.valueOf(form.entry()),
                                "name",
                                form.name(),
                                "achievement",
                                form.achievement(),
                                "why",
                                form.reason()),
                        model));
    }
}
