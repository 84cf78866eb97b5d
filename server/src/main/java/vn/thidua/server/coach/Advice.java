package vn.thidua.server.coach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Award;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.web.ChangeLine;
import vn.thidua.server.web.MendLine;

/**
 * What a unit is told.
 *
 * @param code of the unit
 * @param outside why it takes no part; empty where it does
 * @param totals whether the viewer may see the total before it is published: the unit, and those who see provisional rankings
 * @param total points of today as far as they are known
 * @param max the most that the sheet gives
 * @param missing lines whose points are not known
 * @param reachable the total if everything that can still be won is won
 * @param median of the totals known of its block; empty where there are none
 * @param peers how many units the block has
 * @param risks points that go with a near day
 * @param wins other points that can still be won, the most first
 * @param reports next reports, and what a late one takes
 * @param others lines that hang on other units
 */
public record Advice(
        Campaign campaign,
        String code,
        String name,
        String outside,
        boolean totals,
        String block,
        SheetState state,
        BigDecimal total,
        BigDecimal max,
        long missing,
        BigDecimal reachable,
        Optional<BigDecimal> median,
        int peers,
        List<Step> risks,
        List<Step> wins,
        List<Report> reports,
        List<Loss> losses,
        List<Criterion> others,
        List<Reach> awards) {

    /**
     * Points that can still be won.
     *
     * @param daysLeft until the first day by which something has to be done
     * @param recordable the first of the facts that the viewer may record; empty where others record them
     * @param providers who records those that the viewer may not
     */
    public record Step(
            Criterion line,
            BigDecimal gain,
            List<ChangeLine> changes,
            Optional<Long> daysLeft,
            Optional<String> recordable,
            List<String> providers) {}

    /** Whether its sheet was appraised, so that its total is what was granted. */
    public boolean isAppraised() {
        return state.isAppraised();
    }

    /** The word by which the first page calls the total: of today, appraised or approved. */
    public String scoreWord() {
        return switch (state) {
            case FINAL, CLOSED -> "final-score";
            case APPRAISED -> "appraised-score";
            default -> "today-score";
        };
    }

    /** A report that is due, and what it takes where it is late. */
    public record Report(String label, LocalDate until, long daysLeft, BigDecimal takes, Clause clause) {}

    /** Points that nothing brings back, and why. */
    public record Loss(Criterion line, BigDecimal points, List<String> why) {}

    /**
     * How far an award is.
     *
     * @param state {@code yes} where it is reached, {@code open} where it still can be, {@code past} where it can only if what
     *     is past its day was done and not recorded, {@code no} where it cannot, {@code unknown} where that hangs on others
     */
    public record Reach(Award award, String state, List<MendLine> lacks) {

        /** How many standards the award has. */
        public int all() {
            return award.standards(SubjectKind.UNIT).size();
        }

        /** How many of them are met. */
        public int met() {
            return all() - lacks.size();
        }
    }

    /** Whether the plan scores units. */
    public boolean scores() {
        return max.signum() > 0;
    }

    /** The first of what can still be won: what goes soon, then what is worth most. */
    public List<Step> first(int most) {
        return Stream.concat(risks.stream(), wins.stream()).limit(most).toList();
    }

    /** Share of the maximum, in hundredths. */
    public int share(BigDecimal points) {
        return max.signum() == 0
                ? 0
                : Math.clamp(points.multiply(BigDecimal.valueOf(100)).longValue() / max.longValue(), 0, 100);
    }
}
