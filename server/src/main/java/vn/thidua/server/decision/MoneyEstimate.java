package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the awards of a plan can cost at most, in đồng: as many as its quotas allow, each with the money that the law gives.
 *
 * @param lines the awards in the plan's order
 * @param day whose law says the money
 * @param fund how the authority's fund of the year stands in which the awards are decided
 * @param noPeople whether awards go to people and nobody takes part yet, so that they are missing here
 */
public record MoneyEstimate(List<Line> lines, LocalDate day, Fund.Balance fund, boolean noPeople) {

    public MoneyEstimate {
        lines = List.copyOf(lines);
    }

    /**
     * One award.
     *
     * @param most how many it can go to
     * @param limited whether the plan says how many; false where all who take part could get it
     * @param known whether the law names money for it
     * @param money of all of them together
     * @param higher whether a higher level decides on it
     */
    public record Line(String label, int most, boolean limited, boolean known, BigDecimal money, boolean higher) {}

    /** All together. */
    public BigDecimal total() {
        return lines.stream().map(Line::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the fund, where somebody said what is in it, may not do. */
    public boolean exceedsFund() {
        return fund.isSaid() && total().compareTo(fund.free()) > 0;
    }
}
