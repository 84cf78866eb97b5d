package vn.thidua.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database says of its own tables. */
final class DatabaseTables {

    private DatabaseTables() {}

    /** The tables whose rows are kept in a backup: all but sessions, which end with a move, and the history of the tables. */
    static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname not like 'spring\\_session%' and relname <> 'flyway_schema_history'
                  and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
                order by relname""");
    }

    /** Its columns but those that a database makes for itself: numbers of transactions, computed ones. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(connection, """
                select attname from pg_attribute where attrelid = quote_ident(?)::regclass and attnum > 0
                  and not attisdropped and attgenerated = '' and atttypid <> 'xid8'::regtype order by attnum""", table);
    }

    /** How far the numbers of all tables went. */
    static List<BackupManifest.Sequence> sequences(Connection connection) throws SQLException {
        List<BackupManifest.Sequence> all = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("""
                        select sequencename, coalesce(last_value, 0) from pg_sequences where schemaname = 'public'
                        order by sequencename""");
                ResultSet row = question.executeQuery()) {
            while (row.next()) {
                all.add(new BackupManifest.Sequence(row.getString(1), row.getLong(2)));
            }
        }
        return all;
    }

    /** A table with its columns as SQL writes them. */
    static String quoted(String table, List<String> columns) {
        return quoted(table) + " ("
                + String.join(", ", columns.stream().map(DatabaseTables::quoted).toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<String> strings(Connection connection, String sql, String... values) throws SQLException {
        List<String> all = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                question.setString(i + 1, values[i]);
            }
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
        }
        return all;
    }
}
