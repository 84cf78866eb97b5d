package vn.thidua.server.council;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A ballot as it is closed into an envelope: whose, in which vote, and for every item by its own number how. The text has the
 * same length for all members of a vote, whatever they chose.
 *
 * @param vote hash of what was opened, and under which key
 * @param choices {@code y}, {@code n} or {@code -} by item
 */
record Ballot(String vote, long member, Map<Long, Character> choices) {

    Ballot {
        choices = new TreeMap<>(choices);
    }

    String text() {
        return "%s %019d %s"
                .formatted(
                        vote,
                        member,
                        choices.entrySet().stream()
                                .map(one -> "%019d%c".formatted(one.getKey(), one.getValue()))
                                .collect(Collectors.joining(" ")));
    }

    /** The ballot of a text; empty where it is none. */
    static Optional<Ballot> of(String text) {
        String[] parts = text.split(" ");
        if (!text.matches("[0-9a-f]{64} \\d{19}( \\d{19}[yn-])+")) {
            return Optional.empty();
        }
        Map<Long, Character> choices = new LinkedHashMap<>();
        for (int i = 2; i < parts.length; i++) {
            choices.put(Long.parseLong(parts[i].substring(0, 19)), parts[i].charAt(19));
        }
        return Optional.of(new Ballot(parts[0], Long.parseLong(parts[1]), choices));
    }
}
