package vn.thidua.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import vn.thidua.server.database.CommitProof;

/** Every change of state leaves an entry; where that stands, the transaction was committed. */
@Component
class AuditProof implements CommitProof {

    @Override
    public boolean stands(Connection connection, Sign sign) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement("select exists (select from audit_entry where mark = ?)")) {
            question.setString(1, sign.mark());
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
