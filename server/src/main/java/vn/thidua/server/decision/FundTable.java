package vn.thidua.server.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The table of movements of reward funds; it only grows. */
@Repository
class FundTable {

    private final JdbcClient jdbc;
    private final Today today;

    FundTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** How the fund of a year stands. */
    Fund.Balance balance(String authority, int year) {
        return jdbc.sql("""
                        select coalesce(sum(amount) filter (where kind = 'grant'), 0),
                          coalesce(sum(amount) filter (where kind = 'commit'), 0)
                            - coalesce(sum(amount) filter (where kind = 'release'), 0),
                          coalesce(sum(amount) filter (where kind = 'pay'), 0)
                        from fund_standing where authority = :authority and year = :year""")
                .param("authority", authority)
                .param("year", year)
                .query((row, n) -> new Fund.Balance(row.getBigDecimal(1), row.getBigDecimal(2), row.getBigDecimal(3)))
                .single();
    }

    /** Every movement of a year, newest first; those of a decision before its day only for those who may know early. */
    List<Fund.Line> lines(String authority, int year, boolean early) {
        return jdbc.sql("""
                        select f.id, f.kind, f.amount, coalesce(r.name, '') name, f.voucher, f.day, f.note, f.who, f.at,
                          exists (select 1 from fund_entry u where u.undoes = f.id) undone
                        from fund_entry f left join register_on(:today) r on r.id = f.entry
                          left join decision_item i on i.id = r.item left join decision d on d.id = i.decision
                        where f.authority = :authority and f.year = :year
                          and (d.id is null or d.publish_on <= :today) order by f.id desc""")
                .param("today", early ? RegisterTable.ALL_SIGNED : today.day())
                .param("authority", authority)
                .param("year", year)
                .query((row, n) -> new Fund.Line(
                        row.getLong(1),
                        EnumWords.of(Movement.Kind.class, row.getString(2)),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant(),
                        row.getBoolean(10)))
                .list();
    }

    /** Until the transaction ends nobody else holds the fund of that year. */
    void hold(String authority, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fund ' || :authority), :year)")
                .param("authority", authority)
                .param("year", year)
                .query(rows -> {});
    }

    /** Whether a voucher paid something in that year. */
    boolean isUsed(String authority, int year, String voucher) {
        return jdbc.sql("""
                                select count(*) from fund_standing where authority = :authority and year = :year
                                  and kind = 'pay' and voucher = :voucher""")
                        .param("authority", authority)
                        .param("year", year)
                        .param("voucher", voucher)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A movement of an authority that was written down by hand: money that came in, or a payment; with the campaign of its award. */
    Optional<ByHand> byHand(String authority, long id) {
        return jdbc.sql("""
                        select f.year, f.kind, coalesce(d.campaign, 0) from fund_entry f
                          left join register_entry r on r.id = f.entry left join decision_item i on i.id = r.item
                          left join decision d on d.id = i.decision
                        where f.authority = :authority and f.id = :id and f.kind in ('grant', 'pay')""")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) ->
                        new ByHand(row.getInt(1), EnumWords.of(Movement.Kind.class, row.getString(2)), row.getLong(3)))
                .optional();
    }

    /** A movement that somebody wrote down. */
    record ByHand(int year, Movement.Kind kind, long campaign) {}

    /**
     * Takes a movement back.
     *
     * @throws org.springframework.dao.DuplicateKeyException where that was done already
     */
    void undo(Actor actor, long id, String why) {
        jdbc.sql("""
                        insert into fund_entry (authority, year, kind, amount, entry, voucher, day, note, who, at, undoes)
                        select authority, year, 'undo', amount, entry, voucher, :day, :why, :who, :at, id
                        from fund_entry where id = :id""")
                .param("day", today.day())
                .param("why", why)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /**
     * Adds a movement; who made it and when stand with it.
     *
     * @throws org.springframework.dao.DuplicateKeyException where the award was paid already
     */
    void add(Actor actor, Movement one) {
        jdbc.sql("""
                        insert into fund_entry (authority, year, kind, amount, entry, voucher, day, note, who, at, attempt)
                        values (:authority, :year, :kind, :amount, :entry, :voucher, :day, :note, :who, :at,
                          (select count(*) from fund_entry p join fund_entry u on u.undoes = p.id
                            where p.entry = :entry and p.kind = 'pay'))""")
                .param("authority", one.authority())
                .param("year", one.year())
                .param("kind", one.kind().word())
                .param("amount", one.amount())
                .param("entry", one.entry().orElse(null))
                .param("voucher", one.voucher())
                .param("day", one.day())
                .param("note", one.note())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
