package vn.thidua.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.thidua.plan.yaml.Mark;

/** Collects the faults of one file, so that a reader sees all of them at once and not the first of many. */
public final class Faults {

    /** Nobody reads more; a file that has them is something else. */
    private static final int MOST = 1_000;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    /** Faults of the file with that name. */
    public Faults(String file) {
        this.file = file;
    }

    /** The file's name as the user gave it. */
    public String file() {
        return file;
    }

    /** Records an error; {@code args} are the values that its sentence names. */
    public void error(Mark mark, String code, Object... args) {
        add(fault(Fault.Severity.ERROR, mark, code, args));
    }

    /** Records a warning; {@code args} are the values that its sentence names. */
    public void warning(Mark mark, String code, Object... args) {
        add(fault(Fault.Severity.WARNING, mark, code, args));
    }

    /** Takes over what others recorded of the same file. */
    public void take(Faults others) {
        others.found.forEach(this::add);
    }

    private void add(Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        } else if (found.size() == MOST) {
            found.add(new Fault(Fault.Severity.ERROR, "fault.many", fault.file(), fault.mark(), List.of(MOST)));
        }
    }

    private Fault fault(Fault.Severity severity, Mark mark, String code, Object... args) {
        return new Fault(severity, code, mark.file().isEmpty() ? file : mark.file(), mark, List.of(args));
    }

    /** Leaves out what only follows from a cause that is told itself. */
    public void leaveOut(Predicate<Fault> consequence) {
        found.removeIf(consequence);
    }

    /** Whether an error was recorded. */
    public boolean hasErrors() {
        return found.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    /** Everything recorded, in the order of the file, each said once. */
    public List<Fault> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Fault fault) -> fault.mark().line())
                        .thenComparingInt(fault -> fault.mark().column()))
                .toList();
    }
}
