package vn.thidua.server.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The acts of a campaign that stood at the last look, brought up to date by what is new; only what was committed. */
final class ScoreActSnapshot {

    private final Map<String, ScoreAct> standing = new HashMap<>();
    private long from = -1;

    /**
     * The acts that stand now.
     *
     * @param running the oldest transaction that still runs
     * @param all every act that stands, for the first look
     * @param since the acts of transactions from that one on, in order
     */
    synchronized List<ScoreAct> acts(
            LongSupplier running, Supplier<List<ScoreAct>> all, LongFunction<List<ScoreAct>> since) {
        long now = running.getAsLong();
        List<ScoreAct> fresh = from < 0 ? all.get() : since.apply(from);
        // A row that is told twice may be older than one that took its place.
        fresh.forEach(act -> standing.merge(
                act.unit() + " " + act.line(), act, (one, other) -> one.id() > other.id() ? one : other));
        from = now;
        return List.copyOf(standing.values());
    }
}
