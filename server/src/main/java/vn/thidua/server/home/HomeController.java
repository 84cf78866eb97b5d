package vn.thidua.server.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPhase;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.coach.Advice;
import vn.thidua.server.coach.Coach;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Page;

/** The first page, and the page of a campaign. */
@Controller
public class HomeController {

    private final WaitingList waitingList;
    private final Campaigns campaigns;
    private final Coach coach;
    private final Schedule schedule;
    private final Progress progress;
    private final UnitHonours honours;
    private final Today today;

    HomeController(
            WaitingList waitingList,
            Campaigns campaigns,
            Coach coach,
            Schedule schedule,
            Progress progress,
            UnitHonours honours,
            Today today) {
        this.honours = honours;
        this.waitingList = waitingList;
        this.campaigns = campaigns;
        this.coach = coach;
        this.schedule = schedule;
        this.progress = progress;
        this.today = today;
    }

    /**
     * The first page.
     *
     * @param elsewhere what waits in other roles of whoever looks
     * @param advices for the unit of whoever looks, one of each campaign that goes on
     * @param running the campaigns that go on, for whom nothing waits
     * @param honours awards that the unit of whoever looks and its people were given lately
     */
    public record HomeView(
            String day,
            List<Waiting> waiting,
            long late,
            List<Elsewhere> elsewhere,
            List<Advice> advices,
            List<Campaign> running,
            List<RegisterEntry> honours) {}

    /**
     * What waits for the same person in another role.
     *
     * @param grant with which one takes that role
     * @param role in words, with its unit
     * @param first what is most pressing
     */
    public record Elsewhere(long grant, String role, int many, Waiting first) {}

    /** The page of a campaign. */
    public record OverviewView(
            Campaign campaign,
            Plan plan,
            Schedule.Line line,
            List<Progress.Block> blocks,
            boolean showProgress,
            boolean mayExport,
            boolean maySteps,
            CampaignPhase phase,
            Optional<Advice> advice) {

        /** The body whose plan it is. */
        public String issuer() {
            return plan.document().issuer();
        }

        /** Who has to do something, in words. */
        public String whom(Page page, List<String> who) {
            return who.stream()
                    .map(id -> id.equals("unit") || id.equals("person") ? page.t("kind." + id) : plan.bodyLabel(id))
                    .collect(Collectors.joining(", "));
        }
    }

    @GetMapping("/")
    String home(Actor actor, Texts texts, Model model) {
        List<Waiting> waiting = waitingList.of(actor, texts);
        List<Advice> advices = actor.role().ofUnit()
                ? campaigns.seenBy(actor).stream()
                        .filter(campaign -> !schedule.isOver(campaign))
                        .flatMap(campaign -> advice(actor, campaign, texts).stream())
                        .toList()
                : List.of();
        long late = waiting.stream().filter(one -> one.urgency().equals("late")).count();
        String weekday = texts.say("weekday." + today.day().getDayOfWeek().getValue());
        model.addAttribute(
                "it",
                new HomeView(
                        weekday + ", " + texts.day(today.day()),
                        waiting,
                        late,
                        elsewhere(actor, waiting, texts),
                        advices,
                        waiting.isEmpty() && actor.may(Action.SEE_CAMPAIGN)
                                ? campaigns.seenBy(actor).stream()
                                        .filter(campaign -> campaign.isOpen() && !schedule.isOver(campaign))
                                        .toList()
                                : List.of(),
                        honours.of(actor)));
        return "home";
    }

    /** Whoever has several roles acts in one; what waits in the others and not in this one is told by its number. */
    private List<Elsewhere> elsewhere(Actor actor, List<Waiting> here, Texts texts) {
        List<Elsewhere> elsewhere = new ArrayList<>();
        for (Grant grant : actor.grants()) {
            if (!actor.acting().equals(Optional.of(grant))) {
                List<Waiting> there = waitingList.of(actor.in(grant), texts).stream()
                        .filter(one -> here.stream().noneMatch(one::isSame))
                        .toList();
                if (!there.isEmpty()) {
                    elsewhere.add(new Elsewhere(grant.id(), grant.label(texts), there.size(), there.getFirst()));
                }
            }
        }
        return elsewhere;
    }

    private Optional<Advice> advice(Actor actor, Campaign campaign, Texts texts) {
        return !campaign.isOpen()
                ? Optional.empty()
                : coach.own(actor, campaign).map(unit -> coach.of(actor, campaign, unit, texts));
    }

    @GetMapping("/campaigns/{id:\\d+}")
    String overview(Actor actor, Campaign campaign, Texts texts, Model model) {
        boolean all = actor.may(Action.SEE_REGISTRATIONS) || actor.may(Action.SEE_SHEETS);
        model.addAttribute(
                "it",
                new OverviewView(
                        campaign,
                        campaigns.plan(campaign),
                        schedule.of(actor, campaign),
                        all ? progress.of(campaign) : List.of(),
                        all,
                        actor.may(Action.EXPORT_CASE),
                        actor.may(Action.ANNOUNCE_CAMPAIGN) || actor.may(Action.END_CAMPAIGN),
                        campaigns.phase(campaign),
                        advice(actor, campaign, texts)));
        return "campaign";
    }
}
