package vn.thidua.server.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.OpenEnd;
import vn.thidua.server.campaign.OpenEnds;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.delivery.DeliveredPapers;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.delivery.Obligations;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.question.Questions;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.story.Stories;
import vn.thidua.server.tracking.TaskChoice;
import vn.thidua.server.tracking.Tasks;

/** What is not finished of the work of the year: from registrations to the published ranking. */
@Component
@Order(1)
@Transactional(readOnly = true)
class YearEnds implements OpenEnds {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Deliveries deliveries;
    private final Obligations owing;
    private final DeliveredPapers papers;
    private final Tasks tasks;
    private final Cases cases;
    private final Initiatives initiatives;
    private final Questions questions;
    private final Stories stories;
    private final Standings standings;
    private final Rankings rankings;

    YearEnds(
            Campaigns campaigns,
            Registrations registrations,
            Deliveries deliveries,
            Obligations owing,
            DeliveredPapers papers,
            Tasks tasks,
            Cases cases,
            Initiatives initiatives,
            Questions questions,
            Stories stories,
            Standings standings,
            Rankings rankings) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.owing = owing;
        this.papers = papers;
        this.tasks = tasks;
        this.cases = cases;
        this.initiatives = initiatives;
        this.questions = questions;
        this.stories = stories;
        this.standings = standings;
        this.rankings = rankings;
    }

    @Override
    public List<OpenEnd> of(Actor actor, Campaign campaign) {
        Ends ends = new Ends(campaign);
        campaigns
                .plan(campaign)
                .registration()
                .forEach(form -> ends.add(
                        "registrations",
                        registrations.missing(campaign, form.id()).size(),
                        "/registrations"));
        ends.add("deliveries-missing", missing(campaign), "/deliveries");
        ends.add("deliveries-sent", deliveries.count(actor, campaign, DeliveryState.SENT), "/deliveries?only=sent");
        ends.add("tasks", tasks.count(actor, campaign, TaskChoice.UNDONE), "/tasks");
        Cases.Undecided undecided = cases.undecided(actor, campaign);
        ends.add("cases", undecided.cases() + undecided.works(), "/cases?only=open");
        ends.add(
                "initiatives",
                initiatives.count(actor, campaign, InitiativeState.PROPOSED)
                        + initiatives.count(actor, campaign, InitiativeState.APPRAISED),
                "/initiatives");
        ends.add("questions", questions.open(actor, campaign), "/questions");
        ends.add("stories", stories.waiting(actor, campaign), "/stories?only=submitted");
        ends.add("sheets", standings.unsettled(campaign).size(), "/sheets");
        ends.add("appeals", standings.unanswered(campaign).size(), "/sheets");
        boolean ready = rankings.published(actor, campaign).isEmpty() && rankings.isReady(campaign);
        ends.add("ranking", ready ? 1 : 0, "/ranking");
        return ends.all();
    }

    /** Papers past their day that units owe and of which it is known that they have not come. */
    private long missing(Campaign campaign) {
        DeliveredPapers.Known come = papers.of(campaign);
        Collection<Participant> units = campaigns.takingPart(campaign, SubjectKind.UNIT);
        return owing.of(campaign).stream()
                .mapToLong(owed ->
                        units.stream().filter(unit -> come.lacks(owed, unit)).count())
                .sum();
    }

    /** Gathers what there is of each kind. */
    static final class Ends {

        private final List<OpenEnd> all = new ArrayList<>();
        private final String base;

        Ends(Campaign campaign) {
            this.base = "/campaigns/" + campaign.id();
        }

        void add(String key, long many, String link) {
            take(new OpenEnd(key, many, base + link, false));
        }

        /** What can be done after the campaign is closed, too. */
        void later(String key, long many, String address) {
            take(new OpenEnd(key, many, address, true));
        }

        private void take(OpenEnd end) {
            if (end.many() > 0) {
                all.add(end);
            }
        }

        List<OpenEnd> all() {
            return List.copyOf(all);
        }
    }
}
