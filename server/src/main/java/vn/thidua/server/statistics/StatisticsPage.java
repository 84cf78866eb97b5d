package vn.thidua.server.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.server.kernel.Texts;

/**
 * The page of a form.
 *
 * @param now the form as things are now
 * @param locks every lock, the newest first
 * @param figures what was typed, by place
 * @param missing how many answers are lacking before every number is settled
 * @param typed what was typed and refused, by field
 */
public record StatisticsPage(
        int year,
        StatisticalForm form,
        FilledForm now,
        List<FormLock> locks,
        Map<FilledForm.Place, TypedFigure> figures,
        long missing,
        long outside,
        Optional<LocalDate> due,
        boolean mayKeep,
        boolean mayLock,
        Map<String, String> typed,
        String language) {

    /** What is printed and shown: the copy of the newest lock, or what is known now. */
    public FilledForm shown() {
        return locks.isEmpty() ? now : locks.getFirst().copy().filled();
    }

    /** Whether it is locked. */
    public boolean isLocked() {
        return !locks.isEmpty();
    }

    /** The newest lock. */
    public FormLock lock() {
        return locks.getFirst();
    }

    /** Version of the newest lock; 0 where there is none. */
    public int seen() {
        return locks.isEmpty() ? 0 : locks.getFirst().version();
    }

    /** The address of the page. */
    public String base() {
        return "/statistics/" + year + "/" + form.word();
    }

    /** Whether a form has words for what its rows count. */
    public boolean hasMeasures() {
        return form.rows().stream().map(StatisticalForm.Row::measure).distinct().count() > 1;
    }

    /**
     * A number that is another one now.
     *
     * @param what where it stands
     */
    public record Change(String what, String before, String now) {}

    /** What has changed since it was locked. */
    public List<Change> changes(Texts texts) {
        if (locks.isEmpty()) {
            return List.of();
        }
        FilledForm kept = shown();
        Map<FilledForm.Place, Tally> before = kept.places();
        return kept.changed(now).entrySet().stream()
                .map(one -> new Change(
                        name(one.getKey(), texts),
                        show(before.getOrDefault(one.getKey(), Tally.of(0)), texts),
                        show(one.getValue(), texts)))
                .toList();
    }

    /** What a number of the copy is now; empty where it is the same. */
    public Map<FilledForm.Place, Tally> changed() {
        return locks.isEmpty() ? Map.of() : shown().changed(now);
    }

    private String name(FilledForm.Place place, Texts texts) {
        String line = java.util.stream.Stream.concat(shown().lines().stream(), now.lines().stream())
                .filter(one -> one.id().equals(place.line()) && !one.id().isEmpty())
                .map(one -> one.code().isEmpty()
                        ? one.title().in(language)
                        : texts.say("statistics.row", one.code(), one.title().in(language)))
                .findFirst()
                .orElse("");
        return texts.say(
                "statistics.place", line, form.column(place.column()).title().in(language));
    }

    /** A number as a person reads it. */
    public static String show(Tally tally, Texts texts) {
        return tally.shown(texts.show(java.math.BigDecimal.valueOf(tally.known())));
    }

    /** The address of the cases behind a number. */
    public String cases(FilledForm.Line line, FilledForm.Head head) {
        return base() + "/cases?line=" + line.id() + "&column=" + head.id();
    }

    /** What stands in a field of a form that people fill in. */
    public String field(FilledForm.Line line, FilledForm.Head head) {
        String refused = typed.get(field(line.id(), head.id()));
        return refused != null
                ? refused
                : figure(line, head).value().map(String::valueOf).orElse("");
    }

    /** The version of a field that people fill in. */
    public String version(FilledForm.Line line, FilledForm.Head head) {
        String sent = typed.get("v-" + field(line.id(), head.id()));
        return sent != null ? sent : String.valueOf(figure(line, head).version());
    }

    /** What was typed there last. */
    public TypedFigure figure(FilledForm.Line line, FilledForm.Head head) {
        return figures.getOrDefault(new FilledForm.Place(line.id(), head.id()), TypedFigure.NONE);
    }

    /** The names of those who typed what stands there, each once. */
    public String typists() {
        return figures.values().stream()
                .map(TypedFigure::who)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The name of a field. */
    public static String field(String line, String column) {
        return "n-" + line + "-" + column;
    }
}
