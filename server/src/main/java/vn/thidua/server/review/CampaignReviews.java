package vn.thidua.server.review;

import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Calendar;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.PaperNumber;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.words.Values;

/**
 * Reviews that a plan wants of the whole, and their reports. Until a report is signed its figures follow what is known; with the
 * signature they stay, and what is known otherwise later stands beside them.
 */
@Service
@Transactional(readOnly = true)
public class CampaignReviews {

    private final CampaignReviewTable table;
    private final Composer composer;
    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;

    CampaignReviews(
            CampaignReviewTable table,
            Composer composer,
            Campaigns campaigns,
            Worlds worlds,
            Notifier notifier,
            Audit audit,
            Today today) {
        this.table = table;
        this.composer = composer;
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
    }

    /** The reviews of the whole that the plan wants, in its order. */
    public List<CampaignReview> all(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_REVIEWS, campaign.authority(), campaign.id());
        Function<String, Optional<LocalDate>> lastDays = lastDays(campaign);
        return campaigns.plan(campaign).calendar().reviews().stream()
                .filter(one -> !one.ofUnits())
                .map(one -> review(campaign, one, lastDays))
                .toList();
    }

    /** The figures as they are now, in words, for those who read reports before they are signed; none for others. */
    public List<ReviewPage.Section> now(Actor actor, Campaign campaign, Texts texts) {
        return actor.may(Action.SEE_REVIEWS) && readsDrafts(actor)
                ? ReviewPage.sections(composer.now(actor, campaign), texts)
                : List.of();
    }

    /** Whether somebody reads reports before they are signed. */
    static boolean readsDrafts(Actor actor) {
        return actor.holds(Action.WRITE_REVIEW) || actor.holds(Action.SIGN_REVIEW);
    }

    /** One of them: a report that is not signed only for those who write or sign it. */
    public CampaignReview one(Actor actor, Campaign campaign, String review) {
        actor.require(Action.SEE_REVIEWS, campaign.authority(), campaign.id());
        CampaignReview one = review(campaign, asked(campaign, review), lastDays(campaign));
        if (!one.isSigned() && !readsDrafts(actor)) {
            throw Refusal.unknown(review);
        }
        return one;
    }

    /** A signed report by its number in the program. */
    @Unasked("publication asks for reports that a named person made public")
    public Optional<CampaignReview> signed(Campaign campaign, long report) {
        return table.reviewOf(campaign.id(), report)
                .map(review -> review(campaign, asked(campaign, review), lastDays(campaign)))
                .filter(CampaignReview::isSigned);
    }

    private CampaignReview review(
            Campaign campaign, Calendar.Review asked, Function<String, Optional<LocalDate>> lastDays) {
        CampaignReviewTable.Row row = table.find(campaign.id(), asked.id());
        return new CampaignReview(
                row.id(),
                asked,
                asked.deadline().flatMap(lastDays),
                row.state(),
                row.number(),
                row.issued(),
                row.place(),
                row.signer(),
                row.capacity(),
                row.frozen(),
                row.version());
    }

    /** The last days of the plan's deadlines by id; what is known of the campaign is read once, when one is asked for. */
    private Function<String, Optional<LocalDate>> lastDays(Campaign campaign) {
        Supplier<Outcome> known = SingletonSupplier.of(() -> new Outcome(worlds.ofCampaign(campaign, today.day())));
        return deadline -> known.get().lastDay(deadline);
    }

    /** Refuses what a report that waits for its signature, or has it, can take in no more. */
    void requireOpen(Campaign campaign, String review) {
        asked(campaign, review);
        if (!isOpen(campaign, review)) {
            throw Refusal.conflict(
                    "review-elsewhere",
                    "review-state." + table.find(campaign.id(), review).state().word());
        }
    }

    /** Whether the report of a review is still being written. */
    boolean isOpen(Campaign campaign, String review) {
        return table.find(campaign.id(), review).state() == ReviewState.DRAFT;
    }

    /** A review of the whole that the plan asks for. */
    Calendar.Review asked(Campaign campaign, String review) {
        return campaigns.plan(campaign).calendar().reviews().stream()
                .filter(one -> !one.ofUnits() && one.id().equals(review))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(review));
    }

    /** What people wrote in it, by part. */
    @Unasked("whoever holds a review was asked for it")
    public Map<ReviewPart, PartTextTable.Written> texts(CampaignReview one) {
        return table.texts().of(one.id());
    }

    /** What was done with it, oldest first. */
    @Unasked("whoever holds a review was asked for it")
    public List<Event> events(CampaignReview one) {
        return table.events(one.id());
    }

    /** Its figures: as they were signed, or as they are now. */
    public Figures figures(Actor actor, Campaign campaign, CampaignReview one) {
        actor.require(Action.SEE_REVIEWS, campaign.authority(), campaign.id());
        return one.frozen().orElseGet(() -> now(actor, campaign));
    }

    /** What is known now beside what a report was signed with, for those who write or sign reports. */
    Optional<Figures> later(Actor actor, Campaign campaign, CampaignReview one) {
        return one.frozen().filter(kept -> readsDrafts(actor)).map(kept -> now(actor, campaign));
    }

    private Figures now(Actor actor, Campaign campaign) {
        if (!readsDrafts(actor)) {
            actor.require(Action.WRITE_REVIEW);
        }
        return composer.now(actor, campaign);
    }

    /**
     * What somebody wrote of a part.
     *
     * @param seen version that was on the screen; 0 if there was none
     */
    public record Draft(String content, int seen) {}

    /** Writes parts, all or none; those that are as they were do not count. */
    @Transactional
    public void write(Actor actor, Campaign campaign, String review, Map<ReviewPart, Draft> written) {
        ReviewStep.WRITE.require(actor, campaign.authority(), campaign.id(), "");
        CampaignReviewTable.Row row = held(campaign, review, ReviewStep.WRITE);
        List<String> changed = table.texts().write(actor, row.id(), written);
        if (!changed.isEmpty()) {
            audit.record(actor.act(), "review.write", subject(campaign, review), String.join(", ", changed));
        }
    }

    /** How the log names the report of a review. */
    String subject(Campaign campaign, String review) {
        return campaign.subject() + ", " + asked(campaign, review).label();
    }

    /** A report with which somebody wants to take a step; nobody else does anything with it until the transaction ends. */
    private CampaignReviewTable.Row held(Campaign campaign, String review, ReviewStep step) {
        asked(campaign, review);
        CampaignReviewTable.Row row = table.hold(campaign, review);
        if (row.state() == ReviewState.SIGNED) {
            throw Refusal.conflict("review-signed", row.number(), row.issued().orElseThrow(), row.signer());
        }
        if (row.state() != step.from()) {
            throw Refusal.conflict(
                    "review-elsewhere", "review-state." + row.state().word());
        }
        return row;
    }

    /** Takes a step that is neither writing nor signing. */
    @Transactional
    public void step(Actor actor, Campaign campaign, String review, TakenStep<ReviewStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        if (!ReviewStep.plain(taken.step().from()).contains(taken.step())) {
            throw Refusal.unknown(taken.word());
        }
        CampaignReviewTable.Row row = held(campaign, review, taken.step());
        if (row.version() != taken.seen()) {
            throw Refusal.conflict("moved");
        }
        table.move(actor, row.id(), taken.step(), taken.note());
        Set<Role> told = taken.step() == ReviewStep.RETURN
                ? Set.of(Role.STANDING_OFFICE, Role.STEERING_COMMITTEE)
                : Set.of(Role.CHAIR);
        notifier.roles(
                actor,
                campaign,
                told,
                new CampaignNotice(
                        "review." + taken.word(), subject(campaign, review), taken.note(), "/reviews/" + review));
        audit.record(actor.act(), "review." + taken.word(), subject(campaign, review), taken.note());
    }

    /** What is said with a signature. */
    public record Signature(String number, LocalDate issued, String place, String signer, String capacity) {}

    /** Signs the report: its figures stay as they are now, with where they came from. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void sign(Actor actor, Campaign campaign, String review, Signature said, int seen) {
        ReviewStep.SIGN.require(actor, campaign.authority(), campaign.id(), "");
        CampaignReviewTable.Row row = held(campaign, review, ReviewStep.SIGN);
        if (row.version() != seen) {
            throw Refusal.conflict("moved");
        }
        check(campaign, said);
        table.sign(actor, row.id(), said, composer.now(actor, campaign));
        audit.record(
                actor.act(),
                "review.sign",
                subject(campaign, review),
                said.number() + ", " + Values.day(said.issued()));
    }

    private void check(Campaign campaign, Signature said) {
        if (!PaperNumber.isOne(said.number())) {
            throw Refusal.bad("report-number", said.number());
        }
        if (said.issued().isAfter(today.day())) {
            throw Refusal.bad("future-day", said.issued());
        }
        if (said.issued().isBefore(campaign.from())) {
            throw Refusal.bad("report-before", said.issued(), campaign.from());
        }
        if (said.place().isBlank()) {
            throw Refusal.bad("empty", "field.place");
        }
        if (said.signer().isBlank()) {
            throw Refusal.bad("empty", "field.signer");
        }
        if (said.capacity().isBlank()) {
            throw Refusal.bad("empty", "field.capacity");
        }
        if (table.isUsed(campaign.authority(), said.number(), said.issued().getYear())) {
            throw Refusal.conflict("number-used", said.number(), Year.from(said.issued()));
        }
    }

    /**
     * The reports that wait for somebody today: to be written once their day is near, to be signed once they are handed over; and
     * for whoever signs those that are past their day and not here.
     */
    public Map<CampaignReview, ReviewWait> awaiting(Actor actor, Campaign campaign) {
        Map<CampaignReview, ReviewWait> waits = new LinkedHashMap<>();
        if (readsDrafts(actor)) {
            all(actor, campaign).forEach(one -> wait(actor, campaign, one).ifPresent(wait -> waits.put(one, wait)));
        }
        return waits;
    }

    private Optional<ReviewWait> wait(Actor actor, Campaign campaign, CampaignReview one) {
        return switch (one.state()) {
            case DRAFT ->
                actor.may(Action.SIGN_REVIEW)
                        ? Optional.of(ReviewWait.AWAITED).filter(way -> isNear(one.due(), 0))
                        : unwritten(campaign, one).filter(way -> writes(actor, campaign, one));
            case SUBMITTED -> Optional.of(ReviewWait.SIGN).filter(way -> actor.may(Action.SIGN_REVIEW));
            case SIGNED -> Optional.empty();
        };
    }

    private Optional<ReviewWait> unwritten(Campaign campaign, CampaignReview one) {
        boolean returned = table.events(one.id()).stream()
                .reduce((first, second) -> second)
                .filter(last -> last.step().equals(ReviewStep.RETURN.word()))
                .isPresent();
        // A final review without a day of its own is written when the year ends; it is never late.
        Optional<LocalDate> from = one.due()
                .or(() -> Optional.of(campaign.to()).filter(end -> one.asked().isFinal()));
        return returned
                ? Optional.of(ReviewWait.RETURNED)
                : Optional.of(ReviewWait.WRITE).filter(way -> isNear(from, ReviewWait.DAYS_BEFORE));
    }

    private boolean isNear(Optional<LocalDate> last, int days) {
        return last.filter(due -> !today.day().isBefore(due.minusDays(days))).isPresent();
    }

    /** Whether a report is somebody's to write: the standing office's, and the committee's where the plan names that one. */
    private boolean writes(Actor actor, Campaign campaign, CampaignReview one) {
        return actor.role() != Role.STEERING_COMMITTEE
                || campaigns.plan(campaign).bodies().values().stream()
                        .anyMatch(body -> body.role().equals(Role.STEERING_COMMITTEE.word())
                                && body.label().equals(one.asked().by()));
    }
}
