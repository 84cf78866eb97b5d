package vn.thidua.words;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.language.Word;

/**
 * What the words of the plan language are called for people who have never read a plan file, with a short help and an example.
 * A word that means the same in several forms is said once; a form may call it otherwise.
 */
public final class LanguageWords {

    private static final String BUNDLE = "language";

    private static final String ENGLISH = "en";

    private final Messages messages;
    private final boolean english;

    private LanguageWords(Messages messages, boolean english) {
        this.messages = messages;
        this.english = english;
    }

    /** The words in a language, {@code vi} or {@code en}. */
    public static LanguageWords of(String language) {
        return new LanguageWords(Messages.of(language, LanguageWords.class, BUNDLE), language.equals(ENGLISH));
    }

    /** What a word of a form is called. */
    public String label(String form, String word) {
        return messages.word(key(form, word, "").orElse("word." + word));
    }

    /** What it is for; empty where its name says it. In English that is its meaning in the language itself. */
    public String help(String form, Word word) {
        return english ? word.meaning().replace("`", "") : help(form, word.name());
    }

    private String help(String form, String word) {
        return key(form, word, ".help").map(messages::word).orElse("");
    }

    /** How it is written; empty where nobody needs that. */
    public String example(String form, String word) {
        return key(form, word, ".example").map(messages::word).orElse("");
    }

    /** What a word out of a closed list is called. */
    public String choice(String form, String word, String value) {
        return List.of("choice." + form + "." + word + "." + value, "choice." + word + "." + value, "choice." + value)
                .stream()
                .filter(messages::has)
                .findFirst()
                .map(messages::word)
                .orElseThrow(() -> new IllegalArgumentException("no word for " + form + "." + word + "." + value));
    }

    /** What one thing of a form is called. */
    public String form(String name) {
        return messages.word("form." + name);
    }

    /** What is said of a word everywhere is not said where a form calls it otherwise. */
    private Optional<String> key(String form, String word, String end) {
        String own = "word." + form + "." + word;
        if (!messages.has(own + end) && messages.has(own)) {
            return Optional.empty();
        }
        return List.of(own + end, "word." + word + end).stream()
                .filter(messages::has)
                .findFirst();
    }
}
