package vn.thidua.server.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/** Whether typed numbers add up: groups of rows to the row of which they are parts, and no part of a column above the column. */
final class FigureSums {

    private static final Texts TEXTS = Texts.of("vi");

    private FigureSums() {}

    /** Refuses the first place where they do not; what is not known proves nothing. */
    static void check(StatisticalForm form, FilledForm filled) {
        Map<FilledForm.Place, Tally> places = filled.places();
        if (places.values().stream().noneMatch(Tally::isSettled)) {
            throw Refusal.bad("form-empty", form.code());
        }
        form.rows()
                .forEach(row -> form.columns().forEach(column -> {
                    within(row, column, form, places);
                    form.groups().forEach((group, one) -> {
                        if (one.whole()) {
                            sum(form, row, group, column, places);
                        }
                    });
                }));
    }

    private static void within(
            StatisticalForm.Row row,
            StatisticalForm.Column column,
            StatisticalForm form,
            Map<FilledForm.Place, Tally> places) {
        if (!column.within().isEmpty()) {
            StatisticalForm.Column whole = form.column(column.within());
            Optional<Integer> part = known(places, row, column);
            Optional<Integer> all = known(places, row, whole);
            if (part.isPresent() && all.isPresent() && part.get() > all.get()) {
                throw Refusal.bad(
                        "figure-above",
                        name(row),
                        column.title().vi(),
                        part.get(),
                        whole.title().vi(),
                        all.get());
            }
        }
    }

    private static void sum(
            StatisticalForm form,
            StatisticalForm.Row row,
            String group,
            StatisticalForm.Column column,
            Map<FilledForm.Place, Tally> places) {
        List<StatisticalForm.Row> parts = form.parts(row.code(), group);
        List<Integer> known = parts.stream()
                .flatMap(part -> known(places, part, column).stream())
                .toList();
        Optional<Integer> all = known(places, row, column);
        int sum = known.stream().mapToInt(Integer::intValue).sum();
        boolean complete = known.size() == parts.size() && !parts.isEmpty();
        if (all.isPresent() && (complete ? sum != all.get() : sum > all.get())) {
            throw Refusal.bad(
                    "figure-sum",
                    parts.getFirst().code(),
                    parts.getLast().code(),
                    column.title().vi(),
                    sum,
                    name(row),
                    all.get());
        }
    }

    private static String name(StatisticalForm.Row row) {
        return TEXTS.say("statistics.row", row.code(), row.title().vi());
    }

    private static Optional<Integer> known(
            Map<FilledForm.Place, Tally> places, StatisticalForm.Row row, StatisticalForm.Column column) {
        return Optional.ofNullable(places.get(new FilledForm.Place(row.code(), column.id())))
                .filter(Tally::isSettled)
                .map(Tally::known);
    }
}
