package vn.thidua.server.kernel;

/** Refuses texts that are longer than anything meant, such as a whole page in the field of a number. */
public final class Lengths {

    /** Letters of a name, a place or a post. */
    public static final int NAME = 250;

    /** Letters of the number of a paper. */
    public static final int NUMBER = 100;

    /** Letters of a note. */
    public static final int NOTE = 2000;

    private static final int START = 30;

    private Lengths() {}

    /**
     * Refuses a text with more letters.
     *
     * @param label key of the field's label, which the refusal names
     */
    public static void require(String text, String label, int most) {
        if (text.length() > most) {
            throw refusal(new ScreenWord(label), text, most);
        }
    }

    /** That a text is too long. */
    public static Refusal refusal(Object label, String text, int most) {
        String start = text.substring(0, Math.min(START, text.length())) + "…";
        return Refusal.bad("text-long", label, start, text.length(), most);
    }
}
