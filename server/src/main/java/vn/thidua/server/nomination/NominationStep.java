package vn.thidua.server.nomination;

import static vn.thidua.server.nomination.NominationState.ACCEPTED;
import static vn.thidua.server.nomination.NominationState.DRAFT;
import static vn.thidua.server.nomination.NominationState.RETURNED;
import static vn.thidua.server.nomination.NominationState.SUBMITTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.workflow.Transition;

/** Every step that a nomination can take, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum NominationStep implements Transition<NominationState> {
    /** The head hands the dossier in and gets a receipt. */
    SUBMIT(new Step<>(DRAFT, SUBMITTED, Action.SUBMIT_NOMINATION, false)),
    /** The head takes it back before the office found it in order. */
    WITHDRAW(new Step<>(SUBMITTED, DRAFT, Action.SUBMIT_NOMINATION, true)),
    /** It goes back for supplement, with what is wanted. */
    RETURN(new Step<>(SUBMITTED, RETURNED, Action.TEND_NOMINATIONS, true)),
    /** The head hands in the supplement; the day of the first submission stays. */
    SUBMIT_AGAIN(new Step<>(RETURNED, SUBMITTED, Action.SUBMIT_NOMINATION, false)),
    /** The office found it in order. */
    ACCEPT(new Step<>(SUBMITTED, ACCEPTED, Action.TEND_NOMINATIONS, false)),
    /** Something was overlooked. */
    REOPEN(new Step<>(ACCEPTED, SUBMITTED, Action.TEND_NOMINATIONS, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<NominationState> step;

    NominationStep(Step<NominationState> step) {
        this.step = step;
    }

    @Override
    public Step<NominationState> step() {
        return step;
    }

    /** Whether it is taken with a whole dossier, or by somebody who says that papers are missing. */
    public boolean needsWhole() {
        return this == SUBMIT || this == SUBMIT_AGAIN || this == ACCEPT;
    }

    /** The step of a word. */
    static NominationStep of(String word) {
        return EnumWords.of(NominationStep.class, word);
    }

    /** The steps that somebody may take on several dossiers at once that wait for the office. */
    static List<NominationStep> ofOffice(Actor actor) {
        return from(SUBMITTED).stream()
                .filter(step -> step.action() == Action.TEND_NOMINATIONS && actor.may(step.action()))
                .toList();
    }

    /** The steps possible from a state. */
    static List<NominationStep> from(NominationState state) {
        return Transition.from(state, values());
    }
}
