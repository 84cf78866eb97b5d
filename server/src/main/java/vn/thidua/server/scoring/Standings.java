package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.World;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Worlds;

/** What follows from the ledger, with or without the points that people put on lines. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final ScoreActTable acts;
    private final SheetTable table;
    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Today today;

    Standings(ScoreActTable acts, SheetTable table, Campaigns campaigns, Worlds worlds, Today today) {
        this.acts = acts;
        this.table = table;
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.today = today;
    }

    /** The day of which pages speak. */
    @Unasked("computes for services that ask")
    public LocalDate day() {
        return today.day();
    }

    /** What the rules compute for one unit; others may stand in the world beside it. */
    @Unasked("computes for services that ask")
    public Outcome outcomeOf(Campaign campaign, String unit) {
        World world = worlds.ofUnit(campaign, day(), campaigns.unit(campaign, unit));
        return new Outcome(closed(world, unsubmitted(campaign)));
    }

    /** The same world, in which the sheets of these units were closed without a self-assessment. */
    private static World closed(World world, Set<String> unsubmitted) {
        for (String unit : unsubmitted) {
            int row = world.units().row(unit);
            if (row >= 0) {
                world.units().closeUnsubmitted(row);
            }
        }
        return world;
    }

    /** The units whose sheets were closed without a self-assessment. */
    @Unasked("computes for services that ask")
    public Set<String> unsubmitted(Campaign campaign) {
        Set<String> units = new HashSet<>();
        table.standings(campaign.id()).forEach((unit, standing) -> {
            if (standing.state().isUnsubmitted()) {
                units.add(unit);
            }
        });
        return units;
    }

    /** The last day of the self-assessment by the plan; empty where it sets none for the unit's sheet. */
    @Unasked("computes for services that ask")
    public Optional<LocalDate> assessmentDay(Campaign campaign, String unit) {
        Plan plan = campaigns.plan(campaign);
        String block = campaigns.unit(campaign, unit).block().orElse("");
        return plan.sheet(SubjectKind.UNIT, block)
                .flatMap(ScoreSheet::deadline)
                .flatMap(plan.calendar()::deadline)
                .flatMap(deadline -> new Outcome(worlds.ofCampaign(campaign, day())).lastDay(deadline));
    }

    /** Until when a unit may send its sheet or a supplement: by the office's word, by the plan, or within the period. */
    @Unasked("computes for services that ask")
    public LocalDate dueDay(Campaign campaign, String unit) {
        return table.standing(campaign.id(), unit)
                .until()
                .or(() -> assessmentDay(campaign, unit))
                .orElse(campaign.to());
    }

    /** The points that the rules compute for a line. */
    @Unasked("computes for services that ask")
    public Optional<BigDecimal> computed(Campaign campaign, String unit, String line) {
        Outcome outcome = outcomeOf(campaign, unit);
        return campaigns
                .plan(campaign)
                .criterion(line)
                .flatMap(criterion -> outcome.points(
                        SubjectKind.UNIT, outcome.subjects(SubjectKind.UNIT).row(unit), criterion));
    }

    /** The same world with these acts alone: lines without one are not known. */
    Outcome only(Outcome of, Map<String, ScoreAct> byLine) {
        World known = of.world();
        World world = known.with(known.units().copy(), known.people());
        byLine.values().forEach(act -> grant(world, act));
        world.units().countOnlyGranted();
        return new Outcome(world);
    }

    /** Everybody, with the points that the rules compute. */
    @Unasked("computes for services that ask")
    public Outcome computedForAll(Campaign campaign) {
        return new Outcome(closed(worlds.now(campaign, day()), unsubmitted(campaign)));
    }

    /** Everybody, with the points granted so far in the place of those computed. */
    @Unasked("computes for services that ask")
    public Outcome provisional(Campaign campaign) {
        World world = closed(worlds.now(campaign, day()), unsubmitted(campaign));
        acts.all(campaign, ScoreAct.Kind.GRANT).forEach(act -> grant(world, act));
        return new Outcome(world);
    }

    /** The same under another version of the plan, straight from the tables. */
    @Unasked("computes for services that ask")
    public Outcome provisional(Campaign campaign, Plan plan) {
        return at(
                campaign,
                plan,
                day(),
                new Known(Worlds.Moment.NOW, Long.MAX_VALUE, unsubmitted(campaign)),
                worlds.everybody(campaign));
    }

    /** What the units claim in all, by unit; those who claim nothing, or have not submitted it, are not among them. */
    @Unasked("computes for services that ask")
    public Map<String, BigDecimal> claims(Campaign campaign) {
        World world = worlds.now(campaign, day());
        Set<String> claiming = new HashSet<>();
        Map<String, SheetState> states = states(campaign);
        for (ScoreAct act : acts.all(campaign, ScoreAct.Kind.CLAIM)) {
            SheetState state = states.getOrDefault(act.unit(), SheetState.OPEN);
            if (state != SheetState.OPEN && !state.isUnsubmitted()) {
                grant(world, act);
                claiming.add(act.unit());
            }
        }
        world.units().countOnlyGranted();
        Outcome outcome = new Outcome(world);
        Map<String, BigDecimal> totals = new java.util.HashMap<>();
        for (int row = 0; row < world.units().size(); row++) {
            if (claiming.contains(world.units().id(row))) {
                totals.put(world.units().id(row), outcome.total(SubjectKind.UNIT, row));
            }
        }
        return totals;
    }

    /**
     * What was claimed and granted on a line, over the sheets on which less was granted than claimed.
     *
     * @param units on how many sheets
     */
    public record Claimed(int units, BigDecimal claimed, BigDecimal granted) {}

    /** The lines on which less was granted than claimed, by their ids. */
    @Unasked("computes for services that ask")
    public Map<String, Claimed> cuts(Campaign campaign) {
        Map<String, BigDecimal> granted = new java.util.HashMap<>();
        acts.all(campaign, ScoreAct.Kind.GRANT)
                .forEach(act -> act.points().ifPresent(points -> granted.put(act.unit() + " " + act.line(), points)));
        Set<String> there = campaigns.names(campaign, SubjectKind.UNIT).keySet();
        Map<String, Claimed> cuts = new TreeMap<>();
        for (ScoreAct act : acts.all(campaign, ScoreAct.Kind.CLAIM)) {
            BigDecimal left = granted.get(act.unit() + " " + act.line());
            BigDecimal claimed = act.points().orElse(BigDecimal.ZERO);
            if (left != null && there.contains(act.unit()) && left.compareTo(claimed) < 0) {
                cuts.merge(
                        act.line(),
                        new Claimed(1, claimed, left),
                        (one, other) -> new Claimed(
                                one.units() + other.units(),
                                one.claimed().add(other.claimed()),
                                one.granted().add(other.granted())));
            }
        }
        return cuts;
    }

    /**
     * What was known at a moment.
     *
     * @param moment the newest fact that counts, and until when dossiers do
     * @param actPosition the newest granted points that count
     * @param unsubmitted the units whose sheets were closed without a self-assessment
     */
    public record Known(Worlds.Moment moment, long actPosition, Set<String> unsubmitted) {}

    /** Everybody, as it was known at a moment. */
    @Unasked("computes for services that ask")
    public Outcome at(Campaign campaign, Plan plan, LocalDate asOf, Known known, Worlds.Cast cast) {
        World world = closed(worlds.at(campaign, plan, asOf, known.moment(), cast), known.unsubmitted());
        acts.all(campaign.id(), ScoreAct.Kind.GRANT, known.actPosition()).forEach(act -> grant(world, act));
        return new Outcome(world);
    }

    private static void grant(World world, ScoreAct act) {
        int row = world.units().row(act.unit());
        if (row >= 0 && act.points().isPresent()) {
            world.units().grant(row, act.line(), Fixed.of(act.points().get()));
        }
    }

    /** The place of the newest act. */
    @Unasked("computes for services that ask")
    public long position(Campaign campaign) {
        return acts.position(campaign.id());
    }

    /** Where every unit's sheet stands; those on which nothing happened are open. */
    @Unasked("computes for services that ask")
    public SheetState state(Campaign campaign, String unit) {
        return table.standing(campaign.id(), unit).state();
    }

    /** Where a sheet stands, and until when a supplement may come. */
    public record Place(SheetState state, Optional<LocalDate> until) {

        /** Whether the unit may contest lines on a day, or agree before its end; afterwards nothing waits for it. */
        public boolean mayAppealOn(LocalDate day) {
            return new SheetTable.Standing(state, until, 0).mayAppealOn(day);
        }
    }

    /** Units whose approval was taken back and of which nobody has decided since what follows. */
    @Unasked("computes for services that ask")
    public List<Participant> revoked(Campaign campaign) {
        Set<String> units = table.revoked(campaign.id());
        return units.isEmpty()
                ? List.of()
                : campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                        .filter(unit -> units.contains(unit.code()))
                        .toList();
    }

    /** Where a unit's sheet stands. */
    @Unasked("computes for services that ask")
    public Place place(Campaign campaign, String unit) {
        SheetTable.Standing standing = table.standing(campaign.id(), unit);
        return new Place(standing.state(), standing.until());
    }

    /** How many sheets of those who take part stand where; those on which nothing happened are not counted. */
    @Unasked("computes for services that ask")
    public Map<SheetState, Long> count(Campaign campaign) {
        Map<SheetState, Long> counts = new java.util.EnumMap<>(SheetState.class);
        states(campaign).values().forEach(state -> counts.merge(state, 1L, Long::sum));
        return counts;
    }

    /**
     * The lines on which an appraiser agreed with what the rules computed and facts or plan say something else since, by unit: the
     * points that count are no longer those of the record, and nobody has said why.
     */
    @Unasked("computes for services that ask")
    public Map<String, List<Criterion>> outdated(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = computedForAll(campaign);
        Map<String, List<Criterion>> outdated = new TreeMap<>();
        for (ScoreAct act : acts.all(campaign, ScoreAct.Kind.GRANT)) {
            int row = outcome.subjects(SubjectKind.UNIT).row(act.unit());
            plan.criterion(act.line())
                    .filter(line -> row >= 0 && act.isOutdated(outcome.points(SubjectKind.UNIT, row, line)))
                    .ifPresent(line -> outdated.computeIfAbsent(act.unit(), unit -> new ArrayList<>())
                            .add(line));
        }
        return outdated;
    }

    /** The units that take part, have a sheet, and whose sheet is not approved. */
    @Unasked("computes for services that ask")
    public List<Participant> unsettled(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Map<String, SheetState> states = states(campaign);
        return campaigns.takingPart(campaign, SubjectKind.UNIT).stream()
                .filter(unit ->
                        plan.sheet(SubjectKind.UNIT, unit.block().orElse("")).isPresent())
                .filter(unit ->
                        !states.getOrDefault(unit.code(), SheetState.OPEN).isSettled())
                .toList();
    }

    /** The sheets that the committee can approve today: no appeal is open and none can come. */
    @Unasked("computes for services that ask")
    public List<String> approvable(Campaign campaign) {
        Set<String> contested = new HashSet<>();
        unanswered(campaign).forEach(appeal -> contested.add(appeal.unit()));
        Map<String, SheetTable.Standing> standings = table.standings(campaign.id());
        return campaigns.takingPart(campaign, SubjectKind.UNIT).stream()
                .map(Participant::code)
                .filter(unit -> Optional.ofNullable(standings.get(unit))
                        .filter(one -> one.state().waitsForApproval() && !one.mayAppealOn(day()))
                        .isPresent())
                .filter(unit -> !contested.contains(unit))
                .toList();
    }

    /** The days on which sheets that wait for their units are due, with the units. */
    @Unasked("computes for services that ask")
    public SortedMap<LocalDate, List<String>> due(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Outcome days = new Outcome(worlds.ofCampaign(campaign, day()));
        Map<String, SheetTable.Standing> standings = table.standings(campaign.id());
        SortedMap<LocalDate, List<String>> due = new TreeMap<>();
        for (Participant unit : campaigns.takingPart(campaign, SubjectKind.UNIT)) {
            Optional<ScoreSheet> sheet =
                    plan.sheet(SubjectKind.UNIT, unit.block().orElse(""));
            SheetTable.Standing standing = standings.getOrDefault(unit.code(), SheetTable.Standing.NEW);
            if (sheet.isPresent() && standing.state().waitsForUnit()) {
                LocalDate day = standing.until()
                        .or(() -> sheet.get()
                                .deadline()
                                .flatMap(plan.calendar()::deadline)
                                .flatMap(days::lastDay))
                        .orElse(campaign.to());
                due.computeIfAbsent(day, one -> new ArrayList<>()).add(unit.code());
            }
        }
        return due;
    }

    /** The units that have not sent their sheet or supplement and whose day is past: the office must do something. */
    @Unasked("computes for services that ask")
    public List<String> unsent(Campaign campaign) {
        return due(campaign).headMap(day()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The appeals of those who take part, oldest first. */
    @Unasked("computes for services that ask")
    public List<Appeal> appeals(Campaign campaign) {
        List<Appeal> all = table.appeals(campaign.id(), "");
        Set<String> there = there(campaign, all.stream().map(Appeal::unit).distinct());
        return all.stream().filter(appeal -> there.contains(appeal.unit())).toList();
    }

    private Set<String> there(Campaign campaign, Stream<String> units) {
        List<String> codes = units.toList();
        return codes.isEmpty() ? Set.of() : campaigns.present(campaign, SubjectKind.UNIT, codes);
    }

    /** Those that nobody has answered. */
    @Unasked("computes for services that ask")
    public List<Appeal> unanswered(Campaign campaign) {
        return appeals(campaign).stream()
                .filter(appeal -> appeal.answer().isEmpty())
                .toList();
    }

    /** How many appeals nobody has answered. */
    @Unasked("computes for services that ask")
    public int openAppeals(Campaign campaign) {
        return unanswered(campaign).size();
    }

    /** Where the sheets of those who take part stand, by unit; units on whose sheet nothing happened are not among them. */
    @Unasked("computes for services that ask")
    public Map<String, SheetState> states(Campaign campaign) {
        Map<String, SheetTable.Standing> all = table.standings(campaign.id());
        Set<String> there = there(campaign, all.keySet().stream());
        Map<String, SheetState> states = new java.util.HashMap<>();
        all.forEach((unit, standing) -> {
            if (there.contains(unit)) {
                states.put(unit, standing.state());
            }
        });
        return states;
    }
}
