package vn.thidua.plan;

import java.util.List;
import vn.thidua.plan.yaml.Mark;

/**
 * Something wrong in a plan or a case, as data: which sentence says it, in which language, is decided by whoever
 * shows it.
 *
 * @param severity whether the file can be used in spite of it
 * @param code names the sentence, {@code fault.<code>} in the message files; {@code fault.<code>.help} is the remedy
 * @param file the file's name as the user gave it
 * @param mark where in the file
 * @param args the values that the sentence names, in its order
 */
public record Fault(Severity severity, String code, String file, Mark mark, List<Object> args) {

    /** Whether the file can be used in spite of the fault. */
    public enum Severity {
        /** It cannot be used. */
        ERROR,
        /** It can be used; somebody should look at it. */
        WARNING
    }

    public Fault {
        args = List.copyOf(args);
    }
}
