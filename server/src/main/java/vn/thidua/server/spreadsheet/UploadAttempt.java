package vn.thidua.server.spreadsheet;

import java.util.List;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Savepoint;

/** Taking a file that may be refused, as a whole or cell by cell. */
public final class UploadAttempt {

    private UploadAttempt() {}

    /** Tries it; every fault as a person reads it, none where the file was taken. */
    public static List<String> faults(Runnable taking, Texts texts) {
        Savepoint before = Savepoint.here();
        try {
            taking.run();
            return List.of();
        } catch (InvalidCells faulty) {
            before.back();
            return faulty.faults().stream().map(fault -> fault.say(texts)).toList();
        } catch (Refusal refusal) {
            before.back();
            return List.of(texts.say(refusal.key(), refusal.values().toArray()));
        }
    }
}
