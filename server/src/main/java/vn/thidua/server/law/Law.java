package vn.thidua.server.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** What the law says on a day: as it comes with the program, or as an authority knows it better. */
@Service
@Transactional(readOnly = true)
public class Law {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;
    private final List<LawKey> keys = LawKey.shipped();

    Law(JdbcClient jdbc, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    /** Everything that it speaks of. */
    @Unasked("what the law says everybody may know")
    public List<LawKey> keys() {
        return keys;
    }

    /** What holds for an authority on a day; empty where nothing is known of so early a day. */
    @Unasked("what the law says everybody may know")
    public Optional<LawValue> find(String authority, String key, LocalDate day) {
        return values(authority).getOrDefault(key, List.of()).stream()
                .filter(value -> !value.from().isAfter(day))
                .max(Comparator.comparing(LawValue::from));
    }

    /** A number that must be known. */
    @Unasked("what the law says everybody may know")
    public BigDecimal number(String authority, String key, LocalDate day) {
        return find(authority, key, day)
                .map(value -> new BigDecimal(value.value()))
                .orElseThrow(() -> Refusal.bad("law-missing", key, day));
    }

    /** Every value by key, oldest first; what the authority said of a day stands in the place of what came with the program. */
    @Unasked("what the law says everybody may know")
    public Map<String, List<LawValue>> values(String authority) {
        List<LawValue> own = jdbc.sql("""
                        select distinct on (key, valid_from) key, valid_from, value, confirmed, source, who
                        from law_value where authority = :authority order by key, valid_from, id desc""")
                .param("authority", authority)
                .query((row, n) -> new LawValue(
                        row.getString("key"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("value"),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("who")))
                .list();
        Map<String, List<LawValue>> all = new LinkedHashMap<>();
        for (LawKey key : keys) {
            Map<LocalDate, LawValue> byDay = new java.util.TreeMap<>();
            Stream.concat(
                            key.values().stream(),
                            own.stream().filter(one -> one.key().equals(key.id())))
                    .forEach(value -> byDay.put(value.from(), value));
            all.put(key.id(), new ArrayList<>(byDay.values()));
        }
        return all;
    }

    /** How far an authority's own values have come; grows with each. */
    @Unasked("what the law says everybody may know")
    public long version(String authority) {
        return jdbc.sql("select coalesce(max(id), 0) from law_value where authority = :authority")
                .param("authority", authority)
                .query(Long.class)
                .single();
    }

    /**
     * Records what an authority knows better; what was there before stays on record.
     *
     * @param seen {@link #version} of the page on which it was typed; refused where somebody said something since
     */
    @Transactional
    public void say(Actor actor, LawValue said, long seen) {
        actor.require(Action.CHANGE_LAW, actor.authority(), 0);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('law'), hashtext(:authority))")
                .param("authority", actor.authority())
                .query(rows -> {});
        if (version(actor.authority()) != seen) {
            throw Refusal.conflict("law-changed");
        }
        LawKey key = keys.stream()
                .filter(one -> one.id().equals(said.key()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(said.key()));
        String value = key.read(said.value());
        if (said.source().isBlank()) {
            throw Refusal.bad("empty", "field.source");
        }
        jdbc.sql("""
                        insert into law_value (authority, key, valid_from, value, confirmed, source, who, at)
                        values (:authority, :key, :from, :value, :confirmed, :source, :who, :at)""")
                .param("authority", actor.authority())
                .param("key", said.key())
                .param("from", said.from())
                .param("value", value)
                .param("confirmed", said.confirmed())
                .param("source", said.source())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                actor.act(), "law.say", key.label("vi"), Values.day(said.from()) + ": " + value + ", " + said.source());
    }
}
