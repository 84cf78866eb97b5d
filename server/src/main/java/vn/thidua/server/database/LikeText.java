package vn.thidua.server.database;

/** Words within a pattern of LIKE. */
public final class LikeText {

    private LikeText() {}

    /** The words as they are: a % is a per cent sign. */
    public static String escaped(String words) {
        return words.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
