package vn.thidua.server.statistics;

/**
 * How many stand in a place of a form.
 *
 * @param known how many do for sure
 * @param open of how many it is not known whether they do
 */
public record Tally(int known, int open) {

    /** Nothing is known. */
    public static final Tally UNKNOWN = new Tally(0, 1);

    /** A number that is known. */
    public static Tally of(int known) {
        return new Tally(known, 0);
    }

    /** Whether it is settled. */
    public boolean isSettled() {
        return open == 0;
    }

    /** Whether nothing stands there, and nothing can. */
    public boolean isNone() {
        return known == 0 && open == 0;
    }

    /** As the state's statistics print it: a dash for none, dots for not known, and at least how many where some are open. */
    public String shown(String number) {
        return isNone() ? "–" : isSettled() ? number : known == 0 ? "…" : "≥ " + number;
    }
}
