package vn.thidua.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.ClauseEntry;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;

/** The paper of a campaign, opened at a clause, and the form by which its authority uploads it. */
@Controller
@RequestMapping("/campaigns/{id}/paper")
public class CampaignDocumentController {

    private final Campaigns campaigns;
    private final CampaignDocuments documents;
    private final FileStore files;

    CampaignDocumentController(Campaigns campaigns, CampaignDocuments documents, FileStore files) {
        this.campaigns = campaigns;
        this.documents = documents;
        this.files = files;
    }

    /**
     * The papers of a campaign, and what is said of a clause.
     *
     * @param documents newest first; the first one counts
     * @param clause the one that was asked for
     */
    public record View(
            Campaign campaign,
            List<CampaignDocument> documents,
            Optional<ClauseEntry> clause,
            boolean mayChange,
            String reason) {

        /** The paper that counts. */
        public Optional<CampaignDocument> current() {
            return documents.stream().findFirst();
        }
    }

    /** To a clause in the paper, where there is one that a browser shows; else to what is known of the clause. */
    @GetMapping
    String paper(Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String clause, Model model) {
        Optional<CampaignDocument> shown = documents.current(actor, campaign).filter(CampaignDocument::isShown);
        return !clause.isEmpty() && shown.isPresent()
                ? "redirect:" + address(campaign.id(), shown.get(), clause)
                : page(actor, campaign, clause, "", model);
    }

    /** Where a paper opens at a clause. */
    static String address(long campaign, CampaignDocument document, String clause) {
        return "/campaigns/%d/paper/%d/file#page=%d".formatted(campaign, document.id(), document.page(clause));
    }

    private String page(Actor actor, Campaign campaign, String clause, String reason, Model model) {
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        documents.all(actor, campaign),
                        Optional.ofNullable(campaigns.plan(campaign).clauses().get(clause)),
                        actor.may(Action.ANNOUNCE_CAMPAIGN),
                        reason));
        return "campaign-paper";
    }

    @GetMapping("/{document}/file")
    ResponseEntity<Resource> file(Actor actor, Campaign campaign, @PathVariable long document) {
        CampaignDocument one = documents.one(actor, campaign, document);
        return Download.stored(one.name(), one.media(), files.path(one.sha256()), one.isShown());
    }

    @PostMapping
    String put(
            Actor actor,
            Campaign campaign,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long seen,
            Answer answer) {
        return answer.after(
                "campaign.document",
                "redirect:/campaigns/" + campaign.id() + "/paper",
                () -> documents.put(
                        actor,
                        campaign,
                        ChosenFile.of(file).map(files::take).orElseThrow(() -> Refusal.bad("empty", "field.file")),
                        reason,
                        seen),
                model -> page(actor, campaign, "", reason, model));
    }
}
