package vn.thidua.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.council.CouncilResults;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Ledger;

/** The register of awards (sổ vàng): numbers run per authority and year, without gaps. */
@Service
@Transactional(readOnly = true)
public class AwardRegister {

    private static final String ENTRY = """
            select r.id, r.authority, r.year, r.number, r.name, r.achievement, r.revoked_why, i.form, i.form_word, i.kind, i.code, i.unit,
              i.amount, d.id decision, d.number decision_number, d.issued, d.campaign, d.paid_by, d.publish_on,
              (select f.voucher from fund_entry f where f.entry = r.id and f.kind = 'pay') voucher
            from register_entry r join decision_item i on i.id = r.item join decision d on d.id = i.decision""";

    private final JdbcClient jdbc;
    private final Today today;

    AwardRegister(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The years of which there are entries, newest first. */
    List<Integer> years(String authority) {
        return jdbc.sql("select distinct year from register_entry where authority = :authority order by year desc")
                .param("authority", authority)
                .query(Integer.class)
                .list();
    }

    /** The entries of a year: before the day of publication for those who draft or sign, in one campaign for who has but that. */
    public List<RegisterEntry> of(Actor actor, int year) {
        requireSight(actor);
        return jdbc
                .sql(ENTRY + " where r.authority = :authority and r.year = :year order by r.number")
                .param("authority", actor.authority())
                .param("year", year)
                .query((row, n) -> entry(row))
                .list()
                .stream()
                .filter(entry -> isSeen(actor, entry))
                .toList();
    }

    private static void requireSight(Actor actor) {
        actor.require(
                Action.SEE_REGISTER, actor.authority(), actor.grant().campaign().orElse(0L));
    }

    /** Whether somebody may know of an entry: nothing of a decision is known before its day. */
    boolean isSeen(Actor actor, RegisterEntry entry) {
        boolean early = actor.may(Action.DRAFT_DECISION) || actor.may(Action.SIGN_DECISION);
        return (early || entry.isPublic(today.day()))
                && actor.grant()
                        .campaign()
                        .filter(only -> only != entry.campaign())
                        .isEmpty();
    }

    /** What a decision put into it. */
    @Unasked("written and read by decisions, whose signing was asked for")
    public List<RegisterEntry> ofDecision(long decision) {
        return jdbc.sql(ENTRY + " where d.id = :decision order by r.number")
                .param("decision", decision)
                .query((row, n) -> entry(row))
                .list();
    }

    /** One entry. */
    @Unasked("a certificate proves itself by a signed link")
    public Optional<RegisterEntry> find(long id) {
        return jdbc.sql(ENTRY + " where r.id = :id")
                .param("id", id)
                .query((row, n) -> entry(row))
                .optional();
    }

    RegisterEntry one(String authority, long id) {
        return find(id).filter(entry -> entry.authority().equals(authority)).orElseThrow(() -> Refusal.unknown(id));
    }

    /** Enters an award under the next number of the year. Whoever signs at the same time waits for this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("written and read by decisions, whose signing was asked for")
    public long enter(Decision decision, int year, DecisionItem item) {
        String authority = decision.authority();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register ' || :authority), :year)")
                .param("authority", authority)
                .param("year", year)
                .query(rows -> {});
        try {
            return jdbc.sql("""
                            insert into register_entry (authority, year, number, item, name, achievement, campaign, award, kind, code)
                            values (:authority, :year, (select coalesce(max(number), 0) + 1 from register_entry
                              where authority = :authority and year = :year), :item, :name, :achievement, :campaign,
                              :award, :kind, :code) returning id""")
                    .param("authority", authority)
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
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("given-twice", item.name());
        }
    }

    /** Who has an award of a campaign and keeps it. */
    Set<CouncilResults.Candidate> given(long campaign, String award) {
        return new HashSet<>(jdbc.sql("""
                        select award, kind, code from register_entry
                        where campaign = :campaign and award = :award and revoked_by is null""")
                .param("campaign", campaign)
                .param("award", award)
                .query((row, n) ->
                        new CouncilResults.Candidate(row.getString(1), Ledger.kind(row.getString(2)), row.getString(3)))
                .list());
    }

    /** Says that an entry no longer holds; false where it did not before. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("written and read by decisions, whose signing was asked for")
    public boolean revoke(long entry, long decision, String why) {
        return jdbc.sql("""
                                update register_entry set revoked_by = :decision, revoked_why = :why
                                where id = :id and revoked_by is null""")
                        .param("decision", decision)
                        .param("why", why)
                        .param("id", entry)
                        .update()
                == 1;
    }

    /** Puts right what an entry says; what it said before stands in the decision that gave it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("written and read by decisions, whose signing was asked for")
    public void correct(long entry, String name, String achievement) {
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
                row.getString("paid_by"),
                Optional.ofNullable(row.getObject("publish_on", LocalDate.class)),
                row.getString("form"),
                row.getString("form_word"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("achievement"),
                Optional.ofNullable(row.getBigDecimal("amount")),
                Optional.ofNullable(row.getString("revoked_why")),
                Optional.ofNullable(row.getString("voucher")));
    }
}
