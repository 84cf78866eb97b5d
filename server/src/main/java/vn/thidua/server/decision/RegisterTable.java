package vn.thidua.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.NominatedFor;

/** The table of the register of awards, read as it stands on a day: what a decision puts right counts from its own day. */
@Repository
class RegisterTable {

    private static final String ENTRY = """
            select r.id, r.authority, r.year, r.number, r.name, r.achievement, r.revoked_why, i.award, i.form, i.form_word, i.kind, i.code, i.unit, i.post,
              i.amount, d.id decision, d.number decision_number, d.issued, d.campaign, d.paid_by, d.publish_on,
              (select f.voucher from fund_standing f where f.entry = r.id and f.kind = 'pay') voucher
            from register_on(:day) r join decision_item i on i.id = r.item join decision d on d.id = i.decision""";

    /** The day for those who know decisions before their day. */
    static final LocalDate ALL_SIGNED = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years of which there are entries, newest first. */
    List<Integer> years(String authority) {
        return jdbc.sql("select distinct year from register_entry where authority = :authority order by year desc")
                .param("authority", authority)
                .query(Integer.class)
                .list();
    }

    /** The entries of a year. */
    List<RegisterEntry> of(String authority, int year, LocalDate day) {
        return jdbc.sql(ENTRY + " where r.authority = :authority and r.year = :year order by r.number")
                .param("authority", authority)
                .param("year", year)
                .param("day", day)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The entries that hold of decisions that became public from one day to another. */
    List<RegisterEntry> published(String authority, LocalDate from, LocalDate day) {
        return jdbc.sql(ENTRY + """
                         where r.authority = :authority and d.publish_on between :from and :day and r.revoked_why is null
                        order by d.publish_on desc, r.number""")
                .param("authority", authority)
                .param("from", from)
                .param("day", day)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What a decision put into it. */
    List<RegisterEntry> ofDecision(long decision, LocalDate day) {
        return jdbc.sql(ENTRY + " where d.id = :decision order by r.number")
                .param("decision", decision)
                .param("day", day)
                .query((row, n) -> entry(row))
                .list();
    }

    /** One entry. */
    Optional<RegisterEntry> find(long id, LocalDate day) {
        return jdbc.sql(ENTRY + " where r.id = :id")
                .param("id", id)
                .param("day", day)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** Until the transaction ends nobody else enters an award under a number of that year. */
    void lock(String authority, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register ' || :authority), :year)")
                .param("authority", authority)
                .param("year", year)
                .query(rows -> {});
    }

    /**
     * Enters an award under the next number of the year.
     *
     * @throws DuplicateKeyException where it was given already
     */
    long add(Decision decision, int year, DecisionItem item) {
        return jdbc.sql("""
                            insert into register_entry (authority, year, number, item, name, achievement, campaign, award, kind, code)
                            values (:authority, :year, (select coalesce(max(number), 0) + 1 from register_entry
                              where authority = :authority and year = :year), :item, :name, :achievement, :campaign,
                              :award, :kind, :code) returning id""")
                .param("authority", decision.authority())
                .param("year", year)
                .param("item", item.id())
                .param("name", item.name())
                .param("achievement", item.achievement())
                .param("campaign", decision.campaign())
                .param("award", item.award())
                .param("kind", item.kind().word())
                .param("code", item.code())
                .query(Long.class)
                .single();
    }

    /** Who has an award of a campaign and keeps it. */
    List<NominatedFor> given(long campaign, String award) {
        return jdbc.sql("""
                        select award, kind, code from register_entry
                        where campaign = :campaign and award = :award and revoked_by is null""")
                .param("campaign", campaign)
                .param("award", award)
                .query((row, n) -> new NominatedFor(row.getString(1), Ledger.kind(row.getString(2)), row.getString(3)))
                .list();
    }

    /** Says that an entry no longer holds; false where it did not before. */
    boolean revoke(long entry, long decision, String why) {
        return jdbc.sql("""
                                update register_entry set revoked_by = :decision, revoked_why = :why
                                where id = :id and revoked_by is null""")
                        .param("decision", decision)
                        .param("why", why)
                        .param("id", entry)
                        .update()
                == 1;
    }

    /** Puts right what an entry says. */
    void correct(long entry, String name, String achievement) {
        jdbc.sql("update register_entry set name = :name, achievement = :achievement where id = :id")
                .param("name", name)
                .param("achievement", achievement)
                .param("id", entry)
                .update();
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        return new RegisterEntry(
                row.getLong("id"),
                row.getString("authority"),
                row.getInt("year"),
                row.getInt("number"),
                row.getLong("decision"),
                row.getString("decision_number"),
                row.getObject("issued", LocalDate.class),
                row.getLong("campaign"),
                row.getString("award"),
                row.getString("paid_by"),
                Optional.ofNullable(row.getObject("publish_on", LocalDate.class)),
                row.getString("form"),
                row.getString("form_word"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("post"),
                row.getString("achievement"),
                Optional.ofNullable(row.getBigDecimal("amount")),
                Optional.ofNullable(row.getString("revoked_why")),
                Optional.ofNullable(row.getString("voucher")));
    }
}
