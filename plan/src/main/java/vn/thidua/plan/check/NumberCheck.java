package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PostingRule;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Rule;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Type;
import vn.thidua.plan.yaml.Mark;

/** Numbers must mean something where they stand: no points below zero, shares up to a hundred, places in whole numbers. */
final class NumberCheck {

    private static final int MOST_DAYS = 3_660;

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    NumberCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        plan.sheets().forEach(sheet -> sheet.all().forEach(this::criterion));
        plan.awards().values().forEach(this::award);
        plan.classifications().forEach(this::classification);
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            if (deadline.due() instanceof Deadline.DaysAfter after && (after.days() < 0 || after.days() > MOST_DAYS)) {
                faults.error(
                        places.of("calendar", "deadlines", deadline.id()),
                        "deadline.days",
                        deadline.id(),
                        after.days(),
                        MOST_DAYS);
            }
        }
        for (SubjectKind kind : SubjectKind.values()) {
            plan.targets(kind).values().stream()
                    .filter(target -> !literal(target.due()))
                    .forEach(target -> faults.error(places.of("targets", target.id()), "target.due", target.id()));
        }
    }

    private static boolean literal(Expression expression) {
        return switch (expression) {
            case Expression.Day ignored -> true;
            case Expression.OfParameter parameter -> literal(parameter.value());
            default -> false;
        };
    }

    private void criterion(Criterion criterion) {
        criterion.rule().ifPresent(rule -> rule(criterion, rule));
        for (Criterion part : criterion.children()) {
            boolean weighted = criterion.combine() instanceof Criterion.Weighted;
            if (weighted && part.part() != Criterion.Part.NORMAL) {
                faults.error(part.mark(), "criterion.weighted-part", part.id());
            }
            if (weighted && part.weight().isEmpty()) {
                faults.error(part.mark(), "criterion.no-weight", part.id());
            }
            if (part.weight().filter(weight -> weight.signum() <= 0).isPresent()) {
                faults.error(
                        part.mark(),
                        "criterion.weight",
                        part.id(),
                        part.weight().orElse(BigDecimal.ZERO));
            }
        }
    }

    private void rule(Criterion criterion, Rule rule) {
        switch (rule) {
            case Rule.Fixed fixed -> points(criterion, rule.mark(), "points", fixed.points());
            case Rule.Choose choose -> {
                choose.alternatives().forEach(one -> rule(criterion, one.rule()));
                choose.otherwise().ifPresent(one -> rule(criterion, one));
            }
            case Rule.Deduct deduct -> {
                points(criterion, rule.mark(), "start", deduct.start());
                deduct.minus().forEach(one -> points(criterion, rule.mark(), "minus.points", one.points()));
            }
            case Rule.Bands bands ->
                bands.bands().forEach(band -> points(criterion, band.mark(), "bands.points", band.points()));
            case Rule.OnTime onTime -> {
                points(criterion, rule.mark(), "give", onTime.points());
                points(criterion, rule.mark(), "never", onTime.never());
                onTime.late().ifPresent(late -> points(criterion, rule.mark(), "late.minus", late.points()));
            }
            case Rule.Sum sum -> {
                sum.cap().ifPresent(cap -> points(criterion, rule.mark(), "cap", cap));
                sum.parts().forEach(part -> rule(criterion, part));
            }
            case Rule.Each each -> {
                points(criterion, rule.mark(), "each", each.points());
                each.cap().ifPresent(cap -> points(criterion, rule.mark(), "cap", cap));
            }
            case Rule.Ratio ratio -> {
                points(criterion, rule.mark(), "times", ratio.times());
                points(criterion, rule.mark(), "when-zero", ratio.whenZero());
            }
            case Rule.Judged judged -> judged(criterion, judged);
            case Rule.Formula ignored -> {}
        }
    }

    private void judged(Criterion criterion, Rule.Judged judged) {
        points(criterion, judged.mark(), "from", judged.from());
        points(criterion, judged.mark(), "to", judged.to());
        if (judged.from().compareTo(judged.to()) > 0) {
            faults.error(judged.mark(), "judged.limits", criterion.id(), judged.from(), judged.to());
        }
        if (judged.fact().type() != Type.NUMBER || !(judged.fact() instanceof Expression.OfFact)) {
            faults.error(judged.mark(), "judged.number", criterion.id());
        }
    }

    private void points(Criterion criterion, Mark mark, String word, BigDecimal points) {
        if (points.signum() < 0) {
            faults.error(mark, "points.negative", criterion.id(), word, points);
        }
    }

    private void award(Award award) {
        award.posting()
                .filter(posting -> posting.days() < 1 || posting.days() > PostingRule.MOST_DAYS)
                .ifPresent(posting -> faults.error(
                        places.of("awards", award.id(), "posting", "days"),
                        "posting.days",
                        award.id(),
                        posting.days(),
                        PostingRule.MOST_DAYS));
        for (Quota quota : award.quotas()) {
            switch (quota.places()) {
                case Quota.Share share -> new ShareCheck(faults).run(award.mark(), award.id(), share);
                case Quota.Number number -> number(award, number.value());
            }
            quota.except().values().forEach(places -> whole(award, places));
            quota.exceptBlocks().values().forEach(places -> whole(award, places));
            boolean mixed =
                    quota.blocks().size() != 1 && (quota.per() == Quota.Per.ALL || quota.per() == Quota.Per.PARENT);
            if (mixed && !quota.exceptBlocks().isEmpty()) {
                faults.error(award.mark(), "quota.except-blocks", award.id());
            }
            if (quota.per() == Quota.Per.ALL
                    && quota.alike().isEmpty()
                    && !quota.except().isEmpty()) {
                faults.error(award.mark(), "quota.except-all", award.id());
            }
        }
    }

    /** What is always the same number is held against the same as one that is written out. */
    private void number(Award award, Expression value) {
        Optional<Extent> extent = Extent.of(value, plan);
        extent.flatMap(Extent::only)
                .or(() -> extent.flatMap(Extent::most).filter(most -> most.signum() < 0))
                .ifPresent(places -> whole(award, places));
    }

    private void whole(Award award, BigDecimal places) {
        if (places.signum() < 0 || places.stripTrailingZeros().scale() > 0) {
            faults.error(award.mark(), "quota.number", award.id(), places);
        }
    }

    private void classification(Classification one) {
        Mark mark = places.of("classifications", one.id());
        one.limits().forEach(limit -> new ShareCheck(faults).run(mark, one.id(), limit.share()));
        List<String> limited =
                one.limits().stream().map(Classification.Limit::level).toList();
        limited.stream()
                .filter(level -> limited.indexOf(level) != limited.lastIndexOf(level))
                .distinct()
                .forEach(level -> faults.error(mark, "class.limit-twice", one.id(), level));
        one.notAbove().ifPresent(above -> notAbove(one, above, mark));
    }

    /** Classes are held against each other by their place, so that both classifications need the same ones. */
    private void notAbove(Classification one, Classification.NotAbove above, Mark mark) {
        Map<String, Classification> known = new java.util.HashMap<>();
        plan.classifications().forEach(other -> known.put(other.id(), other));
        Classification units = known.get(above.classesOfUnit());
        if (units != null
                && (units.of() != SubjectKind.UNIT
                        || units.levels().size() != one.levels().size())) {
            faults.error(mark, "class.not-above", one.id(), units.id());
        }
    }
}
