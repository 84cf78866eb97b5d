package vn.thidua.server.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a report, with what they were computed from.
 *
 * @param asOf the day of which they speak
 * @param planVersion the version of the plan that counted
 * @param ledgerPosition the newest fact that counted
 * @param actPosition the newest granted points that counted
 */
public record Figures(
        LocalDate asOf, int planVersion, long ledgerPosition, long actPosition, List<FigureSection> sections) {

    public Figures {
        sections = sections.stream()
                .filter(section -> !section.isEmpty())
                .sorted(Comparator.comparing(FigureSection::topic))
                .toList();
    }

    /** Where a value stands in a report. */
    record Place(FigureTopic topic, String table, String row, int column) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::topic)
                .thenComparing(Place::table)
                .thenComparing(Place::row)
                .thenComparingInt(Place::column);

        static Place of(FigureTopic topic, Figure figure) {
            return new Place(topic, "", figure.key(), 0);
        }

        static Place of(FigureTopic topic, FigureGrid grid, FigureRow row, int column) {
            return new Place(topic, grid.key() + " " + grid.about(), row.id(), column);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Every value by its place. */
    Map<Place, FigureValue> places() {
        Map<Place, FigureValue> places = new TreeMap<>();
        for (FigureSection section : sections) {
            section.figures().forEach(figure -> places.put(Place.of(section.topic(), figure), figure.value()));
            for (FigureGrid grid : section.grids()) {
                for (FigureRow row : grid.rows()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        places.put(
                                Place.of(section.topic(), grid, row, i),
                                row.cells().get(i));
                    }
                }
            }
        }
        return places;
    }

    /** What stands otherwise in a later reading, by place: what is gone there is not known, what is new there stands too. */
    Map<Place, FigureValue> changed(Figures later) {
        Map<Place, FigureValue> before = places();
        Map<Place, FigureValue> after = later.places();
        Map<Place, FigureValue> changed = new TreeMap<>();
        before.forEach((place, value) -> {
            FigureValue now = after.getOrDefault(place, FigureValue.NONE);
            if (!now.equals(value)) {
                changed.put(place, now);
            }
        });
        after.forEach((place, value) -> {
            if (!before.containsKey(place) && !value.equals(FigureValue.NONE)) {
                changed.put(place, value);
            }
        });
        return changed;
    }
}
