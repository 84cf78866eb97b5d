package vn.thidua.server.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.documents.reading.OldFonts;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Source;

/** Texts written for a font from before Unicode, .VnTime or VNI-Times: only in that font they are what they look like. */
final class OldTexts {

    /** The encoding for which those fonts were made. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    private OldTexts() {}

    /** Whether a file that is no Unicode is written so. */
    static boolean isOld(String text) {
        return text.lines().limit(DataTable.HEAD_WITHIN * 10L).anyMatch(OldFonts::isOld);
    }

    /** Notes the first text of a table that is. */
    static void note(DataTable table, Checks checks) {
        Stream.concat(
                        Stream.of(new DataTable.Row(
                                1, table.head().stream().map(Source::text).toList())),
                        table.rows().stream())
                .filter(row -> row.cells().stream().anyMatch(OldTexts::isOld))
                .findFirst()
                .ifPresent(row -> checks.note(row.number(), "", refusal(first(row.cells()))));
    }

    private static Refusal refusal(String text) {
        return Refusal.bad(isTwice(text) ? "import-encoded-twice" : "import-old-font", text);
    }

    /** Whether a text in UTF-8 was taken for another encoding and saved as that: {@code TÃªn} for Tên. */
    private static boolean isTwice(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            byte[] one = String.valueOf(sign).getBytes(sign < 0x100 ? StandardCharsets.ISO_8859_1 : WESTERN);
            bytes.put(one[0]);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isOld(Source cell) {
        return cell instanceof Source.Text(String shown) && OldFonts.isOld(shown);
    }

    private static String first(List<Source> cells) {
        return cells.stream()
                .filter(OldTexts::isOld)
                .map(Source::shown)
                .findFirst()
                .orElse("");
    }
}
