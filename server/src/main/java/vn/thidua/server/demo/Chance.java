package vn.thidua.server.demo;

import java.util.List;
import java.util.Objects;
import vn.thidua.server.audit.Hash;

/** Numbers that look like chance and are the same every time: they follow from the words that name them. */
final class Chance {

    private Chance() {}

    /** A number from 0 up to, not including, the limit. */
    static int below(int limit, String... words) {
        return (int) (Long.parseLong(Hash.sha256(String.join("|", words)).substring(0, 12), 16) % limit);
    }

    /** One of a list. */
    static <T> T one(List<T> of, String... words) {
        return of.get(below(of.size(), words));
    }

    /** An invented name. */
    static String name(String... words) {
        String who = String.join("|", words);
        return part("family", who) + " " + part("middle", who) + " " + part("given", who);
    }

    private static String part(String which, String who) {
        return Objects.requireNonNull(one(DemoScript.list(NamesOfDemo.ALL.get(which)), which, who))
                .toString();
    }

    /** Read once. */
    private static final class NamesOfDemo {
        static final java.util.Map<?, ?> ALL = DemoScript.yaml("names");
    }

    /** A reason that somebody might give. */
    static String reason(String... words) {
        return Objects.requireNonNull(one(DemoScript.list(NamesOfDemo.ALL.get("reasons")), words))
                .toString();
    }
}
