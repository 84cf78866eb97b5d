package vn.thidua.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pattern of the grammar.
 *
 * @param kind what it means
 * @param attributes what else the grammar says of it
 */
record Phrase(String kind, Pattern say, Map<String, String> attributes) {

    /**
     * A pattern that fits a text.
     *
     * @param at where it begins
     */
    record Found(Phrase phrase, Matcher matcher, int at) {

        String kind() {
            return phrase.kind;
        }

        int end() {
            return matcher.end();
        }

        /** What a named part of the pattern matched; empty where the pattern has none or it did not. */
        Optional<String> group(String name) {
            return matcher.namedGroups().containsKey(name)
                    ? Optional.ofNullable(matcher.group(name)).map(String::strip)
                    : Optional.empty();
        }
    }

    /** What the grammar says of it; empty where it says nothing. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Where it first fits. */
    Optional<Found> in(String plain) {
        Matcher matcher = say.matcher(plain);
        return matcher.find() ? Optional.of(new Found(this, matcher, matcher.start())) : Optional.empty();
    }

    /** The first of some that fits. */
    static Optional<Found> first(List<Phrase> phrases, String plain) {
        return phrases.stream()
                .map(one -> one.in(plain))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
