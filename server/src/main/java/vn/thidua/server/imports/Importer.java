package vn.thidua.server.imports;

import java.util.List;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.spreadsheet.DataTable;

/** A module that takes tables of one kind. */
public interface Importer {

    /** The kind of table, in an address. */
    String kind();

    /**
     * Refuses who may not bring such a table; asked before anything of the file is read.
     *
     * @param scope what the table is for, as the module wrote it: a campaign and more; empty for the whole authority
     */
    void permit(Actor actor, String scope);

    /** Whether writing such a table is an act of weight, for which the password is asked again. */
    default boolean isWeighty() {
        return false;
    }

    /** Whether what it changes may stand under something that was published, so that whoever writes it says why. */
    default boolean asksWhy(Actor actor, String scope) {
        return false;
    }

    /** The page from which such tables come. */
    String home(String scope);

    /**
     * What the table would change against what stands now and what stood when the file was made.
     *
     * @throws vn.thidua.server.spreadsheet.InvalidCells with every fault of the table
     */
    List<RowChange> compare(Actor actor, String scope, DataTable sheet);

    /**
     * Writes changes, all or none; refused where something else stands by now than what was shown.
     *
     * @return the same changes with what is needed to take them back
     */
    List<RowChange> write(Actor actor, String scope, List<RowChange> changes);

    /** Takes written changes back, all or none; refused where somebody has built on one of them. */
    void takeBack(Actor actor, String scope, List<RowChange> changes, String reason);
}
