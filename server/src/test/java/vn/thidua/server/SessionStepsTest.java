package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.SessionStep;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Votes;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.workflow.Reasoned;

/** Every step of a session from every state by every role: only what the table says. */
class SessionStepsTest {

    private final Chamber chamber = Chamber.of(2, 4);

    @Test
    void aStepIsTakenOnlyFromItsStateAndByItsRoles() {
        for (SessionState state : SessionState.values()) {
            long session = bring(state);
            int version = chamber.version(session);
            for (SessionStep step : SessionStep.values()) {
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        assertThatThrownBy(() -> take(chamber.scene.invented(role), session, step))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(chamber.sitting(session).session().state()).isEqualTo(state);
            assertThat(chamber.version(session)).isEqualTo(version);
            release(session);
        }
    }

    /** What is on the agenda of one session is free for the next. */
    private void release(long session) {
        if (chamber.sitting(session).session().state() == SessionState.VOTING) {
            chamber.votes.abandon(chamber.secretary, chamber.campaign, session, "thử", chamber.version(session));
        }
    }

    private long bring(SessionState state) {
        return switch (state) {
            case PLANNED -> chamber.call(true);
            case VOTING -> {
                long session = chamber.call(true);
                chamber.open(session);
                yield session;
            }
            case COUNTED -> chamber.counted();
            case SIGNED -> {
                Chamber other = chamber;
                long session = other.call(true);
                other.preparation
                        .decided(other.secretary, other.campaign, other.sitting(session))
                        .forEach(item -> other.preparation.reconsider(
                                other.secretary,
                                other.campaign,
                                session,
                                item.id(),
                                new Reasoned("thử", other.version(session))));
                String phrase = other.open(session);
                for (int i = 1; i <= 4; i++) {
                    other.vote(i, session, "yes");
                }
                other.close(session, phrase);
                other.sign(session);
                yield session;
            }
            case CANCELLED -> {
                long session = chamber.call(true);
                chamber.sessions.cancel(chamber.secretary, chamber.campaign, session, "thử", 0);
                yield session;
            }
        };
    }

    private void take(Actor actor, long session, SessionStep step) {
        int version = chamber.version(session);
        switch (step) {
            case CHANGE ->
                chamber.sessions.change(
                        actor,
                        chamber.campaign,
                        session,
                        new Sessions.Call(Chamber.COUNCIL, Chamber.DAY, "9:00", "Nơi khác", true),
                        new Reasoned("thử", version));
            case PREPARE -> chamber.preparation.renew(actor, chamber.campaign, session, version);
            case CANCEL -> chamber.sessions.cancel(actor, chamber.campaign, session, "thử", version);
            case OPEN -> chamber.votes.open(actor, chamber.campaign, session, version);
            case VOTE -> chamber.votes.vote(actor, chamber.campaign, session, new Votes.Choices(Map.of(), true));
            case ABANDON -> chamber.votes.abandon(actor, chamber.campaign, session, "thử", version);
            case CLOSE -> chamber.votes.close(actor, chamber.campaign, session, "thử", version);
            case ENTER -> {
                Map<Long, Integer> yes = new HashMap<>();
                chamber.sitting(session).items().forEach(item -> yes.put(item.id(), 3));
                chamber.votes.enter(
                        actor, chamber.campaign, session, new Votes.PaperCount(4, 4, 4, yes, Chamber.tally()), version);
            }
            case MINUTE ->
                chamber.sessions.discuss(
                        actor, chamber.campaign, session, new Sessions.Minuted("thử", "16:30"), version);
            case SIGN -> chamber.sessions.sign(actor, chamber.campaign, session, sitting -> "0".repeat(64));
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("session-steps", SessionStep.values());
    }
}
