package vn.thidua.server.fulltext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that somebody looks for. Each of them has to be found, in any order; the last one may be the beginning of a word,
 * because it may still be typed. A number is the same with and without zeros before it.
 *
 * @param typed as it was typed, without blanks around
 * @param words in small letters without diacritics; empty where nothing was typed that could be found
 */
public record SearchWords(String typed, List<String> words) {

    /** So many letters are enough for a name or a sentence; more are no search. */
    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 20;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** The words of what was typed; what stands behind the longest search is not looked for. */
    public static SearchWords of(String typed) {
        String text = typed.strip();
        String plain = PlainText.of(text.substring(0, Math.min(text.length(), LONGEST)));
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^a-z0-9]+", -1)) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(PlainText.word(word));
            }
        }
        return new SearchWords(text, words);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether more was typed than is looked for. */
    public boolean isTooLong() {
        return typed.length() > LONGEST;
    }

    /** The condition in the database's language for searches. */
    String query() {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & ")) + ":*";
    }

    /** Whether every word stands in a text. */
    public boolean isIn(String text) {
        List<String> there = Stream.of(PlainText.of(text).split("[^a-z0-9]+", -1))
                .map(PlainText::word)
                .toList();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean last = at == words.size() - 1;
            if (there.stream().noneMatch(one -> last ? one.startsWith(word) : one.equals(word))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word of a text is one of these. */
    boolean has(String found) {
        String word = PlainText.word(found);
        return words.contains(word) || !words.isEmpty() && word.startsWith(words.getLast());
    }
}
