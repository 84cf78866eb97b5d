package vn.thidua.server.review;

import java.util.List;

/** What a report tells of one topic. */
public record FigureSection(FigureTopic topic, List<Figure> figures, List<FigureGrid> grids) {

    public FigureSection {
        figures = List.copyOf(figures);
        grids = grids.stream().filter(grid -> !grid.rows().isEmpty()).toList();
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return figures.isEmpty() && grids.isEmpty();
    }
}
