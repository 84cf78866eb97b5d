package vn.thidua.plan;

/**
 * Signs of a text that no reader sees and that other programs leave behind: joiners, fillers, marks of direction, soft
 * hyphens, tags (Unicode's ignorable signs), signs that stand for none. Control characters are not among them.
 */
public final class UnseenSigns {

    /** First and last of each run, in order. */
    private static final int[] RUNS = {
        0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x202A,
        0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0,
        0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    /** The last two of every plane stand for no letter. */
    private static final int NO_LETTER = 0xFFFE;

    private UnseenSigns() {}

    /** Whether a sign is one of them. */
    public static boolean has(int sign) {
        for (int i = 0; i < RUNS.length && RUNS[i] <= sign; i += 2) {
            if (sign <= RUNS[i + 1]) {
                return true;
            }
        }
        return (sign & NO_LETTER) == NO_LETTER;
    }

    /** A text without them. */
    public static String without(String text) {
        return text.codePoints()
                .filter(sign -> !has(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
