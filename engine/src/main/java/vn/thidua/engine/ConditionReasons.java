package vn.thidua.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Scope;
import vn.thidua.plan.expression.Type;

/** Says why a condition holds, fails or is open for one subject. */
final class ConditionReasons {

    private final Computation computation;
    private final SubjectKind kind;
    private final int row;
    private final Clause clause;
    private final boolean part;

    ConditionReasons(Computation computation, SubjectKind kind, int row, Clause clause) {
        this(computation, kind, row, clause, false);
    }

    /** @param part whether it speaks of parts of a condition, each of which the document may ask for in its own clause */
    private ConditionReasons(Computation computation, SubjectKind kind, int row, Clause clause, boolean part) {
        this.computation = computation;
        this.kind = kind;
        this.row = row;
        this.clause = clause;
        this.part = part;
    }

    Reason of(Expression condition) {
        Truth truth = Truth.of(value(condition));
        List<String> elsewhere = truth == Truth.UNKNOWN ? askedElsewhere(condition) : List.of();
        if (!elsewhere.isEmpty()) {
            return make(
                    "not-asked-of-block",
                    List.of(String.join(", ", elsewhere), blockLabel()),
                    truth,
                    List.of(),
                    List.of());
        }
        return switch (condition) {
            case Expression.And and -> group("all", and.parts(), truth);
            case Expression.Or or -> group("any", or.parts(), truth);
            case Expression.Not not when not.of() instanceof OfFact fact -> leaf("not-flag", truth, use(fact));
            case Expression.Not not -> group("not", List.of(not.of()), truth);
            case OfFact fact -> leaf("flag", truth, use(fact));
            case Expression.Compare compare -> compare(compare, truth);
            case Expression.OneOf oneOf -> oneOf(oneOf, truth);
            case Expression.InTime inTime -> inTime(inTime, truth);
            case Expression.Known known -> known(known, truth);
            case Expression.Happened happened -> happened(happened, truth);
            case OfOutcome outcome -> outcome(outcome, truth);
            default -> make("condition", List.of(condition), truth, facts(condition), List.of());
        };
    }

    /** The labels of own facts of a condition that are not asked of the subject's block: they will never be known. */
    private List<String> askedElsewhere(Expression condition) {
        int block = computation.blockOf(kind, row);
        boolean joined = condition instanceof Expression.And
                || condition instanceof Expression.Or
                || condition instanceof Expression.Not;
        return block < 0 || joined
                ? List.of()
                : computation.factsIn(condition).stream()
                        .filter(of -> of.scope() == Scope.SELF)
                        .filter(of ->
                                !of.fact().isAskedOf(computation.blockIds().get(block)))
                        .map(of -> of.fact().label())
                        .toList();
    }

    private String blockLabel() {
        return computation.plan().blockLabel(computation.blockIds().get(computation.blockOf(kind, row)));
    }

    private Reason group(String code, List<Expression> parts, Truth truth) {
        ConditionReasons each = new ConditionReasons(computation, kind, row, clause, part || parts.size() > 1);
        List<Reason> reasons = parts.stream().map(each::of).toList();
        return make(code, List.of(), truth, List.of(), reasons);
    }

    private Reason leaf(String code, Truth truth, FactUse fact) {
        return make(code, List.of(fact), truth, List.of(fact), List.of());
    }

    private Reason compare(Expression.Compare compare, Truth truth) {
        Optional<Object> left = object(compare.left());
        Optional<Object> right = object(compare.right());
        boolean open = left.isEmpty() || right.isEmpty();
        if (open
                && truth != Truth.UNKNOWN
                && right.isPresent()
                && compare.left().type() == Type.NUMBER) {
            return settled(compare, truth, right.get());
        }
        List<Object> args = new ArrayList<>(
                List.of(compare.left(), left.orElse(""), compare.relation().sign(), right.orElse(compare.right())));
        String code = code(compare, truth, open, args);
        List<Reason> because = code.equals("compare-open") && asksForPlace(compare)
                ? new RankReasons(computation, kind, row, clause).open()
                : List.of();
        return make(code, args, truth, facts(compare), because);
    }

    /** Whether it asks for the subject's own place. */
    private static boolean asksForPlace(Expression.Compare compare) {
        return compare.left() instanceof OfOutcome of
                && of.outcome() == Expression.Outcome.RANK
                && of.scope() == Scope.SELF;
    }

    /** Which sentence a comparison is; what it names beside the two sides is added: a parameter, or the missing facts. */
    private String code(Expression.Compare compare, Truth truth, boolean open, List<Object> args) {
        if (!open) {
            if (compare.right() instanceof Expression.OfParameter parameter) {
                args.add(parameter(parameter.id()));
                return "compare-with";
            }
            return "compare";
        }
        if (truth != Truth.UNKNOWN) {
            return "compare-settled";
        }
        List<FactUse> missing = missing(compare);
        if (compare.left() instanceof OfFact) {
            return "compare-unknown";
        }
        Optional<Expression> zero = missing.isEmpty() ? ZeroParts.in(compare, this::value) : Optional.empty();
        if (zero.isPresent()) {
            args.add(zero.get());
            return "compare-zero";
        }
        if (missing.isEmpty()) {
            return "compare-open";
        }
        args.add(missing);
        return "compare-missing";
    }

    private String parameter(String id) {
        return Optional.ofNullable(computation.plan().parameters().get(id))
                .map(Parameter::label)
                .orElse(id);
    }

    /** The facts of a formula that are not known and that the plan does not read into absence. */
    List<FactUse> missing(Expression expression) {
        return facts(expression).stream().filter(use -> use.value().isEmpty()).toList();
    }

    /** A number that is not known yet but can only be on one side. */
    private Reason settled(Expression.Compare compare, Truth truth, Object right) {
        Range left = NumberCells.numbers(computation.cell(compare.left(), kind), row);
        String code = left.most() >= Fixed.LIMIT
                ? "compare-from"
                : left.least() <= -Fixed.LIMIT ? "compare-up-to" : "compare-between";
        return make(
                code,
                List.of(
                        compare.left(),
                        Fixed.decimal(left.least()),
                        compare.relation().sign(),
                        right,
                        Fixed.decimal(left.most())),
                truth,
                facts(compare),
                List.of());
    }

    private Reason oneOf(Expression.OneOf oneOf, Truth truth) {
        Optional<Object> value = object(oneOf.of());
        List<Object> args = new ArrayList<>(List.of(oneOf.of(), value.orElse("")));
        args.add(oneOf.values());
        return make(value.isEmpty() ? "one-of-open" : "one-of", args, truth, facts(oneOf), List.of());
    }

    private Reason inTime(Expression.InTime inTime, Truth truth) {
        Deadline deadline = deadline(inTime.deadline());
        Object day = computation.lastDay(deadline).<Object>map(last -> last).orElse("");
        Optional<Object> event = object(inTime.event());
        String code = event.isEmpty() ? "in-time-open" : day.equals("") ? "in-time-no-day" : "in-time";
        List<FactUse> used = new ArrayList<>(facts(inTime.event()));
        used.addAll(campaignFacts(deadline.base()));
        List<Object> args =
                new ArrayList<>(List.of(inTime.event(), event.orElse(""), deadline.label(), day, deadline.clause()));
        // Too early is out of time, too: where there is a first day, the reason names it.
        deadline.from().ifPresent(args::add);
        return new Reason(
                clause(facts(inTime.event())),
                code + (deadline.from().isPresent() ? "-from" : ""),
                args,
                truth,
                used,
                List.of());
    }

    private Deadline deadline(String id) {
        return computation
                .plan()
                .calendar()
                .deadline(id)
                .orElseThrow(() -> new IllegalArgumentException("no deadline " + id));
    }

    private Reason happened(Expression.Happened happened, Truth truth) {
        Optional<Object> event = object(happened.event());
        return make(
                event.isEmpty() ? "happened-open" : "happened",
                List.of(happened.event(), event.orElse("")),
                truth,
                facts(happened.event()),
                List.of());
    }

    private Reason known(Expression.Known known, Truth truth) {
        return make(
                truth == Truth.YES ? "known" : "not-known", List.of(known.of()), truth, facts(known.of()), List.of());
    }

    private Reason outcome(OfOutcome of, Truth truth) {
        int at = subjectRow(of.scope());
        String named = of.id();
        return switch (of.outcome()) {
            case TARGETS_MET -> targetsMet(of, at, truth);
            case ELIGIBLE, SELECTED ->
                make(
                        of.outcome() == Expression.Outcome.ELIGIBLE ? "eligible-for" : "selected-for",
                        List.of(of.scope().prefix(), computation.plan().awardLabel(named)),
                        truth,
                        List.of(),
                        List.of());
            case PROPOSED -> proposed(of, truth);
            case MET ->
                make(
                        "standard-met",
                        List.of(of.scope().prefix(), computation.plan().standardLabel(of.of(), of.id())),
                        truth,
                        List.of(),
                        List.of());
            case TARGET ->
                make(
                        "target-met",
                        List.of(of.scope().prefix(), computation.plan().targetLabel(of.of(), of.id())),
                        truth,
                        List.of(),
                        List.of());
            default -> make("condition", List.of(of), truth, List.of(), List.of());
        };
    }

    /** Whose dossier came in, who can still hand one in and until when, and why somebody has none. */
    private Reason proposed(OfOutcome of, Truth truth) {
        String award = computation.plan().awardLabel(of.id());
        Optional<Deadline> deadline = computation.dossierDeadline();
        List<Object> args = new ArrayList<>(List.of(of.scope().prefix(), award));
        if (truth != Truth.YES && deadline.isPresent()) {
            Optional<LocalDate> last = computation.lastDay(deadline.get());
            args.add(deadline.get().label());
            args.add(last.<Object>map(day -> day).orElse(""));
            String code = truth == Truth.NO && !computation.dossiersAreClosed()
                    ? "proposed-for-no-candidate"
                    : (truth == Truth.NO ? "proposed-for-none" : "proposed-for-open")
                            + (last.isEmpty() ? "-no-day" : "");
            return new Reason(
                    deadline.get().clause(),
                    code,
                    args,
                    truth,
                    campaignFacts(deadline.get().base()),
                    List.of());
        }
        return make("proposed-for", args, truth, List.of(), List.of());
    }

    private List<FactUse> campaignFacts(Expression base) {
        return computation.factsIn(base).stream()
                .map(of -> use(new OfFact(Scope.CAMPAIGN, of.fact())))
                .toList();
    }

    /** Lists each target that is missed or open. */
    private Reason targetsMet(OfOutcome of, int at, Truth truth) {
        if (at < 0) {
            return make("condition", List.of(of), truth, List.of(), List.of());
        }
        TargetResults targets = computation.targets(of.of());
        List<Reason> open = targets.all().stream()
                .filter(target -> targets.asked(target, at))
                .filter(target -> !targets.isReached(target, at))
                .map(target -> new TargetReasons(computation, of.of(), at).of(target))
                .toList();
        return make(open.isEmpty() ? "targets-met" : "targets-missed", List.of(open.size()), truth, List.of(), open);
    }

    private int subjectRow(Scope scope) {
        return switch (scope) {
            case SELF -> row;
            case CAMPAIGN -> 0;
            case UNIT, PARENT -> computation.subjects(kind).above(row);
            case UNIT_PARENT -> {
                int unit = computation.subjects(kind).above(row);
                yield unit < 0 ? -1 : computation.subjects(SubjectKind.UNIT).above(unit);
            }
        };
    }

    private Reason make(String code, List<Object> args, Truth truth, List<FactUse> facts, List<Reason> parts) {
        return new Reason(clause(facts), code, args, truth, facts, parts);
    }

    /** A part cites the clause that asks for its facts, unless another standard stands there; a condition by itself its own. */
    private Clause clause(List<FactUse> facts) {
        List<Clause> asking =
                facts.stream().map(use -> use.fact().clause()).distinct().toList();
        boolean own = part && asking.size() == 1 && !computation.hasStandardIn(asking.getFirst());
        return own ? asking.getFirst() : clause;
    }

    long value(Expression expression) {
        return computation.cell(expression, kind).at(row);
    }

    /** The value as an object that can be shown; empty while unknown. */
    Optional<Object> object(Expression expression) {
        long value = value(expression);
        if (value == Fixed.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(
                switch (expression.type()) {
                    case TRUTH -> value == Fixed.TRUE;
                    case NUMBER -> Fixed.decimal(value);
                    case DAY -> value == Fixed.NEVER ? "never" : LocalDate.ofEpochDay(value);
                    case TEXT -> text(expression);
                    case LIST -> "";
                });
    }

    private Object text(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> text.value();
            case OfFact fact -> use(fact).value().orElse("");
            case Expression.OfBlock block -> {
                int at = subjectRow(block.scope());
                SubjectKind of = block.scope() == Scope.SELF ? kind : SubjectKind.UNIT;
                int place = at < 0 ? -1 : computation.blockOf(of, at);
                yield place < 0 ? "" : computation.blockIds().get(place);
            }
            case OfOutcome outcome -> {
                int at = subjectRow(outcome.scope());
                int level = at < 0 ? -1 : computation.classes(outcome.id()).level(at);
                yield computation
                        .plan()
                        .classification(outcome.id())
                        .filter(one -> level >= 0)
                        .map(one -> one.levels().get(level).label())
                        .orElse("");
            }
            default -> "";
        };
    }

    FactUse use(OfFact of) {
        int at = subjectRow(of.scope());
        SubjectKind owner = of.fact().of();
        if (at < 0) {
            return new FactUse(of.scope(), of.fact(), Optional.empty());
        }
        Subjects subjects = computation.subjects(owner);
        if (of.fact().type() == FactType.LIST) {
            @Nullable List<?> list = subjects.list(of.fact(), at);
            return new FactUse(of.scope(), of.fact(), Optional.ofNullable(list));
        }
        long value = subjects.value(of.fact(), at);
        return new FactUse(
                of.scope(),
                of.fact(),
                value == Fixed.UNKNOWN ? Optional.empty() : Optional.of(FactValues.object(of.fact(), value)));
    }

    List<FactUse> facts(Expression expression) {
        return computation.factsIn(expression).stream().map(this::use).toList();
    }
}
