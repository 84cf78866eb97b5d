package vn.thidua.server.proposal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;

/** Proposals to a higher level: sent, received, answered. */
@Controller
@RequestMapping("/proposals")
public class ProposalController {

    private static final Texts WORDS = Texts.of("vi");

    private final Proposals proposals;
    private final Answers answers;
    private final FileStore store;
    private final Campaigns campaigns;
    private final Organisation organisation;

    ProposalController(
            Proposals proposals, Answers answers, FileStore store, Campaigns campaigns, Organisation organisation) {
        this.proposals = proposals;
        this.answers = answers;
        this.store = store;
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    /** Somebody who could be proposed now. */
    public record Ready(Campaign campaign, Award award, List<Participant> selected) {}

    /**
     * The page.
     *
     * @param authorities others in this installation
     */
    public record ListView(
            List<Proposal> proposals,
            List<Ready> ready,
            List<Authority> authorities,
            boolean maySend,
            boolean mayAnswer) {}

    @GetMapping
    String list(Actor actor, Model model) {
        List<Proposal> all = proposals.all(actor);
        boolean send = actor.may(Action.SEND_PROPOSAL);
        List<Ready> ready = !send
                ? List.of()
                : campaigns.seenBy(actor).stream()
                        .filter(campaign -> !campaign.isDraft())
                        .flatMap(campaign -> proposals.selected(campaign).entrySet().stream()
                                .filter(entry -> !entry.getValue().isEmpty())
                                .map(entry -> new Ready(campaign, entry.getKey(), entry.getValue())))
                        .toList();
        model.addAttribute(
                "it",
                new ListView(
                        all,
                        ready,
                        organisation.authorities().stream()
                                .filter(one -> !one.id().equals(actor.authority()))
                                .toList(),
                        send,
                        actor.may(Action.ANSWER_PROPOSAL)));
        return "proposals";
    }

    @PostMapping
    String send(
            Actor actor,
            @RequestParam long campaign,
            @RequestParam String award,
            @RequestParam(defaultValue = "") String to,
            Answer answer) {
        Campaign known = campaigns.campaign(actor, campaign);
        return answer.after(
                "proposed",
                "redirect:/proposals",
                () -> proposals.send(actor, known, award, to),
                model -> list(actor, model));
    }

    @PostMapping("/receive")
    String receive(Actor actor, @RequestParam MultipartFile file, Answer answer) {
        return answer.after(
                "proposal-in",
                "redirect:/proposals",
                () -> {
                    actor.require(Action.ANSWER_PROPOSAL, actor.authority(), 0);
                    inFile(file, answer.texts(), content -> proposals.receive(actor, content));
                },
                model -> list(actor, model));
    }

    @PostMapping("/answers")
    String takeAnswer(Actor actor, @RequestParam MultipartFile file, Answer answer) {
        return answer.after(
                "answer-in",
                "redirect:/proposals",
                () -> inFile(file, answer.texts(), content -> answers.take(actor, content)),
                model -> list(actor, model));
    }

    /** What cannot be used is told with the file's name: whoever receives several must know which to ask for again. */
    private static void inFile(MultipartFile file, Texts texts, Consumer<byte[]> taking) {
        try {
            taking.accept(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            String name = ChosenFile.name(file);
            if (refusal.why() != Refusal.Why.INVALID || name.isEmpty()) {
                throw refusal;
            }
            throw Refusal.bad(
                    "in-file", name, texts.say(refusal.key(), refusal.values().toArray()));
        }
    }

    /**
     * One proposal.
     *
     * @param campaigns of the higher authority, in which those proposed may take part
     * @param blocks labels of blocks by campaign and block
     * @param typed what was typed and refused, by field
     */
    public record View(
            Proposal proposal,
            boolean mayAnswer,
            boolean maySend,
            List<Campaign> campaigns,
            Map<String, String> blocks,
            Map<String, String> typed) {

        /** What a field says that was typed and refused. */
        public String field(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    @GetMapping("/{proposal}")
    String one(Actor actor, @PathVariable long proposal, Model model) {
        return page(actor, proposal, Map.of(), model);
    }

    private String page(Actor actor, long id, Map<String, String> typed, Model model) {
        Proposal one = proposals.one(actor, id);
        boolean may = actor.may(Action.ANSWER_PROPOSAL) && !one.out();
        List<Campaign> own = may ? campaigns.seenBy(actor) : List.of();
        Map<String, String> blocks = new java.util.LinkedHashMap<>();
        own.forEach(campaign -> campaigns
                .plan(campaign)
                .blocks()
                .forEach((block, label) ->
                        blocks.put(campaign.id() + "/" + block, campaign.title() + " · " + label.label())));
        model.addAttribute("it", new View(one, may, actor.may(Action.SEND_PROPOSAL) && one.out(), own, blocks, typed));
        return "proposal";
    }

    record AnswerForm(String number, String day, String note, String signer) {}

    @PostMapping("/{proposal}/answer")
    String answer(
            Actor actor,
            @PathVariable long proposal,
            @RequestParam(defaultValue = "") List<String> awarded,
            AnswerForm form,
            Answer answer) {
        return answer.after(
                "answered",
                "redirect:/proposals/" + proposal,
                () -> answers.answer(
                        actor,
                        proposal,
                        new Manifest.Answer(
                                1,
                                "",
                                awarded,
                                form.number(),
                                DayFields.optional(form.day(), "decision.issued")
                                        .map(String::valueOf)
                                        .orElse(""),
                                "",
                                form.note(),
                                form.signer(),
                                false)),
                model -> page(
                        actor,
                        proposal,
                        Map.of(
                                "number",
                                form.number(),
                                "day",
                                form.day(),
                                "note",
                                form.note(),
                                "signer",
                                form.signer()),
                        model));
    }

    /** A decision of the higher level that came on paper. */
    @PostMapping("/{proposal}/paper")
    String paper(
            Actor actor,
            @PathVariable long proposal,
            @RequestParam Map<String, String> form,
            @RequestParam MultipartFile scan,
            Answer answer) {
        return answer.after(
                "answer-in",
                "redirect:/proposals/" + proposal,
                () -> {
                    Proposal one = proposals.one(actor, proposal);
                    actor.require(Action.SEND_PROPOSAL, one.authority(), one.campaign());
                    answers.enter(
                            actor, proposal, onPaper(one, form, store.take(scan).sha256()));
                },
                model -> page(actor, proposal, form, model));
    }

    private static Answers.OnPaper onPaper(Proposal one, Map<String, String> form, String scan) {
        Map<String, String> results = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (int i = 0; i < one.manifest().candidates().size(); i++) {
            String key = one.manifest().candidates().get(i).key();
            results.put(key, form.getOrDefault("result-" + i, ""));
            reasons.put(key, form.getOrDefault("why-" + i, "").strip());
        }
        return new Answers.OnPaper(
                form.getOrDefault("body", ""),
                form.getOrDefault("number", ""),
                form.getOrDefault("day", ""),
                form.getOrDefault("signer", ""),
                results,
                reasons,
                "here".equals(form.get("paid")),
                form.getOrDefault("note", ""),
                scan);
    }

    @PostMapping("/{proposal}/withdraw")
    String withdraw(
            Actor actor, @PathVariable long proposal, @RequestParam(defaultValue = "") String reason, Answer answer) {
        return answer.after(
                "proposal-withdrawn",
                "redirect:/proposals/" + proposal,
                () -> proposals.withdraw(actor, proposal, reason),
                model -> page(actor, proposal, Map.of("withdraw", reason), model));
    }

    @PostMapping("/{proposal}/enter")
    String enter(Actor actor, @PathVariable long proposal, @RequestParam String place, HttpServletRequest request) {
        int slash = place.indexOf('/');
        if (slash < 1 || !place.substring(0, slash).matches("\\d{1,15}")) {
            throw Refusal.unknown(place);
        }
        proposals.enter(actor, proposal, Long.parseLong(place.substring(0, slash)), place.substring(slash + 1));
        Notice.say(request, "outsider-in");
        return "redirect:/proposals/" + proposal;
    }

    @GetMapping("/{proposal}/package.zip")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long proposal) {
        Proposal one = proposals.one(actor, proposal);
        return Download.file(
                WORDS.say("proposal.file", one.manifest().award()) + ".zip", "application/zip", proposals.file(one));
    }

    @GetMapping("/{proposal}/answer.json")
    ResponseEntity<byte[]> answer(Actor actor, @PathVariable long proposal) {
        return Download.file(
                WORDS.say(
                                "proposal.answer-file",
                                proposals.one(actor, proposal).manifest().award()) + ".json",
                "application/json",
                answers.file(actor, proposal).getBytes(StandardCharsets.UTF_8));
    }
}
