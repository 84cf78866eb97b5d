package vn.thidua.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Days off for the state's bodies, as the labour code has them and the government announced them for a year.
 *
 * @param vi its occasion in Vietnamese
 * @param en its occasion in English
 * @param off the days off, in order; days of a weekend among them as they were announced
 * @param worked days of a weekend that are worked in exchange
 * @param confirmed whether somebody read it in what was announced for that year, or the labour code alone fixes it
 * @param source where it stands, and what is still open where it is not confirmed
 */
public record Holiday(
        String vi, String en, List<LocalDate> off, List<LocalDate> worked, boolean confirmed, String source) {

    private static final String SPAN = "..";

    public Holiday {
        off = List.copyOf(off);
        worked = List.copyOf(worked);
    }

    /** Its occasion in a language. */
    public String label(String language) {
        return language.equals("en") ? en : vi;
    }

    /** What comes with the program: by year, in the order of the days. */
    public static NavigableMap<Integer, List<Holiday>> shipped() {
        try (InputStream stream = Objects.requireNonNull(Holiday.class.getResourceAsStream("holidays.yaml"))) {
            NavigableMap<Integer, List<Holiday>> years = new TreeMap<>();
            Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(
                    new Load(LoadSettings.builder().setLabel("holidays").build()).loadFromInputStream(stream));
            file.forEach((year, all) -> years.put(
                    (Integer) year, list(all).stream().map(Holiday::read).toList()));
            return years;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Holiday read(@Nullable Object entry) {
        Map<?, ?> one = (Map<?, ?>) Objects.requireNonNull(entry);
        return new Holiday(
                text(one.get("vi")),
                text(one.get("en")),
                days(one.get("off")),
                days(one.get("worked")),
                Boolean.TRUE.equals(one.get("confirmed")),
                text(one.get("source")));
    }

    private static List<LocalDate> days(@Nullable Object written) {
        List<LocalDate> days = new ArrayList<>();
        for (Object one : written == null ? List.of() : list(written)) {
            String text = text(one);
            int span = text.indexOf(SPAN);
            LocalDate first = LocalDate.parse(span < 0 ? text : text.substring(0, span));
            LocalDate last = span < 0 ? first : LocalDate.parse(text.substring(span + SPAN.length()));
            Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                    .forEach(days::add);
        }
        return days;
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }
}
