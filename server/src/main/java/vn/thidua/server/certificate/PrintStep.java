package vn.thidua.server.certificate;

import static vn.thidua.server.certificate.PrintState.DONE;
import static vn.thidua.server.certificate.PrintState.FAILED;
import static vn.thidua.server.certificate.PrintState.RUNNING;
import static vn.thidua.server.certificate.PrintState.WAITING;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a printing; the program takes them for whoever started it. The docs print this table. */
public enum PrintStep implements Transition<PrintState> {
    /** The program begins. */
    BEGIN(new Step<>(WAITING, RUNNING, Action.PRINT_CERTIFICATES, false)),
    /** Pages were made, or made again after a stop. */
    GO_ON(new Step<>(RUNNING, RUNNING, Action.PRINT_CERTIFICATES, false)),
    /** The file is there. */
    FINISH(new Step<>(RUNNING, DONE, Action.PRINT_CERTIFICATES, false)),
    /** It could not be made. */
    FAIL(new Step<>(RUNNING, FAILED, Action.PRINT_CERTIFICATES, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<PrintState> step;

    PrintStep(Step<PrintState> step) {
        this.step = step;
    }

    @Override
    public Step<PrintState> step() {
        return step;
    }
}
