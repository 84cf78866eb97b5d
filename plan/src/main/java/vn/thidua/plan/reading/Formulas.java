package vn.thidua.plan.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.plan.Faults;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.ExpressionReader;
import vn.thidua.plan.expression.Names;
import vn.thidua.plan.expression.Type;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/** Reads the formulas among the words of a plan. */
final class Formulas {

    /** Stands where a formula is missing or wrong; its fault is already recorded. */
    static final Expression NOTHING = new Expression.Truth(false);

    /** Whether it is that very placeholder, and not a formula that happens to say {@code false}. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isNothing(Expression expression) {
        return expression == NOTHING;
    }

    private static final Pattern LIKE_A_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Names names;
    private final ExpressionReader reader;
    private final Faults faults;

    Formulas(Names names, Faults faults) {
        this.names = names;
        this.reader = new ExpressionReader(names, faults);
        this.faults = faults;
    }

    /** The word that a parameter holds; empty where there is no such parameter or it holds something else. */
    Optional<String> textOf(String parameter) {
        return Optional.ofNullable(names.parameters().get(parameter))
                .map(Parameter::value)
                .filter(Expression.Text.class::isInstance)
                .map(value -> ((Expression.Text) value).value());
    }

    Optional<Expression> condition(Fields fields, String name, SubjectKind about) {
        return fields.scalar(name).flatMap(scalar -> reader.read(scalar, about, Optional.of(Type.TRUTH)));
    }

    Expression amount(Fields fields, String name, SubjectKind about) {
        return fields.scalar(name)
                .flatMap(scalar -> reader.read(scalar, about, Optional.of(Type.NUMBER)))
                .orElse(new Expression.Number(BigDecimal.ZERO));
    }

    Expression any(Fields fields, String name, SubjectKind about) {
        return fields.scalar(name).flatMap(scalar -> any(scalar, about)).orElse(NOTHING);
    }

    Optional<Expression> any(Scalar scalar, SubjectKind about) {
        return reader.read(scalar, about, Optional.empty());
    }

    /** A day as written, or a formula that gives one. */
    Optional<Expression> day(Fields fields, String name) {
        Optional<Scalar> scalar = fields.scalar(name);
        Optional<Expression> written = scalar.flatMap(Scalars::day).map(Expression.Day::new);
        Optional<String> byHand = scalar.flatMap(one -> Scalars.dayByHand(one.text()));
        if (byHand.isPresent()) {
            faults.error(scalar.orElseThrow().mark(), "slip.day", scalar.get().text(), byHand.get());
            return Optional.empty();
        }
        if (written.isEmpty()
                && scalar.filter(one -> LIKE_A_DAY.matcher(one.text()).matches())
                        .isPresent()) {
            faults.error(scalar.get().mark(), "day.none", scalar.get().text());
            return Optional.empty();
        }
        return written.isPresent()
                ? written
                : scalar.flatMap(one -> reader.read(one, SubjectKind.CAMPAIGN, Optional.of(Type.DAY)));
    }

    /** Who comes first, key by key; no key where the plan says that it gives none. */
    List<OrderKey> order(Fields form, SubjectKind about) {
        List<OrderKey> order = new ArrayList<>();
        if (form.node("order").orElse(null) instanceof Sequence keys) {
            keys.items().forEach(node -> orderKey(node, about).ifPresent(order::add));
        }
        return List.copyOf(order);
    }

    Optional<OrderKey> orderKey(Node node, SubjectKind about) {
        if (node instanceof Scalar scalar) {
            return any(scalar, about).flatMap(by -> orderable(by, scalar)).map(by -> new OrderKey(by, true, false));
        }
        if (node instanceof Mapping mapping) {
            Fields fields = new Fields(mapping);
            return fields.scalar("by")
                    .flatMap(scalar -> any(scalar, about).flatMap(by -> orderable(by, scalar)))
                    .filter(by -> directed(by, fields))
                    .map(by -> new OrderKey(
                            by, !fields.text("best", "").equals("lowest"), fields.truth("only-between-equals")));
        }
        return Optional.empty();
    }

    private Optional<Expression> orderable(Expression by, Scalar scalar) {
        if (by.type() == Type.NUMBER || by.type() == Type.TRUTH) {
            return Optional.of(by);
        }
        faults.error(
                scalar.mark(), "order.type", scalar.text(), "type." + by.type().word());
        return Optional.empty();
    }

    /** Those who fulfil a condition come first: a direction beside it would be overlooked. */
    private boolean directed(Expression by, Fields fields) {
        if (by.type() == Type.TRUTH && fields.has("best")) {
            faults.error(fields.mark("best"), "order.best", fields.text("by", ""));
        }
        return true;
    }

    static RoundingMode mode(String word) {
        return Fields.constant(word, RoundingMode.class).orElse(RoundingMode.DOWN);
    }

    static Rounding rounding(Fields fields) {
        Fields round = fields.fields("round");
        int decimals = Math.clamp(round.whole("decimals", 6), 0, 6);
        return new Rounding(decimals, round.text("mode").map(Formulas::mode).orElse(RoundingMode.HALF_UP));
    }
}
