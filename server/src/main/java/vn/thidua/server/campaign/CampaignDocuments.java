package vn.thidua.server.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.documents.reading.ClausePages;
import vn.thidua.documents.reading.SeparateReader;
import vn.thidua.plan.Plan;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/** The paper that announces a campaign, as its authority uploaded it: whoever sees the campaign reads it, at the clause. */
@Service
@Transactional(readOnly = true)
public class CampaignDocuments {

    private static final Set<String> TAKEN =
            Set.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Clauses are called as the paper does, whatever language the reader prefers. */
    private static final Texts PRINTED = Texts.of("vi");

    private final CampaignDocumentTable table;
    private final Campaigns campaigns;
    private final FileStore files;
    private final Audit audit;
    private final SeparateReader reader = new SeparateReader(SeparateReader.Limits.USUAL);

    CampaignDocuments(CampaignDocumentTable table, Campaigns campaigns, FileStore files, Audit audit) {
        this.table = table;
        this.campaigns = campaigns;
        this.files = files;
        this.audit = audit;
    }

    /** Every one that ever stood, the newest, which counts, first. */
    public List<CampaignDocument> all(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        return table.all(campaign.id());
    }

    /** The one that counts. */
    public Optional<CampaignDocument> current(Actor actor, Campaign campaign) {
        return all(actor, campaign).stream().findFirst();
    }

    /** One of them. */
    CampaignDocument one(Actor actor, Campaign campaign, long id) {
        return all(actor, campaign).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /**
     * Puts a paper in the place of the one that stands, if any.
     *
     * @param reason why; only the first needs none
     * @param seen id of the paper that was on the screen; 0 for none
     */
    @Transactional
    public void put(Actor actor, Campaign campaign, FileStore.Kept file, String reason, long seen) {
        actor.require(Action.ANNOUNCE_CAMPAIGN, campaign.authority(), campaign.id());
        if (!TAKEN.contains(file.media())) {
            throw Refusal.bad("campaign-document-kind", file.name());
        }
        if (current(actor, campaign).isPresent() && reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        table.add(actor, campaign.id(), file, pages(campaign, file), reason.strip(), seen);
        audit.record(actor.act(), "campaign.document", campaign.subject(), file.name());
    }

    private Map<String, Integer> pages(Campaign campaign, FileStore.Kept file) {
        Map<String, Integer> pages = new TreeMap<>();
        if (!file.media().equals("application/pdf")) {
            return pages;
        }
        Plan plan = campaigns.plan(campaign);
        reader.lines(files.path(file.sha256()))
                .map(ClausePages::new)
                .ifPresent(found -> plan.clauses()
                        .values()
                        .forEach(entry ->
                                found.of(PRINTED.show(entry.cited())).ifPresent(page -> pages.put(entry.id(), page))));
        return pages;
    }
}
