package vn.thidua.server.approval;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The tables of approvals; they only grow. */
@Repository
class ApprovalTable {

    private final JdbcClient jdbc;
    private final Today today;

    ApprovalTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What was done with a campaign's plan, oldest first. */
    List<ApprovalAct> acts(long campaign) {
        return jdbc.sql("select step, version, note, who, at from plan_approval where campaign = :campaign order by id")
                .param("campaign", campaign)
                .query((row, n) -> new ApprovalAct(
                        EnumWords.of(ApprovalStep.class, row.getString("step")),
                        row.getInt("version"),
                        row.getString("note"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Nobody else takes a step with a campaign's plan until the transaction ends. */
    void hold(long campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan approval'), :campaign)")
                .param("campaign", (int) campaign)
                .query(rows -> {});
    }

    void add(Actor actor, long campaign, int version, ApprovalStep step, String note) {
        jdbc.sql("""
                        insert into plan_approval (campaign, version, step, note, who, at)
                        values (:campaign, :version, :step, :note, :who, :at)""")
                .param("campaign", campaign)
                .param("version", version)
                .param("step", step.word())
                .param("note", note)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an authority said last. */
    ApprovalRule rule(String authority) {
        return jdbc.sql("""
                        select required, approver from plan_approval_rule where authority = :authority
                        order by id desc limit 1""")
                .param("authority", authority)
                .query((row, n) -> new ApprovalRule(
                        row.getBoolean("required"), EnumWords.of(Approver.class, row.getString("approver"))))
                .optional()
                .orElse(ApprovalRule.USUAL);
    }

    /** Nobody else says it until the transaction ends. */
    void holdRule(String authority) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan approval rule ' || :authority))")
                .param("authority", authority)
                .query(rows -> {});
    }

    void require(Actor actor, ApprovalRule rule) {
        jdbc.sql("""
                        insert into plan_approval_rule (authority, required, approver, who, at)
                        values (:authority, :required, :approver, :who, :at)""")
                .param("authority", actor.authority())
                .param("required", rule.required())
                .param("approver", rule.approver().word())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
