package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Quota;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.expression.Type;

/** Says why a candidate is within the places of its group or not: how many there are, its place, and what decided. */
final class CutOffReasons {

    private final Computation computation;
    private final Selection selection;
    private final Quotas.Group group;
    private final Candidate candidate;
    private final Quota quota;

    CutOffReasons(Computation computation, Selection selection, Quotas.Group group, Candidate candidate) {
        this.computation = computation;
        this.selection = selection;
        this.group = group;
        this.candidate = candidate;
        this.quota = selection.award().quotas().get(group.quota());
    }

    Reason reason(Clause clause, String code, Truth selected) {
        Range places = selection.quotas().range(group, candidate);
        List<Reason> parts = new ArrayList<>();
        new ShareReasons(computation.plan(), quota.clause())
                .group(quota.alike(), candidate.kind(), group)
                .ifPresent(parts::add);
        parts.add(places(clause, places));
        CutOff order = selection.order();
        List<Candidate> rivals = selection.rivals(group);
        long before = rivals.stream()
                .filter(other -> order.ahead(other, candidate) == Truth.YES)
                .count();
        parts.add(make(clause, "place", List.of(before + 1, rivals.size()), selected));
        neighbour(rivals, order, selected).ifPresent(other -> parts.add(decided(clause, order, other, selected)));
        return new Reason(clause, "selection." + code, List.of(places.least()), selected, List.of(), parts);
    }

    /** How the number of places comes about. */
    private Reason places(Clause clause, Range range) {
        Optional<BigDecimal> exception = selection.quotas().exception(group, candidate);
        if (exception.isPresent()) {
            return make(clause, "quota-except", List.of(exception.get()), Truth.YES);
        }
        return switch (quota.places()) {
            case Quota.Number number
            when number.value() instanceof Expression.OfParameter parameter ->
                make(clause, "quota-number", List.of(range.least(), label(parameter.id())), Truth.YES);
            case Quota.Number number
            when number.value() instanceof Expression.OfFact fact ->
                make(clause, "quota-number", List.of(range.least(), fact.fact().label()), Truth.YES);
            case Quota.Number ignored -> make(clause, "quota-plain", List.of(range.least()), Truth.YES);
            case Quota.Share share -> share(clause, share, range);
        };
    }

    private Reason share(Clause clause, Quota.Share share, Range range) {
        return new ShareReasons(computation.plan(), clause)
                .places(share, selection.quotas().counted(group, share).least(), range.least());
    }

    private String label(String parameter) {
        return Optional.ofNullable(computation.plan().parameters().get(parameter))
                .map(Parameter::label)
                .orElse(parameter);
    }

    /** The last who is selected for one who is not, and the first who is not for one who is. */
    private Optional<Candidate> neighbour(List<Candidate> rivals, CutOff order, Truth selected) {
        long other = selected == Truth.YES ? Fixed.FALSE : Fixed.TRUE;
        return rivals.stream()
                .filter(one -> selection.selected(one) == other)
                .reduce((one, next) -> (order.ahead(one, next) == Truth.YES) == (selected == Truth.YES) ? one : next);
    }

    private Reason decided(Clause clause, CutOff order, Candidate other, Truth selected) {
        int key = order.deciding(candidate, other);
        String name = computation.subjects(other.kind()).name(other.row());
        if (key < 0) {
            return selection
                    .award()
                    .tieSettledBy()
                    .map(computation.plan()::bodyLabel)
                    .map(settler -> make(clause, "settled-by", List.of(name, settler), selected))
                    .orElseGet(() -> make(clause, "settled", List.of(name), selected));
        }
        Expression by = selection.award().order().get(key).by();
        Optional<Object> own = value(candidate, clause, by);
        Optional<Object> theirs = value(other, clause, by);
        if (own.isEmpty() || theirs.isEmpty()) {
            return make(clause, "not-ready", List.of(by), selected);
        }
        String code = selected == Truth.YES ? "won" : "lost";
        return make(priority(by).orElse(clause), code, List.of(name, by, own.get(), theirs.get()), selected);
    }

    /** Where the document gives priority to those for whom something holds: the clause of its parameter, or of its fact. */
    private Optional<Clause> priority(Expression by) {
        if (by.type() != Type.TRUTH) {
            return Optional.empty();
        }
        List<Clause> clauses = new ArrayList<>();
        Expressions.visitAll(by, part -> {
            if (part instanceof Expression.OfParameter of) {
                Optional.ofNullable(computation.plan().parameters().get(of.id()))
                        .ifPresent(parameter -> clauses.addFirst(parameter.clause()));
            } else if (part instanceof Expression.OfFact of) {
                clauses.add(of.fact().clause());
            }
        });
        return clauses.stream().findFirst();
    }

    private Optional<Object> value(Candidate one, Clause clause, Expression by) {
        return new ConditionReasons(computation, one.kind(), one.row(), clause).object(by);
    }

    private static Reason make(Clause clause, String code, List<Object> args, Truth truth) {
        return new Reason(clause, "selection." + code, args, truth, List.of(), List.of());
    }
}
