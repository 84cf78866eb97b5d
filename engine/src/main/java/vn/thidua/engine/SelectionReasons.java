package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Audience;
import vn.thidua.plan.Clause;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Quota;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Unsubmitted;

/** Says why a candidate is selected, not selected, or still open. */
final class SelectionReasons {

    private final Computation computation;

    SelectionReasons(Computation computation) {
        this.computation = computation;
    }

    Reason of(Selection selection, Candidate candidate) {
        Truth selected = Truth.of(selection.selected(candidate));
        Clause clause = selection.award().clause();
        Optional<Reason> out = new JoiningReasons(computation).out(candidate.kind(), candidate.row());
        if (out.isPresent()) {
            return out.get();
        }
        if (selection.candidates().isLeftOut(candidate.kind(), candidate.row())) {
            Clause where = computation
                    .scores(candidate.kind())
                    .sheet(candidate.row())
                    .flatMap(ScoreSheet::unsubmitted)
                    .map(Unsubmitted::clause)
                    .orElse(clause);
            return reason(where, "unsubmitted", List.of(), selected);
        }
        if (selection.candidates().isRefused(candidate.kind(), candidate.row())) {
            return reason(clause, "refused", List.of(), selected);
        }
        if (selection.candidates().isNotProposed(candidate.kind(), candidate.row())) {
            return reason(clause, "not-proposed", List.of(), selected);
        }
        long concerned = selection.candidates().audience(candidate.kind()).at(candidate.row());
        boolean matters =
                concerned == Fixed.FALSE || concerned == Fixed.UNKNOWN && selection.eligible(candidate) != Fixed.FALSE;
        if (matters && selection.candidates().includes(candidate.kind(), candidate.row())) {
            return audience(selection, candidate, Truth.of(concerned), selected);
        }
        if (selection.eligible(candidate) == Fixed.FALSE) {
            return reason(clause, "not-eligible", List.of(), selected);
        }
        for (Selection above : selection.higher()) {
            if (above.selected(candidate) == Fixed.TRUE) {
                return reason(clause, "takes-higher", List.of(above.award().label()), selected);
            }
        }
        if (selection.eligible(candidate) == Fixed.UNKNOWN) {
            return reason(clause, "eligibility-open", List.of(), selected);
        }
        Optional<Integer> quota = selection.quotas().quota(candidate);
        if (selected == Truth.UNKNOWN) {
            return open(selection, candidate, clause, quota);
        }
        if (quota.isEmpty()) {
            return reason(clause, "no-quota", List.of(), selected);
        }
        Clause limit = selection.award().quotas().get(quota.get()).clause();
        String code = selected == Truth.YES ? "above-cut" : "below-cut";
        Optional<Quotas.Group> group = selection.quotas().group(quota.get(), candidate);
        return group.isEmpty()
                ? reason(limit, code, List.of(""), selected)
                : new CutOffReasons(computation, selection, group.get(), candidate).reason(limit, code, selected);
    }

    /** Somebody for whom the campaign is not, or may not be. */
    private Reason audience(Selection selection, Candidate candidate, Truth concerned, Truth selected) {
        Audience audience = computation.plan().audience();
        ConditionReasons conditions =
                new ConditionReasons(computation, candidate.kind(), candidate.row(), audience.clause());
        String code = concerned == Truth.NO ? "selection.not-concerned" : "selection.concerned-open";
        List<Reason> because = new ArrayList<>();
        new JoiningReasons(computation).open(candidate.kind(), candidate.row()).ifPresent(because::add);
        if (selection.candidates().concerned(candidate.kind()).at(candidate.row()) != Fixed.TRUE) {
            audience.peopleWhen().map(conditions::of).ifPresent(because::add);
        }
        return new Reason(audience.clause(), code, List.of(), selected, List.of(), because);
    }

    private Reason open(Selection selection, Candidate candidate, Clause clause, Optional<Integer> quota) {
        String id = computation.subjects(candidate.kind()).id(candidate.row());
        for (Tie tie : selection.ties()) {
            if (tie.among().contains(id)) {
                List<Object> args = new ArrayList<>(List.of(
                        tie.places(), computation.names(selection.award().to(), tie.among())));
                Optional<String> settler = selection.award().tieSettledBy();
                settler.map(computation.plan()::bodyLabel).ifPresent(args::add);
                return reason(clause, settler.isPresent() ? "tied-by" : "tied", args, Truth.UNKNOWN);
            }
        }
        for (Selection above : selection.higher()) {
            if (above.eligible(candidate) == Fixed.TRUE && above.selected(candidate) == Fixed.UNKNOWN) {
                return reason(clause, "higher-open", List.of(above.award().label()), Truth.UNKNOWN);
            }
        }
        if (quota.isPresent()) {
            if (selection.quotas().lacksParent(quota.get(), candidate)) {
                return reason(
                        selection.award().quotas().get(quota.get()).clause(), "parent-open", List.of(), Truth.UNKNOWN);
            }
            Optional<Quotas.Group> group = selection.quotas().group(quota.get(), candidate);
            Optional<String> grouping = selection
                    .award()
                    .quotas()
                    .get(quota.get())
                    .alike()
                    .flatMap(fact -> computation.plan().fact(candidate.kind(), fact))
                    .map(FactDeclaration::label);
            if (group.isEmpty() && grouping.isPresent()) {
                return reason(clause, "group-open", List.of(grouping.get()), Truth.UNKNOWN);
            }
            if (group.isEmpty() || selection.quotas().places(group.get(), candidate) == Quotas.UNKNOWN) {
                return group.map(one -> quotaOpen(selection, one, clause))
                        .orElseGet(() -> reason(clause, "quota-open", List.of(), Truth.UNKNOWN));
            }
            for (OrderKey key : selection.award().order()) {
                ConditionReasons conditions =
                        new ConditionReasons(computation, candidate.kind(), candidate.row(), clause);
                if (conditions.object(key.by()).isEmpty()) {
                    return new Reason(
                            clause,
                            "selection.not-ready",
                            List.of(key.by()),
                            Truth.UNKNOWN,
                            conditions.facts(key.by()),
                            List.of());
                }
            }
        }
        return reason(clause, "waits-for-tie", List.of(), Truth.UNKNOWN);
    }

    /** The number of places is not known; where it is a share, for what somebody's facts leave open. */
    private Reason quotaOpen(Selection selection, Quotas.Group group, Clause clause) {
        List<Reason> open = new ArrayList<>();
        Quota quota = selection.award().quotas().get(group.quota());
        for (Candidate one : selection.quotas().openIn(group)) {
            String name = computation.subjects(one.kind()).name(one.row());
            if (selection.quotas().group(group.quota(), one).isEmpty()) {
                quota.alike()
                        .flatMap(fact -> computation.plan().fact(one.kind(), fact))
                        .ifPresent(fact ->
                                open.add(reason(clause, "joins-open", List.of(name, fact.label()), Truth.UNKNOWN)));
            }
            new JoiningReasons(computation)
                    .open(one.kind(), one.row())
                    .ifPresent(reason -> open.add(new Reason(
                            reason.clause(),
                            "selection.registers-open",
                            List.of(name),
                            Truth.UNKNOWN,
                            reason.facts(),
                            List.of())));
            ConditionReasons conditions = new ConditionReasons(computation, one.kind(), one.row(), clause);
            quota.places()
                    .counted()
                    .filter(among -> conditions.value(among) == Fixed.UNKNOWN)
                    .ifPresent(among -> open.add(new Reason(
                            clause,
                            "selection.counts-open",
                            List.of(name, among),
                            Truth.UNKNOWN,
                            List.of(),
                            List.of(conditions.of(among)))));
        }
        return new Reason(
                clause,
                open.isEmpty() ? "selection.quota-open" : "selection.share-open",
                List.of(),
                Truth.UNKNOWN,
                List.of(),
                open);
    }

    private static Reason reason(Clause clause, String code, List<Object> args, Truth truth) {
        return new Reason(clause, "selection." + code, args, truth, List.of(), List.of());
    }
}
