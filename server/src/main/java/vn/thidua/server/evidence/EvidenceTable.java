package vn.thidua.server.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.SeenCampaigns;
import vn.thidua.server.database.TextArrays;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;

/** The tables evidence and evidence_use. */
@Component
class EvidenceTable {

    private static final String EVIDENCE = """
            select e.*, array(select about from evidence_use u where u.evidence = e.id order by about) about
            from evidence e""";

    private final JdbcClient jdbc;
    private final SearchTable described;
    private final SearchTable read;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.described = new SearchTable(
                jdbc,
                "evidence",
                "coalesce(subject, name)",
                "coalesce(kind || ' · ', '') || coalesce(number || ' · ', '') || coalesce(issuer || ' · ', '') || name",
                "campaign",
                "unit");
        this.read = new SearchTable(
                jdbc,
                "(select e.*, t.body, t.words from evidence e join evidence_text t on t.sha256 = e.sha256) e",
                new SearchTable.Columns("coalesce(subject, name)", "body", "words"),
                List.of("campaign", "unit"));
    }

    /** Those of some campaigns that stand and that somebody may see: by what is known of them, then by what they say. */
    List<FoundRow> find(SeenCampaigns seen, SearchWords words, int most) {
        String rights = "campaign = any(:seen) and (:own = '' or unit = :own) and withdrawn_at is null";
        Map<Long, FoundRow> found = new LinkedHashMap<>();
        described.find(words, rights, seen.values(), most).forEach(row -> found.put(row.id(), row));
        read.find(words, rights, seen.values(), most).forEach(row -> found.putIfAbsent(row.id(), row));
        return found.values().stream().limit(most).toList();
    }

    /** A content of which nobody knows yet what it says. */
    record Unread(String sha256, String media) {}

    List<Unread> unread(Set<String> media, int most) {
        return jdbc.sql("""
                        select e.sha256, min(e.media) from evidence e
                        where e.media in (:media) and not exists (select from evidence_text t where t.sha256 = e.sha256)
                        group by e.sha256 order by max(e.id) desc limit :most""")
                .param("media", media)
                .param("most", most)
                .query((row, n) -> new Unread(row.getString(1), row.getString(2)))
                .list();
    }

    void keepText(String sha256, String body) {
        jdbc.sql("insert into evidence_text (sha256, body) values (:sha, :body) on conflict do nothing")
                .param("sha", sha256)
                .param("body", body)
                .update();
    }

    /** Nobody else adds the same content to the same unit until this transaction ends. */
    void lock(long campaign, String unit, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "evidence " + campaign + " " + unit + " " + sha256)
                .query((row, n) -> true)
                .single();
    }

    /** The paper with the same content that stands there already. */
    Optional<Long> standing(long campaign, String unit, String sha256) {
        return jdbc.sql("""
                        select id from evidence
                        where campaign = :campaign and unit = :unit and sha256 = :sha and withdrawn_at is null
                        order by id limit 1""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("sha", sha256)
                .query(Long.class)
                .optional();
    }

    long insert(long campaign, String unit, FileStore.Kept kept, Actor actor, Instant at) {
        return jdbc.sql("""
                        insert into evidence (campaign, unit, sha256, name, size, media, account, who, at)
                        values (:campaign, :unit, :sha, :name, :size, :media, :account, :who, :at) returning id""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("sha", kept.sha256())
                .param("name", kept.name())
                .param("size", kept.size())
                .param("media", kept.media())
                .param("account", actor.account())
                .param("who", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void use(long campaign, String unit, long id, String about) {
        jdbc.sql("""
                        insert into evidence_use (evidence, campaign, unit, about)
                        values (:id, :campaign, :unit, :about) on conflict do nothing""")
                .param("id", id)
                .param("campaign", campaign)
                .param("unit", unit)
                .param("about", about)
                .update();
    }

    void useNothing(long id) {
        jdbc.sql("delete from evidence_use where evidence = :id")
                .param("id", id)
                .update();
    }

    /** Says what a paper is; false where somebody said it since, or it was withdrawn. */
    boolean describe(long id, int seen, EvidenceService.Description said) {
        return jdbc.sql("""
                        update evidence set number = nullif(:number, ''), issued = :issued, issuer = nullif(:issuer, ''),
                          kind = nullif(:kind, ''), subject = nullif(:subject, ''), place = nullif(:place, ''),
                          signed = nullif(:signed, ''), version = version + 1
                        where id = :id and version = :seen and withdrawn_at is null""")
                        .param("number", said.number().strip())
                        .param("issued", said.issued().orElse(null))
                        .param("issuer", said.issuer().strip())
                        .param("kind", said.kind().strip())
                        .param("subject", said.subject().strip())
                        .param("place", said.place().strip())
                        .param("signed", said.signed().strip())
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Withdraws a paper; false where it was withdrawn already. */
    boolean withdraw(long id, Evidence.Withdrawal withdrawal) {
        return jdbc.sql("""
                        update evidence set withdrawn_at = :at, withdrawn_by = :who, withdrawn_because = :because,
                          version = version + 1
                        where id = :id and withdrawn_at is null""")
                        .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                        .param("who", withdrawal.who())
                        .param("because", withdrawal.because())
                        .param("id", id)
                        .update()
                == 1;
    }

    Map<String, Integer> countsByUnit(long campaign) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        "select unit, count(*) from evidence where campaign = :campaign and withdrawn_at is null group by unit")
                .param("campaign", campaign)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    List<Evidence> ofUnit(long campaign, String unit) {
        return jdbc.sql(EVIDENCE + " where e.campaign = :campaign and e.unit = :unit order by e.id desc")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> evidence(row))
                .list();
    }

    /** The papers that stand, by the line or fact that they were said to prove. */
    Map<String, Set<Long>> uses(long campaign, String unit) {
        Map<String, Set<Long>> uses = new HashMap<>();
        jdbc.sql("""
                        select u.about, u.evidence from evidence_use u join evidence e on e.id = u.evidence
                        where u.campaign = :campaign and u.unit = :unit and e.withdrawn_at is null""").param("campaign", campaign).param("unit", unit).query(row -> {
            uses.computeIfAbsent(row.getString(1), about -> new LinkedHashSet<>())
                    .add(row.getLong(2));
        });
        return uses;
    }

    Optional<Evidence> one(long campaign, long id) {
        return jdbc.sql(EVIDENCE + " where e.campaign = :campaign and e.id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> evidence(row))
                .optional();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        Optional<OffsetDateTime> withdrawn = Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class));
        String by = String.valueOf(row.getString("withdrawn_by"));
        String because = String.valueOf(row.getString("withdrawn_because"));
        return new Evidence(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("sha256"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("media"),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("issued", LocalDate.class)),
                Optional.ofNullable(row.getString("issuer")),
                Optional.ofNullable(row.getString("kind")),
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("signed")),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                TextArrays.texts(row, "about"),
                row.getInt("version"),
                withdrawn.map(at -> new Evidence.Withdrawal(at.toInstant(), by, because)));
    }
}
