package vn.thidua.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.engine.World;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.database.Transactions;

/**
 * What the ledger said when it was last looked at, brought up to date by what is new. It holds only what was committed:
 * it is read outside of writing transactions, and asks again for every transaction that still ran at the last look.
 */
final class LedgerSnapshot {

    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Plan plan;
    private @Nullable World known;
    private long from;

    LedgerSnapshot(JdbcClient jdbc, Campaign campaign, Plan plan) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.plan = plan;
    }

    /** The world as it is known now, for the caller alone. */
    synchronized World world(LocalDate asOf, Worlds worlds) {
        // Asked first: what begins to be written in between is asked for again next time, which does no harm.
        long running = Transactions.oldestRunning(jdbc);
        World world = known;
        if (world == null) {
            world = worlds.at(campaign, plan, asOf, Long.MAX_VALUE, worlds.everybody(campaign));
            known = world;
        } else {
            follow(world);
        }
        from = running;
        return new World(
                plan,
                asOf,
                world.campaign().copy(),
                world.units().copy(),
                world.people().copy(),
                List.of());
    }

    private void follow(World world) {
        jdbc.sql("""
                        select kind, subject, fact, value from ledger_entry
                        where campaign = :campaign and xid >= cast(cast(:from as text) as xid8) order by id""").param("campaign", campaign.id()).param("from", from).query(row -> {
            Worlds.apply(world, row);
        });
    }
}
