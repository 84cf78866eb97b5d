package vn.thidua.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;

/** The tables of who takes part, and of which kind of units stands in which block. */
@Component
class ParticipantTable {

    private static final String PARTICIPANT = """
            select code, name, block, above, reason, removed from participant
            where campaign = :campaign and kind = :kind""";

    /** Nobody takes part whose unit was taken out. */
    private static final String TAKES_PART = """
            not removed and not (kind = 'person' and exists (
              select 1 from participant u where u.campaign = participant.campaign and u.kind = 'unit'
              and u.code = participant.above and u.removed))""";

    private final JdbcClient jdbc;
    private final SearchTable index;

    ParticipantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.index = new SearchTable(
                jdbc,
                "(select 0::bigint as id, campaign, code, name from participant where kind = 'unit' and not removed) p",
                "name",
                "''",
                "campaign",
                "code");
    }

    /** Units that take part in one of some campaigns, by words in their names. */
    List<FoundRow> find(SeenCampaigns seen, SearchWords words, int most) {
        return index.find(words, "campaign = any(:seen)", seen.values(), most);
    }

    /** The block of each kind of units that takes part. */
    Map<String, String> blocks(long campaign) {
        Map<String, String> blocks = new HashMap<>();
        jdbc.sql("select kind, block from campaign_block where campaign = :campaign")
                .param("campaign", campaign)
                .query(row -> {
                    blocks.put(row.getString(1), row.getString(2));
                });
        return blocks;
    }

    void putBlocks(long campaign, Map<String, String> blocks) {
        jdbc.sql("delete from campaign_block where campaign = :campaign")
                .param("campaign", campaign)
                .update();
        blocks.forEach((kind, block) -> jdbc.sql(
                        "insert into campaign_block (campaign, kind, block) values (:campaign, :kind, :block)")
                .param("campaign", campaign)
                .param("kind", kind)
                .param("block", block)
                .update());
    }

    /** Takes out those who were proposed, not those whom somebody put in or left out with a reason. */
    void removeProposed(long campaign) {
        jdbc.sql("delete from participant where campaign = :campaign and reason is null")
                .param("campaign", campaign)
                .update();
    }

    void put(long campaign, Participant participant) {
        jdbc.sql("""
                        insert into participant (campaign, kind, code, name, block, above, reason, removed)
                        values (:campaign, :kind, :code, :name, :block, :above, :reason, :removed)
                        on conflict (campaign, kind, code) do update
                        set name = excluded.name, block = excluded.block, above = excluded.above,
                          reason = excluded.reason, removed = excluded.removed""")
                .param("campaign", campaign)
                .param("kind", participant.kind().word())
                .param("code", participant.code())
                .param("name", participant.name())
                .param("block", participant.block().orElse(null))
                .param("above", participant.above().orElse(null))
                .param("reason", participant.reason().orElse(null))
                .param("removed", participant.removed())
                .update();
    }

    List<Participant> all(long campaign, SubjectKind kind, boolean removedToo) {
        return jdbc.sql(PARTICIPANT + " and (:all or " + TAKES_PART + ") order by name collate vietnamese, code")
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("all", removedToo)
                .query((row, n) -> participant(kind, row))
                .list();
    }

    Optional<Participant> one(long campaign, SubjectKind kind, String code) {
        return jdbc.sql(PARTICIPANT + " and code = :code and " + TAKES_PART)
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("code", code)
                .query((row, n) -> participant(kind, row))
                .optional();
    }

    Set<String> present(long campaign, SubjectKind kind, List<String> codes) {
        return Set.copyOf(jdbc.sql("""
                        select code from participant
                        where campaign = :campaign and kind = :kind and code = any(:codes)""" + " and " + TAKES_PART)
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static Participant participant(SubjectKind kind, ResultSet row) throws SQLException {
        return new Participant(
                kind,
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("block")),
                Optional.ofNullable(row.getString("above")),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("removed"));
    }

    /** Whether somebody of that code takes part in a campaign of the authority, did, or stands above one who does. */
    boolean isKnown(String authority, String code) {
        return jdbc.sql("""
                        select exists (select 1 from participant p join campaign c on c.id = p.campaign
                          where c.authority = :authority and (p.code = :code or p.above = :code))""")
                .param("authority", authority)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
