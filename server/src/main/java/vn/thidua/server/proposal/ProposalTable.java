package vn.thidua.server.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.engine.World;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** Proposals as they are kept, on the side that sends and on the side that receives. */
@Repository
class ProposalTable {

    private final JdbcClient jdbc;
    private final Today today;

    ProposalTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<Proposal> all(String authority) {
        return jdbc.sql("select * from proposal where authority = :authority order by id desc")
                .param("authority", authority)
                .query((row, n) -> proposal(row))
                .list();
    }

    Proposal one(String authority, long id) {
        return jdbc.sql("select * from proposal where authority = :authority and id = :id")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** The side of an authority of a proposal that is still open; held until the transaction ends. */
    Optional<Proposal> open(String authority, String token, boolean out) {
        return jdbc.sql("""
                        select * from proposal where authority = :authority and token = :token
                          and direction = :direction and state = 'sent' for update""")
                .param("authority", authority)
                .param("token", token)
                .param("direction", out ? "out" : "in")
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The side that received a proposal, wherever in this installation. */
    Optional<Proposal> received(String token) {
        return jdbc.sql(
                        "select * from proposal where token = :token and direction = 'in' and state = 'sent' for update")
                .param("token", token)
                .query((row, n) -> proposal(row))
                .optional();
    }

    long put(Actor actor, Proposal one) {
        try {
            return jdbc.sql("""
                            insert into proposal (authority, direction, token, campaign, award, title, other, sha256,
                              manifest, state, signed_by, who, at)
                            values (:authority, :direction, :token, :campaign, :award, :title, :other, :sha, :manifest,
                              'sent', :signed, :who, :at) returning id""")
                    .param("authority", one.authority())
                    .param("direction", one.out() ? "out" : "in")
                    .param("token", one.token())
                    .param("campaign", one.campaign() == 0 ? null : one.campaign())
                    .param("award", one.award())
                    .param("title", one.title())
                    .param("other", one.other())
                    .param("sha", one.sha256())
                    .param("manifest", one.manifest().json())
                    .param("signed", one.signedBy())
                    .param("who", actor.name())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("package-twice", one.manifest().authority());
        }
    }

    /** Who is proposed or has been granted what, by kind and code; the label counts too: it is what was kept before. */
    Set<String> proposed(long campaign, String award, String label) {
        return new HashSet<>(jdbc.sql("""
                        select kind || '/' || code from proposal_entry
                        where campaign = :campaign and award in (:award, :label) and result in ('open', 'granted')""")
                .param("campaign", campaign)
                .param("award", award)
                .param("label", label)
                .query(String.class)
                .list());
    }

    void entry(long proposal, long campaign, String award, Manifest.Candidate candidate) {
        try {
            jdbc.sql("""
                            insert into proposal_entry (proposal, campaign, award, kind, code, result)
                            values (:proposal, :campaign, :award, :kind, :code, 'open')""")
                    .param("proposal", proposal)
                    .param("campaign", campaign)
                    .param("award", award)
                    .param("kind", candidate.kind())
                    .param("code", candidate.code())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("proposed-twice", candidate.name());
        }
    }

    void result(long proposal, Manifest.Candidate candidate, String result, String reason) {
        jdbc.sql("""
                        update proposal_entry set result = :result, reason = :reason
                        where proposal = :proposal and kind = :kind and code = :code""")
                .param("result", result)
                .param("reason", reason)
                .param("proposal", proposal)
                .param("kind", candidate.kind())
                .param("code", candidate.code())
                .update();
    }

    /** To whom an award of a campaign was refused, and who was not proposed for it again since. */
    Set<World.Proposal> refused(long campaign) {
        return new HashSet<>(jdbc.sql("""
                        select award, kind, code from proposal_entry e where campaign = :campaign and result = 'refused'
                          and not exists (select from proposal_entry o where o.result in ('open', 'granted')
                            and (o.campaign, o.award, o.kind, o.code) = (e.campaign, e.award, e.kind, e.code))""")
                .param("campaign", campaign)
                .query((row, n) -> new World.Proposal(
                        row.getString("award"),
                        EnumWords.of(SubjectKind.class, row.getString("kind")),
                        row.getString("code")))
                .list());
    }

    /** Answers it; refused where somebody did something with it before. */
    void answer(Actor actor, long id, ProposalStep step, Manifest.Answer answer) {
        int kept = jdbc.sql("""
                        update proposal set state = :to, answer = :answer, answered_by = :who, answered_at = :at
                        where id = :id and state = :from""")
                .param("to", step.to().word())
                .param("from", step.from().word())
                .param("answer", answer.json())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (kept == 0) {
            throw Refusal.conflict("proposal-answered");
        }
    }

    void withdraw(long id, String reason) {
        int done = jdbc.sql("update proposal set state = :to, reason = :reason where id = :id and state = :from")
                .param("to", ProposalStep.WITHDRAW.to().word())
                .param("from", ProposalStep.WITHDRAW.from().word())
                .param("reason", reason)
                .param("id", id)
                .update();
        if (done == 0) {
            throw Refusal.conflict("proposal-answered");
        }
        jdbc.sql("update proposal_entry set result = 'withdrawn' where proposal = :id and result = 'open'")
                .param("id", id)
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("authority"),
                row.getString("direction").equals("out"),
                row.getString("token"),
                row.getLong("campaign"),
                Objects.requireNonNullElse(row.getString("award"), ""),
                row.getString("title"),
                row.getString("other"),
                row.getString("sha256"),
                Manifest.of(row.getString("manifest")),
                ProposalState.of(row.getString("state")),
                Optional.ofNullable(row.getString("answer")).map(Manifest.Answer::of),
                row.getString("reason"),
                row.getString("signed_by"),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
