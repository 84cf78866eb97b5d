package vn.thidua.server.ranking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.ledger.PublishedResults;

/** Which campaigns have a published ranking. */
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
}
