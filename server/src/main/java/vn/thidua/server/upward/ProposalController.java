package vn.thidua.server.upward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Refusal;

/** Proposals to a higher level: sent, received, answered. */
@Controller
@RequestMapping("/proposals")
public class ProposalController {

    private final Proposals proposals;
    private final Campaigns campaigns;
    private final Organisation organisation;

    ProposalController(Proposals proposals, Campaigns campaigns, Organisation organisation) {
        this.proposals = proposals;
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
    String receive(Actor actor, @RequestParam MultipartFile file, Answer answer) throws IOException {
        byte[] content = file.getBytes();
        return answer.after(
                "proposal-in",
                "redirect:/proposals",
                () -> proposals.receive(actor, content),
                model -> list(actor, model));
    }

    @PostMapping("/answers")
    String takeAnswer(Actor actor, @RequestParam MultipartFile file, Answer answer) throws IOException {
        byte[] content = file.getBytes();
        return answer.after(
                "answer-in",
                "redirect:/proposals",
                () -> proposals.takeAnswer(actor, content),
                model -> list(actor, model));
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
            List<Campaign> campaigns,
            Map<String, String> blocks,
            Map<String, String> typed) {}

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
        model.addAttribute("it", new View(one, may, own, blocks, typed));
        return "proposal";
    }

    @PostMapping("/{proposal}/answer")
    String answer(
            Actor actor,
            @PathVariable long proposal,
            @RequestParam(defaultValue = "") List<String> awarded,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            Answer answer) {
        return answer.after(
                "answered",
                "redirect:/proposals/" + proposal,
                () -> proposals.answer(
                        actor,
                        proposal,
                        new Manifest.Answer(
                                1,
                                "",
                                awarded,
                                number,
                                Days.optional(day).map(String::valueOf).orElse(""),
                                "",
                                note)),
                model -> page(actor, proposal, Map.of("number", number, "day", day, "note", note), model));
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
        return Download.file("proposal-" + proposal + ".zip", "application/zip", proposals.file(one));
    }

    @GetMapping("/{proposal}/answer.json")
    ResponseEntity<byte[]> answer(Actor actor, @PathVariable long proposal) {
        Optional<Manifest.Answer> answer = proposals.one(actor, proposal).answer();
        return Download.file(
                "answer-" + proposal + ".json",
                "application/json",
                answer.orElseThrow(() -> Refusal.unknown(proposal)).json().getBytes(StandardCharsets.UTF_8));
    }
}
