package vn.thidua.server.administration;

import java.util.Collection;
import java.util.List;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;

/** Codes in tables: text, also where they look like numbers. */
final class Codes {

    private final CodeIndex known;
    private final CodeIndex ofFile = new CodeIndex(List.of());
    private final String column;
    private final Checks checks;

    /** @param known the codes that are there already */
    Codes(Collection<String> known, String column, Checks checks) {
        this.known = new CodeIndex(known);
        this.column = column;
        this.checks = checks;
    }

    /** The code of a row; whatever is wrong with it is noted. */
    String read(DataTable.Row row, DataTable sheet) {
        String code = row.at(sheet.column(column));
        need(code, row.number(), column, checks);
        checks.needText(row, sheet, column);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9._-]+")) {
            checks.note(row.number(), column, Refusal.bad("code", code));
        }
        known.needUnlike(code, row.number(), column, checks);
        ofFile.needUnlike(code, row.number(), column, checks);
        ofFile.add(code);
        return code;
    }

    static void need(String text, int row, String column, Checks checks) {
        if (text.isEmpty()) {
            checks.note(row, column, Refusal.bad("import-empty", column));
        }
    }
}
