package vn.thidua.server.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thidua.server.campaign.Campaign;

/**
 * The dashboard as its page shows it.
 *
 * @param blocks labels of the blocks that have units, by id
 * @param groups the groups of criteria that one can look into, by id
 * @param fields the fields of reform that criteria are marked with, by id
 * @param wall whether it is for a screen on a wall, without anything but the charts
 */
public record DashboardView(
        Campaign campaign,
        LocalDate day,
        ChartQuestion asked,
        Map<String, String> blocks,
        Map<String, String> groups,
        Map<String, String> fields,
        List<Integer> years,
        List<Tile> tiles,
        List<Chart> charts,
        boolean wall) {

    /** What is asked, as the end of an address. */
    public String query() {
        return "?block=" + asked.block() + "&group=" + asked.group() + "&field=" + asked.field() + "&year="
                + asked.year();
    }
}
