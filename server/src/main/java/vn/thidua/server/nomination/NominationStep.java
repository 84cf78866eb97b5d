package vn.thidua.server.nomination;

import static vn.thidua.server.nomination.NominationState.ACCEPTED;
import static vn.thidua.server.nomination.NominationState.DRAFT;
import static vn.thidua.server.nomination.NominationState.RETURNED;
import static vn.thidua.server.nomination.NominationState.SUBMITTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step that a nomination can take, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum NominationStep implements Move<NominationState> {
    /** The head hands the dossier in and gets a receipt. */
    SUBMIT(new Way<>(DRAFT, SUBMITTED, Action.SUBMIT_NOMINATION, false)),
    /** The head takes it back before the office found it in order. */
    WITHDRAW(new Way<>(SUBMITTED, DRAFT, Action.SUBMIT_NOMINATION, true)),
    /** It goes back for supplement, with what is wanted. */
    RETURN(new Way<>(SUBMITTED, RETURNED, Action.TEND_NOMINATIONS, true)),
    /** The head hands in the supplement; the day of the first submission stays. */
    SUBMIT_AGAIN(new Way<>(RETURNED, SUBMITTED, Action.SUBMIT_NOMINATION, false)),
    /** The office found it in order. */
    ACCEPT(new Way<>(SUBMITTED, ACCEPTED, Action.TEND_NOMINATIONS, false)),
    /** Something was overlooked. */
    REOPEN(new Way<>(ACCEPTED, SUBMITTED, Action.TEND_NOMINATIONS, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<NominationState> way;

    NominationStep(Way<NominationState> way) {
        this.way = way;
    }

    @Override
    public Way<NominationState> way() {
        return way;
    }

    /** The step of a word. */
    static NominationStep of(String word) {
        return Worded.of(NominationStep.class, word);
    }

    /** The steps possible from a state. */
    static List<NominationStep> from(NominationState state) {
        return Move.from(state, values());
    }
}
