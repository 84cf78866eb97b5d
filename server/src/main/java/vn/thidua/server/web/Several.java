package vn.thidua.server.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/**
 * What became of one act on each of several chosen things: where one is refused, the others are still done.
 *
 * @param done of how many it was done
 * @param refused a sentence for each of which it was not: its name and why
 */
public record Several(int done, List<String> refused) {

    /** Of so many it is said why; a notice is no list. */
    private static final int MOST_NAMED = 5;

    public Several {
        refused = List.copyOf(refused);
    }

    /** Does it, each for itself, in the order in which they were chosen. */
    public static <T> Several of(Collection<T> chosen, Function<T, String> name, Consumer<T> act, Texts texts) {
        List<String> refused = new ArrayList<>();
        for (T one : chosen) {
            try {
                Savepoint.alone(() -> act.accept(one));
            } catch (Refusal refusal) {
                refused.add(name.apply(one) + ": "
                        + texts.say(refusal.key(), refusal.values().toArray()));
            }
        }
        return new Several(chosen.size() - refused.size(), refused);
    }

    /**
     * The version of one of several things that was on the screen: of the field {@code version.<thing>}, 0 where it was not sent.
     *
     * @throws Refusal where somebody put something else there
     */
    public static int version(Map<String, String> fields, Object thing) {
        String written = fields.getOrDefault("version." + thing, "0");
        if (!written.matches("\\d{1,9}")) {
            throw Refusal.bad("request");
        }
        return Integer.parseInt(written);
    }

    /** Whether it was done of none. */
    public boolean isNone() {
        return done == 0;
    }

    /** Why it was not done, of the first; that there are more is to be seen. */
    public String why() {
        String first = String.join(" ", refused.subList(0, Math.min(MOST_NAMED, refused.size())));
        return refused.size() > MOST_NAMED ? first + " …" : first;
    }
}
