package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Limit;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;

/**
 * The class of every subject in one classification. While something is not known, a subject has every class that can
 * still come of it; its class is known when one is left.
 */
final class Classes {

    /** Not rated at all. */
    static final int NOT_RATED = -1;

    /** Not known yet. */
    static final int UNKNOWN = -2;

    /** Known, but only people may decide. */
    static final int OPEN = -3;

    private final Computation computation;
    private final Classification classification;
    private final SubjectKind kind;
    private final ClassSet[] ruled;
    private final ClassSet[] possible;
    private final boolean[] open;
    private final List<Tie> ties = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    Classes(Computation computation, Classification classification) {
        this.computation = computation;
        this.classification = classification;
        this.kind = classification.of();
        int size = computation.subjects(kind).size();
        this.possible = new ClassSet[size];
        this.open = new boolean[size];
        Levels levels = new Levels(computation, classification);
        for (int row = 0; row < size; row++) {
            Levels.Found found = levels.of(row);
            possible[row] = found.possible();
            open[row] = found.open();
        }
        this.ruled = possible.clone();
        // Who falls out of a class is counted in the next one.
        classification.limits().stream()
                .sorted(Comparator.comparingInt(limit -> classification.indexOf(limit.level())))
                .forEach(this::limit);
    }

    private void limit(Limit limit) {
        int level = classification.indexOf(limit.level());
        Quota quota =
                new Quota(limit.share(), limit.per(), limit.alike(), Set.of(), Map.of(), Map.of(), limit.clause());
        ClassSet[] before = possible.clone();
        int reached = limit.reached()
                .map(classification::indexOf)
                .orElse(classification.levels().size() - 1);
        Quotas quotas = new Quotas(
                computation,
                List.of(quota),
                Set.of(kind),
                one -> counted(before[one.row()], ruled[one.row()], reached));
        CutOff cut = new CutOff(
                computation, limit.order(), List.of(kind), (candidate, above) -> said(candidate, level, above));
        Map<Quotas.Group, List<Candidate>> groups = new LinkedHashMap<>();
        for (int row = 0; row < before.length; row++) {
            Candidate one = new Candidate(kind, row);
            if (before[row].has(level)) {
                quotas.group(0, one)
                        .ifPresentOrElse(
                                group -> groups.computeIfAbsent(group, ignored -> new ArrayList<>())
                                        .add(one),
                                () -> said(one, level, Truth.UNKNOWN));
            }
        }
        groups.forEach((group, members) -> {
            Range places = raised(limit, group, quotas.range(group, members.getFirst()));
            List<Candidate> others = IntStream.range(0, before.length)
                    .mapToObj(row -> new Candidate(kind, row))
                    .filter(one -> before[one.row()].has(level) && quotas.mayJoin(group, one))
                    .toList();
            cuts.add(new Cut(limit, level, group, quotas.counted(group, limit.share()), places, members));
            limit(new Places(limit, level, places, group, others), members, before, cut);
        });
    }

    /**
     * One limit in one group, for reasons.
     *
     * @param counted of how many the places are a share
     * @param members who competes for them
     */
    record Cut(Limit limit, int level, Quotas.Group group, Range counted, Range places, List<Candidate> members) {}

    /** The limit by which somebody may be kept out of a class; empty where none was asked. */
    Optional<Cut> cut(int row, int level) {
        return cuts.stream()
                .filter(one -> one.level() == level && one.members().contains(new Candidate(kind, row)))
                .findFirst();
    }

    /**
     * The places of one class in one group.
     *
     * @param others who may yet belong to the group
     */
    private record Places(Limit limit, int level, Range places, Quotas.Group group, List<Candidate> others) {}

    private void limit(Places places, List<Candidate> members, ClassSet[] before, CutOff cut) {
        if (members.size() + places.others().size() <= places.places().least()) {
            return;
        }
        boolean known = places.others().isEmpty()
                && places.places().settled() != Fixed.UNKNOWN
                && members.stream().allMatch(one -> before[one.row()].only(places.level()) && cut.ready(one));
        if (known) {
            String name = classification.id() + "/" + places.limit().level();
            cut.cut(members, (int) places.places().least(), name, places.group().of())
                    .ifPresent(ties::add);
            return;
        }
        for (Candidate candidate : members) {
            int surely = 0;
            int perhaps = 0;
            for (Candidate other : members) {
                if (!other.equals(candidate)) {
                    boolean in = before[other.row()].only(places.level());
                    surely += in && cut.ahead(other, candidate) == Truth.YES ? 1 : 0;
                    perhaps += cut.ahead(candidate, other) == Truth.YES ? 0 : 1;
                }
            }
            for (Candidate other : places.others()) {
                perhaps += cut.ahead(candidate, other) == Truth.YES ? 0 : 1;
            }
            boolean stays = perhaps < places.places().least();
            boolean falls = surely >= places.places().most();
            said(candidate, places.level(), stays ? Truth.YES : falls ? Truth.NO : Truth.UNKNOWN);
        }
    }

    /** A place more than the share gives by an act; while nobody knows of an act, any number of them. */
    private Range raised(Limit limit, Quotas.Group group, Range places) {
        if (limit.raisedBy().isEmpty()) {
            return places;
        }
        Cell raise = computation.cell(limit.raisedBy().get(), limit.raisedFor());
        int row = limit.raisedFor() == SubjectKind.CAMPAIGN
                ? 0
                : group.of().map(computation.subjects(SubjectKind.UNIT)::row).orElse(-1);
        long known = row < 0 ? Fixed.UNKNOWN : raise.at(row);
        Range open = row < 0 ? Range.NUMBERS : NumberCells.numbers(raise, row);
        Range by = (known == Fixed.UNKNOWN ? open : Range.of(known)).within(0, Fixed.LIMIT);
        return new Range(places.least() + by.least() / Fixed.ONE, places.most() + by.most() / Fixed.ONE)
                .within(0, Integer.MAX_VALUE);
    }

    private void said(Candidate candidate, int level, Truth stays) {
        int row = candidate.row();
        possible[row] = switch (stays) {
            case YES -> possible[row];
            case NO -> possible[row].without(level).with(level + 1);
            case UNKNOWN -> possible[row].with(level + 1);
        };
    }

    /** Whether somebody is counted in a share: rated, and by the rules in the class that has to be reached or a better one. */
    private static long counted(ClassSet classes, ClassSet ruled, int reached) {
        if (classes.settled() == NOT_RATED || !ruled.anyUpTo(reached)) {
            return Fixed.FALSE;
        }
        return classes.maybeNotRated() || ruled.anyBelow(reached) ? Fixed.UNKNOWN : Fixed.TRUE;
    }

    /** The place of the class among the levels, or one of the constants. */
    int level(int row) {
        int settled = possible[row].settled();
        return settled == UNKNOWN && (open[row] || tied(row)) ? OPEN : settled;
    }

    private boolean tied(int row) {
        String id = computation.subjects(kind).id(row);
        return ties.stream().anyMatch(tie -> tie.among().contains(id));
    }

    /** The classes that the rules leave, before any limit on how many may be in a class. */
    ClassSet ruled(int row) {
        return ruled[row];
    }

    /** The classes that can still come of what is not known. */
    ClassSet possible(int row) {
        return possible[row];
    }

    /** The id of the class as a word; of somebody who is not rated a word of its own, which no class has. */
    Cell cell() {
        long notRated = computation.words().of("");
        long[] words = classification.levels().stream()
                .mapToLong(level -> computation.words().of(level.id()))
                .toArray();
        return new Cell() {
            @Override
            long at(int row) {
                int level = possible[row].settled();
                if (level == NOT_RATED) {
                    return notRated;
                }
                return level < 0 ? Fixed.UNKNOWN : words[level];
            }

            @Override
            boolean canBe(int row, long word) {
                ClassSet classes = possible[row];
                return word == notRated && classes.maybeNotRated()
                        || IntStream.range(0, words.length)
                                .anyMatch(level -> words[level] == word && classes.has(level));
            }
        };
    }

    List<Tie> ties() {
        return ties;
    }
}
