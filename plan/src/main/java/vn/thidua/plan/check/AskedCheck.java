package vn.thidua.plan.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.plan.Award;
import vn.thidua.plan.Block;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.Rule;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Mark;

/** What a fact that is asked of some blocks decides may be asked of these alone: nobody else could ever say it. */
final class AskedCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;
    private final AskedFacts asked;
    private final Set<String> said = new HashSet<>();

    AskedCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
        this.asked = new AskedFacts(plan);
    }

    void run() {
        boolean some = plan.facts().values().stream()
                .anyMatch(facts ->
                        facts.values().stream().anyMatch(one -> !one.blocks().isEmpty()));
        if (!some) {
            return;
        }
        plan.blocks().keySet().forEach(this::formulas);
        plan.blocks().keySet().forEach(this::named);
        for (Expression whole : ofTheWhole()) {
            report(asked.needed(whole, ""), places.of("targets"));
        }
        plan.facts().getOrDefault(SubjectKind.CAMPAIGN, java.util.Map.of()).values().stream()
                .filter(fact -> fact.fromUnits().isPresent())
                .forEach(this::fromUnits);
    }

    private List<Expression> ofTheWhole() {
        return plan.targets(SubjectKind.CAMPAIGN).values().stream()
                .map(one -> one.value())
                .toList();
    }

    private void formulas(String block) {
        for (ScoreSheet sheet : plan.sheets()) {
            if (plan.sheet(sheet.of(), block).equals(Optional.of(sheet))) {
                sheet.criteria().forEach(one -> criterion(one, block));
            }
        }
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            plan.ranking(kind, block)
                    .ifPresent(one ->
                            one.expressions().forEach(by -> report(asked.needed(by, block), places.of("rankings"))));
            plan.targets(kind).values().stream()
                    .filter(one -> one.threshold(block).isPresent())
                    .forEach(one -> report(asked.needed(one.value(), block), places.of("targets", one.id())));
        }
        plan.classifications().stream()
                .filter(one -> one.blocks().isEmpty() || one.blocks().contains(block))
                .forEach(one -> classification(one, block, places.of("classifications", one.id())));
        plan.awards().values().stream()
                .filter(one -> one.blocks().isEmpty() || one.blocks().contains(block))
                .forEach(one -> award(one, block));
        plan.audience()
                .peopleWhen()
                .ifPresent(when -> report(asked.needed(when, block), places.of("audience", "people-when")));
    }

    private void classification(Classification of, String block, Mark mark) {
        of.ofMembers().forEach(formula -> report(asked.needed(formula, block), mark));
        of.limits().stream()
                .filter(limit -> limit.raisedFor() == SubjectKind.UNIT)
                .forEach(limit ->
                        limit.raisedBy().ifPresent(raise -> report(asked.needed(raise, groupOf(limit, block)), mark)));
    }

    /** The block of the unit whose members a limit counts together; empty where the plan does not say which it is. */
    private String groupOf(Classification.Limit limit, String block) {
        return limit.per() == Quota.Per.PARENT
                ? Optional.ofNullable(plan.blocks().get(block))
                        .flatMap(Block::parentBlock)
                        .orElse("")
                : block;
    }

    private void criterion(Criterion criterion, String block) {
        criterion.applies().ifPresent(one -> report(asked.needed(one, block), criterion.mark()));
        if (asked.fails(criterion.applies(), block)) {
            return;
        }
        criterion.onlyIf().ifPresent(one -> report(asked.needed(one, block), criterion.mark()));
        if (asked.fails(criterion.onlyIf(), block)) {
            return;
        }
        criterion.rule().ifPresent(rule -> rule(rule, block, criterion.mark()));
        criterion.children().forEach(child -> criterion(child, block));
    }

    private void rule(Rule rule, String block, Mark mark) {
        switch (rule) {
            case Rule.Choose choose -> {
                choose.alternatives().forEach(one -> {
                    report(asked.needed(one.when(), block), mark);
                    if (!asked.fails(Optional.of(one.when()), block)) {
                        rule(one.rule(), block, mark);
                    }
                });
                choose.otherwise().ifPresent(one -> rule(one, block, mark));
            }
            case Rule.Sum sum -> sum.parts().forEach(one -> rule(one, block, mark));
            default -> rule.expressions().forEach(one -> report(asked.needed(one, block), mark));
        }
    }

    private void award(Award award, String block) {
        award.requires()
                .forEach((kind, requirement) ->
                        requirement.standards().forEach(one -> report(asked.needed(one.when(), block), one.mark())));
        award.order().forEach(key -> report(asked.needed(key.by(), block), award.mark()));
        award.quotas().stream()
                .filter(one -> one.blocks().isEmpty() || one.blocks().contains(block))
                .map(Quota::places)
                .flatMap(one -> one.counted().stream())
                .forEach(among -> report(asked.needed(among, block), award.mark()));
    }

    /** Facts that parts of a plan name outside formulas. */
    private void named(String block) {
        Function<Optional<String>, Collection<FactDeclaration>> ofUnits = id ->
                id.flatMap(one -> plan.fact(SubjectKind.UNIT, one)).stream().toList();
        for (Calendar.OwedPaper owed : plan.calendar().owed()) {
            if (owed.from().isEmpty() || owed.from().contains(block)) {
                report(other(ofUnits.apply(owed.fact()), block), places.of("calendar", "owed", owed.id()));
            }
        }
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            if (report.isOwedBy(block)) {
                report(other(ofUnits.apply(report.counts()), block), places.of("calendar", "reports", report.id()));
            }
        }
        for (RegistrationForm form : plan.registration()) {
            report(
                    other(
                            form.fact().flatMap(id -> plan.fact(form.of(), id)).stream()
                                    .toList(),
                            block),
                    places.of("registration", form.id()));
        }
        plan.classifications().stream()
                .filter(one -> one.blocks().isEmpty() || one.blocks().contains(block))
                .forEach(one -> {
                    Mark mark = places.of("classifications", one.id());
                    report(other(one.decided().stream().toList(), block), mark);
                    one.limits().stream()
                            .flatMap(limit -> limit.alike().stream())
                            .flatMap(id -> plan.fact(one.of(), id).stream())
                            .forEach(fact -> report(other(List.of(fact), block), mark));
                });
    }

    private static Set<AskedFacts.Elsewhere> other(Collection<FactDeclaration> facts, String block) {
        Set<AskedFacts.Elsewhere> found = new HashSet<>();
        facts.stream()
                .filter(fact -> !fact.isAskedOf(block))
                .forEach(fact -> found.add(new AskedFacts.Elsewhere(fact, block)));
        return found;
    }

    private void fromUnits(FactDeclaration whole) {
        whole.fromUnits()
                .ifPresent(from -> plan.fact(SubjectKind.UNIT, from.fact())
                        .ifPresent(fact -> from.blocks()
                                .forEach(block -> report(
                                        other(List.of(fact), block),
                                        places.of("facts", SubjectKind.CAMPAIGN.word(), whole.id())))));
    }

    private void report(Set<AskedFacts.Elsewhere> elsewhere, Mark mark) {
        for (AskedFacts.Elsewhere one : elsewhere) {
            // That a block is not there is said where the fact is.
            boolean sound = plan.blocks().keySet().containsAll(one.fact().blocks());
            if (sound
                    && said.add(mark + " " + one.fact().of() + " " + one.fact().id())) {
                faults.error(
                        mark,
                        "formula.not-asked",
                        one.fact().id(),
                        String.join(", ", one.fact().blocks()),
                        one.block());
            }
        }
    }
}
