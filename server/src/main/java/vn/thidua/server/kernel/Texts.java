package vn.thidua.server.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.thidua.words.Messages;
import vn.thidua.words.Values;

/** The words of the screen in one language, and values as that language writes them. */
public final class Texts {

    private static final Map<String, Texts> LANGUAGES = new ConcurrentHashMap<>();
    private static final Pattern NAMED = Pattern.compile("(role|action|field|[a-z]+-state)\\.[a-z-]+");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Today.ZONE);

    private final String language;
    private final Messages screen;
    private final Messages reasons;
    private final Values values;

    private Texts(String language) {
        this.language = language;
        this.screen = Messages.of(language, Texts.class, "/vn/thidua/server/screen");
        this.reasons = Messages.of(language);
        this.values = new Values(reasons);
    }

    /** The words of a language; Vietnamese for any that there is not. */
    public static Texts of(String language) {
        return LANGUAGES.computeIfAbsent(language.equals("en") ? "en" : "vi", Texts::new);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return language;
    }

    /** The sentence of a key with its values. */
    public String say(String key, Object... args) {
        return screen.say(key, Arrays.stream(args).map(this::value).toList());
    }

    /** A value of a sentence; roles, actions and fields are named by keys. */
    private String value(Object value) {
        if (value instanceof ScreenWord(String word)) {
            return screen.word(word);
        }
        return value instanceof String key && NAMED.matcher(key).matches() && screen.has(key)
                ? screen.word(key)
                : show(value);
    }

    /** The sentence of a key, or the other text where there is none. */
    public String or(String key, String other) {
        return screen.has(key) ? say(key) : other;
    }

    /** Any value as a person reads it. */
    public String show(Object value) {
        return value instanceof Instant moment ? MOMENT.format(moment) : values.show(value);
    }

    /** A day as dd/mm/yyyy. */
    public String day(LocalDate day) {
        return Values.day(day);
    }

    /** The sentences of plans, faults and reasons. */
    public Messages reasons() {
        return reasons;
    }
}
