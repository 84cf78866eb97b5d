package vn.thidua.server.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.words.typed.SubjectNames;

/** Whom the cells of a row mean, by code or name; what is not sure is noted, with those it may have been. */
public final class Meant {

    private static final int FAULTS_WITH_NAMES = 100;

    private Meant() {}

    /** The one that a cell means; nothing where it is empty, or where it was noted why nobody is sure to be meant. */
    public static Optional<String> one(SubjectNames names, String typed, int row, String column, Checks checks) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> found = names.find(typed);
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        checks.note(
                row,
                column,
                found.isEmpty()
                        ? unknown(names, typed, checks)
                        : Refusal.bad("import-several", typed, String.join(", ", found)));
        return Optional.empty();
    }

    /** That nobody is called so, with those who are called nearly so. */
    public static Refusal unknown(SubjectNames names, String typed, Checks checks) {
        // Looking for them takes long in a file of which every row is wrong, and helps nobody there.
        List<String> near = checks.many() < FAULTS_WITH_NAMES ? names.near(typed) : List.of();
        return near.isEmpty()
                ? Refusal.bad("import-unknown", typed)
                : Refusal.bad("import-unknown-near", typed, String.join("; ", near));
    }

    /**
     * Notes where the name beside a code is that of somebody else, as it happens when one column of a table is sorted and
     * the others are not. A name that nobody bears now says nothing: it may be an older one, or short.
     */
    public static void sameOne(SubjectNames names, String code, Cell name, Checks checks) {
        Set<String> bearers = names.bearers(name.text());
        if (!code.isEmpty() && !bearers.isEmpty() && !bearers.contains(code)) {
            checks.note(
                    name.row(),
                    name.column(),
                    Refusal.bad("import-name-other", code, names.name(code), name.text(), String.join(", ", bearers)));
        }
    }

    /**
     * A cell of a name.
     *
     * @param text what stands in it
     */
    public record Cell(int row, String column, String text) {}
}
