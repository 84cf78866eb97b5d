package vn.thidua.server.administration;

import java.util.Set;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;

/** Codes in tables: text, also where they look like numbers. */
final class Codes {

    private Codes() {}

    /** The code of a row; whatever is wrong with it is noted. */
    static String read(DataTable.Row row, DataTable sheet, String column, Set<String> known, Checks checks) {
        String code = row.at(sheet.column(column));
        need(code, row.number(), column, checks);
        checks.needText(row, sheet, column);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9._-]+")) {
            checks.note(row.number(), column, Refusal.bad("code", code));
        }
        needUnlike(code, known, row.number(), column, checks);
        return code;
    }

    /** Notes a new code that is one of the known codes with zeros or capitals lost, and hardly another. */
    static void needUnlike(String code, Set<String> known, int row, String column, Checks checks) {
        // A spreadsheet takes the zeros before a number away: 1 is hardly another unit than the known 001.
        if (!known.contains(code) && code.matches("\\d+")) {
            known.stream()
                    .filter(other -> other.matches("0+" + code))
                    .findFirst()
                    .ifPresent(other -> checks.note(row, column, Refusal.bad("import-zeros", code, other)));
        }
        if (!known.contains(code)) {
            known.stream()
                    .filter(code::equalsIgnoreCase)
                    .findFirst()
                    .ifPresent(other -> checks.note(row, column, Refusal.bad("import-case", code, other)));
        }
    }

    static void need(String text, int row, String column, Checks checks) {
        if (text.isEmpty()) {
            checks.note(row, column, Refusal.bad("import-empty", column));
        }
    }
}
