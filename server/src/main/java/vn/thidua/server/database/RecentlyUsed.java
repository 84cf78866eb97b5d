package vn.thidua.server.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The few things that were asked for last; the one longest not asked for goes first. */
public final class RecentlyUsed<T> {

    private final Map<String, T> kept;

    /** Keeps so many. */
    public RecentlyUsed(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }

    /** The one of that key, made if it is not there. */
    public synchronized T get(String key, Supplier<T> making) {
        return kept.computeIfAbsent(key, ignored -> making.get());
    }
}
