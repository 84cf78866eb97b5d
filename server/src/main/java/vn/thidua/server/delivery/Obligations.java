package vn.thidua.server.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
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

    /** All of it, the papers first, then the reports by their days. */
    public List<Obligation> of(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Calendar calendar = plan.calendar();
        List<Obligation> all = new ArrayList<>();
        if (!calendar.owed().isEmpty()) {
            Outcome outcome = new Outcome(worlds.ofCampaign(campaign, today.day()));
            for (Calendar.OwedPaper paper : calendar.owed()) {
                all.add(new Obligation(
                        paper.id(),
                        paper.label(),
                        paper.deadline().flatMap(calendar::deadline).flatMap(outcome::lastDay),
                        paper.to(),
                        paper.from(),
                        paper.fact(),
                        paper.takesIssue(),
                        Optional.empty(),
                        paper.deadline(),
                        paper.clause()));
            }
        }
        for (Calendar.PeriodicReport report : calendar.reports()) {
            for (Calendar.DueReport due : report.due()) {
                all.add(new Obligation(
                        report.id() + "/" + due.period(),
                        report.label() + ", " + due.period(),
                        Optional.of(due.until()),
                        report.to(),
                        List.of(),
                        Optional.empty(),
                        false,
                        report.counts(),
                        Optional.empty(),
                        report.clause()));
            }
        }
        return all;
    }

    /** What a key names. */
    Obligation one(Campaign campaign, String key) {
        return of(campaign).stream()
                .filter(owed -> owed.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(key));
    }
}
