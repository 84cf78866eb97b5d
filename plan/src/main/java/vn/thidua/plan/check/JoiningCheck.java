package vn.thidua.plan.check;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.yaml.Mark;

/** Where only those take part who registered, the plan must say by which registration, where its day stands and until when. */
final class JoiningCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    JoiningCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        if (!plan.audience().isByRegistration()) {
            return;
        }
        if (plan.registration().isEmpty()) {
            faults.error(places.of("audience", "joining"), "joining.no-form");
        }
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            boolean told = !plan.joinedBy(kind).isEmpty();
            plan.registration().stream()
                    .filter(form -> form.of() == kind && !told)
                    .forEach(
                            form -> faults.error(places.of("registration", form.id()), "joining.form-open", form.id()));
            plan.joinedBy(kind).forEach(this::fact);
        }
    }

    private void fact(RegistrationForm form) {
        Mark mark = places.of("registration", form.id(), "fact");
        Optional<FactDeclaration> fact = form.fact().flatMap(id -> plan.fact(form.of(), id));
        fact.filter(one -> !one.type().isDay())
                .ifPresent(one -> faults.error(
                        mark,
                        "joining.no-day",
                        one.id(),
                        "fact-type." + one.type().word()));
    }
}
