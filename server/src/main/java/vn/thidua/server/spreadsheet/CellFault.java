package vn.thidua.server.spreadsheet;

import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/**
 * What is wrong with one cell of a file.
 *
 * @param sheet name of the sheet where the file has several; empty otherwise
 * @param row as a spreadsheet counts; 0 for the file as a whole
 * @param column name of the column; empty for the row as a whole
 * @param refusal what is wrong and what is needed instead
 */
public record CellFault(String sheet, int row, String column, Refusal refusal) {

    /** The fault as a person reads it. */
    public String say(Texts texts) {
        String said = here(texts);
        return sheet.isEmpty() ? said : texts.say("import.sheet", sheet, said);
    }

    private String here(Texts texts) {
        String what = texts.say(refusal.key(), refusal.values().toArray());
        if (row == 0) {
            return what;
        }
        return column.isEmpty() ? texts.say("import.row", row, what) : texts.say("import.cell", row, column, what);
    }
}
