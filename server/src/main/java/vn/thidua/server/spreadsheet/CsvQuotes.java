package vn.thidua.server.spreadsheet;

import java.util.OptionalInt;

/** Quotes of a .csv file: one that is never closed would take all rows behind it into its cell. */
final class CsvQuotes {

    private CsvQuotes() {}

    /** The row in which a quote is opened that is closed nowhere, as a person counts; empty where there is none. */
    static OptionalInt open(CsvText file) {
        String text = file.text();
        int row = 1;
        int i = 0;
        boolean atStart = true;
        while (i < text.length()) {
            char sign = text.charAt(i);
            if (atStart && sign == '"') {
                i = closed(text, i + 1);
                if (i < 0) {
                    return OptionalInt.of(row);
                }
                atStart = false;
            } else {
                boolean ends = sign == '\n' || sign == '\r';
                row += sign == '\n' || sign == '\r' && !text.startsWith("\n", i + 1) ? 1 : 0;
                atStart = ends || sign == file.separator();
            }
            i++;
        }
        return OptionalInt.empty();
    }

    /** Where a quoted field is closed; a doubled quote is one of its signs; -1 where it is not. */
    private static int closed(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && text.startsWith("\"", at + 1)) {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }
}
