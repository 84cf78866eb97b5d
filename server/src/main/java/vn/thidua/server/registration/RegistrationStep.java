package vn.thidua.server.registration;

import static vn.thidua.server.registration.RegistrationState.DRAFT;
import static vn.thidua.server.registration.RegistrationState.NONE;
import static vn.thidua.server.registration.RegistrationState.RETURNED;
import static vn.thidua.server.registration.RegistrationState.SUBMITTED;
import static vn.thidua.server.registration.RegistrationState.WITHDRAWN;

import java.util.Arrays;
import java.util.Optional;
import vn.thidua.server.identity.Action;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.workflow.Transition;

/** Every step that a registration can take, and by whom. */
public enum RegistrationStep implements Transition<RegistrationState> {
    /** The head submits it. */
    SUBMIT(new Step<>(DRAFT, SUBMITTED, Action.SUBMIT_REGISTRATION, false)),
    /** The head submits it corrected; the day of the first submission counts. */
    SUBMIT_AGAIN(new Step<>(RETURNED, SUBMITTED, Action.SUBMIT_REGISTRATION, false)),
    /** The head submits one that was taken back. */
    SUBMIT_ANEW(new Step<>(WITHDRAWN, SUBMITTED, Action.SUBMIT_REGISTRATION, false)),
    /** The head takes it back. */
    WITHDRAW(new Step<>(SUBMITTED, WITHDRAWN, Action.SUBMIT_REGISTRATION, true)),
    /** The office gives it back. */
    RETURN(new Step<>(SUBMITTED, RETURNED, Action.TEND_REGISTRATIONS, true)),
    /** The office enters one that came on paper. */
    ENTER(new Step<>(DRAFT, SUBMITTED, Action.TEND_REGISTRATIONS, false)),
    /** The corrected one came on paper. */
    ENTER_AGAIN(new Step<>(RETURNED, SUBMITTED, Action.TEND_REGISTRATIONS, false)),
    /** After the unit took one back, another came on paper. */
    ENTER_ANEW(new Step<>(WITHDRAWN, SUBMITTED, Action.TEND_REGISTRATIONS, false)),
    /** After the last day the office records that the unit did not register. */
    MISS(new Step<>(DRAFT, NONE, Action.TEND_REGISTRATIONS, true)),
    /** The one that was given back never came again. */
    MISS_RETURNED(new Step<>(RETURNED, NONE, Action.TEND_REGISTRATIONS, true)),
    /** The one that the unit took back never came again. */
    MISS_WITHDRAWN(new Step<>(WITHDRAWN, NONE, Action.TEND_REGISTRATIONS, true)),
    /** It came after all, from the unit's head; it is late. */
    SUBMIT_LATE(new Step<>(NONE, SUBMITTED, Action.SUBMIT_REGISTRATION, false)),
    /** It came after all, on paper. */
    ENTER_LATE(new Step<>(NONE, SUBMITTED, Action.TEND_REGISTRATIONS, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<RegistrationState> step;

    RegistrationStep(Step<RegistrationState> step) {
        this.step = step;
    }

    @Override
    public Step<RegistrationState> step() {
        return step;
    }

    /** The step by which somebody who may do that submits from a state. */
    static RegistrationStep submission(RegistrationState from, Action action) {
        return Arrays.stream(values())
                .filter(step -> step.to() == SUBMITTED && step.from() == from && step.action() == action)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("already-submitted"));
    }

    /** The step by which the office records that none came; empty where one did, or where that is recorded already. */
    static Optional<RegistrationStep> miss(RegistrationState from) {
        return Arrays.stream(values())
                .filter(step -> step.to() == NONE && step.from() == from)
                .findFirst();
    }
}
