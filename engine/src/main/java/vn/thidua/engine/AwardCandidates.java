package vn.thidua.engine;

import java.util.Objects;
import java.util.Set;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;

/** Who can be selected for one award, before anybody is. */
final class AwardCandidates {

    private final Award award;
    private final Computation computation;

    AwardCandidates(Award award, Computation computation) {
        this.award = award;
        this.computation = computation;
    }

    /** Whether somebody is a candidate whose standards are met. */
    Cell eligible(SubjectKind kind) {
        if (!award.to().contains(kind)) {
            return Cell.constant(Fixed.FALSE);
        }
        Cell met = computation
                .standards(kind)
                .eligible(Objects.requireNonNull(award.requires().get(kind)));
        Cell audience = audience(kind);
        return new Cell() {
            @Override
            long at(int row) {
                boolean can = includes(kind, row) && !isLeftOut(kind, row) && !isNotProposed(kind, row);
                long meets = can ? met.at(row) : Fixed.FALSE;
                long concerned = meets == Fixed.FALSE ? Fixed.TRUE : audience.at(row);
                return concerned == Fixed.TRUE ? meets : concerned;
            }
        };
    }

    /** Whether somebody was proposed: whose dossier came in, late or not. Who cannot be a candidate is not. */
    Cell proposed(SubjectKind kind) {
        Set<World.Proposal> proposed = computation.world().proposed();
        long nobody = computation.dossiersAreClosed() ? Fixed.FALSE : Fixed.UNKNOWN;
        Cell eligible = eligible(kind);
        return new Cell() {
            @Override
            long at(int row) {
                if (!proposed.isEmpty() && proposed.contains(about(kind, row))) {
                    return Fixed.TRUE;
                }
                return nobody == Fixed.UNKNOWN && eligible.at(row) == Fixed.FALSE ? Fixed.FALSE : nobody;
            }
        };
    }

    /** Whether the campaign is for somebody, and whether it takes part: of people facts may decide the one. */
    Cell audience(SubjectKind kind) {
        Cell concerned = concerned(kind);
        return computation.joining().isAsked(kind)
                ? Logic.all(new Cell[] {computation.joining().cell(kind), concerned})
                : concerned;
    }

    /** Whether the campaign is for somebody. */
    Cell concerned(SubjectKind kind) {
        return computation
                .plan()
                .audience()
                .peopleWhen()
                .filter(ignored -> kind == SubjectKind.PERSON)
                .map(when -> computation.cell(when, kind))
                .orElse(Cell.constant(Fixed.TRUE));
    }

    /** Whether somebody can be a candidate at all: of the right kind and block. */
    boolean includes(SubjectKind kind, int row) {
        if (!award.to().contains(kind)) {
            return false;
        }
        int block = computation.blockOf(kind, row);
        return award.blocks().isEmpty()
                || (block >= 0 && award.blocks().contains(computation.blockIds().get(block)));
    }

    /** Whether the plan gives no award because no self-assessment came. */
    boolean isLeftOut(SubjectKind kind, int row) {
        return computation.isUnsubmitted(kind, row, Unsubmitted.Means.NOT_RANKED);
    }

    /** Whether it was proposed for other awards and can no longer be for this one. */
    boolean isNotProposed(SubjectKind kind, int row) {
        Set<World.Proposal> none = computation.world().notProposed();
        return !none.isEmpty() && none.contains(about(kind, row));
    }

    /** Whether those who give the award refused it. */
    boolean isRefused(SubjectKind kind, int row) {
        Set<World.Proposal> some = computation.world().refused();
        return !some.isEmpty() && some.contains(about(kind, row));
    }

    private World.Proposal about(SubjectKind kind, int row) {
        return new World.Proposal(award.id(), kind, computation.subjects(kind).id(row));
    }
}
