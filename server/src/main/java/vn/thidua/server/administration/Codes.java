package vn.thidua.server.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.kernel.Lengths;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.Spelling;

/** Codes in tables: text, also where they look like numbers. */
final class Codes {

    private final CodeIndex known;
    private final CodeIndex ofFile = new CodeIndex(List.of());
    private final Map<String, String> others;
    private final String otherwise;
    private final String column;
    private final Checks checks;

    /**
     * @param known the codes that are there already
     * @param others the names of those of the other kind, by the codes that are theirs
     * @param otherwise key of the refusal of a new code that is one of these
     */
    Codes(Collection<String> known, Map<String, String> others, String otherwise, String column, Checks checks) {
        this.known = new CodeIndex(known);
        this.others = others;
        this.otherwise = otherwise;
        this.column = column;
        this.checks = checks;
    }

    /** The code of a row; whatever is wrong with it is noted. */
    String read(DataTable.Row row, DataTable sheet) {
        String code = Spelling.hyphens(row.at(sheet.column(column)));
        needShort(code, Organisation.LONGEST_CODE, row.number(), column, checks);
        need(code, row.number(), column, checks);
        checks.needText(row, sheet, column);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9._-]+")) {
            checks.note(row.number(), column, Refusal.bad("code", code));
        }
        Optional.ofNullable(others.get(code))
                .filter(name -> !known.has(code))
                .ifPresent(name -> checks.note(row.number(), column, Refusal.bad(otherwise, code, name)));
        known.needUnlike(code, row.number(), column, checks);
        ofFile.needUnlike(code, row.number(), column, checks);
        ofFile.add(code);
        return code;
    }

    static void need(String text, int row, String column, Checks checks) {
        if (text.isEmpty()) {
            checks.note(row, column, Refusal.bad("import-empty", column));
        }
        needShort(text, Lengths.NAME, row, column, checks);
    }

    private static void needShort(String text, int most, int row, String column, Checks checks) {
        if (text.length() > most) {
            checks.note(row, column, Lengths.refusal(column, text, most));
        }
    }
}
