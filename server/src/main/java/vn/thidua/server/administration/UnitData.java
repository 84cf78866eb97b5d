package vn.thidua.server.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.organisation.Unit;

/** A unit as a change of a table keeps it. */
final class UnitData {

    private UnitData() {}

    static Map<String, String> of(String start, Unit unit) {
        Map<String, String> data = new HashMap<>(Map.of(
                start + "code", unit.code(),
                start + "kind", unit.kind(),
                start + "name", unit.name(),
                start + "short", unit.shortName(),
                start + "from", unit.validFrom().toString(),
                start + "version", String.valueOf(unit.version())));
        unit.parent().ifPresent(parent -> data.put(start + "parent", parent));
        unit.validTo().ifPresent(to -> data.put(start + "to", to.toString()));
        unit.successor().ifPresent(successor -> data.put(start + "successor", successor));
        return data;
    }

    static Unit after(RowChange change) {
        return unit("", change.data());
    }

    static Optional<Unit> before(RowChange change) {
        return change.data().containsKey("was.code") ? Optional.of(unit("was.", change.data())) : Optional.empty();
    }

    private static Unit unit(String start, Map<String, String> data) {
        return new Unit(
                data.getOrDefault(start + "code", ""),
                Optional.ofNullable(data.get(start + "parent")),
                data.getOrDefault(start + "kind", ""),
                data.getOrDefault(start + "name", ""),
                data.getOrDefault(start + "short", ""),
                LocalDate.parse(data.getOrDefault(start + "from", "2000-01-01")),
                Optional.ofNullable(data.get(start + "to")).map(LocalDate::parse),
                Optional.ofNullable(data.get(start + "successor")),
                Integer.parseInt(data.getOrDefault(start + "version", "0")));
    }
}
