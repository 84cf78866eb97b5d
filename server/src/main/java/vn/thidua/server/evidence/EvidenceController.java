package vn.thidua.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.UploadAttempt;
import vn.thidua.server.web.Answer;

/** Papers of a unit: sent, described, looked at. */
@Controller
@RequestMapping("/campaigns/{id}/evidence")
public class EvidenceController {

    private final EvidenceService evidences;
    private final Campaigns campaigns;

    EvidenceController(EvidenceService evidences, Campaigns campaigns) {
        this.evidences = evidences;
        this.campaigns = campaigns;
    }

    /** Something that a paper can prove. */
    public record Provable(String id, String label) {}

    /**
     * The papers of one unit.
     *
     * @param papers those that stand
     * @param withdrawn those that were sent by mistake
     * @param about what new papers prove, and by which the list is narrowed; empty for all
     */
    public record View(
            Campaign campaign,
            Participant unit,
            List<Evidence> papers,
            List<Evidence> withdrawn,
            List<Provable> provable,
            String about,
            boolean mayAdd,
            long largest) {

        /** The label of what a paper proves. */
        public String label(String id) {
            return provable.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(Provable::label)
                    .orElse("");
        }
    }

    /** Units to choose from. */
    public record UnitsView(
            Campaign campaign, PageOfRows<Participant> units, String words, Map<String, Integer> counts) {}

    @GetMapping
    String start(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (actor.role().ofUnit()) {
            return "redirect:/campaigns/" + campaign.id() + "/evidence/" + actor.unit();
        }
        actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
        model.addAttribute(
                "it",
                new UnitsView(
                        campaign,
                        PageOfRows.of(
                                campaigns.participants(campaign, SubjectKind.UNIT, false),
                                Participant::name,
                                words,
                                page),
                        words,
                        evidences.countsByUnit(campaign)));
        return "evidence-units";
    }

    @GetMapping("/{unit}")
    String papers(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        List<Evidence> papers = about.isEmpty()
                ? evidences.ofUnit(actor, campaign, unit)
                : evidences.about(actor, campaign, unit, about);
        Participant participant = campaigns.unit(campaign, unit);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        participant,
                        papers.stream()
                                .filter(paper -> paper.withdrawal().isEmpty())
                                .toList(),
                        papers.stream()
                                .filter(paper -> paper.withdrawal().isPresent())
                                .toList(),
                        provable(campaigns.plan(campaign), participant),
                        about,
                        actor.may(Action.ADD_EVIDENCE),
                        FileStore.LARGEST >> 20));
        return "evidence";
    }

    static List<Provable> provable(Plan plan, Participant unit) {
        List<Provable> all = new ArrayList<>();
        plan.sheet(SubjectKind.UNIT, unit.block().orElse("")).stream()
                .flatMap(ScoreSheet::lines)
                .forEach(line -> all.add(new Provable(line.id(), line.title())));
        plan.facts().getOrDefault(SubjectKind.UNIT, Map.of()).values().stream()
                .filter(fact -> fact.isAskedOf(unit.block().orElse("")))
                .forEach(fact -> all.add(new Provable(fact.id(), fact.label())));
        return all;
    }

    /** Takes one file of those that a page sends one by one, so that each has its bar and can be sent again. */
    @PostMapping("/{unit}")
    String add(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String about,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Answer answer,
            Model model) {
        List<MultipartFile> chosen = files.size() == 1
                ? files
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (piece) {
            chosen.forEach(file -> add(actor, campaign, unit, file, about));
            model.addAttribute("message", answer.texts().say("notice.evidence", chosen.size()));
            return "piece-done";
        }
        List<String> faults = new ArrayList<>();
        for (MultipartFile file : chosen) {
            faults.addAll(UploadAttempt.faults(() -> add(actor, campaign, unit, file, about), answer.texts()));
        }
        if (!faults.isEmpty()) {
            return answer.refused(again -> {
                again.addAttribute("faults", faults);
                again.addAttribute("chosen", about);
                return papers(actor, campaign, unit, "", again);
            });
        }
        answer.say("evidence", chosen.size());
        return "redirect:/campaigns/" + campaign.id() + "/evidence/" + unit
                + (about.isEmpty() ? "" : "?about=" + about);
    }

    private void add(Actor actor, Campaign campaign, String unit, MultipartFile sent, String about) {
        MultipartFile file = ChosenFile.of(Optional.of(sent)).orElse(sent);
        try (InputStream content = file.getInputStream()) {
            evidences.add(
                    actor,
                    campaign,
                    unit,
                    new SentFile(String.valueOf(file.getOriginalFilename()), content),
                    about.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content, to be kept; or to be looked at, where that cannot run anything. */
    @GetMapping("/{unit}/{paper}/content")
    ResponseEntity<Resource> content(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable long paper,
            @RequestParam(defaultValue = "false") boolean show) {
        Evidence one = evidences.one(actor, campaign, paper);
        if (!one.unit().equals(unit)) {
            throw Refusal.unknown(paper);
        }
        return Download.stored(one.fileName(), one.media(), evidences.content(one), show && one.canBeShown());
    }
}
