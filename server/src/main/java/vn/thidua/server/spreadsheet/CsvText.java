package vn.thidua.server.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.Refusal;

/**
 * The text of a .csv file and the sign between its columns.
 *
 * @param text without a byte order mark and the line {@code sep=}, which a spreadsheet does not show either
 */
record CsvText(String text, char separator) {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=(.)\"?[ \\t]*(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);
    // Letters that Vietnamese writes, and signs of office texts. Anything else means another old encoding.
    private static final Pattern NO_VIETNAMESE = Pattern.compile("[^\\x00-\\x7f\\x{a0}“”‘’–—…•€°§"
            + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
            + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ]");
    // Where a letter could not be kept, a question mark stands in the word.
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?\\p{L}?|\\?\\p{L}");
    private static final int LINES_LOOKED_AT = 20;
    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
    private static final char BAR = '|';
    private static final char USUAL = ',';

    /** The text of a file, or a refusal that names how to save it. */
    static CsvText of(String name, byte[] content) {
        String text =
                decoded(content).orElseThrow(() -> Refusal.bad(isOld(content) ? "file-old-font" : "not-utf8", name));
        if (text.stripLeading().startsWith("<")) {
            // A page of the web that was named like a table.
            throw Refusal.bad("file-old", name);
        }
        Matcher said = SEPARATOR_LINE.matcher(text);
        return said.find()
                ? new CsvText(text.substring(said.end()), said.group(1).charAt(0))
                : new CsvText(text, separator(text));
    }

    private static Optional<String> decoded(byte[] content) {
        if (starts(content, 0xff, 0xfe)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xfe, 0xff)) {
            return strict(content, 2, StandardCharsets.UTF_16BE);
        }
        int from = starts(content, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return strict(content, from, StandardCharsets.UTF_8)
                .or(() -> strict(content, 0, VIETNAMESE)
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                        .filter(text -> !NO_VIETNAMESE.matcher(text).find())
                        .filter(text -> !LOST.matcher(text).find()))
                // Two bytes for each letter and no mark that says so.
                .filter(text -> text.indexOf('\0') < 0);
    }

    /** Whether a file in one byte a letter was written for an old font. */
    private static boolean isOld(byte[] content) {
        return strict(content, 0, StandardCharsets.UTF_8).isEmpty()
                && OldTexts.isOld(new String(content, OldTexts.WESTERN));
    }

    private static boolean starts(byte[] content, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strict(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The sign that stands equally often, outside quotes, in most of the first lines. */
    private static char separator(String text) {
        int[][] counts = new int[LINES_LOOKED_AT][SEPARATORS.length];
        int line = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && line < LINES_LOOKED_AT; i++) {
            char sign = text.charAt(i);
            quoted ^= sign == '"';
            if (!quoted && (sign == '\n' || sign == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
            }
            for (int j = 0; j < SEPARATORS.length && !quoted && line < LINES_LOOKED_AT; j++) {
                counts[line][j] += sign == SEPARATORS[j] ? 1 : 0;
            }
        }
        char best = USUAL;
        long most = 0;
        for (int j = 0; j < SEPARATORS.length; j++) {
            // A bar stands in texts, too: it is between columns only where it is so in the head.
            long weight = SEPARATORS[j] == BAR && counts[0][j] == 0 ? 0 : agreeing(counts, j);
            if (weight > most) {
                most = weight;
                best = SEPARATORS[j];
            }
        }
        return best;
    }

    private static long agreeing(int[][] counts, int separator) {
        long most = 0;
        for (int[] line : counts) {
            int many = line[separator];
            long same = many == 0
                    ? 0
                    : java.util.Arrays.stream(counts)
                            .filter(other -> other[separator] == many)
                            .count();
            // More lines that agree, then more columns.
            most = Math.max(most, same * (Limits.COLUMNS + 1L) + Math.min(many, Limits.COLUMNS));
        }
        return most > Limits.COLUMNS + 0L || most == 0 ? most : 0;
    }
}
