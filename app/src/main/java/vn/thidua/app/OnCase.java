package vn.thidua.app;

import java.util.Optional;
import picocli.CommandLine.Parameters;
import vn.thidua.engine.Outcome;

/** What commands on one plan and one case share. */
abstract class OnCase extends ThiDuaCommand {

    @Parameters(index = "0", paramLabel = "KẾ-HOẠCH", description = "Mã hoặc đường dẫn của kế hoạch.")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "TÌNH-HUỐNG", description = "Tệp YAML ghi các dữ kiện đã biết.")
    private String situation = "";

    String situation() {
        return situation;
    }

    /** The outcome; empty, with every fault said, where plan or case cannot be used. */
    Optional<Outcome> outcome(CommandContext session) {
        return session.plan(plan).flatMap(read -> session.outcome(read, situation, false));
    }
}
