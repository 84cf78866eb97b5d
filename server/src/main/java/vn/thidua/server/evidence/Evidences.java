package vn.thidua.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.database.Arrays;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.PapersOfFacts;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;

/** Papers that prove facts: taken, described, shown to those who may see the unit's facts. */
@Service
@Transactional(readOnly = true)
public class Evidences implements PapersOfFacts {

    private final JdbcClient jdbc;
    private final FileStore store;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    Evidences(JdbcClient jdbc, FileStore store, Campaigns campaigns, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.store = store;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** Takes a file. */
    @Transactional
    public long add(Actor actor, Campaign campaign, String unit, String name, InputStream content, String about)
            throws IOException {
        require(actor, Action.ADD_EVIDENCE, campaign, unit);
        campaigns.unit(campaign, unit);
        FileStore.Kept kept = store.take(name, content);
        long id = jdbc.sql("""
                        insert into evidence (campaign, unit, sha256, name, size, media, account, who, at)
                        values (:campaign, :unit, :sha, :name, :size, :media, :account, :who, :at) returning id""")
                .param("campaign", campaign.id())
                .param("unit", unit)
                .param("sha", kept.sha256())
                .param("name", kept.name())
                .param("size", kept.size())
                .param("media", kept.media())
                .param("account", actor.account())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (!about.isEmpty()) {
            use(campaign, unit, id, about);
        }
        audit.record(actor.act(), "evidence.add", campaign.subject() + " " + unit, kept.sha256());
        return id;
    }

    private void use(Campaign campaign, String unit, long id, String about) {
        jdbc.sql("""
                        insert into evidence_use (evidence, campaign, unit, about)
                        values (:id, :campaign, :unit, :about) on conflict do nothing""")
                .param("id", id)
                .param("campaign", campaign.id())
                .param("unit", unit)
                .param("about", about)
                .update();
    }

    /** What a paper says of itself; empty texts for what is not known. */
    public record Description(
            String number,
            Optional<LocalDate> issued,
            String issuer,
            String kind,
            String subject,
            String place,
            String signed) {

        /** One without place and signature. */
        public Description(String number, Optional<LocalDate> issued, String issuer, String kind, String subject) {
            this(number, issued, issuer, kind, subject, "", "");
        }
    }

    /** Says what a paper is and what it proves. */
    @Transactional
    public void describe(Actor actor, Campaign campaign, long id, Description said, List<String> about) {
        Evidence evidence = one(actor, campaign, id);
        require(actor, Action.ADD_EVIDENCE, campaign, evidence.unit());
        jdbc.sql("""
                        update evidence set number = nullif(:number, ''), issued = :issued, issuer = nullif(:issuer, ''),
                          kind = nullif(:kind, ''), subject = nullif(:subject, ''), place = nullif(:place, ''),
                          signed = nullif(:signed, '') where id = :id""")
                .param("number", said.number().strip())
                .param("issued", said.issued().orElse(null))
                .param("issuer", said.issuer().strip())
                .param("kind", said.kind().strip())
                .param("subject", said.subject().strip())
                .param("place", said.place().strip())
                .param("signed", said.signed().strip())
                .param("id", id)
                .update();
        jdbc.sql("delete from evidence_use where evidence = :id")
                .param("id", id)
                .update();
        about.stream().filter(one -> !one.isBlank()).forEach(one -> use(campaign, evidence.unit(), id, one));
        audit.record(
                actor.act(),
                "evidence.describe",
                campaign.subject() + " " + evidence.unit() + " " + evidence.name(),
                said.number().strip());
    }

    /** How many papers each unit has. */
    public Map<String, Integer> countsByUnit(Campaign campaign) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select unit, count(*) from evidence where campaign = :campaign group by unit")
                .param("campaign", campaign.id())
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** The papers of a unit, newest first. */
    public List<Evidence> ofUnit(Actor actor, Campaign campaign, String unit) {
        requireSight(actor, campaign, unit);
        return jdbc.sql(EVIDENCE + " where e.campaign = :campaign and e.unit = :unit order by e.id desc")
                .param("campaign", campaign.id())
                .param("unit", unit)
                .query((row, n) -> evidence(row))
                .list();
    }

    /** How many papers prove what, for a unit. */
    @Override
    public Map<String, Integer> counts(Campaign campaign, String unit) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select about, count(*) from evidence_use where campaign = :campaign and unit = :unit group by about")
                .param("campaign", campaign.id())
                .param("unit", unit)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** The papers that prove something, by what they prove: a fact or a line. */
    public Map<String, Set<Long>> papersByWhat(Campaign campaign, String unit) {
        Map<String, Set<Long>> papers = new HashMap<>();
        jdbc.sql("select about, evidence from evidence_use where campaign = :campaign and unit = :unit")
                .param("campaign", campaign.id())
                .param("unit", unit)
                .query(row -> {
                    papers.computeIfAbsent(row.getString(1), about -> new HashSet<>())
                            .add(row.getLong(2));
                });
        return papers;
    }

    /** One paper that somebody may see. */
    public Evidence one(Actor actor, Campaign campaign, long id) {
        Evidence evidence = jdbc.sql(EVIDENCE + " where e.campaign = :campaign and e.id = :id")
                .param("campaign", campaign.id())
                .param("id", id)
                .query((row, n) -> evidence(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
        requireSight(actor, campaign, evidence.unit());
        return evidence;
    }

    /** Where its content lies. */
    public Path content(Evidence evidence) {
        return store.path(evidence.sha256());
    }

    private static final String EVIDENCE = """
            select e.*, array(select about from evidence_use u where u.evidence = e.id order by about) about
            from evidence e""";

    private void requireSight(Actor actor, Campaign campaign, String unit) {
        actor.require(
                actor.may(Action.SEE_ALL_FACTS) ? Action.SEE_ALL_FACTS : Action.SEE_OWN_FACTS,
                campaign.authority(),
                campaign.id());
        actor.requireUnit(unit);
    }

    private static void require(Actor actor, Action action, Campaign campaign, String unit) {
        actor.require(action, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
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
                Arrays.texts(row, "about"));
    }
}
