package vn.thidua.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Texts;

/**
 * A report on its page.
 *
 * @param sections figures in words, with what is known otherwise since the signature
 * @param parts what people write in it
 * @param changes what is known otherwise since the signature, in one list
 * @param steps what can be done next by whoever looks, but writing and signing
 * @param drafts whether whoever looks reads what units wrote for it
 * @param typed what was typed and refused, by field
 */
public record ReviewPage(
        Campaign campaign,
        CampaignReview review,
        Figures figures,
        List<Section> sections,
        List<Part> parts,
        List<Change> changes,
        List<Event> events,
        boolean mayWrite,
        boolean maySign,
        List<ReviewStep> steps,
        boolean drafts,
        String signer,
        String capacity,
        String today,
        Map<String, String> typed) {

    /** A section. */
    public record Section(String topic, List<Line> lines, List<Grid> grids) {}

    /**
     * A figure that stands by itself; with what it is now, where that differs.
     *
     * @param key by which messages name it
     */
    public record Line(String key, String label, String value, String link, Optional<String> now) {}

    /**
     * A table.
     *
     * @param more how many rows the papers have besides these
     */
    public record Grid(String title, String first, List<String> heads, List<Row> rows, int more, int chart) {

        /** Whether numbers stand in a column. */
        public boolean isNumber(int column) {
            return rows.stream().anyMatch(row -> row.cells().get(column).number());
        }
    }

    /** A row of it. */
    public record Row(String label, String link, List<Cell> cells) {}

    /**
     * A cell of it.
     *
     * @param number whether it stands to the right
     * @param share its length where it is a share, 0 to 100; else 0
     */
    public record Cell(String text, boolean number, int share, Optional<String> now) {}

    /** What people write of a part; {@code version} is 0 where nobody has. */
    public record Part(String word, String content, int version, String who) {}

    /** Something that is known otherwise now. */
    public record Change(String what, String before, String now) {}

    /** Whether there is anything that people wrote, or may write. */
    public boolean hasWords() {
        return mayWrite || parts.stream().anyMatch(part -> !part.content().isBlank());
    }

    /** Figures in words, leading nowhere. */
    static List<Section> sections(Figures figures, Texts texts) {
        return sections(topic -> false, figures, Map.of(), "", texts);
    }

    /** Figures in the words of somebody who reads them. */
    static List<Section> sections(
            Actor actor, Figures figures, Map<Figures.Place, FigureValue> changed, String base, Texts texts) {
        boolean behind = CampaignReviews.readsDrafts(actor);
        return sections(topic -> behind && actor.may(topic.opens()), figures, changed, base, texts);
    }

    private static List<Section> sections(
            Predicate<FigureTopic> behind,
            Figures figures,
            Map<Figures.Place, FigureValue> changed,
            String base,
            Texts texts) {
        List<Section> sections = new ArrayList<>();
        for (FigureSection section : figures.sections()) {
            FigureTopic topic = section.topic();
            boolean opens = behind.test(topic);
            List<Line> lines = section.figures().stream()
                    .map(figure -> new Line(
                            figure.key(),
                            texts.say("figure." + figure.key()),
                            figure.value().show(texts),
                            link(opens, base, figure.link()),
                            now(changed, Figures.Place.of(topic, figure), texts)))
                    .toList();
            List<Grid> grids = section.grids().stream()
                    .map(grid -> new Grid(
                            title(grid, texts),
                            grid.first().show(texts),
                            grid.heads().stream().map(head -> head.show(texts)).toList(),
                            grid.rows().stream()
                                    .limit(PageOfRows.A_PAGE)
                                    .map(row -> new Row(
                                            row.label().show(texts),
                                            link(opens, base, row.link()),
                                            cells(topic, grid, row, changed, texts)))
                                    .toList(),
                            Math.max(0, grid.rows().size() - PageOfRows.A_PAGE),
                            grid.chart()))
                    .toList();
            sections.add(new Section(topic.word(), lines, grids));
        }
        return sections;
    }

    static String title(FigureGrid grid, Texts texts) {
        return texts.say("figure-table." + grid.key(), grid.about());
    }

    private static String link(boolean opens, String base, String link) {
        return opens && !link.isEmpty() ? base + link : "";
    }

    private static List<Cell> cells(
            FigureTopic topic, FigureGrid grid, FigureRow row, Map<Figures.Place, FigureValue> changed, Texts texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            FigureValue value = row.cells().get(i);
            cells.add(new Cell(
                    value.show(texts),
                    value.standsRight(),
                    value.kind() == FigureValue.Kind.PERCENT
                            ? Math.clamp(new BigDecimal(value.value()).intValue(), 0, 100)
                            : 0,
                    now(changed, Figures.Place.of(topic, grid, row, i), texts)));
        }
        return cells;
    }

    private static Optional<String> now(Map<Figures.Place, FigureValue> changed, Figures.Place place, Texts texts) {
        return Optional.ofNullable(changed.get(place)).map(value -> value.show(texts));
    }

    /** What is known otherwise now, each named by where it stands. */
    static List<Change> changes(Figures kept, Figures later, Map<Figures.Place, FigureValue> changed, Texts texts) {
        Map<Figures.Place, String> names = names(later, texts);
        names.putAll(names(kept, texts));
        Map<Figures.Place, FigureValue> before = kept.places();
        return changed.entrySet().stream()
                .map(one -> new Change(
                        names.getOrDefault(one.getKey(), ""),
                        before.getOrDefault(one.getKey(), FigureValue.NONE).show(texts),
                        one.getValue().show(texts)))
                .toList();
    }

    private static Map<Figures.Place, String> names(Figures figures, Texts texts) {
        Map<Figures.Place, String> names = new LinkedHashMap<>();
        for (FigureSection section : figures.sections()) {
            section.figures()
                    .forEach(figure ->
                            names.put(Figures.Place.of(section.topic(), figure), texts.say("figure." + figure.key())));
            for (FigureGrid grid : section.grids()) {
                for (FigureRow row : grid.rows()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        names.put(
                                Figures.Place.of(section.topic(), grid, row, i),
                                texts.say(
                                        "review.place",
                                        title(grid, texts),
                                        row.label().show(texts),
                                        grid.heads().get(i).show(texts)));
                    }
                }
            }
        }
        return names;
    }
}
