package vn.thidua.server.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Body;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Worlds;

/** What units owe under a plan, and until when. */
@Component
public class Obligations {

    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Today today;

    Obligations(Campaigns campaigns, Worlds worlds, Today today) {
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.today = today;
    }

    /** All of it, the papers first, then the reports by their days, last the reviews that each unit makes. */
    public List<Obligation> of(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Calendar calendar = plan.calendar();
        Optional<LocalDate> announced = campaign.announced().map(CampaignPaper::day);
        Supplier<Outcome> known = SingletonSupplier.of(() -> new Outcome(worlds.ofCampaign(campaign, today.day())));
        Function<Optional<String>, Optional<LocalDate>> lastDay =
                id -> id.flatMap(calendar::deadline).flatMap(one -> known.get().lastDay(one));
        List<Obligation> all = new ArrayList<>();
        for (Calendar.OwedPaper paper : calendar.owed()) {
            all.add(new Obligation(
                    paper.id(),
                    paper.label(),
                    lastDay.apply(paper.deadline()),
                    paper.deadline().flatMap(calendar::deadline).flatMap(Deadline::by),
                    announced,
                    paper.to(),
                    paper.from(),
                    paper.fact(),
                    paper.takesIssue(),
                    Optional.empty(),
                    paper.deadline(),
                    paper.clause()));
        }
        for (Calendar.PeriodicReport report : calendar.reports()) {
            for (Calendar.DueReport due : report.due()) {
                all.add(new Obligation(
                        report.id() + "/" + due.period(),
                        report.label() + ", " + due.period(),
                        Optional.of(due.until()),
                        due.by(),
                        announced,
                        report.to(),
                        report.from(),
                        Optional.empty(),
                        false,
                        report.counts(),
                        Optional.empty(),
                        report.clause()));
            }
        }
        calendar.reviews().stream()
                .filter(Calendar.Review::ofUnits)
                .map(review -> new Obligation(
                        Obligation.REVIEW + review.id(),
                        review.label(),
                        lastDay.apply(review.deadline()),
                        review.deadline().flatMap(calendar::deadline).flatMap(Deadline::by),
                        announced,
                        receiver(plan),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        review.deadline(),
                        review.clause()))
                .forEach(all::add);
        return all;
    }

    /** Who receives what a plan sends to nobody by name: its standing office, or whoever issued the plan. */
    private static String receiver(Plan plan) {
        return plan.bodies().values().stream()
                .filter(body -> body.role().equals(Role.STANDING_OFFICE.word()))
                .map(Body::label)
                .findFirst()
                .orElse(plan.document().issuer());
    }

    /** What a key names. */
    Obligation one(Campaign campaign, String key) {
        return of(campaign).stream()
                .filter(owed -> owed.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(key));
    }
}
