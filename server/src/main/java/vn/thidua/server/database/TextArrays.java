package vn.thidua.server.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Lists of texts in one column. */
public final class TextArrays {

    private TextArrays() {}

    /** The list of a column. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A list as a parameter. */
    public static String[] of(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
