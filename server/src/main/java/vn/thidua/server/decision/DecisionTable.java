package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.campaign.SeenCampaigns;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;

/** Decisions and what stands in them, as they are kept. */
@Repository
class DecisionTable {

    private final JdbcClient jdbc;
    private final Today today;
    private final SearchTable index;

    DecisionTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
        this.index = new SearchTable(
                jdbc,
                "decision",
                "title",
                "btrim(coalesce(number, '') || ' · ' || reason, ' ·')",
                "campaign",
                "number",
                "issued");
    }

    List<Decision> all(long campaign) {
        return jdbc.sql("select * from decision where campaign = :campaign and state <> 'discarded' order by id desc")
                .param("campaign", campaign)
                .query((row, n) -> decision(row))
                .list();
    }

    Decision one(long campaign, long id) {
        return jdbc.sql("select * from decision where campaign = :campaign and id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> decision(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** Those of some campaigns, by words in them: also before their day for whoever drafts or signs them. */
    List<FoundRow> find(SeenCampaigns seen, boolean early, SearchWords words, int most) {
        Map<String, Object> values = new HashMap<>(seen.values());
        values.put("early", early);
        values.put("today", today.day());
        return index.find(
                words,
                "campaign = any(:seen) and state <> 'discarded' and (:early or publish_on <= :today)",
                values,
                most);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getString("authority"),
                DecisionKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("reason"),
                row.getString("signer"),
                row.getString("capacity"),
                row.getString("place"),
                row.getString("submission"),
                DecisionState.of(row.getString("state")),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("issued", LocalDate.class)),
                Optional.ofNullable(row.getObject("publish_on", LocalDate.class)),
                row.getString("body"),
                row.getString("paid_by"),
                Optional.ofNullable(row.getString("scan")),
                row.getInt("version"));
    }

    /** The decision that this authority signed last: the next one has mostly the same signer and place. */
    Optional<Decision> lastSigned(String authority) {
        return jdbc.sql("""
                        select * from decision where authority = :authority and kind <> 'upper' and state = 'signed'
                        order by issued desc, id desc limit 1""")
                .param("authority", authority)
                .query((row, n) -> decision(row))
                .optional();
    }

    long add(Actor actor, Decision decision) {
        return jdbc.sql("""
                        insert into decision (campaign, authority, kind, title, reason, signer, capacity, place, state, who, at)
                        values (:campaign, :authority, :kind, :title, :reason, :signer, :capacity, :place, 'draft', :who, :at)
                        returning id""")
                .param("campaign", decision.campaign())
                .param("authority", decision.authority())
                .param("kind", decision.kind().word())
                .param("title", decision.title())
                .param("reason", decision.reason())
                .param("signer", decision.signer())
                .param("capacity", decision.capacity())
                .param("place", decision.place())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A decision of a higher level that is on record already. */
    Optional<Decision> above(String authority, String body, String number, int year) {
        return jdbc.sql("""
                        select * from decision where authority = :authority and body = :body and number = :number
                          and year = :year and kind = 'upper' and state = 'signed' for update""")
                .param("authority", authority)
                .param("body", body)
                .param("number", number)
                .param("year", year)
                .query((row, n) -> decision(row))
                .optional();
    }

    Decision addAbove(Actor actor, Decision decision) {
        long id = jdbc.sql("""
                        insert into decision (campaign, authority, kind, title, reason, signer, capacity, place, state, number,
                          issued, year, publish_on, body, paid_by, scan, who, at, signed_by)
                        values (:campaign, :authority, :kind, :title, :reason, :signer, :capacity, '', 'signed', :number,
                          :issued, :year, :publish, :body, :paid, :scan, :who, :at, :signer) returning id""")
                .param("kind", decision.kind().word())
                .param("reason", decision.reason())
                .param("campaign", decision.campaign())
                .param("authority", decision.authority())
                .param("title", decision.title())
                .param("signer", decision.signer())
                .param("capacity", decision.capacity())
                .param("number", decision.number().orElseThrow())
                .param("issued", decision.issued().orElseThrow())
                .param("year", decision.issued().orElseThrow().getYear())
                .param("publish", decision.publishOn().orElseThrow())
                .param("body", decision.body())
                .param("paid", decision.paidBy())
                .param("scan", decision.scan().orElse(null))
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return one(decision.campaign(), id);
    }

    /** Holds a decision while something is done with it. */
    void hold(long id) {
        jdbc.sql("select id from decision where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Nobody else drafts or signs in this campaign meanwhile: what is still to be given is counted over all decisions. */
    void holdCampaign(long campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('decision'), :campaign)")
                .param("campaign", (int) campaign)
                .query(rows -> {});
    }

    void addItem(long decision, DecisionItem item) {
        jdbc.sql("""
                        insert into decision_item (decision, award, form, form_word, kind, code, name, unit, post, achievement, classes, factor, amount)
                        values (:decision, :award, :form, :word, :kind, :code, :name, :unit, :post, :achievement, :classes, :factor, :amount)""")
                .param("decision", decision)
                .param("award", item.award())
                .param("form", item.form())
                .param("word", item.formWord())
                .param("kind", item.kind().word())
                .param("code", item.code())
                .param("name", item.name())
                .param("unit", item.unit())
                .param("post", item.post())
                .param("achievement", item.achievement())
                .param("classes", item.classes())
                .param("factor", item.factor().orElse(null))
                .param("amount", item.amount().orElse(null))
                .update();
    }

    List<DecisionItem> items(long decision) {
        return jdbc.sql("select * from decision_item where decision = :decision order by id")
                .param("decision", decision)
                .query((row, n) -> new DecisionItem(
                        row.getLong("id"),
                        row.getString("award"),
                        row.getString("form"),
                        row.getString("form_word"),
                        Ledger.kind(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("post"),
                        row.getString("achievement"),
                        row.getString("classes"),
                        Optional.ofNullable(row.getBigDecimal("factor")),
                        Optional.ofNullable(row.getBigDecimal("amount"))))
                .list();
    }

    /** Whether somebody has this award in a decision of the campaign already, drafted or signed and not revoked. */
    boolean isGiven(long campaign, DecisionItem item) {
        return jdbc.sql("""
                                select count(*) from decision_item i join decision d on d.id = i.decision
                                  left join register_entry r on r.item = i.id
                                where d.campaign = :campaign and i.award = :award and i.kind = :kind and i.code = :code
                                  and d.state <> 'discarded' and r.revoked_by is null""")
                        .param("campaign", campaign)
                        .param("award", item.award())
                        .param("kind", item.kind().word())
                        .param("code", item.code())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Changes a draft; false where somebody else did so, or it was signed. */
    boolean change(Decision decision, int seen) {
        return jdbc.sql("""
                                update decision set title = :title, signer = :signer, capacity = :capacity, place = :place, submission = :submission,
                                  version = version + 1
                                where id = :id and version = :seen and state = 'draft'""")
                        .param("title", decision.title())
                        .param("signer", decision.signer())
                        .param("capacity", decision.capacity())
                        .param("place", decision.place())
                        .param("submission", decision.submission())
                        .param("id", decision.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void changeItem(long decision, long item, String achievement) {
        jdbc.sql("update decision_item set achievement = :achievement where id = :id and decision = :decision")
                .param("achievement", achievement)
                .param("id", item)
                .param("decision", decision)
                .update();
    }

    void setClasses(long item, String classes) {
        jdbc.sql("update decision_item set classes = :classes where id = :id")
                .param("classes", classes)
                .param("id", item)
                .update();
    }

    void setMoney(long item, Optional<BigDecimal> factor, Optional<BigDecimal> amount) {
        jdbc.sql("update decision_item set factor = :factor, amount = :amount where id = :id")
                .param("factor", factor.orElse(null))
                .param("amount", amount.orElse(null))
                .param("id", item)
                .update();
    }

    void drop(long decision, long item) {
        jdbc.sql("update decision set version = version + 1 where id = :id")
                .param("id", decision)
                .update();
        jdbc.sql("delete from decision_item where decision = :decision and id = :id")
                .param("decision", decision)
                .param("id", item)
                .update();
    }

    void discard(long decision) {
        jdbc.sql("update decision set state = 'discarded', version = version + 1 where id = :id and state = 'draft'")
                .param("id", decision)
                .update();
    }

    /** Signs a draft; false where somebody else did so, or changed it. */
    boolean sign(Actor actor, Decision decision, String number, LocalDate issued, LocalDate publishOn, int seen) {
        return jdbc.sql("""
                                update decision set state = 'signed', number = :number, issued = :issued, year = :year,
                                  publish_on = :publish, signed_by = :who, version = version + 1
                                where id = :id and version = :seen and state = 'draft'""")
                        .param("number", number)
                        .param("issued", issued)
                        .param("year", issued.getYear())
                        .param("publish", publishOn)
                        .param("who", actor.name())
                        .param("id", decision.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean isUsed(String authority, String number, int year) {
        return jdbc.sql("""
                                select count(*) from decision where authority = :authority and year = :year
                                  and number = :number and state = 'signed' and body = ''""")
                        .param("authority", authority)
                        .param("year", year)
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The first of these entries that a draft is to put right or to take back already. The entries are held until the end of the
     * transaction, so that of two drafts at once the second is found.
     *
     * @param kinds kinds of decisions that are looked for
     */
    Optional<Long> inDraft(List<Long> entries, List<DecisionKind> kinds) {
        jdbc.sql("select id from register_entry where id in (:entries) order by id for update")
                .param("entries", entries)
                .query(Long.class)
                .list();
        return jdbc.sql("""
                        select e.entry from (select decision, entry from revoked_entry
                          union all select decision, entry from corrected_entry) e
                          join decision d on d.id = e.decision
                        where d.state = 'draft' and d.kind in (:kinds) and e.entry in (:entries) order by e.entry limit 1""")
                .param("entries", entries)
                .param("kinds", kinds.stream().map(DecisionKind::word).toList())
                .query(Long.class)
                .optional();
    }

    void revokes(long decision, long entry) {
        jdbc.sql("insert into revoked_entry (decision, entry) values (:decision, :entry)")
                .param("decision", decision)
                .param("entry", entry)
                .update();
    }

    void corrects(long decision, CorrectedEntry corrected) {
        jdbc.sql("""
                        insert into corrected_entry (decision, entry, name, achievement)
                        values (:decision, :entry, :name, :achievement)""")
                .param("decision", decision)
                .param("entry", corrected.entry())
                .param("name", corrected.name())
                .param("achievement", corrected.achievement())
                .update();
    }

    List<CorrectedEntry> corrected(long decision) {
        return jdbc.sql(
                        "select entry, name, achievement from corrected_entry where decision = :decision order by entry")
                .param("decision", decision)
                .query((row, n) -> new CorrectedEntry(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Long> revoked(long decision) {
        return jdbc.sql("select entry from revoked_entry where decision = :decision order by entry")
                .param("decision", decision)
                .query(Long.class)
                .list();
    }
}
