package vn.thidua.plan.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression.Arithmetic;
import vn.thidua.plan.expression.Expression.Compare;
import vn.thidua.plan.expression.Expression.Conditional;
import vn.thidua.plan.expression.Expression.OfBlock;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expression.OfId;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Expression.OfParameter;
import vn.thidua.plan.expression.Expression.OneOf;
import vn.thidua.plan.expression.Expression.Operation;
import vn.thidua.plan.expression.Expression.Outcome;
import vn.thidua.plan.expression.Expression.Relation;
import vn.thidua.plan.yaml.Scalars;

/** Turns CEL's tree into a typed expression about subjects of one kind. */
final class Typing {

    private static final Map<String, Relation> RELATIONS = Map.of(
            "_==_", Relation.EQUAL,
            "_!=_", Relation.NOT_EQUAL,
            "_<_", Relation.LESS,
            "_<=_", Relation.AT_MOST,
            "_>_", Relation.MORE,
            "_>=_", Relation.AT_LEAST);
    private static final Map<String, Operation> OPERATIONS =
            Map.of("_+_", Operation.PLUS, "_-_", Operation.MINUS, "_*_", Operation.TIMES, "_/_", Operation.DIVIDED_BY);

    /** So many digits of a decimal pass through the parser without a change. */
    private static final int SURE_DIGITS = 15;

    private final Names names;
    private final SubjectKind about;

    Typing(Names names, SubjectKind about) {
        this.names = names;
        this.about = about;
    }

    Expression read(CelExpr tree) {
        return switch (tree.exprKind().getKind()) {
            case CONSTANT -> constant(tree);
            case IDENT, SELECT -> name(tree);
            case CALL -> call(tree);
            default -> throw unsupported(tree);
        };
    }

    Expression read(CelExpr tree, Type type) {
        Expression expression = read(tree);
        if (expression.type() != type) {
            throw new ExpressionFault(
                    tree.id(), "formula.part-type", "type." + expression.type().word(), "type." + type.word());
        }
        return expression;
    }

    SubjectKind about() {
        return about;
    }

    Names names() {
        return names;
    }

    private static Expression constant(CelExpr tree) {
        CelConstant constant = tree.constant();
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> new Expression.Truth(constant.booleanValue());
            case INT64_VALUE -> number(tree, BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> {
                double value = constant.doubleValue();
                if (Double.isNaN(value) || Double.isInfinite(value)) {
                    throw new ExpressionFault(tree.id(), "formula.number", String.valueOf(value));
                }
                BigDecimal decimal = new BigDecimal(Double.toString(value));
                if (decimal.precision() > SURE_DIGITS) {
                    throw new ExpressionFault(tree.id(), "formula.number", decimal.toPlainString());
                }
                yield number(tree, decimal);
            }
            case STRING_VALUE -> new Expression.Text(constant.stringValue());
            default ->
                throw new ExpressionFault(
                        tree.id(),
                        "formula.unsupported",
                        constant.getKind() == CelConstant.Kind.NULL_VALUE ? "part.null" : "part.constant");
        };
    }

    private static Expression number(CelExpr tree, BigDecimal value) {
        if (!Scalars.fits(value)) {
            throw new ExpressionFault(tree.id(), "formula.number", value.toPlainString());
        }
        return new Expression.Number(value);
    }

    private static String dotted(CelExpr tree) {
        return switch (tree.exprKind().getKind()) {
            case IDENT -> tree.ident().name();
            case SELECT -> dotted(tree.select().operand()) + "." + tree.select().field();
            default -> throw unsupported(tree);
        };
    }

    /** The grammar has more than the language uses. */
    private static ExpressionFault unsupported(CelExpr tree) {
        String part = switch (tree.exprKind().getKind()) {
            case LIST -> "part.list";
            case MAP, STRUCT -> "part.map";
            case COMPREHENSION -> "part.loop";
            case CALL -> "part.call";
            default -> "part.constant";
        };
        return new ExpressionFault(tree.id(), "formula.unsupported", part);
    }

    private static long firstId(CelExpr tree) {
        return tree.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT
                ? firstId(tree.select().operand())
                : tree.id();
    }

    private Expression name(CelExpr tree) {
        String name = dotted(tree);
        long at = firstId(tree);
        if (name.startsWith("param.")) {
            return parameter(at, name.substring("param.".length()));
        }
        ScopedName scoped = ScopedName.of(name, about);
        if (scoped.rest().equals("block") && scoped.of() != SubjectKind.CAMPAIGN) {
            return new OfBlock(scoped.scope());
        }
        if (scoped.rest().equals("id")) {
            return new OfId(scoped.scope());
        }
        Optional<FactDeclaration> fact = names.fact(scoped.of(), scoped.rest());
        if (fact.isPresent()) {
            return new OfFact(scoped.scope(), fact.get());
        }
        throw unknownFact(at, name, scoped);
    }

    /** The numbers of all periods of the fact that is named; empty where none with periods is. */
    List<OfFact> periods(CelExpr tree) {
        CelExpr.ExprKind.Kind kind = tree.exprKind().getKind();
        if (kind != CelExpr.ExprKind.Kind.IDENT && kind != CelExpr.ExprKind.Kind.SELECT) {
            return List.of();
        }
        ScopedName scoped = ScopedName.of(dotted(tree), about);
        return names.periods(scoped.of(), scoped.rest()).stream()
                .map(fact -> new OfFact(scoped.scope(), fact))
                .toList();
    }

    private ExpressionFault unknownFact(long at, String name, ScopedName scoped) {
        Collection<String> known =
                names.facts().getOrDefault(scoped.of(), Map.of()).keySet();
        List<FactDeclaration> periods = names.periods(scoped.of(), scoped.rest());
        if (!periods.isEmpty()) {
            return new ExpressionFault(
                    at,
                    "formula.periods",
                    name,
                    scoped.scope().prefix() + periods.getFirst().id());
        }
        String nearest = Nearest.to(scoped.rest(), known);
        if (nearest.isEmpty()) {
            return new ExpressionFault(
                    at, "formula.fact", name, "subject." + scoped.of().word());
        }
        return new ExpressionFault(
                at, "formula.fact-misspelt", name, scoped.scope().prefix() + nearest);
    }

    private Expression parameter(long at, String id) {
        Parameter parameter = names.parameters().get(id);
        if (parameter == null) {
            throw new ExpressionFault(
                    at,
                    "formula.parameter",
                    id,
                    String.join(", ", names.parameters().keySet()));
        }
        return new OfParameter(id, parameter.value());
    }

    private Expression call(CelExpr tree) {
        CelCall call = tree.call();
        String function = call.function();
        if (RELATIONS.containsKey(function)) {
            return compare(tree, RELATIONS.get(function));
        }
        if (OPERATIONS.containsKey(function)) {
            return new Arithmetic(
                    OPERATIONS.get(function),
                    read(call.args().get(0), Type.NUMBER),
                    read(call.args().get(1), Type.NUMBER));
        }
        return switch (function) {
            case "_&&_" -> new Expression.And(flat(tree, function));
            case "_||_" -> new Expression.Or(flat(tree, function));
            case "!_" -> new Expression.Not(read(call.args().getFirst(), Type.TRUTH));
            case "-_" ->
                new Arithmetic(
                        Operation.MINUS,
                        new Expression.Number(BigDecimal.ZERO),
                        read(call.args().getFirst(), Type.NUMBER));
            case "_?_:_" -> conditional(call);
            case "@in" -> oneOf(tree);
            default -> function(tree);
        };
    }

    private List<Expression> flat(CelExpr tree, String function) {
        List<Expression> parts = new ArrayList<>();
        for (CelExpr arg : tree.call().args()) {
            if (arg.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                    && arg.call().function().equals(function)) {
                parts.addAll(flat(arg, function));
            } else {
                parts.add(read(arg, Type.TRUTH));
            }
        }
        return List.copyOf(parts);
    }

    private Expression conditional(CelCall call) {
        Expression then = read(call.args().get(1));
        return new Conditional(
                read(call.args().get(0), Type.TRUTH), then, read(call.args().get(2), then.type()));
    }

    private Expression compare(CelExpr tree, Relation relation) {
        CelExpr leftTree = tree.call().args().get(0);
        CelExpr rightTree = tree.call().args().get(1);
        Expression left = read(leftTree);
        Expression right = read(rightTree, left.type());
        if (left.type() == Type.LIST) {
            throw new ExpressionFault(tree.id(), "formula.list-compared");
        }
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        if (!equality && (left.type() == Type.TEXT || left.type() == Type.TRUTH)) {
            throw new ExpressionFault(
                    tree.id(), "formula.not-ordered", "type." + left.type().word());
        }
        checkWord(left, right, rightTree);
        checkWord(right, left, leftTree);
        return new Compare(relation, left, right);
    }

    private Expression oneOf(CelExpr tree) {
        CelExpr listTree = tree.call().args().get(1);
        if (listTree.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST) {
            throw new ExpressionFault(listTree.id(), "formula.in");
        }
        Expression of = read(tree.call().args().get(0));
        List<Expression> values = new ArrayList<>();
        for (CelExpr element : listTree.list().elements()) {
            Expression value = read(element, of.type());
            checkWord(of, value, element);
            values.add(value);
        }
        return new OneOf(of, List.copyOf(values));
    }

    /** A word beside a text with a closed list must be one of that list. */
    private void checkWord(Expression of, Expression word, CelExpr at) {
        if (word instanceof Expression.Text text) {
            Optional<Collection<String>> allowed = words(of);
            if (allowed.isPresent() && !allowed.get().contains(text.value())) {
                throw new ExpressionFault(
                        at.id(),
                        "formula.word",
                        text.value(),
                        String.join(", ", allowed.get()),
                        Nearest.to(text.value(), allowed.get()));
            }
        }
    }

    private Optional<Collection<String>> words(Expression of) {
        return switch (of) {
            case OfFact fact -> Optional.of(fact.fact().values());
            case OfBlock ignored -> Optional.of(names.blocks());
            case OfOutcome outcome ->
                outcome.outcome() == Outcome.CLASS
                        ? Optional.of(names.classes().getOrDefault(outcome.id(), Set.of()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Expression function(CelExpr tree) {
        CelCall call = tree.call();
        ScopedName target = call.target().isPresent()
                ? ScopedName.of(dotted(call.target().get()) + ".", about)
                : ScopedName.of("", about);
        return new Functions(this, tree, target).read();
    }

    /** The text given as an argument: CEL writes it in quotes. */
    static String text(CelExpr tree) {
        if (tree.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && tree.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            return tree.constant().stringValue();
        }
        throw new ExpressionFault(tree.id(), "formula.text-expected");
    }

    static LocalDate day(CelExpr tree) {
        String text = text(tree);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ExpressionFault(tree.id(), "formula.day", text);
        }
    }

    static ExpressionFault unknownId(CelExpr at, String id, Collection<String> known) {
        if (known.isEmpty()) {
            return new ExpressionFault(at.id(), "formula.id-none", id);
        }
        return new ExpressionFault(
                at.id(), "formula.id", id, Nearest.to(id, new HashSet<>(known)), String.join(", ", known));
    }
}
