package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.server.workflow.Transition;

/**
 * What a citizen says to a list of those proposed (ý kiến).
 *
 * @param number within the list, from 1
 * @param name of whoever says it; never public, and shown to the office alone
 * @param contact where an answer reaches them; never public, and shown to the office alone
 * @param onPaper whether it came on paper and the office typed it
 * @param received the day on which it came in
 * @param answer of the office, or why it was set aside; empty while it is open
 * @param answered the day of the answer
 * @param version grows with every step
 */
public record Opinion(
        long id,
        long list,
        int number,
        String name,
        String contact,
        String text,
        boolean onPaper,
        LocalDate received,
        OpinionState state,
        String answer,
        String answeredBy,
        Optional<LocalDate> answered,
        int version) {

    /** The same without what the office alone may know. */
    Opinion withoutSender() {
        return new Opinion(
                id, list, number, "", "", text, onPaper, received, state, answer, answeredBy, answered, version);
    }

    /** What the office can do with it. */
    public List<OpinionStep> steps() {
        return Transition.from(state, OpinionStep.values());
    }

    /** Whether it counts: it was confirmed, or came on paper. */
    public boolean counts() {
        return state != OpinionState.UNCONFIRMED;
    }
}
