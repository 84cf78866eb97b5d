package vn.thidua.plan.check;

import java.util.function.BiConsumer;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Mark;

/** Every formula of a plan, with the place of the part that it belongs to. */
final class PlanFormulas {

    private final Plan plan;
    private final Places places;

    PlanFormulas(Plan plan, Places places) {
        this.plan = plan;
        this.places = places;
    }

    void visit(BiConsumer<Expression, Mark> visitor) {
        plan.criteria().forEach(one -> one.expressions().forEach(formula -> visitor.accept(formula, one.mark())));
        plan.rankings().forEach(one -> one.expressions().forEach(by -> visitor.accept(by, places.of("rankings"))));
        for (SubjectKind kind : SubjectKind.values()) {
            plan.targets(kind).values().forEach(one -> {
                visitor.accept(one.value(), places.of("targets", one.id()));
                visitor.accept(one.due(), places.of("targets", one.id()));
            });
            plan.standards(kind).values().forEach(one -> visitor.accept(one.when(), one.mark()));
        }
        plan.classifications()
                .forEach(one -> one.expressions()
                        .forEach(formula -> visitor.accept(formula, places.of("classifications", one.id()))));
        plan.awards().values().forEach(award -> {
            award.order().forEach(key -> visitor.accept(key.by(), award.mark()));
            for (Quota quota : award.quotas()) {
                switch (quota.places()) {
                    case Quota.Share share -> share.among().ifPresent(among -> visitor.accept(among, award.mark()));
                    case Quota.Number number -> visitor.accept(number.value(), award.mark());
                }
            }
        });
        plan.calendar()
                .deadlines()
                .values()
                .forEach(one -> visitor.accept(one.base(), places.of("calendar", "deadlines", one.id())));
        plan.audience().peopleWhen().ifPresent(one -> visitor.accept(one, places.of("audience")));
        plan.feeds().forEach(one -> visitor.accept(one.value(), places.of("feeds")));
    }
}
