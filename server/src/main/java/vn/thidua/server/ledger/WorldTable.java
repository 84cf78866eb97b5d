package vn.thidua.server.ledger;

import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.Transactions;

/** The rows of the ledger from which worlds are made. */
@Repository
class WorldTable {

    private final JdbcClient jdbc;

    WorldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest transaction that still runs: what it writes is not seen yet. */
    long oldestRunning() {
        return Transactions.oldestRunning(jdbc);
    }

    /** Rows of kind, subject, fact and value that were written by a transaction or later ones, oldest first. */
    void since(long campaign, long transaction, RowCallbackHandler each) {
        jdbc.sql("""
                        select kind, subject, fact, value from ledger_entry
                        where campaign = :campaign and xid >= cast(cast(:from as text) as xid8) order by id""").param("campaign", campaign).param("from", transaction).query(each);
    }

    /**
     * Rows of kind, subject, fact and value that stood when the ledger ended with an entry.
     *
     * @param onlyUnits those units and the campaign as a whole; everybody where it is empty
     */
    void standing(long campaign, long position, List<String> onlyUnits, RowCallbackHandler each) {
        jdbc.sql("""
                        select e.kind, e.subject, e.fact, e.value from ledger_entry e
                        where e.campaign = :campaign and e.id <= :position and e.value is not null
                          and (:all or e.kind = 'campaign' or e.kind = 'unit' and e.subject in (:units))
                          and not exists (
                            select 1 from ledger_entry later where later.replaces = e.id and later.id <= :position)""")
                .param("campaign", campaign)
                .param("position", position)
                .param("all", onlyUnits.isEmpty())
                .param("units", onlyUnits.isEmpty() ? List.of("") : onlyUnits)
                .query(each);
    }

    /** The place of the newest entry of the ledger; 0 for an empty one. */
    long position(long campaign) {
        return jdbc.sql("select coalesce(max(id), 0) from ledger_entry where campaign = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }
}
