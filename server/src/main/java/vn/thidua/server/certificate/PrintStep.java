package vn.thidua.server.certificate;

import static vn.thidua.server.certificate.PrintState.DONE;
import static vn.thidua.server.certificate.PrintState.FAILED;
import static vn.thidua.server.certificate.PrintState.RUNNING;
import static vn.thidua.server.certificate.PrintState.WAITING;

import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step of a printing; the program takes them for whoever started it. The docs print this table. */
public enum PrintStep implements Move<PrintState> {
    /** The program begins. */
    BEGIN(new Way<>(WAITING, RUNNING, Action.PRINT_CERTIFICATES, false)),
    /** Pages were made, or made again after a stop. */
    GO_ON(new Way<>(RUNNING, RUNNING, Action.PRINT_CERTIFICATES, false)),
    /** The file is there. */
    FINISH(new Way<>(RUNNING, DONE, Action.PRINT_CERTIFICATES, false)),
    /** It could not be made. */
    FAIL(new Way<>(RUNNING, FAILED, Action.PRINT_CERTIFICATES, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<PrintState> way;

    PrintStep(Way<PrintState> way) {
        this.way = way;
    }

    @Override
    public Way<PrintState> way() {
        return way;
    }
}
