package vn.thidua.server.audit;

import vn.thidua.server.kernel.Texts;

/** Names what an act was about as the log keeps it: in Vietnamese, whoever acted and whatever language they read. */
public final class ActSubject {

    private static final Texts WORDS = Texts.of("vi");

    private ActSubject() {}

    /**
     * A thing that has no name of its own, by kind and number: «phiên họp 3».
     *
     * @param kind the end of a key that begins with {@code log.}
     * @param number what tells it from others of its kind
     */
    public static String thing(String kind, Object number) {
        return WORDS.say("log." + kind, number);
    }

    /** The same, of something that is part of what was named before. */
    public static String part(String whole, String kind, Object number) {
        return whole + ", " + thing(kind, number);
    }

    /** Any value as people read it: a clause as the paper numbers it, a day, a number. */
    public static String shown(Object value) {
        return WORDS.show(value);
    }

    /** The sentence that the screen has for a key. */
    public static String word(String key) {
        return WORDS.say(key);
    }
}
