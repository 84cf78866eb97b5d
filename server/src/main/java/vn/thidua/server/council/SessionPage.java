package vn.thidua.server.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.plan.Award;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.web.Answer;

/** The page of a session, and how acts on it are answered. */
@Component
class SessionPage {

    private final Sessions sessions;
    private final Preparation preparation;
    private final Votes votes;
    private final Nominations nominations;
    private final Campaigns campaigns;
    private final Postings postings;
    private final Agenda agenda;

    SessionPage(
            Sessions sessions,
            Preparation preparation,
            Votes votes,
            Nominations nominations,
            Campaigns campaigns,
            Postings postings,
            Agenda agenda) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.votes = votes;
        this.nominations = nominations;
        this.campaigns = campaigns;
        this.postings = postings;
        this.agenda = agenda;
    }

    /**
     * Shows it.
     *
     * @param phrase of a secret vote that was opened now; empty else
     * @param typed what was typed and refused, by field
     */
    String show(Actor actor, Campaign campaign, long number, String phrase, Map<String, String> typed, Model model) {
        SessionDetails sitting = sessions.sitting(actor, campaign, number);
        Map<String, String> labels = new HashMap<>();
        for (Award award : campaigns.plan(campaign).awards().values()) {
            labels.put(award.id(), award.label());
        }
        Optional<Member> self = sitting.member(actor.account());
        boolean secretary = actor.may(Action.CONVENE);
        boolean presides = self.filter(Member::presides).isPresent() && actor.may(Action.VOTE);
        String step = presides ? "sign-presiding" : "sign-secretary";
        boolean maySign = sitting.session().state() == SessionState.COUNTED
                && (presides || secretary)
                && sitting.events().stream().noneMatch(event -> event.step().equals(step));
        boolean planned = sitting.session().state() == SessionState.PLANNED;
        model.addAttribute(
                "it",
                new SessionView(
                        campaign,
                        sitting,
                        labels,
                        dossiers(actor, campaign, sitting),
                        secretary && planned ? preparation.decided(actor, campaign, sitting) : List.of(),
                        votes.compared(actor, campaign, sitting).orElse(""),
                        secretary,
                        self,
                        maySign,
                        phrase,
                        typed));
        model.addAttribute(
                "postings",
                postings.about(
                        campaign, sitting.items().stream().map(Item::candidate).toList()));
        model.addAttribute("leftOff", secretary && planned ? agenda.leftOff(campaign, sitting.rules()) : List.of());
        return "session";
    }

    private Map<Long, Long> dossiers(Actor actor, Campaign campaign, SessionDetails sitting) {
        Map<NominatedFor, Long> known = new HashMap<>();
        if (actor.may(Action.SEE_NOMINATIONS)) {
            nominations.seenBy(actor, campaign).forEach(one -> known.put(one.whom(), one.id()));
        }
        Map<Long, Long> dossiers = new HashMap<>();
        sitting.items().stream()
                .filter(item -> known.containsKey(item.candidate()))
                .forEach(item -> dossiers.put(item.id(), known.get(item.candidate())));
        return dossiers;
    }

    /** Does something; back to the page, which keeps what was typed where it is refused. */
    String act(
            Actor actor,
            Campaign campaign,
            long number,
            String done,
            Map<String, String> form,
            Runnable acting,
            Answer answer) {
        return answer.after(
                done,
                "redirect:/campaigns/" + campaign.id() + "/council/sessions/" + number,
                acting,
                model -> show(actor, campaign, number, "", form, model));
    }
}
