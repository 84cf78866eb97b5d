package vn.thidua.server.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.engine.World;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;

/**
 * What the ledger said when it was last looked at, brought up to date by what is new. It holds only what was committed:
 * it is read outside of writing transactions, and asks again for every transaction that still ran at the last look.
 */
final class LedgerSnapshot {

    private final WorldTable table;
    private final Campaign campaign;
    private final Plan plan;
    private @Nullable World known;
    private long from;

    LedgerSnapshot(WorldTable table, Campaign campaign, Plan plan) {
        this.table = table;
        this.campaign = campaign;
        this.plan = plan;
    }

    /** The world as it is known now, for the caller alone. */
    synchronized World world(LocalDate asOf, Worlds worlds) {
        // Asked first: what begins to be written in between is asked for again next time, which does no harm.
        long running = table.oldestRunning();
        World world = known;
        if (world == null) {
            world = worlds.at(campaign, plan, asOf, Worlds.Moment.NOW, worlds.everybody(campaign));
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
                        List.of())
                .proposing(worlds.proposed(campaign, plan, Worlds.Moment.NOW));
    }

    private void follow(World world) {
        table.since(campaign.id(), from, row -> Worlds.apply(world, row));
    }
}
