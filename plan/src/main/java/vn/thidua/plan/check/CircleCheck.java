package vn.thidua.plan.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Faults;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Sheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/** No result may wait for itself: points for a rank, the rank for the total, the total for those points. */
final class CircleCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    CircleCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        plan.sheets().forEach(this::sheet);
        plan.rankings()
                .forEach(one -> needs("rank:" + one.of().word(), one.key().by(), places.of("rankings")));
        for (SubjectKind kind : SubjectKind.values()) {
            plan.targets(kind)
                    .values()
                    .forEach(one -> needs(
                            "target:" + kind.word() + ":" + one.id(), one.value(), places.of("targets", one.id())));
            plan.standards(kind)
                    .values()
                    .forEach(one -> needs("met:" + kind.word() + ":" + one.id(), one.when(), one.mark()));
        }
        plan.classifications().forEach(this::classification);
        plan.awards().values().forEach(this::award);
        plan.lines().forEach(line -> {
            for (int i = 1; i < line.size(); i++) {
                add("selected:" + line.get(i), "selected:" + line.get(i - 1));
            }
        });
        Set<String> done = new HashSet<>();
        needs.keySet().forEach(one -> walk(one, new ArrayDeque<>(), done));
    }

    private void sheet(Sheet sheet) {
        String total = "total:" + sheet.of().word();
        marks.putIfAbsent(total, places.of("sheets", sheet.id()));
        sheet.all().forEach(criterion -> {
            String id = "points:" + criterion.id();
            marks.put(id, criterion.mark());
            add(total, id);
            criterion.children().forEach(child -> add(id, "points:" + child.id()));
            expressions(criterion).forEach(one -> needs(id, one, criterion.mark()));
        });
    }

    private static List<Expression> expressions(Criterion criterion) {
        List<Expression> all = new java.util.ArrayList<>();
        criterion.onlyIf().ifPresent(all::add);
        criterion.applies().ifPresent(all::add);
        criterion.rule().ifPresent(rule -> all.addAll(rule.expressions()));
        return all;
    }

    private void classification(Classification one) {
        String id = "class:" + one.id();
        Mark mark = places.of("classifications", one.id());
        one.levels().forEach(level -> {
            level.when().ifPresent(when -> needs(id, when, mark));
            level.and().ifPresent(and -> needs(id, and, mark));
        });
        one.notRatedIf().ifPresent(when -> needs(id, when, mark));
        one.lowestIf().ifPresent(when -> needs(id, when, mark));
        one.caps().forEach(cap -> needs(id, cap.when(), mark));
        one.notAbove().ifPresent(above -> add(id, "class:" + above.classesOfUnit()));
        for (Classification.Limit limit : one.limits()) {
            limit.order().forEach(key -> needs(id, key.by(), mark));
            limit.among().ifPresent(among -> needs(id, among, mark));
        }
    }

    private void award(Award award) {
        String id = "selected:" + award.id();
        award.requires()
                .forEach((kind, requirement) -> requirement
                        .standards()
                        .forEach(standard -> add(id, "met:" + kind.word() + ":" + standard.id())));
        for (OrderKey key : award.order()) {
            needs(id, key.by(), award.mark());
        }
        for (Quota quota : award.quotas()) {
            if (quota.places() instanceof Quota.Share share) {
                share.among().ifPresent(among -> needs(id, among, award.mark()));
            }
        }
        marks.putIfAbsent(id, award.mark());
    }

    private void needs(String what, Expression expression, Mark mark) {
        marks.putIfAbsent(what, mark);
        needs.computeIfAbsent(what, ignored -> new LinkedHashSet<>());
        Expressions.visitAll(expression, part -> {
            if (part instanceof Expression.OfOutcome outcome) {
                add(what, name(outcome));
            }
        });
    }

    private static String name(Expression.OfOutcome outcome) {
        String kind = outcome.of().word();
        return switch (outcome.outcome()) {
            case TOTAL, LOWEST_SHARE -> "total:" + kind;
            case RANK -> "rank:" + kind;
            case POINTS -> "points:" + outcome.id();
            case TARGET -> "target:" + kind + ":" + outcome.id();
            case TARGETS_MET -> "targets:" + kind;
            case MET -> "met:" + kind + ":" + outcome.id();
            case SELECTED -> "selected:" + outcome.id();
            case CLASS -> "class:" + outcome.id();
        };
    }

    private void add(String what, String other) {
        needs.computeIfAbsent(what, ignored -> new LinkedHashSet<>()).add(other);
    }

    private void walk(String one, Deque<String> path, Set<String> done) {
        if (path.contains(one)) {
            List<String> circle = new java.util.ArrayList<>(path);
            java.util.Collections.reverse(circle);
            List<String> shown = new java.util.ArrayList<>(circle.subList(circle.indexOf(one), circle.size()));
            shown.add(one);
            Mark mark = marks.getOrDefault(one, places.of());
            faults.error(mark, "circle", String.join(" → ", shown));
            return;
        }
        if (!done.add(one)) {
            return;
        }
        path.push(one);
        needs.getOrDefault(one, Set.of()).forEach(next -> walk(next, path, done));
        path.pop();
    }
}
