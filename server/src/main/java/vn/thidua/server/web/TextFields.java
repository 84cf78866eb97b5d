package vn.thidua.server.web;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.thidua.words.typed.Writing;

/**
 * What becomes of a text in a field of a form, by the name of the field: most are one line, some have lines, and a
 * password stays as it was typed. Whatever is not named here is one line, so that a new field is safe by itself.
 */
final class TextFields {

    // Every field with several lines; a test holds this against the pages.
    private static final Pattern LINED = Pattern.compile(
            "(rows|note|text|despite|denies|because|why|said|key|achievement(-\\d+)?|reason|words|discussion|content|effect|value|signed|opinion|programme|capacity|l:.+)");
    private static final Set<String> ONE_LINE_THAT_WRAPS = Set.of("title", "subject", "about", "contact", "lead");
    private static final Set<String> SECRET = Set.of("password", "again", "fresh", "old", "secret");

    private TextFields() {}

    /** Whether a field may hold line breaks. */
    static boolean hasLines(String name) {
        return LINED.matcher(name).matches();
    }

    /** Whether a field is wide but holds one line, for example the title of a task. */
    static boolean wraps(String name) {
        return ONE_LINE_THAT_WRAPS.contains(name);
    }

    /**
     * The text as it is taken.
     *
     * @param there whether the form has a field of that name
     */
    static String taken(String name, String typed, Predicate<String> there) {
        if (SECRET.contains(name)) {
            return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\0", "");
        }
        // A part of a report is sent with the version that was seen of it.
        boolean part = !name.isEmpty() && there.test("seen-" + name);
        return hasLines(name) || part ? Writing.lines(typed) : Writing.line(typed);
    }
}
