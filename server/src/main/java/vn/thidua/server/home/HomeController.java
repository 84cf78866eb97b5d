package vn.thidua.server.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Body;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Sheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.web.Page;
import vn.thidua.server.web.Texts;
import vn.thidua.server.web.Today;

/** The first page, and the page of a campaign. */
@Controller
public class HomeController {

    private final WaitingList waitingList;
    private final Campaigns campaigns;
    private final Standings standings;
    private final Schedule schedule;
    private final Progress progress;
    private final Today today;

    HomeController(
            WaitingList waitingList,
            Campaigns campaigns,
            Standings standings,
            Schedule schedule,
            Progress progress,
            Today today) {
        this.waitingList = waitingList;
        this.campaigns = campaigns;
        this.standings = standings;
        this.schedule = schedule;
        this.progress = progress;
        this.today = today;
    }

    /**
     * What a unit's sheet would be today.
     *
     * @param missing lines whose points are not known yet
     * @param share of the maximum, in hundredths
     */
    public record Score(Campaign campaign, String unit, BigDecimal total, BigDecimal max, long missing, int share) {}

    /** The first page. */
    public record HomeView(
            String day, List<Waiting> waiting, long late, List<Score> scores, List<Campaign> campaigns) {}

    /** The page of a campaign. */
    public record OverviewView(
            Campaign campaign,
            Plan plan,
            Schedule.Line line,
            List<Progress.Block> blocks,
            boolean showProgress,
            boolean mayExport,
            Optional<Score> score) {

        /** The body whose plan it is. */
        public String issuer() {
            return plan.document().issuer();
        }

        /** Who has to do something, in words. */
        public String whom(Page page, List<String> who) {
            return who.stream()
                    .map(id -> id.equals("unit") || id.equals("person")
                            ? page.t("kind." + id)
                            : Optional.ofNullable(plan.bodies().get(id))
                                    .map(Body::label)
                                    .orElse(id))
                    .collect(Collectors.joining(", "));
        }
    }

    @GetMapping("/")
    String home(Actor actor, Texts texts, Model model) {
        List<Waiting> waiting = waitingList.of(actor, texts);
        List<Campaign> seen = actor.may(Action.SEE_CAMPAIGN) ? campaigns.seenBy(actor) : List.of();
        List<Score> scores = new ArrayList<>();
        for (Campaign campaign : seen) {
            score(actor, campaign).ifPresent(scores::add);
        }
        long late = waiting.stream().filter(one -> one.urgency().equals("late")).count();
        String weekday = texts.say("weekday." + today.day().getDayOfWeek().getValue());
        model.addAttribute("it", new HomeView(weekday + ", " + texts.day(today.day()), waiting, late, scores, seen));
        return "home";
    }

    private Optional<Score> score(Actor actor, Campaign campaign) {
        boolean mine = !campaign.isDraft()
                && actor.role().ofUnit()
                && campaigns
                        .participant(campaign, SubjectKind.UNIT, actor.unit())
                        .isPresent();
        if (!mine) {
            return Optional.empty();
        }
        Outcome outcome = standings.outcomeOf(campaign, actor.unit());
        int row = outcome.subjects(SubjectKind.UNIT).row(actor.unit());
        return outcome.sheet(SubjectKind.UNIT, row).map(sheet -> score(campaign, actor.unit(), outcome, row, sheet));
    }

    private static Score score(Campaign campaign, String unit, Outcome outcome, int row, Sheet sheet) {
        BigDecimal total = outcome.total(SubjectKind.UNIT, row);
        long missing = outcome.lines(SubjectKind.UNIT, row).stream()
                .filter(line -> outcome.points(SubjectKind.UNIT, row, line).isEmpty())
                .count();
        int share = sheet.max().signum() == 0
                ? 0
                : Math.clamp(
                        total.multiply(BigDecimal.valueOf(100)).longValue()
                                / sheet.max().longValue(),
                        0,
                        100);
        return new Score(campaign, unit, total, sheet.max(), missing, share);
    }

    @GetMapping("/campaigns/{id:\\d+}")
    String overview(Actor actor, @PathVariable long id, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        boolean all = actor.may(Action.SEE_REGISTRATIONS) || actor.may(Action.SEE_SHEETS);
        model.addAttribute(
                "it",
                new OverviewView(
                        campaign,
                        campaigns.plan(campaign),
                        schedule.of(campaign),
                        all ? progress.of(campaign) : List.of(),
                        all,
                        actor.may(Action.EXPORT_CASE),
                        score(actor, campaign)));
        return "campaign";
    }
}
