package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.registration.RegistrationRef;
import vn.thidua.server.registration.RegistrationState;
import vn.thidua.server.registration.RegistrationStep;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.workflow.Reasoned;

/** Every act on a registration from every state by every role: only what the table says. */
class RegistrationStepsTest {

    private static final String FORM = "unit-registration";
    private static final LocalDate DAY = LocalDate.of(2024, 4, 20);
    private static final LocalDate AFTER_THE_LAST_DAY = LocalDate.of(2024, 5, 6);

    private final Registrations registrations = Running.part(Registrations.class);

    /** What people do; which step it is follows from where the registration stands. */
    private enum Act {
        SUBMIT(RegistrationState.SUBMITTED, Action.SUBMIT_REGISTRATION),
        ENTER(RegistrationState.SUBMITTED, Action.TEND_REGISTRATIONS),
        WITHDRAW(RegistrationState.WITHDRAWN, Action.SUBMIT_REGISTRATION),
        RETURN(RegistrationState.RETURNED, Action.TEND_REGISTRATIONS),
        MISS(RegistrationState.NONE, Action.TEND_REGISTRATIONS);

        private final RegistrationState to;
        private final Action action;

        Act(RegistrationState to, Action action) {
            this.to = to;
            this.action = action;
        }

        private Optional<RegistrationStep> from(RegistrationState state) {
            return Arrays.stream(RegistrationStep.values())
                    .filter(step -> step.from() == state && step.to() == to && step.action() == action)
                    .findFirst();
        }
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void anActIsDoneOnlyFromItsStatesAndByItsRoles(RegistrationState state) {
        Today today = Running.part(Today.class);
        LocalDate usual = today.day();
        try {
            today.moveTo(AFTER_THE_LAST_DAY);
            Scene scene = Scene.withWards(1 + Act.values().length);
            Campaign campaign = scene.campaign("vinh-long-2024");
            bring(scene, campaign, "w1", state);
            for (Act act : Act.values()) {
                for (Role role : Role.values()) {
                    if (act.from(state).isEmpty() || !act.action.allows(role)) {
                        refused(scene, campaign, act, role);
                        assertThat(at(scene, campaign, "w1"))
                                .as("%s %s %s", state, act, role)
                                .isEqualTo(state);
                    }
                }
                String unit = "w" + (2 + act.ordinal());
                bring(scene, campaign, unit, state);
                act.from(state).ifPresent(step -> reaches(scene, campaign, act, unit));
            }
        } finally {
            today.moveTo(usual);
        }
    }

    /** Of units of whom nothing is to be said, nothing is said. */
    private void refused(Scene scene, Campaign campaign, Act act, Role role) {
        Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", "");
        if (act == Act.MISS && act.action.allows(role)) {
            assertThat(registrations.miss(actor, campaign, FORM, List.of("w1"), "thử"))
                    .isZero();
        } else {
            assertThatThrownBy(() -> take(scene, actor, campaign, "w1", act))
                    .as("%s %s", act, role)
                    .isInstanceOf(Refusal.class);
        }
    }

    private void reaches(Scene scene, Campaign campaign, Act act, String unit) {
        Actor actor = act.action == Action.SUBMIT_REGISTRATION
                ? scene.invented(Role.HEAD, unit, "")
                : scene.invented(Role.STANDING_OFFICE);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> take(scene, actor, campaign, unit, act));
        if (act == Act.SUBMIT) {
            // Right and state let it through; what is lacking is what it would promise.
            assertThat(refusal).hasMessageContaining("registration-incomplete");
        } else {
            assertThat(refusal).isNull();
            assertThat(at(scene, campaign, unit)).isEqualTo(act.to);
        }
    }

    private RegistrationState at(Scene scene, Campaign campaign, String unit) {
        return registrations
                .of(scene.invented(Role.CLERK, unit, ""), campaign, FORM, unit)
                .state();
    }

    private void bring(Scene scene, Campaign campaign, String unit, RegistrationState state) {
        Actor office = scene.invented(Role.STANDING_OFFICE);
        switch (state) {
            case DRAFT -> assertThat(at(scene, campaign, unit)).isEqualTo(state);
            case SUBMITTED -> take(scene, office, campaign, unit, Act.ENTER);
            case RETURNED -> {
                take(scene, office, campaign, unit, Act.ENTER);
                take(scene, office, campaign, unit, Act.RETURN);
            }
            case WITHDRAWN -> {
                take(scene, office, campaign, unit, Act.ENTER);
                take(scene, scene.invented(Role.HEAD, unit, ""), campaign, unit, Act.WITHDRAW);
            }
            case NONE -> take(scene, office, campaign, unit, Act.MISS);
        }
    }

    private void take(Scene scene, Actor actor, Campaign campaign, String unit, Act act) {
        RegistrationRef which = new RegistrationRef(FORM, unit);
        int seen = registrations
                .of(scene.invented(Role.CLERK, unit, ""), campaign, FORM, unit)
                .version();
        switch (act) {
            case SUBMIT -> registrations.submit(actor, campaign, FORM, unit, seen);
            case ENTER -> registrations.enter(actor, campaign, which, DAY, seen);
            case WITHDRAW -> registrations.withdraw(actor, campaign, which, new Reasoned("thử", seen));
            case RETURN -> registrations.giveBack(actor, campaign, which, new Reasoned("thử", seen));
            case MISS -> registrations.miss(actor, campaign, FORM, List.of(unit), "thử");
        }
    }
}
