package vn.thidua.server.review;

import java.util.List;

/**
 * A row of a table of a report.
 *
 * @param id what it is about, so that it is found again when the table is made anew; never shown
 * @param link the page behind it within the campaign; empty where it leads nowhere
 */
public record FigureRow(String id, FigureValue label, String link, List<FigureValue> cells) {

    public FigureRow {
        cells = List.copyOf(cells);
    }
}
