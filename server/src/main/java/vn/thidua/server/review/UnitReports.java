package vn.thidua.server.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.workflow.TakenStep;

/**
 * What units write for the report of a review of the whole, and how the report is put together from it: part by part, by somebody
 * who reads it; nothing gets into the authority's report by itself.
 */
@Service
@Transactional(readOnly = true)
public class UnitReports {

    private final UnitReportTable table;
    private final CampaignReviews reviews;
    private final Campaigns campaigns;
    private final Notifier notifier;
    private final Audit audit;

    UnitReports(UnitReportTable table, CampaignReviews reviews, Campaigns campaigns, Notifier notifier, Audit audit) {
        this.table = table;
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** Those of all units of a review, by name; of who has not sent one nothing that is written. */
    public List<UnitReport> all(Actor actor, Campaign campaign, String review) {
        requireReader(actor, campaign, review);
        Map<String, UnitReportTable.Row> rows = table.all(campaign.id(), review);
        Map<Long, Map<ReviewPart, PartTextTable.Written>> texts = table.texts()
                .of(rows.values().stream()
                        .filter(row -> row.state() == ReviewState.SUBMITTED)
                        .map(UnitReportTable.Row::id)
                        .toList());
        return campaigns.takingPart(campaign, SubjectKind.UNIT).stream()
                .map(unit -> {
                    UnitReportTable.Row row = rows.getOrDefault(unit.code(), UnitReportTable.Row.NEW);
                    return report(unit, row, texts.getOrDefault(row.id(), Map.of()));
                })
                .sorted(Comparator.comparing(UnitReport::isSent).reversed())
                .toList();
    }

    private void requireReader(Actor actor, Campaign campaign, String review) {
        actor.require(Action.SEE_REVIEWS, campaign.authority(), campaign.id());
        if (!CampaignReviews.readsDrafts(actor)) {
            throw Refusal.unknown(review);
        }
        reviews.asked(campaign, review);
    }

    private static UnitReport report(
            Participant unit, UnitReportTable.Row row, Map<ReviewPart, PartTextTable.Written> texts) {
        return new UnitReport(row.id(), unit, row.state(), texts, row.version());
    }

    /** That of one unit: for those of the unit, and once it was sent for whoever puts the report together. */
    public UnitReport one(Actor actor, Campaign campaign, String review, String unit) {
        actor.require(Action.SEE_REVIEWS, campaign.authority(), campaign.id());
        reviews.asked(campaign, review);
        UnitReportTable.Row row = table.find(campaign.id(), review, unit).orElse(UnitReportTable.Row.NEW);
        boolean own = actor.role().ofUnit() && actor.unit().equals(unit);
        if (!own && !(CampaignReviews.readsDrafts(actor) && row.state() == ReviewState.SUBMITTED)) {
            throw Refusal.unknown(unit);
        }
        return report(campaigns.unit(campaign, unit), row, table.texts().of(row.id()));
    }

    /** What was done with it, oldest first, for whoever may read it. */
    List<Event> events(UnitReport one) {
        return table.events(one.id());
    }

    /** Writes parts, all or none. */
    @Transactional
    public void write(
            Actor actor,
            Campaign campaign,
            String review,
            String unit,
            Map<ReviewPart, CampaignReviews.Draft> written) {
        UnitReportStep.WRITE.require(actor, campaign.authority(), campaign.id(), "");
        UnitReportTable.Row row = held(actor, campaign, review, unit, UnitReportStep.WRITE);
        List<String> changed = table.texts().write(actor, row.id(), written);
        if (!changed.isEmpty()) {
            audit.record(actor.act(), "unit-report.write", subject(campaign, review, unit), String.join(", ", changed));
        }
    }

    /** Takes a step that is not writing. */
    @Transactional
    public void step(Actor actor, Campaign campaign, String review, String unit, TakenStep<UnitReportStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        if (!UnitReportStep.plain(taken.step().from()).contains(taken.step())) {
            throw Refusal.unknown(taken.word());
        }
        UnitReportTable.Row row = held(actor, campaign, review, unit, taken.step());
        if (row.version() != taken.seen()) {
            throw Refusal.conflict("moved");
        }
        if (taken.step() == UnitReportStep.SEND
                && table.texts().of(row.id()).values().stream()
                        .allMatch(one -> one.content().isBlank())) {
            throw Refusal.bad("unit-report-empty");
        }
        table.move(actor, row.id(), taken.step(), taken.note().strip());
        tell(actor, campaign, review, unit, new CampaignNotice("unit-report." + taken.word(), "", taken.note(), ""));
        audit.record(
                actor.act(),
                "unit-report." + taken.word(),
                subject(campaign, review, unit),
                taken.note().strip());
    }

    private UnitReportTable.Row held(Actor actor, Campaign campaign, String review, String unit, UnitReportStep step) {
        if (actor.role().ofUnit()) {
            actor.requireUnit(unit);
        }
        campaigns.unit(campaign, unit);
        reviews.requireOpen(campaign, review);
        UnitReportTable.Row row = table.hold(campaign.id(), review, unit);
        if (row.state() != step.from()) {
            throw Refusal.conflict("moved");
        }
        return row;
    }

    /** Asks the units that have not sent theirs for it; how many they are. */
    @Transactional
    public int ask(Actor actor, Campaign campaign, String review, String words) {
        actor.require(Action.WRITE_REVIEW, campaign.authority(), campaign.id());
        reviews.requireOpen(campaign, review);
        List<UnitReport> missing = all(actor, campaign, review).stream()
                .filter(one -> !one.isSent())
                .toList();
        missing.forEach(one ->
                tell(actor, campaign, review, one.unit().code(), new CampaignNotice("unit-report.ask", "", words, "")));
        audit.record(actor.act(), "unit-report.ask", reviews.subject(campaign, review), String.valueOf(missing.size()));
        return missing.size();
    }

    /**
     * Adds to a part of the authority's report what units sent of it, each under its name; what stands there already is not added
     * twice.
     *
     * @param seen the version of that part that was on the screen
     */
    @Transactional
    public void take(Actor actor, Campaign campaign, String review, ReviewPart part, int seen) {
        String known = reviews.texts(reviews.one(actor, campaign, review))
                .getOrDefault(part, PartTextTable.Written.NOTHING)
                .content();
        List<String> paragraphs = new ArrayList<>();
        if (!known.isBlank()) {
            paragraphs.add(known.strip());
        }
        for (UnitReport one : all(actor, campaign, review)) {
            if (!one.text(part).isBlank() && !known.contains(one.said(part))) {
                paragraphs.add(one.said(part));
            }
        }
        String together = String.join("\n", paragraphs);
        if (together.equals(known.strip())) {
            throw Refusal.conflict("unit-report-nothing-new");
        }
        reviews.write(actor, campaign, review, Map.of(part, new CampaignReviews.Draft(together, seen)));
    }

    private void tell(Actor actor, Campaign campaign, String review, String unit, CampaignNotice said) {
        String label = reviews.asked(campaign, review).label();
        notifier.unit(
                actor,
                campaign,
                unit,
                new CampaignNotice(said.what(), label, said.note(), "/reviews/" + review + "/units/" + unit));
    }

    private String subject(Campaign campaign, String review, String unit) {
        return campaigns.subject(campaign, unit) + ", "
                + reviews.asked(campaign, review).label();
    }
}
