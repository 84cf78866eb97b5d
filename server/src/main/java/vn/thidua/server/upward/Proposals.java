package vn.thidua.server.upward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Body;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.nomination.DossierFiles;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;

/** Proposals to a higher level and their answers, within one installation or between two by files. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final JdbcClient jdbc;
    private final Settlements settlements;
    private final DossierFiles dossiers;
    private final Campaigns campaigns;
    private final Arrivals arrivals;
    private final Organisation organisation;
    private final Achievements achievements;
    private final FileStore store;
    private final Audit audit;
    private final Today today;

    Proposals(
            JdbcClient jdbc,
            Settlements settlements,
            DossierFiles dossiers,
            Campaigns campaigns,
            Arrivals arrivals,
            Organisation organisation,
            Achievements achievements,
            FileStore store,
            Audit audit,
            Today today) {
        this.jdbc = jdbc;
        this.settlements = settlements;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.arrivals = arrivals;
        this.organisation = organisation;
        this.achievements = achievements;
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /** What was sent from here and what came in, newest first. */
    public List<Proposal> all(Actor actor) {
        actor.require(Action.SEE_PROPOSALS);
        return jdbc.sql("select * from proposal where authority = :authority order by id desc")
                .param("authority", actor.authority())
                .query((row, n) -> proposal(row))
                .list();
    }

    /** One of them. */
    public Proposal one(Actor actor, long id) {
        actor.require(Action.SEE_PROPOSALS);
        return jdbc.sql("select * from proposal where authority = :authority and id = :id")
                .param("authority", actor.authority())
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** The awards of a plan that a higher level decides. */
    public static List<Award> proposed(Plan plan) {
        return plan.awards().values().stream()
                .filter(award -> award.proposedTo().isPresent())
                .toList();
    }

    /** Who is selected for each award that a higher level decides. */
    public Map<Award, List<Participant>> selected(Campaign campaign) {
        List<Award> awards = proposed(campaigns.plan(campaign));
        Map<Award, List<Participant>> selected = new LinkedHashMap<>();
        if (!awards.isEmpty()) {
            Outcome outcome = settlements.outcome(campaign);
            awards.forEach(award -> selected.put(award, selected(campaign, award, outcome)));
        }
        return selected;
    }

    private List<Participant> selected(Campaign campaign, Award award, Outcome outcome) {
        List<Participant> selected = new ArrayList<>();
        for (SubjectKind kind : award.to().stream().sorted().toList()) {
            campaigns.participants(campaign, kind, false).stream()
                    .filter(one -> isSelected(outcome, award, kind, one.code()))
                    .forEach(selected::add);
        }
        return selected;
    }

    private static boolean isSelected(Outcome outcome, Award award, SubjectKind kind, String code) {
        int row = outcome.subjects(kind).row(code);
        return row >= 0 && outcome.isCandidate(award, kind, row) && outcome.selected(award, kind, row) == Truth.YES;
    }

    /**
     * Sends a proposal: the package is kept, and comes in at once where the higher authority is in this installation.
     *
     * @param to id of that authority; empty where it is elsewhere
     */
    @Transactional
    public long send(Actor actor, Campaign campaign, String id, String to) {
        actor.require(Action.SEND_PROPOSAL, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Award award = proposed(plan).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
        Outcome outcome = settlements.outcome(campaign);
        Settlements.requireSettled(outcome, List.of(id));
        List<Participant> selected = selected(campaign, award, outcome);
        if (selected.isEmpty()) {
            throw Refusal.bad("nobody-selected");
        }
        boolean open = jdbc.sql("""
                                select count(*) from proposal where campaign = :campaign and direction = 'out'
                                  and title = :title and state = 'sent'""")
                        .param("campaign", campaign.id())
                        .param("title", award.label())
                        .query(Integer.class)
                        .single()
                > 0;
        if (open) {
            throw Refusal.conflict("proposal-open", award.label());
        }
        Map<String, byte[]> papers = new LinkedHashMap<>();
        List<Manifest.Candidate> candidates = new ArrayList<>();
        for (Participant one : selected) {
            candidates.add(candidate(campaign, award, one, papers));
        }
        Authority own = organisation.authority(campaign.authority());
        String body = award.proposedTo()
                .flatMap(named -> Optional.ofNullable(plan.bodies().get(named)))
                .map(Body::label)
                .orElse(award.proposedTo().orElse(""));
        Manifest manifest = new Manifest(
                1,
                UUID.randomUUID().toString(),
                own.name(),
                own.id(),
                body,
                plan.title(),
                award.label(),
                award.form(),
                award.level(),
                candidates);
        String hash = store.keep(award.id() + ".zip", "application/zip", Packages.write(manifest, papers))
                .sha256();
        boolean here = !to.isEmpty();
        String other = here ? organisation.authority(to).name() : body;
        long made = put(actor, campaign.authority(), true, campaign.id(), manifest, other, hash);
        if (here) {
            put(actor, to, false, 0, manifest, own.name(), hash);
        }
        audit.record(actor.act(), "proposal.send", campaign.subject() + " " + id, other + ", " + candidates.size());
        return made;
    }

    private Manifest.Candidate candidate(Campaign campaign, Award award, Participant one, Map<String, byte[]> papers) {
        Map<String, String> hashes = new LinkedHashMap<>();
        dossiers.of(campaign, award.id(), one.kind(), one.code()).forEach((name, content) -> {
            String path = one.kind().word() + "/" + one.code() + "/" + name;
            papers.put(path, content);
            hashes.put(path, Hash.sha256(content));
        });
        String unit = one.kind() == SubjectKind.PERSON
                ? one.above()
                        .flatMap(above -> campaigns.participant(campaign, SubjectKind.UNIT, above))
                        .map(Participant::name)
                        .orElse("")
                : "";
        return new Manifest.Candidate(one.kind().word(), one.code(), one.name(), unit, points(campaign, one), hashes);
    }

    private String points(Campaign campaign, Participant one) {
        Outcome outcome = settlements.outcome(campaign);
        int row = outcome.subjects(one.kind()).row(one.code());
        return row < 0 || outcome.sheet(one.kind(), row).isEmpty()
                ? ""
                : outcome.total(one.kind(), row).toPlainString();
    }

    /** Takes a package that came as a file. */
    @Transactional
    public long receive(Actor actor, byte[] file) {
        actor.require(Action.ANSWER_PROPOSAL);
        Manifest manifest = Packages.read(file);
        String hash = store.keep("proposal.zip", "application/zip", file).sha256();
        long id = put(actor, actor.authority(), false, 0, manifest, manifest.authority(), hash);
        audit.record(actor.act(), "proposal.receive", "proposal " + id, manifest.authority());
        return id;
    }

    private long put(
            Actor actor, String authority, boolean out, long campaign, Manifest manifest, String other, String hash) {
        try {
            return jdbc.sql("""
                            insert into proposal (authority, direction, token, campaign, title, other, sha256, manifest, state, who, at)
                            values (:authority, :direction, :token, :campaign, :title, :other, :sha, :manifest, 'sent', :who, :at)
                            returning id""")
                    .param("authority", authority)
                    .param("direction", out ? "out" : "in")
                    .param("token", manifest.token())
                    .param("campaign", campaign == 0 ? null : campaign)
                    .param("title", manifest.award())
                    .param("other", other)
                    .param("sha", hash)
                    .param("manifest", manifest.json())
                    .param("who", actor.name())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("package-twice", manifest.authority());
        }
    }

    /** Answers a proposal that came in; within one installation the answer arrives at once. */
    @Transactional
    public void answer(Actor actor, long id, Manifest.Answer said) {
        actor.require(Action.ANSWER_PROPOSAL);
        Proposal proposal = one(actor, id);
        if (proposal.out()) {
            throw Refusal.unknown(id);
        }
        Manifest.Answer answer = new Manifest.Answer(
                1,
                proposal.token(),
                said.awarded(),
                said.number().strip(),
                said.day(),
                organisation.authority(actor.authority()).name(),
                said.note().strip());
        check(proposal, answer);
        keep(actor, proposal.id(), answer);
        audit.record(actor.act(), "proposal.answer", "proposal " + id, answer.number());
        sent(proposal.manifest().from(), proposal.token()).ifPresent(sent -> apply(actor, sent, answer));
    }

    private static void check(Proposal proposal, Manifest.Answer answer) {
        List<String> keys = proposal.manifest().candidates().stream()
                .map(Manifest.Candidate::key)
                .toList();
        if (!keys.containsAll(answer.awarded())) {
            throw Refusal.bad("package-manifest");
        }
        if (answer.awarded().isEmpty()
                ? answer.note().isBlank()
                : answer.number().isBlank() || answer.day().isBlank()) {
            throw Refusal.bad("answer-incomplete");
        }
    }

    private Optional<Proposal> sent(String authority, String token) {
        return jdbc.sql("""
                        select * from proposal where authority = :authority and token = :token and direction = 'out'
                          and state = 'sent'""")
                .param("authority", authority)
                .param("token", token)
                .query((row, n) -> proposal(row))
                .optional();
    }

    private void keep(Actor actor, long id, Manifest.Answer answer) {
        int kept = jdbc.sql("""
                        update proposal set state = 'answered', answer = :answer, answered_by = :who, answered_at = :at
                        where id = :id and state = 'sent'""")
                .param("answer", answer.json())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (kept == 0) {
            throw Refusal.conflict("proposal-answered");
        }
    }

    /** Takes an answer that came as a file. */
    @Transactional
    public void takeAnswer(Actor actor, byte[] file) {
        actor.require(Action.SEND_PROPOSAL);
        Manifest.Answer answer = Manifest.Answer.of(new String(file, java.nio.charset.StandardCharsets.UTF_8));
        Proposal sent =
                sent(actor.authority(), answer.token()).orElseThrow(() -> Refusal.bad("answer-unknown", answer.body()));
        check(sent, answer);
        apply(actor, sent, answer);
    }

    /** Those awarded above have it on their record here. */
    private void apply(Actor actor, Proposal sent, Manifest.Answer answer) {
        keep(actor, sent.id(), answer);
        for (Manifest.Candidate candidate : sent.manifest().candidates()) {
            if (answer.awarded().contains(candidate.key())) {
                LocalDate day = LocalDate.parse(answer.day());
                achievements.add(
                        actor.act(),
                        sent.authority(),
                        new Achievement(
                                0,
                                candidate.kind(),
                                candidate.code(),
                                candidate.name(),
                                day.getYear(),
                                "award",
                                sent.title(),
                                answer.number(),
                                Optional.of(day),
                                answer.body(),
                                "decision",
                                Optional.empty()));
            }
        }
        audit.record(actor.act(), "proposal.answered", "proposal " + sent.id(), answer.number());
    }

    /**
     * Lets those of a proposal that came in take part in a campaign of the higher authority.
     *
     * @param block of the campaign's plan for units; empty where only people are proposed
     */
    @Transactional
    public void enter(Actor actor, long id, long campaign, String block) {
        actor.require(Action.ANSWER_PROPOSAL);
        Proposal proposal = one(actor, id);
        if (proposal.out()) {
            throw Refusal.unknown(id);
        }
        arrivals.enter(actor, campaigns.campaign(actor, campaign), proposal, block);
    }

    /** The package. */
    public byte[] file(Proposal proposal) {
        return store.read(proposal.sha256());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("authority"),
                row.getString("direction").equals("out"),
                row.getString("token"),
                row.getLong("campaign"),
                row.getString("title"),
                row.getString("other"),
                row.getString("sha256"),
                Manifest.of(row.getString("manifest")),
                Optional.ofNullable(row.getString("answer")).map(Manifest.Answer::of),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
