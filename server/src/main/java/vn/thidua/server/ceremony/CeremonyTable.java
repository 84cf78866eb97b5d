package vn.thidua.server.ceremony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The tables of meetings and of what was received. */
@Repository
class CeremonyTable {

    private final JdbcClient jdbc;
    private final Today today;

    CeremonyTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    Optional<Ceremony> of(long campaign) {
        return jdbc.sql("select * from ceremony where campaign = :campaign")
                .param("campaign", campaign)
                .query((row, n) -> new Ceremony(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("host"),
                        row.getString("programme"),
                        row.getInt("version"),
                        row.getString("who")))
                .optional();
    }

    /** Puts it in the place of the version that was seen, 0 for none; false where somebody was faster. */
    boolean save(Actor actor, long campaign, Ceremony said) {
        String sql = said.version() == 0 ? """
                        insert into ceremony (campaign, held_on, place, host, programme, who, at)
                        values (:campaign, :day, :place, :host, :programme, :who, :at) on conflict do nothing""" : """
                        update ceremony set held_on = :day, place = :place, host = :host, programme = :programme,
                          version = version + 1, who = :who, at = :at
                        where campaign = :campaign and version = :version""";
        return jdbc.sql(sql)
                        .param("campaign", campaign)
                        .param("day", said.day())
                        .param("place", said.place())
                        .param("host", said.host())
                        .param("programme", said.programme())
                        .param("version", said.version())
                        .param("who", actor.name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What was received of some entries of the register, by entry. */
    Map<Long, AwardReceipt> received(Collection<Long> entries) {
        return jdbc
                .sql("""
                        select * from award_receipt h where entry = any(:entries) and received_on is not null
                          and not exists (select from award_receipt later where later.replaces = h.id)""")
                .param("entries", entries.toArray(Long[]::new))
                .query((row, n) -> receipt(row))
                .list()
                .stream()
                .collect(Collectors.toMap(AwardReceipt::entry, one -> one));
    }

    private static AwardReceipt receipt(ResultSet row) throws SQLException {
        return new AwardReceipt(
                row.getLong("id"),
                row.getLong("entry"),
                row.getObject("received_on", LocalDate.class),
                row.getString("receiver"),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }

    /**
     * That an award was received, after whatever was taken back of it; false where it stands already.
     *
     * @param receiver empty where it was the one who is honoured
     */
    boolean receive(Actor actor, long entry, LocalDate day, String receiver) {
        return jdbc.sql("""
                                insert into award_receipt (entry, replaces, received_on, receiver, who, at)
                                select :entry, (select max(id) from award_receipt where entry = :entry), :day, :receiver, :who, :at
                                where not exists (select from award_receipt where id = (select max(id) from award_receipt where entry = :entry)
                                  and received_on is not null)
                                on conflict do nothing""")
                        .param("entry", entry)
                        .param("day", day)
                        .param("receiver", receiver)
                        .param("who", actor.name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes back what was entered; false where somebody else did. */
    boolean takeBack(Actor actor, AwardReceipt wrong, String reason) {
        return jdbc.sql("""
                                insert into award_receipt (entry, replaces, reason, who, at)
                                values (:entry, :replaces, :reason, :who, :at) on conflict do nothing""")
                        .param("entry", wrong.entry())
                        .param("replaces", wrong.id())
                        .param("reason", reason)
                        .param("who", actor.name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
