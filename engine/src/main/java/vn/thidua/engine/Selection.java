package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.engine.Quotas.Group;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;

/** Who is eligible and who is selected for one award. */
final class Selection {

    private final Award award;
    private final Computation computation;
    private final List<Selection> higher;
    private final Map<SubjectKind, long[]> eligible = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, long[]> selected = new EnumMap<>(SubjectKind.class);
    private final List<Tie> ties = new ArrayList<>();
    private final List<Candidate> tied = new ArrayList<>();
    private final AwardCandidates candidates;
    private final Quotas quotas;

    /** @param higher the awards above it in its lines, already worked out */
    Selection(Award award, Computation computation, List<Selection> higher) {
        this.award = award;
        this.computation = computation;
        this.higher = higher;
        this.candidates = computation.candidates(award.id());
        this.quotas = new Quotas(computation, award.quotas(), award.to());
        run();
    }

    private void run() {
        List<Candidate> free = new ArrayList<>();
        Map<Group, List<Candidate>> groups = new LinkedHashMap<>();
        Set<Group> waiting = new HashSet<>();
        for (SubjectKind kind : award.to()) {
            int size = computation.subjects(kind).size();
            long[] meets = new long[size];
            long[] takes = new long[size];
            eligible.put(kind, meets);
            selected.put(kind, takes);
            Cell cell = candidates.eligible(kind);
            for (int row = 0; row < size; row++) {
                Candidate candidate = new Candidate(kind, row);
                meets[row] = cell.at(row);
                // Who takes a higher award takes none below it, whatever comes to light about the standards there.
                boolean open = meets[row] == Fixed.UNKNOWN && !takenAbove(candidate);
                takes[row] = open || meets[row] == Fixed.TRUE ? Fixed.UNKNOWN : Fixed.FALSE;
                if (meets[row] == Fixed.TRUE) {
                    sort(candidate, free, groups);
                }
            }
        }
        for (Selection above : higher) {
            for (Candidate one : above.tied) {
                if (eligible(one) == Fixed.TRUE) {
                    quotas.group(one).ifPresent(waiting::add);
                }
            }
        }
        for (Candidate candidate : free) {
            say(candidate, takenAbove(candidate) ? Truth.NO : openAbove(candidate) ? Truth.UNKNOWN : Truth.YES);
        }
        groups.forEach((group, members) -> select(group, members, waiting.contains(group)));
        refuse();
    }

    /** Whoever was refused takes nothing, and their place goes to nobody else: what was proposed is decided. */
    private void refuse() {
        for (SubjectKind kind : award.to()) {
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                if (candidates.isRefused(kind, row)) {
                    say(new Candidate(kind, row), Truth.NO);
                }
            }
        }
    }

    private void sort(Candidate candidate, List<Candidate> free, Map<Group, List<Candidate>> groups) {
        Optional<Integer> quota = quotas.quota(candidate);
        if (quota.isEmpty()) {
            free.add(candidate);
            return;
        }
        quotas.group(quota.get(), candidate)
                .ifPresentOrElse(
                        group -> groups.computeIfAbsent(group, ignored -> new ArrayList<>())
                                .add(candidate),
                        () -> say(candidate, takenAbove(candidate) ? Truth.NO : Truth.UNKNOWN));
    }

    private void select(Group group, List<Candidate> members, boolean waits) {
        Range places = quotas.range(group, members.getFirst());
        CutOff cut = new CutOff(computation, award.order(), award.to(), this::say);
        List<Candidate> runners = new ArrayList<>();
        for (Candidate candidate : members) {
            if (places.most() == 0 || takenAbove(candidate)) {
                say(candidate, Truth.NO);
            } else if (waits || openAbove(candidate) || !cut.ready(candidate)) {
                say(candidate, Truth.UNKNOWN);
            } else {
                runners.add(candidate);
            }
        }
        if (places.least() < places.most()) {
            cut.between(runners, (int) places.least(), (int) places.most());
            return;
        }
        cut.cut(runners, (int) places.most(), award.id(), group.of()).ifPresent(tie -> {
            ties.add(tie);
            runners.stream().filter(one -> selected(one) == Fixed.UNKNOWN).forEach(tied::add);
        });
    }

    /**
     * Whether one that is selected can still be pushed out: rivals that are still open and may be ahead of it could take
     * every place that is left.
     */
    boolean provisional(Candidate candidate) {
        Optional<Group> group = quotas.group(candidate);
        if (group.isEmpty() || selected(candidate) != Fixed.TRUE) {
            return false;
        }
        CutOff order = order();
        long before = 0;
        boolean open = false;
        for (SubjectKind kind : award.to()) {
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                Candidate other = new Candidate(kind, row);
                boolean rival = !other.equals(candidate)
                        && selected(other) != Fixed.FALSE
                        && quotas.group(other).equals(group)
                        && order.ahead(candidate, other) != Truth.YES;
                before += rival ? 1 : 0;
                open |= rival && selected(other) == Fixed.UNKNOWN;
            }
        }
        return open && before >= quotas.range(group.get(), candidate).least();
    }

    private void say(Candidate candidate, Truth truth) {
        column(selected, candidate)[candidate.row()] = truth.fixed();
    }

    private boolean takenAbove(Candidate candidate) {
        return higher.stream().anyMatch(above -> above.selected(candidate) == Fixed.TRUE);
    }

    private boolean openAbove(Candidate candidate) {
        return higher.stream()
                .anyMatch(
                        above -> above.eligible(candidate) == Fixed.TRUE && above.selected(candidate) == Fixed.UNKNOWN);
    }

    /** Who can be selected. */
    AwardCandidates candidates() {
        return candidates;
    }

    private static long[] column(Map<SubjectKind, long[]> columns, Candidate candidate) {
        long[] column = columns.get(candidate.kind());
        if (column == null) {
            throw new IllegalArgumentException("no candidates of kind " + candidate.kind());
        }
        return column;
    }

    long eligible(Candidate candidate) {
        return eligible.containsKey(candidate.kind()) ? column(eligible, candidate)[candidate.row()] : Fixed.FALSE;
    }

    long selected(Candidate candidate) {
        return selected.containsKey(candidate.kind()) ? column(selected, candidate)[candidate.row()] : Fixed.FALSE;
    }

    Cell cell(SubjectKind kind) {
        long[] column = selected.get(kind);
        return column == null ? Cell.constant(Fixed.FALSE) : Cell.column(column);
    }

    List<Tie> ties() {
        return ties;
    }

    /** The awards above, for reasons. */
    List<Selection> higher() {
        return higher;
    }

    Award award() {
        return award;
    }

    Quotas quotas() {
        return quotas;
    }

    /** The order in which candidates are taken. */
    CutOff order() {
        return new CutOff(computation, award.order(), award.to(), (one, above) -> {});
    }

    /** Who competes for the places of a group: the eligible who take no higher award. */
    List<Candidate> rivals(Group group) {
        List<Candidate> rivals = new ArrayList<>();
        for (SubjectKind kind : award.to()) {
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                Candidate one = new Candidate(kind, row);
                boolean competes = eligible(one) == Fixed.TRUE
                        && !takenAbove(one)
                        && quotas.group(one).equals(Optional.of(group));
                if (competes) {
                    rivals.add(one);
                }
            }
        }
        return rivals;
    }

    /** How many are selected. */
    long count() {
        return selected.values().stream()
                .flatMapToLong(Arrays::stream)
                .filter(value -> value == Fixed.TRUE)
                .count();
    }
}
