package vn.thidua.drafting;

import java.util.List;
import java.util.regex.Pattern;

/** Parts a paragraph into its sentences. */
final class Sentences {

    /** A stop ends a sentence where a capital follows; that of «TP. Vĩnh Long» and of numbers does not. */
    private static final Pattern STOP = Pattern.compile(
            "(?<=;)\\s+|(?<![\\s.(](?:TP|TT|PGS|TS|ThS|Q|P)|^TP)(?<=[^\\d\\s]{2}|\\d{3}|%|\\))[.]\\s+(?=[\\p{Lu}\\d(“\"])");

    private Sentences() {}

    static List<Sentence> of(Sentence paragraph) {
        return STOP.splitAsStream(paragraph.text())
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(paragraph::with)
                .toList();
    }
}
