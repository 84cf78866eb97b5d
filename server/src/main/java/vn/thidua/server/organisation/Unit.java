package vn.thidua.server.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.words.typed.Writing;

/**
 * An office, agency, ward, school … as it stands in the tree.
 *
 * @param code unique within the authority; the id by which plans' cases name it
 * @param parent code of the unit above
 * @param kind code of the {@link UnitKind} of the authority; where a unit is added or changed also its name
 * @param validTo last day; empty while it lives
 * @param successor code of the unit that took its place
 * @param version grows with every change, so that two editors notice each other
 */
public record Unit(
        String code,
        Optional<String> parent,
        String kind,
        String name,
        String shortName,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> successor,
        int version) {

    public Unit {
        code = Writing.line(code);
        kind = Writing.line(kind);
        name = Writing.line(name);
        shortName = Writing.line(shortName);
    }

    /** The same unit in another place of the tree. */
    public Unit under(Optional<String> other) {
        return new Unit(code, other, kind, name, shortName, validFrom, validTo, successor, version);
    }

    /** The same unit under another code or name of its kind. */
    public Unit ofKind(String other) {
        return new Unit(code, parent, other, name, shortName, validFrom, validTo, successor, version);
    }

    /** Whether it exists on a day. */
    public boolean livesOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
