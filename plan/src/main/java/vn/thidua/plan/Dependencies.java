package vn.thidua.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.expression.Scope;

/**
 * Which results of a plan need which others. The check refuses circles in it, the engine works results out in its order;
 * there is no other way from one result to another.
 */
public final class Dependencies {

    /**
     * Something that is worked out for all subjects of a kind together.
     *
     * @param what of which sort
     * @param id whose, with the kind of subject where ids are unique only within it; for a message
     */
    public record Result(What what, String id) {
        /** As a formula of the plan asks for it, so that its author finds it there: {@code points('B.1')}. */
        @Override
        public String toString() {
            String own = id.substring(id.indexOf(':') + 1);
            String whose = id.equals("person") || id.startsWith("person:") ? " (person)" : "";
            return switch (what) {
                case TOTAL, RANK, TARGETS -> what.word() + "()" + whose;
                case JOINING, DEADLINE -> what.word() + ": " + own;
                case POINTS, TARGET, STANDARD, CLASSES, ELIGIBLE, PROPOSED, AWARD ->
                    what.word() + "('" + own + "')" + whose;
            };
        }
    }

    /** The sorts of results. */
    public enum What {
        POINTS("points"),
        /** The total, and the lowest share of a line. */
        TOTAL("total"),
        RANK("rank"),
        TARGET("target"),
        /** All targets of a kind together. */
        TARGETS("targetsMet"),
        STANDARD("met"),
        CLASSES("classOf"),
        ELIGIBLE("eligible"),
        /** Who was proposed for an award. */
        PROPOSED("proposed"),
        AWARD("selected"),
        /** Who takes part, where only those do who registered. */
        JOINING("joining"),
        /** The last day that counts. */
        DEADLINE("deadline");

        private final String word;

        What(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final Result JOINING = new Result(What.JOINING, "registration");

    private final Plan plan;
    private final Map<Result, Set<Result>> needs = new LinkedHashMap<>();

    private Dependencies(Plan plan) {
        this.plan = plan;
    }

    /** Those of a plan. */
    public static Dependencies of(Plan plan) {
        Dependencies all = new Dependencies(plan);
        all.gather();
        return all;
    }

    /** Every result of the plan. */
    public Set<Result> results() {
        return Set.copyOf(needs.keySet());
    }

    /** Ids of the awards of which a formula asks who was proposed for them. */
    public static Set<String> proposalsAsked(Plan plan) {
        return plan.asksWhoIsProposed()
                ? of(plan).needs.keySet().stream()
                        .filter(one -> one.what() == What.PROPOSED)
                        .map(Result::id)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** What a result needs directly. */
    public Set<Result> needs(Result result) {
        return needs.getOrDefault(result, Set.of());
    }

    /** Every result behind all that it needs; those in a circle, and those that need them, are left out. */
    public List<Result> order() {
        Map<Result, Integer> open = new HashMap<>();
        Map<Result, List<Result>> neededBy = new HashMap<>();
        Deque<Result> ready = new ArrayDeque<>();
        needs.forEach((result, others) -> {
            open.put(result, others.size());
            others.forEach(other -> neededBy.computeIfAbsent(other, ignored -> new ArrayList<>())
                    .add(result));
            if (others.isEmpty()) {
                ready.add(result);
            }
        });
        List<Result> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Result result = ready.remove();
            order.add(result);
            for (Result next : neededBy.getOrDefault(result, List.of())) {
                if (open.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }

    /** Circles in which results wait for themselves, one of each knot: the first result stands at both ends. */
    public List<List<Result>> circles() {
        Set<Result> knotted = new LinkedHashSet<>(needs.keySet());
        order().forEach(knotted::remove);
        List<List<Result>> circles = new ArrayList<>();
        Set<Result> seen = new HashSet<>();
        for (Result start : knotted) {
            List<Result> path = new ArrayList<>();
            Result next = start;
            while (seen.add(next)) {
                path.add(next);
                next = needs(next).stream()
                        .filter(knotted::contains)
                        .findFirst()
                        .orElseThrow();
            }
            int from = path.indexOf(next);
            if (from >= 0) {
                List<Result> circle = new ArrayList<>(path.subList(from, path.size()));
                circle.add(next);
                circles.add(circle);
            }
        }
        return circles;
    }

    /** How many results stand one behind the other in the longest chain. */
    public int depth() {
        Map<Result, Integer> depths = new HashMap<>();
        int deepest = 0;
        for (Result result : order()) {
            int depth = 1 + needs(result).stream().mapToInt(depths::get).max().orElse(0);
            depths.put(result, depth);
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private void gather() {
        plan.sheets().forEach(this::sheet);
        plan.rankings()
                .forEach(one -> one.expressions()
                        .forEach(by -> needs(new Result(What.RANK, one.of().word()), by, Set.of(one.of()))));
        for (SubjectKind kind : SubjectKind.values()) {
            Result all = result(What.TARGETS, kind, "");
            needs.computeIfAbsent(all, ignored -> new LinkedHashSet<>());
            plan.targets(kind).values().forEach(one -> {
                Result target = result(What.TARGET, kind, one.id());
                add(all, target);
                needs(target, one.value(), Set.of(kind));
                needs(target, one.due(), Set.of(kind));
            });
            plan.standards(kind)
                    .values()
                    .forEach(one -> needs(result(What.STANDARD, kind, one.id()), one.when(), Set.of(kind)));
        }
        plan.calendar()
                .deadlines()
                .values()
                .forEach(one -> needs(new Result(What.DEADLINE, one.id()), one.base(), Set.of(SubjectKind.CAMPAIGN)));
        plan.classifications().forEach(this::classification);
        plan.awards().values().forEach(this::award);
        plan.lines().forEach(line -> {
            for (int i = 1; i < line.size(); i++) {
                add(new Result(What.AWARD, line.get(i)), new Result(What.AWARD, line.get(i - 1)));
            }
        });
        joining();
    }

    /** Where registration decides who takes part, nothing about units or people is known before that is. */
    private void joining() {
        List<RegistrationForm> forms = Stream.of(SubjectKind.UNIT, SubjectKind.PERSON)
                .flatMap(kind -> plan.joinedBy(kind).stream())
                .toList();
        if (forms.isEmpty()) {
            return;
        }
        List.copyOf(needs.keySet()).stream()
                .filter(one -> one.what() != What.DEADLINE && one.what() != What.JOINING)
                .filter(one -> !one.id().startsWith(SubjectKind.CAMPAIGN.word()))
                .forEach(one -> add(one, JOINING));
        forms.stream()
                .flatMap(form -> form.deadline().stream())
                .forEach(id -> add(JOINING, new Result(What.DEADLINE, id)));
    }

    private void sheet(ScoreSheet sheet) {
        Result total = new Result(What.TOTAL, sheet.of().word());
        sheet.all().forEach(criterion -> {
            Result points = new Result(What.POINTS, criterion.id());
            add(total, points);
            criterion.children().forEach(child -> add(points, new Result(What.POINTS, child.id())));
            criterion.expressions().forEach(one -> needs(points, one, Set.of(sheet.of())));
        });
    }

    private void classification(Classification one) {
        Result classes = new Result(What.CLASSES, one.id());
        one.expressions().forEach(expression -> needs(classes, expression, Set.of(one.of())));
        one.notAbove().ifPresent(above -> add(classes, new Result(What.CLASSES, above.classesOfUnit())));
    }

    private void award(Award award) {
        Result eligible = new Result(What.ELIGIBLE, award.id());
        Result selected = new Result(What.AWARD, award.id());
        add(selected, eligible);
        award.requires()
                .forEach((kind, requirement) -> requirement
                        .standards()
                        .forEach(standard -> add(eligible, result(What.STANDARD, kind, standard.id()))));
        plan.audience()
                .peopleWhen()
                .filter(ignored -> award.to().contains(SubjectKind.PERSON))
                .ifPresent(when -> needs(eligible, when, Set.of(SubjectKind.PERSON)));
        award.order().forEach(key -> needs(selected, key.by(), award.to()));
        for (Quota quota : award.quotas()) {
            switch (quota.places()) {
                case Quota.Share share -> share.among().ifPresent(among -> needs(selected, among, award.to()));
                case Quota.Number number -> needs(selected, number.value(), Set.of(SubjectKind.CAMPAIGN));
            }
        }
    }

    /** What an expression needs that is asked of those kinds of subjects. */
    private void needs(Result what, Expression expression, Set<SubjectKind> kinds) {
        needs.computeIfAbsent(what, ignored -> new LinkedHashSet<>());
        Expressions.visitAll(expression, part -> {
            if (part instanceof Expression.InTime inTime) {
                add(what, new Result(What.DEADLINE, inTime.deadline()));
            } else if (part instanceof Expression.Aggregate && plan.audience().isByRegistration()) {
                add(what, JOINING);
            } else if (part instanceof Expression.OfOutcome outcome) {
                add(what, result(outcome, outcome.of()));
                if (outcome.outcome() == Expression.Outcome.PROPOSED) {
                    proposals(outcome.id());
                }
                if (outcome.scope() == Scope.SELF && kinds.contains(outcome.of())) {
                    kinds.forEach(kind -> add(what, result(outcome, kind)));
                }
            }
        });
    }

    /** Whoever cannot be a candidate is not proposed, and nobody is after the last day for dossiers. */
    private void proposals(String award) {
        Result proposed = new Result(What.PROPOSED, award);
        add(proposed, new Result(What.ELIGIBLE, award));
        plan.dossier()
                .flatMap(Dossier::deadline)
                .ifPresent(deadline -> add(proposed, new Result(What.DEADLINE, deadline)));
    }

    private static Result result(Expression.OfOutcome outcome, SubjectKind kind) {
        return switch (outcome.outcome()) {
            case TOTAL, LOWEST_SHARE -> new Result(What.TOTAL, kind.word());
            case RANK -> new Result(What.RANK, kind.word());
            case POINTS -> new Result(What.POINTS, outcome.id());
            case TARGET -> result(What.TARGET, kind, outcome.id());
            case TARGETS_MET -> result(What.TARGETS, kind, "");
            case MET -> result(What.STANDARD, kind, outcome.id());
            case ELIGIBLE -> new Result(What.ELIGIBLE, outcome.id());
            case PROPOSED -> new Result(What.PROPOSED, outcome.id());
            case SELECTED -> new Result(What.AWARD, outcome.id());
            case CLASS -> new Result(What.CLASSES, outcome.id());
        };
    }

    private static Result result(What what, SubjectKind kind, String id) {
        return new Result(what, id.isEmpty() ? kind.word() : kind.word() + ":" + id);
    }

    private void add(Result what, Result other) {
        needs.computeIfAbsent(what, ignored -> new LinkedHashSet<>()).add(other);
        needs.computeIfAbsent(other, ignored -> new LinkedHashSet<>());
    }
}
