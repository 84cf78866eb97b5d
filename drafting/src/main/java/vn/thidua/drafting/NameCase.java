package vn.thidua.drafting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a paper writes a name in its sentences that its head prints in capitals. */
final class NameCase {

    /** Fewer words are found anywhere. */
    private static final int LEAST = 2;

    private final List<Sentence> lines;

    NameCase(List<Sentence> lines) {
        this.lines = lines;
    }

    /**
     * The name as the sentences write it, the longest pieces first.
     *
     * @param otherwise the name as it is written where no sentence names it, with as many words
     */
    String of(String capitals, String otherwise) {
        String[] words = capitals.split(" ");
        String[] shown = otherwise.split(" ");
        if (words.length != shown.length) {
            return otherwise;
        }
        int at = 0;
        while (at < words.length) {
            int end = words.length;
            Optional<String> found = Optional.empty();
            while (end - at >= LEAST && found.isEmpty()) {
                found = written(String.join(" ", Arrays.copyOfRange(words, at, end)));
                end = found.isPresent() ? end : end - 1;
            }
            if (found.isPresent()) {
                String[] piece = found.get().split(" ");
                System.arraycopy(piece, 0, shown, at, piece.length);
                at = end;
            } else {
                at++;
            }
        }
        return String.join(" ", shown);
    }

    /** How it is written most often; empty where it is only written in capitals. */
    private Optional<String> written(String name) {
        String plain = Plain.of(name);
        Map<String, Integer> times = new HashMap<>();
        for (Sentence line : lines) {
            String text = Plain.text(line.text());
            String small = line.plain();
            int at = small.length() == text.length() ? small.indexOf(plain) : -1;
            if (at >= 0 && isWhole(small, at, at + plain.length())) {
                String one = text.substring(at, at + plain.length());
                if (!one.equals(one.toUpperCase(Locale.ROOT)) && Character.isUpperCase(one.charAt(0))) {
                    times.merge(one, 1, Integer::sum);
                }
            }
        }
        return times.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }
}
