package vn.thidua.server.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** What the law says on a day: as it comes with the program, or as an authority knows it better. */
@Service
@Transactional(readOnly = true)
public class Law {

    /** People's committees and councils are local government, and say so at the beginning of their names. */
    private static final Pattern LOCAL = Pattern.compile(
            "^\\s*(UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final LawTable table;
    private final Audit audit;
    private final List<LawKey> keys = LawKey.shipped();

    Law(LawTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** Everything that it speaks of. */
    @Unasked("what the law says everybody may know")
    public List<LawKey> keys() {
        return keys;
    }

    /** What holds for an authority on a day; empty where nothing is known of so early a day. */
    @Unasked("what the law says everybody may know")
    public Optional<LawValue> find(String authority, String key, LocalDate day) {
        return holding(values(authority).getOrDefault(key, List.of()), day);
    }

    private static Optional<LawValue> holding(List<LawValue> values, LocalDate day) {
        return values.stream().filter(value -> !value.from().isAfter(day)).max(Comparator.comparing(LawValue::from));
    }

    /** Everything that holds for an authority on a day, by key. */
    @Unasked("what the law says everybody may know")
    public Map<String, LawValue> on(String authority, LocalDate day) {
        Map<String, LawValue> holding = new LinkedHashMap<>();
        values(authority).forEach((key, all) -> holding(all, day).ifPresent(value -> holding.put(key, value)));
        return holding;
    }

    /**
     * What a decision of an authority rests on, instrument by instrument: that of a local authority on the law of local government
     * first.
     *
     * @param name of the authority, as it stands at the head of its papers
     */
    @Unasked("what the law says everybody may know")
    public List<String> bases(String authority, String name, LocalDate day) {
        Stream<String> of = LOCAL.matcher(name).find()
                ? Stream.of("base.local-government", "base.emulation")
                : Stream.of("base.emulation");
        return of.flatMap(key -> find(authority, key, day).stream())
                .flatMap(value -> Stream.of(value.value().split(";")))
                .map(String::strip)
                .filter(base -> !base.isEmpty())
                .toList();
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
        List<LawValue> own = table.newest(authority);
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
        return table.version(authority);
    }

    /**
     * Records what an authority knows better; what was there before stays on record.
     *
     * @param seen {@link #version} of the page on which it was typed; refused where somebody said something since
     */
    @Transactional
    public void say(Actor actor, LawValue said, long seen) {
        actor.require(Action.CHANGE_LAW, actor.authority(), 0);
        table.lock(actor.authority());
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
        table.add(actor, said, value);
        audit.record(
                actor.act(), "law.say", key.label("vi"), Values.day(said.from()) + ": " + value + ", " + said.source());
    }
}
