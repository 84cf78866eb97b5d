package vn.thidua.server.administration;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.spreadsheet.DataTable;

/** Units and people as files: written, and taken back with every fault told before anything is kept. */
@Service
@Transactional(readOnly = true)
public class OrganisationFiles {

    private final UnitFiles units;
    private final PeopleFiles people;

    OrganisationFiles(UnitFiles units, PeopleFiles people) {
        this.units = units;
        this.people = people;
    }

    /** Every unit. */
    public DataTable units(Actor actor) {
        actor.require(Action.SEE_ORGANISATION);
        return units.table(actor);
    }

    /** Everybody in a post today. */
    public DataTable people(Actor actor) {
        actor.require(Action.SEE_ORGANISATION);
        return people.table(actor);
    }

    /** Takes units at once: new codes are added, known ones changed. How many were added or changed. */
    @Transactional
    public int takeUnits(Actor actor, DataTable sheet) {
        return take(units, actor, sheet);
    }

    /** Takes people at once: new codes are added, known ones moved to the unit and post from the day on. How many. */
    @Transactional
    public int takePeople(Actor actor, DataTable sheet) {
        return take(people, actor, sheet);
    }

    private static int take(Importer importer, Actor actor, DataTable sheet) {
        importer.permit(actor, "");
        List<RowChange> changes = importer.compare(actor, "", sheet).stream()
                .filter(change -> change.verdict() == RowVerdict.ADDED || change.verdict() == RowVerdict.CHANGED)
                .toList();
        return importer.write(actor, "", changes).size();
    }
}
