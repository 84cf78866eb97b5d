package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Session;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** Sessions of councils: members are called, told of changes, asked for their ballots; minutes wait for signatures. */
@Component
class SessionWaiting {

    private final Sessions sessions;
    private final Today today;

    SessionWaiting(Sessions sessions, Today today) {
        this.sessions = sessions;
        this.today = today;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        for (Session session : sessions.all(actor, campaign)) {
            if (session.state() != SessionState.SIGNED) {
                session(actor, sessions.sitting(actor, campaign, session.id()), to);
            }
        }
    }

    private void session(Actor actor, SessionDetails sitting, WaitingCollector to) {
        Session session = sitting.session();
        String link = "/council/sessions/" + session.id();
        Optional<Member> self = sitting.member(actor.account()).filter(member -> actor.may(Action.VOTE));
        switch (session.state()) {
            case PLANNED -> {
                self.filter(member -> !sitting.untold(member).isEmpty())
                        .ifPresent(member -> to.take("interest", link, session.number()));
                if (actor.may(Action.CONVENE)) {
                    to.take("session", Optional.of(session.day()), link, session.number());
                } else if (self.isPresent()) {
                    member(sitting, link, to);
                }
            }
            case VOTING -> {
                self.filter(member -> sitting.votes(member) && !sitting.voted().contains(member.id()))
                        .ifPresent(member -> to.take("ballot", link, session.number()));
                if (actor.may(Action.CONVENE)) {
                    to.take("voting", link, session.number(), sitting.voted().size(), sitting.voters());
                }
            }
            case COUNTED -> minutes(actor, sitting, link, to);
            case CANCELLED -> {
                if (self.isPresent()) {
                    member(sitting, link, to);
                }
            }
            case SIGNED -> {}
        }
    }

    /** Until its day members are told when and where it is, that it was moved, or that it does not take place, and why. */
    private void member(SessionDetails sitting, String link, WaitingCollector to) {
        Session session = sitting.session();
        LocalDate day = session.day();
        if (day.isBefore(today.day())) {
            return;
        }
        if (session.state() == SessionState.CANCELLED) {
            to.take("session-cancelled", Optional.of(day), link, session.number(), lastNote(sitting, "cancel"));
            return;
        }
        boolean moved = sitting.events().stream().anyMatch(event -> event.step().equals("change"));
        to.take(
                moved ? "session-moved" : "session-called",
                Optional.of(day),
                link,
                session.number(),
                session.time(),
                session.place());
    }

    private static String lastNote(SessionDetails sitting, String step) {
        List<Event> events = sitting.events().reversed();
        return events.stream()
                .filter(event -> event.step().equals(step))
                .map(Event::note)
                .findFirst()
                .orElse("");
    }

    /** The minutes wait for whoever has not signed: the one who presides, and the secretary. */
    private static void minutes(Actor actor, SessionDetails sitting, String link, WaitingCollector to) {
        boolean presides =
                sitting.member(actor.account()).filter(Member::presides).isPresent();
        String step = presides ? "sign-presiding" : "sign-secretary";
        boolean signs = presides || actor.may(Action.CONVENE);
        if (signs && sitting.events().stream().noneMatch(event -> event.step().equals(step))) {
            to.take("minutes", link, sitting.session().number());
        }
    }
}
