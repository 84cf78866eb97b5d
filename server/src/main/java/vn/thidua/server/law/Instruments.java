package vn.thidua.server.law;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds in texts what they cite, and says which of it is not in force any more and what replaced it. */
@Component
public final class Instruments {

    private final List<Instrument> all = Instrument.shipped();

    /**
     * An instrument that a text cites and that is not in force on the day asked.
     *
     * @param now the one in its place on that day; empty where none is known
     */
    public record Expired(Instrument cited, Optional<Instrument> now) {}

    /** Every instrument that comes with the program. */
    public List<Instrument> all() {
        return all;
    }

    /** What a text cites though it is not in force on a day, in the order of the list. */
    public List<Expired> expired(String text, LocalDate day) {
        String plain = plain(text);
        return all.stream()
                .filter(one -> one.isExpired(day) && isCited(one, plain))
                .map(one -> new Expired(one, inForce(one, day)))
                .toList();
    }

    private static boolean isCited(Instrument one, String text) {
        return Stream.concat(Stream.of(one.number()), one.cited().stream())
                .map(Instruments::plain)
                // 191/2017 does not cite 91/2017, 98/2023/NĐ-CP-x no 98/2023/NĐ-CP.
                .anyMatch(words -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}-])")
                        .matcher(text)
                        .find());
    }

    /** Papers space numbers and dashes as they like. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s*([/-])\\s*", "$1")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    private Optional<Instrument> inForce(Instrument one, LocalDate day) {
        Optional<Instrument> next = Optional.of(one);
        for (int steps = 0;
                steps < all.size() && next.filter(each -> each.isExpired(day)).isPresent();
                steps++) {
            next = next.get().by().flatMap(this::find);
        }
        return next;
    }

    private Optional<Instrument> find(String number) {
        return all.stream().filter(one -> one.number().equals(number)).findFirst();
    }
}
