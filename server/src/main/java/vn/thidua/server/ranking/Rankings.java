package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.engine.cases.CaseWriter;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.Standings;

/** Rankings per block: provisional ones for the office, published ones that can be proved at any later day. */
@Service
@Transactional(readOnly = true)
public class Rankings {

    private static final Texts RANK = Texts.of("vi");

    private final PublicationTable table;
    private final Standings standings;
    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Settlements settlements;
    private final Achievements achievements;
    private final Audit audit;
    private final Today today;

    Rankings(
            PublicationTable table,
            Standings standings,
            Campaigns campaigns,
            Worlds worlds,
            Settlements settlements,
            Achievements achievements,
            Audit audit,
            Today today) {
        this.table = table;
        this.standings = standings;
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.settlements = settlements;
        this.achievements = achievements;
        this.audit = audit;
        this.today = today;
    }

    /** The ranking as it would be now, with granted points where there are any and computed ones elsewhere. */
    public List<RankedUnit> provisional(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_PROVISIONAL_RANKING, campaign.authority(), campaign.id());
        return now(campaign);
    }

    /** What the units claim in all, for those who see the provisional ranking. */
    public Map<String, BigDecimal> claims(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_PROVISIONAL_RANKING, campaign.authority(), campaign.id());
        return standings.claims(campaign);
    }

    /** On how many sheets facts or plan say something else since they were appraised. */
    int outdated(Campaign campaign) {
        return standings.outdated(campaign).size();
    }

    /** How many sheets are not approved yet; while there are any, the ranking is not published. */
    int unsettled(Campaign campaign) {
        return standings.unsettled(campaign).size();
    }

    private List<RankedUnit> now(Campaign campaign) {
        Outcome outcome = settlements.settled(campaign, standings.provisional(campaign), Settlements.NOW);
        return ranked(outcome, standings.states(campaign));
    }

    private static List<RankedUnit> ranked(Outcome outcome, Map<String, SheetState> states) {
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        List<String> blocks = List.copyOf(outcome.world().plan().blocks().keySet());
        List<RankedUnit> ranked = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            if (outcome.joins(SubjectKind.UNIT, row) == Truth.NO) {
                continue;
            }
            OptionalInt rank = outcome.rank(SubjectKind.UNIT, row);
            boolean sheet = outcome.sheet(SubjectKind.UNIT, row).isPresent();
            String above = units.aboveId(row);
            ranked.add(new RankedUnit(
                    units.id(row),
                    units.name(row),
                    outcome.block(SubjectKind.UNIT, row),
                    above == null ? "" : above,
                    sheet ? Optional.of(outcome.total(SubjectKind.UNIT, row)) : Optional.empty(),
                    sheet && outcome.complete(SubjectKind.UNIT, row),
                    rank.isPresent() ? Optional.of(rank.getAsInt()) : Optional.empty(),
                    states.getOrDefault(units.id(row), SheetState.OPEN).word(),
                    units.isUnsubmitted(row),
                    classes(outcome, row),
                    figures(outcome, row)));
        }
        // The order of names was that of the query; it stays within equal ranks.
        ranked.sort(Comparator.comparingInt((RankedUnit unit) -> blocks.indexOf(unit.block()))
                .thenComparingInt(unit -> unit.rank().orElse(Integer.MAX_VALUE)));
        return ranked;
    }

    private static List<Classed> classes(Outcome outcome, int row) {
        return outcome.classifications(SubjectKind.UNIT, row).stream()
                .map(one -> new Classed(
                        one.id(),
                        outcome.classState(one, row),
                        outcome.level(one, row).map(Classification.Level::id).orElse("")))
                .toList();
    }

    /** What a unit has for each key by which its block is ranked, but the total, which has a column of its own. */
    private static List<Optional<BigDecimal>> figures(Outcome outcome, int row) {
        return Optional.of(outcome.block(SubjectKind.UNIT, row))
                .filter(block -> !block.isEmpty())
                .flatMap(block -> outcome.world().plan().ranking(SubjectKind.UNIT, block))
                .stream()
                .flatMap(ranking -> RankingFigures.keys(ranking).stream())
                .map(key -> outcome.figure(key, SubjectKind.UNIT, row))
                .toList();
    }

    /**
     * Whether the ranking waits for nothing but its publication: every sheet is approved; or, where the plan ranks by
     * something else than points, its period is over and every unit has a place.
     */
    @Unasked("says nothing of any unit")
    public boolean isReady(Campaign campaign) {
        if (!campaigns.plan(campaign).sheets().isEmpty()) {
            return !standings.states(campaign).isEmpty()
                    && standings.unsettled(campaign).isEmpty();
        }
        return !campaigns.plan(campaign).rankings().isEmpty()
                && standings.day().isAfter(campaign.to())
                && now(campaign).stream().allMatch(unit -> unit.rank().isPresent());
    }

    /**
     * The names of units without a place where the rest could be published: the plan ranks by something else than points, its
     * period is over, and some have a place.
     */
    @Unasked("says nothing but of whom no figure is known")
    public List<String> unplaced(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        if (!plan.sheets().isEmpty()
                || plan.rankings().isEmpty()
                || !standings.day().isAfter(campaign.to())) {
            return List.of();
        }
        List<RankedUnit> all = now(campaign);
        return all.stream().anyMatch(unit -> unit.rank().isPresent())
                ? all.stream()
                        .filter(unit -> unit.rank().isEmpty())
                        .map(RankedUnit::name)
                        .toList()
                : List.of();
    }

    /** Publishes the ranking as it is now; every sheet must be approved. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void publish(Actor actor, Campaign campaign) {
        actor.require(Action.PUBLISH_RANKING, campaign.authority(), campaign.id());
        // Straight from the tables, within this transaction: what is kept with it must be what it was computed from.
        long settled = settlements.position(campaign);
        Outcome outcome =
                settlements.settled(campaign, standings.provisional(campaign, campaigns.plan(campaign)), settled);
        List<RankedUnit> ranked = ranked(outcome, standings.states(campaign));
        List<String> open =
                standings.unsettled(campaign).stream().map(Participant::name).toList();
        if (!open.isEmpty()) {
            throw Refusal.conflict(
                    "not-all-final", open.size(), String.join(", ", open.subList(0, Math.min(3, open.size()))));
        }
        String hash = Snapshot.hash(ranked);
        table.add(
                campaign,
                new Publication(
                        0,
                        standings.day(),
                        worlds.position(campaign),
                        standings.position(campaign),
                        settled,
                        campaign.planVersion(),
                        Snapshot.json(ranked),
                        hash,
                        actor.name(),
                        today.now()));
        ranked.forEach(unit -> unit.rank().ifPresent(rank -> record(actor, campaign, unit, rank)));
        campaigns.plan(campaign).classifications().forEach(one -> record(actor, campaign, outcome, one));
        audit.record(actor.act(), "ranking.publish", campaign.subject(), "SHA-256 " + hash);
    }

    /** The rank of a year stays on record, whatever becomes of the campaign. */
    private void record(Actor actor, Campaign campaign, RankedUnit unit, int rank) {
        record(
                actor,
                campaign,
                new Holder(SubjectKind.UNIT, unit.code(), unit.name()),
                AchievementKind.RANK,
                RANK.say("record.rank", rank, campaigns.plan(campaign).blockLabel(unit.block()), campaign.title()));
    }

    /** So do the classes of those who are rated and whose class is not open. */
    private void record(Actor actor, Campaign campaign, Outcome outcome, Classification classification) {
        Subjects subjects = outcome.subjects(classification.of());
        for (int row = 0; row < subjects.size(); row++) {
            Holder who = new Holder(classification.of(), subjects.id(row), subjects.name(row));
            outcome.level(classification, row)
                    .ifPresent(level -> record(actor, campaign, who, AchievementKind.RATING, level.label()));
        }
    }

    /** Whose a line of the record is. */
    private record Holder(SubjectKind kind, String code, String name) {}

    private void record(Actor actor, Campaign campaign, Holder who, AchievementKind what, String label) {
        achievements.add(
                actor.act(),
                campaign.authority(),
                new Achievement(
                        0,
                        who.kind(),
                        who.code(),
                        who.name(),
                        campaign.to().getYear(),
                        what,
                        label,
                        "",
                        Optional.of(standings.day()),
                        campaigns.plan(campaign).document().issuer(),
                        "ranking",
                        Optional.empty()));
    }

    /**
     * The names of units whose rank, points or figures are not those of the newest publication, were it computed now; none while
     * nothing is published. A class follows from these, or is published by itself.
     */
    @Unasked("whoever publishes, or sees the provisional ranking, is told; the pages ask")
    public List<String> moved(Campaign campaign) {
        List<Publication> all = table.all(campaign);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, RankedUnit> then =
                units(all.getFirst()).stream().collect(Collectors.toMap(RankedUnit::code, unit -> unit));
        return now(campaign).stream()
                .filter(unit -> Optional.ofNullable(then.get(unit.code()))
                        .filter(unit::isPlacedAs)
                        .isEmpty())
                .map(RankedUnit::name)
                .toList();
    }

    /** What was published, newest first. */
    public List<Publication> published(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        return table.all(campaign);
    }

    /** One of them. */
    @Unasked("publication asks for rankings that a named person made public")
    public Optional<Publication> publication(Campaign campaign, long id) {
        return table.one(campaign, id);
    }

    /** The lines of a published ranking. */
    @Unasked("whoever holds a publication was asked for it")
    public List<RankedUnit> units(Publication publication) {
        return Snapshot.units(publication.snapshot());
    }

    /** Whether a published ranking has points; a plan may rank by something else. */
    @Unasked("whoever holds a publication was asked for it")
    public boolean hasPoints(Publication publication) {
        return units(publication).stream().anyMatch(unit -> unit.total().isPresent());
    }

    /** What everything came out as under a published ranking, from the facts, acts and plan version of its day; without people. */
    @Unasked("whoever holds a publication was asked for it")
    public Outcome outcome(Campaign campaign, Publication publication) {
        Plan plan = campaigns.plan(campaign, publication.planVersion());
        List<Participant> cast = units(publication).stream()
                .map(unit -> new Participant(
                        SubjectKind.UNIT,
                        unit.code(),
                        unit.name(),
                        Optional.of(unit.block()).filter(block -> !block.isEmpty()),
                        Optional.of(unit.above()).filter(above -> !above.isEmpty()),
                        Optional.empty(),
                        false))
                .toList();
        Outcome outcome = standings.at(
                campaign,
                plan,
                publication.asOf(),
                new Standings.Known(
                        new Worlds.Moment(publication.ledgerPosition(), Optional.of(publication.at())),
                        publication.actPosition(),
                        units(publication).stream()
                                .filter(RankedUnit::unsubmitted)
                                .map(RankedUnit::code)
                                .collect(Collectors.toSet())),
                new Worlds.Cast(cast, List.of()));
        return settlements.settled(campaign, outcome, publication.settlementPosition());
    }

    /** Whether computing it again, from the facts, acts and plan version of that day, gives the same to the letter. */
    @Unasked("whoever holds a publication was asked for it")
    public boolean prove(Campaign campaign, Publication publication) {
        List<RankedUnit> again = ranked(outcome(campaign, publication), Map.of());
        List<RankedUnit> published = units(publication);
        if (published.stream().allMatch(unit -> unit.classes().isEmpty())) {
            again = again.stream().map(RankedUnit::withoutClasses).toList();
        }
        if (published.stream().allMatch(unit -> unit.figures().isEmpty())) {
            again = again.stream().map(RankedUnit::withoutFigures).toList();
        }
        return Snapshot.text(again).equals(Snapshot.text(published))
                && Snapshot.hash(published).equals(publication.hash());
    }

    /** The campaign as a case for the command line: facts, granted points, settled ties, everybody. */
    public String asCase(Actor actor, Campaign campaign) {
        actor.require(Action.EXPORT_CASE, campaign.authority(), campaign.id());
        return CaseWriter.write(settlements.outcome(campaign).world());
    }
}
