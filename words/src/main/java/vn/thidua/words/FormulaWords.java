package vn.thidua.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.plan.Block;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.FactPeriod;
import vn.thidua.plan.FactType;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Scope;

/** Says a formula in words: labels of facts instead of their ids. */
public final class FormulaWords {

    private final Plan plan;
    private final Messages messages;
    private final Values values;

    /** Formulas of that plan. */
    public FormulaWords(Plan plan, Messages messages) {
        this.plan = plan;
        this.messages = messages;
        this.values = new Values(messages);
    }

    /** What is compared in an order: the label of a fact, else the formula in words. */
    public String compared(OrderKey key) {
        return key.by() instanceof Expression.OfFact of ? of.fact().label() : say(key.by());
    }

    /** The formula in words. */
    public String say(Expression expression) {
        return switch (expression) {
            case Expression.Truth truth -> values.show(truth.value());
            case Expression.Number number -> Values.number(number.value());
            case Expression.Day day -> Values.day(day.value());
            case Expression.Text text -> text.value();
            case Expression.OfParameter parameter -> parameter(parameter);
            case OfFact fact -> owner(fact.scope()) + fact.fact().label();
            case Expression.OfBlock block -> owner(block.scope()) + messages.word("formula.block");
            case Expression.OfId id -> owner(id.scope()) + messages.word("formula.id");
            case Expression.Not not -> messages.say("formula.not", List.of(say(not.of())));
            case Expression.And and -> joined(and.parts(), "formula.and");
            case Expression.Or or -> "(" + joined(or.parts(), "formula.or") + ")";
            case Expression.Compare compare ->
                say(compare.left()) + " " + compare.relation().sign() + " " + beside(compare.right(), compare.left());
            case Expression.OneOf oneOf ->
                messages.say(
                        "formula.one-of",
                        List.of(
                                say(oneOf.of()),
                                String.join(
                                        ", ",
                                        oneOf.values().stream()
                                                .map(one -> beside(one, oneOf.of()))
                                                .toList())));
            case Expression.Arithmetic sum -> say(sum.left()) + sign(sum.operation()) + say(sum.right());
            case Expression.Conditional choice ->
                messages.say(
                        "formula.conditional",
                        List.of(say(choice.when()), say(choice.then()), say(choice.otherwise())));
            case Expression.Known known -> messages.say("formula.known", List.of(say(known.of())));
            case Expression.Happened happened -> messages.say("formula.happened", List.of(say(happened.event())));
            case Expression.InTime inTime ->
                messages.say("formula.in-time", List.of(say(inTime.event()), deadline(inTime.deadline())));
            case Expression.Aggregate aggregate ->
                messages.say(
                        "formula." + aggregate.aggregation().name().toLowerCase(Locale.ROOT),
                        List.of(
                                aggregate.of().map(this::say).orElse(""),
                                messages.word("set." + aggregate.set().word())));
            case OfOutcome outcome -> outcome(outcome);
            case Expression.Round round -> say(round.of());
            case Expression.Extreme extreme ->
                messages.say(
                        extreme.greater() ? "formula.greater" : "formula.smaller",
                        List.of(say(extreme.left()), say(extreme.right())));
            case Expression.OfList list ->
                messages.say(
                        "formula.list-" + list.question().name().toLowerCase(Locale.ROOT), List.of(say(list.list())));
            case Expression.OfPeriods periods ->
                messages.say(
                        "formula.list-" + periods.question().name().toLowerCase(Locale.ROOT),
                        List.of(periods(periods.facts())));
            case Expression.ListHas has -> messages.say("formula.list-has", List.of(say(has.list()), listed(has.id())));
        };
    }

    /** What the numbers are of, and of which periods. */
    private String periods(List<OfFact> facts) {
        OfFact first = facts.getFirst();
        FactPeriod from = first.fact().period().orElseThrow();
        FactPeriod to = facts.getLast().fact().period().orElseThrow();
        return messages.say(
                "formula.periods", List.of(owner(first.scope()) + from.factLabel(), from.label(), to.label()));
    }

    /** A value beside the thing it is compared with: the label of a word, per cent, unit of measure. */
    public String beside(Expression value, Expression of) {
        if (value instanceof Expression.Text text) {
            return word(text.value(), of);
        }
        if (of instanceof OfFact fact && fact.fact().type() == FactType.PERCENT) {
            return say(value) + " %";
        }
        return say(value);
    }

    /** The label of a word of a closed list. */
    public String word(String word, Expression of) {
        if (of instanceof OfFact fact && fact.fact().values().contains(word)) {
            return fact.fact().valueLabels().get(fact.fact().values().indexOf(word));
        }
        if (of instanceof Expression.OfBlock && plan.blocks().containsKey(word)) {
            return Optional.ofNullable(plan.blocks().get(word))
                    .map(Block::label)
                    .orElse(word);
        }
        if (of instanceof OfOutcome outcome) {
            if (word.isEmpty()) {
                return messages.word("table.class.not-rated");
            }
            return plan.classifications().stream()
                    .filter(one -> one.id().equals(outcome.id()) && one.indexOf(word) >= 0)
                    .map(one -> one.levels().get(one.indexOf(word)).label())
                    .findFirst()
                    .orElse(word);
        }
        return word;
    }

    /** What a list of the plan's things has in it. */
    private String listed(String id) {
        return plan.targets().values().stream()
                .flatMap(targets -> Optional.ofNullable(targets.get(id)).stream())
                .map(Target::label)
                .findFirst()
                .orElse(id);
    }

    private String parameter(Expression.OfParameter of) {
        return Optional.ofNullable(plan.parameters().get(of.id()))
                .map(Parameter::value)
                .map(this::say)
                .orElse(of.id());
    }

    private String owner(Scope scope) {
        return scope == Scope.SELF ? "" : messages.word("scope." + scope.name().toLowerCase(Locale.ROOT));
    }

    private String deadline(String id) {
        return Optional.ofNullable(plan.calendar().deadlines().get(id))
                .map(Deadline::label)
                .orElse(id);
    }

    private String outcome(OfOutcome of) {
        String name = switch (of.outcome()) {
            case ELIGIBLE, PROPOSED, SELECTED -> plan.awardLabel(of.id());
            case TARGET -> plan.targetLabel(of.of(), of.id());
            case POINTS -> plan.criterion(of.id()).map(Criterion::heading).orElse(of.id());
            case MET -> plan.standardLabel(of.of(), of.id());
            case CLASS ->
                plan.classifications().stream()
                        .filter(one -> one.id().equals(of.id()))
                        .map(Classification::label)
                        .findFirst()
                        .orElse(of.id());
            default -> of.id();
        };
        return owner(of.scope())
                + messages.say(
                        "outcome."
                                + of.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        List.of(name));
    }

    private String joined(List<Expression> parts, String with) {
        return String.join(
                " " + messages.word(with) + " ", parts.stream().map(this::say).toList());
    }

    private static String sign(Expression.Operation operation) {
        return switch (operation) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case DIVIDED_BY -> " : ";
        };
    }

    /** Whom a kind of subject is, in words. */
    public String subject(SubjectKind kind) {
        return messages.word("word.subject." + kind.word());
    }
}
