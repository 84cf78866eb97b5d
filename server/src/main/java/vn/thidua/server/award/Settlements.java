package vn.thidua.server.award;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Tie;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.database.TextArrays;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;
import vn.thidua.server.web.Unasked;

/** Ties are settled by people: the council names as many of the equal ones as there are places. */
@Service
@Transactional(readOnly = true)
public class Settlements {

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Standings standings;
    private final Proposed proposed;
    private final Audit audit;
    private final Today today;

    Settlements(
            JdbcClient jdbc, Campaigns campaigns, Standings standings, Proposed proposed, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.standings = standings;
        this.proposed = proposed;
        this.audit = audit;
        this.today = today;
    }

    /** The acts that stand, oldest first. */
    private List<Settled> standing(Campaign campaign) {
        return jdbc.sql("""
                        select s.id, s.award, s.quota_of, s.chosen, s.reason, s.who, s.at from settlement s
                        where s.campaign = :campaign and cardinality(s.chosen) > 0
                          and not exists (select 1 from settlement later where later.replaces = s.id) order by s.id""")
                .param("campaign", campaign.id())
                .query((row, n) -> new Settled(
                        row.getLong("id"),
                        row.getString("award"),
                        row.getString("quota_of"),
                        TextArrays.texts(row, "chosen"),
                        row.getString("reason"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /**
     * What is known with the council's acts.
     *
     * @param acts those that stand on record, oldest first
     * @param gone those of them whose tie is no more, because facts changed since; they do not count
     * @param withoutDossier those who handed in no dossier and can no longer, as {@code person/p1}
     */
    record Known(Outcome outcome, List<Settled> acts, List<Settled> gone, Set<String> withoutDossier) {

        /** Whether somebody handed in no dossier for an award, and can no longer. */
        boolean isWithoutDossier(Award award, SubjectKind kind, String id) {
            return withoutDossier.contains(kind.word() + "/" + id)
                    || outcome.world().notProposed().contains(new World.NotProposed(award.id(), kind, id));
        }
    }

    Known known(Campaign campaign) {
        MissingDossiers missing =
                MissingDossiers.of(standings.provisional(campaign), today.day(), () -> proposed.proposed(campaign));
        Outcome open = missing.outcome();
        List<Settled> acts = standing(campaign);
        if (acts.isEmpty()) {
            return new Known(open, acts, List.of(), missing.without());
        }
        Outcome all = with(open, acts);
        List<World.Settlement> unfitting = all.unfitting();
        List<Settled> gone =
                acts.stream().filter(act -> unfitting.contains(act(act))).toList();
        return new Known(
                gone.isEmpty()
                        ? all
                        : with(
                                open,
                                acts.stream().filter(act -> !gone.contains(act)).toList()),
                acts,
                gone,
                missing.without());
    }

    private static Outcome with(Outcome open, List<Settled> acts) {
        return new Outcome(open.world().with(acts.stream().map(Settlements::act).toList()));
    }

    private static World.Settlement act(Settled act) {
        return new World.Settlement(act.award(), Optional.of(act.of()).filter(of -> !of.isEmpty()), act.chosen());
    }

    /** What is known with the acts that stand and still fit a tie. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public Outcome outcome(Campaign campaign) {
        return known(campaign).outcome();
    }

    /** Refuses, with the names, what cannot be done while a tie of these awards is open. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public static void requireSettled(Outcome outcome, Collection<String> awards) {
        outcome.ties().stream()
                .filter(tie -> awards.contains(tie.award()))
                .findFirst()
                .ifPresent(tie -> {
                    List<String> names = tie.among().stream()
                            .map(code -> name(outcome, code))
                            .toList();
                    String label = outcome.world().plan().awardLabel(tie.award());
                    throw Refusal.conflict("tie-open", label, String.join(", ", names), tie.places());
                });
    }

    private static String name(Outcome outcome, String code) {
        return Stream.of(SubjectKind.UNIT, SubjectKind.PERSON)
                .map(outcome::subjects)
                .filter(subjects -> subjects.row(code) >= 0)
                .findFirst()
                .map(subjects -> subjects.name(subjects.row(code)))
                .orElse(code);
    }

    /** Records the council's choice for a tie that is open now. */
    @Transactional
    public void settle(Actor actor, Campaign campaign, String award, String of, List<String> chosen, String reason) {
        actor.require(Action.SETTLE_TIE, campaign.authority(), campaign.id());
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Outcome known = outcome(campaign);
        Tie tie = known.ties().stream()
                .filter(one -> one.award().equals(award) && one.of().orElse("").equals(of))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("no-tie", award));
        boolean fits = chosen.size() == tie.places()
                && Set.copyOf(chosen).size() == chosen.size()
                && tie.among().containsAll(chosen);
        if (!fits) {
            throw Refusal.bad("settlement", tie.places(), chosen.size());
        }
        keep(actor, campaign, award, of, chosen, reason);
        audit.record(
                actor.act(),
                "tie.settle",
                about(campaign, award),
                chosen.stream().map(code -> name(known, code)).collect(Collectors.joining(", ")));
    }

    /** Takes an act back; the tie is open again. */
    @Transactional
    public void reopen(Actor actor, Campaign campaign, long id, String reason) {
        actor.require(Action.SETTLE_TIE, campaign.authority(), campaign.id());
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Settled act = standing(campaign).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("no-tie", id));
        keep(actor, campaign, act.award(), act.of(), List.of(), reason);
        audit.record(actor.act(), "tie.reopen", about(campaign, act.award()), reason);
    }

    private String about(Campaign campaign, String award) {
        return campaign.subject() + ", " + campaigns.plan(campaign).awardLabel(award);
    }

    private void keep(Actor actor, Campaign campaign, String award, String of, List<String> chosen, String reason) {
        try {
            jdbc.sql("""
                            insert into settlement (campaign, award, quota_of, chosen, reason, account, who, role, at, replaces)
                            values (:campaign, :award, :of, :chosen, :reason, :account, :who, :role, :at,
                              (select max(id) from settlement
                               where campaign = :campaign and award = :award and quota_of = :of))""")
                    .param("campaign", campaign.id())
                    .param("award", award)
                    .param("of", of)
                    .param("chosen", TextArrays.of(chosen))
                    .param("reason", reason)
                    .param("account", actor.account())
                    .param("who", actor.name())
                    .param("role", actor.role().word())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("second");
        }
    }
}
