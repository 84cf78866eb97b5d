package vn.thidua.server.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.SubjectNames;

/** How people say which unit they mean: they choose among few, and type code or name where there are many. */
public final class UnitChoice {

    /** Above so many a list is too long to look through, and too large for a page. */
    public static final int MOST = 300;

    private UnitChoice() {}

    /**
     * The code of the unit that is meant.
     *
     * @param typed code or name
     * @throws Refusal that it names none, or several
     */
    public static String code(Collection<Unit> units, String typed) {
        SubjectNames names = new SubjectNames();
        units.forEach(unit -> names.add(unit.code(), unit.name(), unit.shortName()));
        return only(names, typed);
    }

    /** The same among units that are known by code and name. */
    public static String named(Map<String, String> units, String typed) {
        SubjectNames names = new SubjectNames();
        units.forEach((code, name) -> names.add(code, name));
        return only(names, typed);
    }

    private static String only(SubjectNames names, String typed) {
        Set<String> meant = names.find(typed);
        if (meant.size() != 1) {
            throw Refusal.bad("unit-typed", typed);
        }
        return meant.iterator().next();
    }
}
