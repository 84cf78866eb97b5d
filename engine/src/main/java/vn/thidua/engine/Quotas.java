package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;

/** Groups candidates by the quota that limits them and says how many places each group has. */
final class Quotas {

    /**
     * A group with places of its own.
     *
     * @param quota which of the award's quotas
     * @param of id of the block, parent or unit; empty where everybody counts together
     * @param alike the word of the fact that its members have in common; empty where the quota asks for none
     */
    record Group(int quota, Optional<String> of, Optional<String> alike) {}

    /** Places not known. */
    static final int UNKNOWN = -1;

    private final Computation computation;
    private final List<Quota> quotas;
    private final Set<SubjectKind> kinds;
    private final Map<Group, Range> shares = new HashMap<>();
    private final Counted counted;

    /** Whether somebody is counted in the group of a share: yes, no, or not known. */
    interface Counted {
        /** In the form of {@link Fixed}. */
        long at(Candidate candidate);
    }

    Quotas(Computation computation, List<Quota> quotas, Set<SubjectKind> kinds) {
        this(computation, quotas, kinds, ignored -> Fixed.TRUE);
    }

    /** @param counted who can be counted at all: who is not rated is in no share */
    Quotas(Computation computation, List<Quota> quotas, Set<SubjectKind> kinds, Counted counted) {
        this.computation = computation;
        this.counted = counted;
        this.quotas = quotas;
        this.kinds = kinds;
    }

    /** The quota that limits a candidate, if one does. */
    Optional<Integer> quota(Candidate candidate) {
        for (int i = 0; i < quotas.size(); i++) {
            Set<String> blocks = quotas.get(i).blocks();
            if (blocks.isEmpty() || blocks.contains(block(candidate))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The group in which a candidate competes for places; empty where no quota limits it or its group is not known. */
    Optional<Group> group(Candidate candidate) {
        return quota(candidate).flatMap(quota -> group(quota, candidate));
    }

    /** The group of a candidate under a quota; empty where it is not known. */
    Optional<Group> group(int quota, Candidate candidate) {
        Optional<Group> whole = whole(quota, candidate);
        if (quotas.get(quota).alike().isEmpty()) {
            return whole;
        }
        return whole.flatMap(
                group -> alike(quota, candidate).map(word -> new Group(quota, group.of(), Optional.of(word))));
    }

    /** The group without what its members have in common. */
    private Optional<Group> whole(int quota, Candidate candidate) {
        return switch (quotas.get(quota).per()) {
            case ALL -> Optional.of(new Group(quota, Optional.empty(), Optional.empty()));
            case BLOCK -> Optional.of(new Group(quota, Optional.of(block(candidate)), Optional.empty()));
            case PARENT -> parent(candidate).map(id -> new Group(quota, Optional.of(id), Optional.empty()));
            case UNIT -> Optional.of(new Group(quota, Optional.of(unit(candidate)), Optional.empty()));
        };
    }

    /** Whether it is not known under which unit somebody stands, whose places the quota gives. */
    boolean lacksParent(int quota, Candidate candidate) {
        return quotas.get(quota).per() == Quota.Per.PARENT && parent(candidate).isEmpty();
    }

    private Optional<String> alike(int quota, Candidate candidate) {
        return quotas.get(quota)
                .alike()
                .flatMap(id -> computation.plan().fact(candidate.kind(), id))
                .flatMap(fact -> computation.subjects(candidate.kind()).known(fact, candidate.row()))
                .map(Object::toString);
    }

    /** Whether somebody may yet belong to a group: only the word that makes it is not known of them. */
    boolean mayJoin(Group group, Candidate candidate) {
        return group.alike().isPresent()
                && alike(group.quota(), candidate).isEmpty()
                && whole(group.quota(), candidate)
                        .filter(one -> one.of().equals(group.of()))
                        .isPresent();
    }

    private String block(Candidate candidate) {
        int block = computation.blockOf(candidate.kind(), candidate.row());
        return block < 0 ? "" : computation.blockIds().get(block);
    }

    private String unit(Candidate candidate) {
        Subjects subjects = computation.subjects(candidate.kind());
        @Nullable String above = subjects.aboveId(candidate.row());
        return candidate.kind() == SubjectKind.UNIT || above == null ? subjects.id(candidate.row()) : above;
    }

    private Optional<String> parent(Candidate candidate) {
        Subjects units = computation.subjects(SubjectKind.UNIT);
        int row = candidate.kind() == SubjectKind.UNIT
                ? candidate.row()
                : computation.subjects(SubjectKind.PERSON).above(candidate.row());
        return row < 0 ? Optional.empty() : Optional.ofNullable(units.aboveId(row));
    }

    /** The places of a group; {@link #UNKNOWN} while the number is not known. */
    int places(Group group, Candidate member) {
        Range range = range(group, member);
        return range.least() == range.most() ? (int) range.least() : UNKNOWN;
    }

    /** The places that a group can have, at least none; whole numbers, not in fixed form. */
    Range range(Group group, Candidate member) {
        Quota quota = quotas.get(group.quota());
        Optional<BigDecimal> except = exception(group, member);
        if (except.isPresent()) {
            return Range.of(except.get().longValue()).within(0, Integer.MAX_VALUE);
        }
        return switch (quota.places()) {
            case Quota.Number number -> {
                Cell places = computation.cell(number.value(), SubjectKind.CAMPAIGN);
                long known = places.at(0);
                Range range = known == Fixed.UNKNOWN ? Range.NUMBERS : Range.of(known / Fixed.ONE);
                yield range.within(0, Integer.MAX_VALUE);
            }
            case Quota.Share share -> shares.computeIfAbsent(group, one -> share(one, share));
        };
    }

    /** Somebody of whom it is not known whether they are counted makes the places a range. */
    private Range share(Group group, Quota.Share share) {
        Range counted = counted(group, share);
        LongSummaryStatistics places = LongStream.concat(
                        LongStream.of(counted.least(), counted.most()),
                        // Where a number for small groups ends, the share may give fewer places to more members.
                        share.sizes().stream().flatMapToLong(size -> LongStream.of(size.upTo(), size.upTo() + 1L)))
                .filter(many -> many >= counted.least() && many <= counted.most())
                .map(many -> places(share, many))
                .summaryStatistics();
        return new Range(places.getMin(), places.getMax());
    }

    /** Of how many the places of a group are a share. */
    Range counted(Group group, Quota.Share share) {
        long surely = 0;
        long possibly = 0;
        for (SubjectKind kind : kinds) {
            Cell among = share.among()
                    .map(condition -> computation.cell(condition, kind))
                    .orElse(Cell.constant(Fixed.TRUE));
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                Candidate one = new Candidate(kind, row);
                boolean in = group(group.quota(), one).filter(group::equals).isPresent();
                if ((in || mayJoin(group, one)) && quota(one).equals(Optional.of(group.quota()))) {
                    long counts = counts(one, among);
                    surely += in && counts == Fixed.TRUE ? 1 : 0;
                    possibly += counts == Fixed.FALSE ? 0 : 1;
                }
            }
        }
        return new Range(surely, possibly);
    }

    /** The number that stands for a group in the place of what the quota says for all; empty where there is none. */
    Optional<BigDecimal> exception(Group group, Candidate member) {
        Quota quota = quotas.get(group.quota());
        return group.of()
                .or(group::alike)
                .map(id -> quota.except().get(id))
                .or(() -> Optional.ofNullable(quota.exceptBlocks().get(block(member))));
    }

    private long counts(Candidate one, Cell among) {
        long joined = computation.joining().of(one.kind(), one.row());
        long rated = joined == Fixed.FALSE ? joined : both(joined, counted.at(one));
        long asked = rated == Fixed.FALSE ? rated : among.at(one.row());
        return asked == Fixed.TRUE ? rated : asked;
    }

    private static long both(long one, long other) {
        return one == Fixed.TRUE ? other : other == Fixed.FALSE ? other : one;
    }

    /** Who makes the places of a group open: those of whom it is not known whether they are counted. */
    List<Candidate> openIn(Group group) {
        if (!(quotas.get(group.quota()).places() instanceof Quota.Share share)) {
            return List.of();
        }
        List<Candidate> open = new ArrayList<>();
        for (SubjectKind kind : kinds) {
            Cell among = share.among()
                    .map(condition -> computation.cell(condition, kind))
                    .orElse(Cell.constant(Fixed.TRUE));
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                Candidate one = new Candidate(kind, row);
                boolean in = group(group.quota(), one).filter(group::equals).isPresent();
                long counts = counts(one, among);
                if (in && counts == Fixed.UNKNOWN || mayJoin(group, one) && counts != Fixed.FALSE) {
                    open.add(one);
                }
            }
        }
        return open;
    }

    /** The places of a group in which so many are counted. */
    static long places(Quota.Share share, long counted) {
        Optional<Quota.Size> size =
                share.sizes().stream().filter(one -> counted <= one.upTo()).findFirst();
        if (size.isPresent()) {
            return Math.clamp(size.get().places(), 0, Integer.MAX_VALUE);
        }
        long least = Math.max(share.atLeast(), ofAll(share, counted));
        return Math.clamp(Math.min(least, share.atMost().orElse(Integer.MAX_VALUE)), 0, Integer.MAX_VALUE);
    }

    /** The share alone, rounded, whatever its least and most are. */
    static long ofAll(Quota.Share share, long counted) {
        return share.percent()
                .multiply(BigDecimal.valueOf(counted))
                .movePointLeft(2)
                .setScale(0, share.rounding())
                .longValueExact();
    }
}
