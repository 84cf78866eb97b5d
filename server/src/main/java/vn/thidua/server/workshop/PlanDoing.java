package vn.thidua.server.workshop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a plan's form does besides saving what was typed.
 *
 * @param path of that to which it is done
 * @param which of the forms that may stand at the path, where nothing stands there; {@link #AS_IT_STANDS} otherwise
 * @param way which of the forms that an item may have
 */
record PlanDoing(What what, PlanPath path, int which, int way) {

    /** The form of a list is seen from what stands there. */
    static final int AS_IT_STANDS = -1;

    private static final Pattern TEXT = Pattern.compile("(add|begin|remove|up|down) (-?\\d{1,3}) (-?\\d{1,3}) (.*)");

    /** What can be done. */
    enum What {
        /** An item comes to the end of a list, or a thing by a new id. */
        ADD,
        /** Values that belong together come where there were none. */
        BEGIN,
        /** It is taken away. */
        REMOVE,
        /** It comes before the one before it. */
        UP,
        /** It comes behind the one behind it. */
        DOWN
    }

    static String add(PlanPath path, int which, int way) {
        return "add " + which + " " + way + " " + path.text();
    }

    static String begin(PlanPath path, int which) {
        return "begin " + which + " 0 " + path.text();
    }

    static String remove(PlanPath path) {
        return "remove 0 0 " + path.text();
    }

    /** The name of the field in which it stands how a new thing is called. */
    static String named(PlanPath path) {
        return "new:" + path.text();
    }

    /** What a button sent; empty where it only saves. */
    static Optional<PlanDoing> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new PlanDoing(
                        What.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT)),
                        PlanPath.of(matcher.group(4)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }
}
