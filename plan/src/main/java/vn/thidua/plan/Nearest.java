package vn.thidua.plan;

import java.util.Collection;

/** Finds the name somebody probably meant. */
public final class Nearest {

    /** Nobody misspells a longer name. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The name closest to {@code written} among {@code names}, or the empty string where none is close. */
    public static String to(String written, Collection<String> names) {
        String best = "";
        if (written.length() > LONGEST) {
            return "";
        }
        int least = Math.max(2, written.length() / 3) + 1;
        for (String name : names) {
            if (Math.abs(name.length() - written.length()) >= least) {
                continue;
            }
            int distance = distance(written, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** How many letters must be changed, added, left out or swapped with a neighbour (Damerau–Levenshtein). */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
