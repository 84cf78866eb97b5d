package vn.thidua.server.campaign;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** The papers of campaigns as they are kept: every one that ever stood, the newest counts. */
@Component
class CampaignDocumentTable {

    private static final TypeReference<Map<String, Integer>> PAGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;

    CampaignDocumentTable(JdbcClient jdbc, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    /** Newest first. */
    List<CampaignDocument> all(long campaign) {
        return jdbc.sql("select * from campaign_document where campaign = :campaign order by id desc")
                .param("campaign", campaign)
                .query((row, n) -> new CampaignDocument(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getString("media"),
                        json.readValue(row.getString("pages"), PAGES),
                        row.getString("reason"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /**
     * Puts one in the place of another.
     *
     * @param replaces id of the one that stood; 0 for none
     * @throws Refusal that somebody was faster
     */
    void add(
            Actor actor, long campaign, FileStore.Kept file, Map<String, Integer> pages, String reason, long replaces) {
        try {
            jdbc.sql("""
                            insert into campaign_document (campaign, sha256, name, media, pages, reason, account, who, role, at,
                              replaces)
                            values (:campaign, :sha, :name, :media, cast(:pages as jsonb), :reason, :account, :who, :role, :at,
                              nullif(:replaces, 0))""")
                    .param("campaign", campaign)
                    .param("sha", file.sha256())
                    .param("name", file.name())
                    .param("media", file.media())
                    .param("pages", json.writeValueAsString(pages))
                    .param("reason", reason)
                    .param("account", actor.account())
                    .param("who", actor.name())
                    .param("role", actor.role().word())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("replaces", replaces)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("second");
        }
    }
}
