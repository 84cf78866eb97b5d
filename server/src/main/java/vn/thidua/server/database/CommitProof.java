package vn.thidua.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Finds what a transaction left behind; asked when the connection died before the database said that it was committed. */
public interface CommitProof {

    /**
     * What tells one transaction from every other.
     *
     * @param mark something that it wrote, and no other can have written
     * @param transaction its number, by which one sees whether it still runs
     */
    record Sign(String mark, String transaction) {}

    /** Whether it stands there, asked on that connection. */
    boolean stands(Connection connection, Sign sign) throws SQLException;
}
