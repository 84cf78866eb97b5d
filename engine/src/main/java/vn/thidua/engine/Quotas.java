package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     */
    record Group(int quota, Optional<String> of) {}

    /** Places not known. */
    static final int UNKNOWN = -1;

    private final Computation computation;
    private final List<Quota> quotas;
    private final Set<SubjectKind> kinds;
    private final Map<Group, Long> shares = new HashMap<>();

    Quotas(Computation computation, List<Quota> quotas, Set<SubjectKind> kinds) {
        this.computation = computation;
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

    /** The group of a candidate under a quota; empty where it is not known. */
    Optional<Group> group(int quota, Candidate candidate) {
        return switch (quotas.get(quota).per()) {
            case ALL -> Optional.of(new Group(quota, Optional.empty()));
            case BLOCK -> Optional.of(new Group(quota, Optional.of(block(candidate))));
            case PARENT -> parent(candidate).map(id -> new Group(quota, Optional.of(id)));
            case UNIT -> Optional.of(new Group(quota, Optional.of(unit(candidate))));
        };
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
        Quota quota = quotas.get(group.quota());
        BigDecimal except = group.of().map(id -> quota.except().get(id)).orElse(null);
        if (except == null) {
            except = quota.exceptBlocks().get(block(member));
        }
        if (except != null) {
            return except.intValue();
        }
        long places = switch (quota.places()) {
            case Quota.Number number ->
                computation.cells().make(number.value(), SubjectKind.CAMPAIGN).at(0);
            case Quota.Share share -> shares.computeIfAbsent(group, one -> share(one, share));
        };
        return places == Fixed.UNKNOWN ? UNKNOWN : Math.clamp(places / Fixed.ONE, 0, Integer.MAX_VALUE);
    }

    private long share(Group group, Quota.Share share) {
        long counted = 0;
        for (SubjectKind kind : kinds) {
            Cell among = share.among()
                    .map(condition -> computation.cells().make(condition, kind))
                    .orElse(Cell.constant(Fixed.TRUE));
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                Candidate one = new Candidate(kind, row);
                if (group(group.quota(), one).filter(group::equals).isPresent()
                        && quota(one).equals(Optional.of(group.quota()))) {
                    long counts = among.at(row);
                    if (counts == Fixed.UNKNOWN) {
                        return Fixed.UNKNOWN;
                    }
                    counted += counts;
                }
            }
        }
        return Math.max(share.atLeast(), places(share.percent(), counted, share.rounding())) * Fixed.ONE;
    }

    static long places(BigDecimal percent, long counted, java.math.RoundingMode mode) {
        return percent.multiply(BigDecimal.valueOf(counted))
                .movePointLeft(2)
                .setScale(0, mode)
                .longValueExact();
    }
}
