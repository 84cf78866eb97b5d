package vn.thidua.server.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.ledger.PublishedResults;

/** The table of published rankings; it only grows. */
@Repository
class PublicationTable implements PublishedResults {

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isPublished(Campaign campaign) {
        return jdbc.sql("select exists (select 1 from publication where campaign = :campaign)")
                .param("campaign", campaign.id())
                .query(Boolean.class)
                .single();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("ledger_position"),
                row.getLong("act_position"),
                row.getLong("settlement_position"),
                row.getInt("plan_version"),
                row.getString("snapshot"),
                row.getString("hash"),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }

    /** Keeps a published ranking. */
    void add(Campaign campaign, Publication one) {
        jdbc.sql("""
                        insert into publication (campaign, as_of, ledger_position, act_position, settlement_position,
                          plan_version, snapshot, hash, who, at)
                        values (:campaign, :day, :ledger, :acts, :settled, :version, cast(:snapshot as jsonb), :hash, :who, :at)""")
                .param("campaign", campaign.id())
                .param("day", one.asOf())
                .param("ledger", one.ledgerPosition())
                .param("acts", one.actPosition())
                .param("settled", one.settlementPosition())
                .param("version", one.planVersion())
                .param("snapshot", one.snapshot())
                .param("hash", one.hash())
                .param("who", one.who())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a campaign, newest first. */
    List<Publication> all(Campaign campaign) {
        return jdbc.sql("select * from publication where campaign = :campaign order by id desc")
                .param("campaign", campaign.id())
                .query((row, n) -> publication(row))
                .list();
    }

    /** One of a campaign. */
    Optional<Publication> one(Campaign campaign, long id) {
        return jdbc.sql("select * from publication where campaign = :campaign and id = :id")
                .param("campaign", campaign.id())
                .param("id", id)
                .query((row, n) -> publication(row))
                .optional();
    }
}
