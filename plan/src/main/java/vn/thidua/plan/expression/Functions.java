package vn.thidua.plan.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression.Aggregation;
import vn.thidua.plan.expression.Expression.ListQuestion;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Expression.Outcome;

/** The functions of the plan language. */
final class Functions {

    private static final Map<String, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry("total", Outcome.TOTAL),
            Map.entry("rank", Outcome.RANK),
            Map.entry("lowestShare", Outcome.LOWEST_SHARE),
            Map.entry("points", Outcome.POINTS),
            Map.entry("target", Outcome.TARGET),
            Map.entry("targetsMet", Outcome.TARGETS_MET),
            Map.entry("met", Outcome.MET),
            Map.entry("eligible", Outcome.ELIGIBLE),
            Map.entry("proposed", Outcome.PROPOSED),
            Map.entry("selected", Outcome.SELECTED),
            Map.entry("classOf", Outcome.CLASS));
    private static final Map<String, Aggregation> AGGREGATIONS = Map.of(
            "mean", Aggregation.MEAN,
            "median", Aggregation.MEDIAN,
            "highest", Aggregation.HIGHEST,
            "lowest", Aggregation.LOWEST,
            "sum", Aggregation.SUM,
            "count", Aggregation.COUNT,
            "share", Aggregation.SHARE,
            "size", Aggregation.SIZE,
            "standing", Aggregation.STANDING);
    private static final Map<String, ListQuestion> LISTS = Map.of(
            "average", ListQuestion.AVERAGE,
            "totalOf", ListQuestion.TOTAL,
            "lowestOf", ListQuestion.LOWEST,
            "highestOf", ListQuestion.HIGHEST,
            "lengthOf", ListQuestion.SIZE);
    private static final List<String> OTHERS =
            List.of("known", "happened", "inTime", "date", "round", "greater", "smaller", "has");

    private final Typing typing;
    private final CelExpr tree;
    private final String function;
    private final List<CelExpr> args;
    private final ScopedName target;

    Functions(Typing typing, CelExpr tree, ScopedName target) {
        this.typing = typing;
        this.tree = tree;
        CelCall call = tree.call();
        this.function = call.function();
        this.args = call.args();
        this.target = target;
    }

    Expression read() {
        Outcome outcome = OUTCOMES.get(function);
        if (outcome != null) {
            return outcome(outcome);
        }
        if (target.scope() != Scope.SELF) {
            throw new ExpressionFault(
                    tree.id(),
                    "formula.function-scope",
                    function,
                    target.scope().prefix());
        }
        Aggregation aggregation = AGGREGATIONS.get(function);
        if (aggregation != null) {
            return aggregate(aggregation);
        }
        ListQuestion question = LISTS.get(function);
        if (question != null) {
            arguments(1);
            List<OfFact> periods = typing.periods(args.getFirst());
            return periods.isEmpty()
                    ? new Expression.OfList(question, list(args.getFirst()))
                    : new Expression.OfPeriods(question, periods);
        }
        return other();
    }

    private Expression other() {
        return switch (function) {
            case "known" -> {
                arguments(1);
                yield new Expression.Known(typing.read(args.getFirst()));
            }
            case "happened" -> {
                arguments(1);
                yield new Expression.Happened(typing.read(args.getFirst(), Type.DAY));
            }
            case "inTime" -> {
                arguments(2);
                String deadline = Typing.text(args.get(1));
                if (!typing.names().deadlines().contains(deadline)) {
                    throw Typing.unknownId(args.get(1), deadline, typing.names().deadlines());
                }
                yield new Expression.InTime(typing.read(args.get(0), Type.DAY), deadline);
            }
            case "date" -> {
                arguments(1);
                yield new Expression.Day(Typing.day(args.getFirst()));
            }
            case "round" -> round();
            case "greater", "smaller" -> {
                arguments(2);
                yield new Expression.Extreme(
                        function.equals("greater"),
                        typing.read(args.get(0), Type.NUMBER),
                        typing.read(args.get(1), Type.NUMBER));
            }
            case "has" -> {
                arguments(2);
                yield new Expression.ListHas(list(args.get(0)), Typing.text(args.get(1)));
            }
            default -> throw unknown();
        };
    }

    private Expression round() {
        arguments(3);
        Expression of = typing.read(args.get(0), Type.NUMBER);
        if (!(typing.read(args.get(1), Type.NUMBER) instanceof Expression.Number(var decimals))
                || decimals.signum() < 0
                || decimals.stripTrailingZeros().scale() > 0
                || decimals.intValue() > 6) {
            throw new ExpressionFault(args.get(1).id(), "formula.decimals");
        }
        String mode = Typing.text(args.get(2));
        List<String> modes = List.of("down", "up", "half-up", "half-even");
        if (!modes.contains(mode)) {
            throw Typing.unknownId(args.get(2), mode, modes);
        }
        RoundingMode rounding =
                RoundingMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Expression.Round(of, new Rounding(decimals.intValue(), rounding));
    }

    private Expression outcome(Outcome outcome) {
        arguments(outcome.named() ? 1 : 0);
        SubjectKind of = target.of();
        if (of == SubjectKind.CAMPAIGN && outcome != Outcome.TARGET && outcome != Outcome.TARGETS_MET) {
            if (target.scope() == Scope.SELF) {
                throw new ExpressionFault(tree.id(), "formula.function-campaign", function);
            }
            throw new ExpressionFault(
                    tree.id(),
                    "formula.function-scope",
                    function,
                    target.scope().prefix());
        }
        String id = outcome.named() ? Typing.text(args.getFirst()) : "";
        if (outcome.named() && !typing.names().ids(outcome, of).contains(id)) {
            throw ofOthers(outcome, id, of)
                    .orElseGet(() ->
                            Typing.unknownId(args.getFirst(), id, typing.names().ids(outcome, of)));
        }
        return new OfOutcome(target.scope(), of, outcome, id);
    }

    /** The fault of asking whether somebody gets an award that is there, but for the other kind of subject. */
    private Optional<ExpressionFault> ofOthers(Outcome outcome, String id, SubjectKind of) {
        SubjectKind other = of == SubjectKind.PERSON ? SubjectKind.UNIT : SubjectKind.PERSON;
        boolean there = outcome.ofAward() && typing.names().ids(outcome, other).contains(id);
        return there
                ? Optional.of(new ExpressionFault(
                        args.getFirst().id(),
                        of == SubjectKind.PERSON ? "formula.award-of-units" : "formula.award-of-people",
                        id,
                        function))
                : Optional.empty();
    }

    private Expression aggregate(Aggregation aggregation) {
        boolean bare = aggregation == Aggregation.SIZE;
        arguments(bare ? 1 : 2);
        CelExpr setTree = args.getLast();
        String word = Typing.text(setTree);
        SubjectSet set = null;
        for (SubjectSet one : SubjectSet.values()) {
            if (one.word().equals(word)) {
                set = one;
            }
        }
        if (set == null) {
            throw Typing.unknownId(setTree, word, List.of("block", "all", "children", "siblings", "members"));
        }
        boolean belowUnit = set == SubjectSet.CHILDREN || set == SubjectSet.SIBLINGS || set == SubjectSet.MEMBERS;
        if (typing.about() == SubjectKind.CAMPAIGN && set != SubjectSet.ALL
                || typing.about() == SubjectKind.PERSON && belowUnit) {
            throw new ExpressionFault(
                    setTree.id(),
                    "formula.set",
                    word,
                    "subject." + typing.about().word());
        }
        if (aggregation == Aggregation.STANDING
                && (set == SubjectSet.MEMBERS || typing.about() == SubjectKind.CAMPAIGN)) {
            throw new ExpressionFault(setTree.id(), "formula.standing", word);
        }
        if (bare) {
            return new Expression.Aggregate(aggregation, Optional.empty(), set);
        }
        Typing inner = new Typing(typing.names(), memberKind(set));
        boolean counts = aggregation == Aggregation.COUNT || aggregation == Aggregation.SHARE;
        return new Expression.Aggregate(
                aggregation, Optional.of(inner.read(args.getFirst(), counts ? Type.TRUTH : Type.NUMBER)), set);
    }

    private SubjectKind memberKind(SubjectSet set) {
        if (set == SubjectSet.MEMBERS) {
            return SubjectKind.PERSON;
        }
        return typing.about() == SubjectKind.CAMPAIGN ? SubjectKind.UNIT : typing.about();
    }

    private OfFact list(CelExpr arg) {
        if (typing.read(arg, Type.LIST) instanceof OfFact fact) {
            return fact;
        }
        throw new ExpressionFault(arg.id(), "formula.part-type", "type.list", "type.list");
    }

    private void arguments(int count) {
        if (args.size() != count) {
            throw new ExpressionFault(tree.id(), "formula.arguments", function, args.size(), count);
        }
    }

    private ExpressionFault unknown() {
        if (!Character.isLetter(function.charAt(0))) {
            // The parser's names of operators: _%_, _[_].
            return new ExpressionFault(tree.id(), "formula.operator", function.replace("_", ""));
        }
        TreeSet<String> known = new TreeSet<>(OUTCOMES.keySet());
        known.addAll(AGGREGATIONS.keySet());
        known.addAll(LISTS.keySet());
        known.addAll(OTHERS);
        String nearest = Nearest.to(function, known);
        return new ExpressionFault(tree.id(), "formula.function", function, nearest, String.join(", ", known));
    }
}
