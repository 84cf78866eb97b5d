package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.World;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.web.Today;

/** What follows from the ledger, with or without the points that people put on lines. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final ScoreActs acts;
    private final SheetTable table;
    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Today today;

    Standings(ScoreActs acts, SheetTable table, Campaigns campaigns, Worlds worlds, Today today) {
        this.acts = acts;
        this.table = table;
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.today = today;
    }

    /** The day of which pages speak. */
    public LocalDate day() {
        return today.day();
    }

    /** What the rules compute for one unit; others may stand in the world beside it. */
    public Outcome outcomeOf(Campaign campaign, String unit) {
        return new Outcome(world(campaign, unit));
    }

    private World world(Campaign campaign, String unit) {
        return worlds.ofUnit(campaign, day(), campaigns.unit(campaign, unit));
    }

    /** The points that the rules compute for a line. */
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
        World world = new World(
                known.plan(), known.asOf(), known.campaign(), known.units().copy(), known.people(), known.settled());
        byLine.values().forEach(act -> grant(world, act));
        world.units().countOnlyGranted();
        return new Outcome(world);
    }

    /** Everybody, with the points that the rules compute. */
    public Outcome computedForAll(Campaign campaign) {
        return new Outcome(worlds.now(campaign, day()));
    }

    /** Everybody, with the points granted so far in the place of those computed. */
    public Outcome provisional(Campaign campaign) {
        World world = worlds.now(campaign, day());
        acts.all(campaign, ScoreAct.Kind.GRANT).forEach(act -> grant(world, act));
        return new Outcome(world);
    }

    /** The same under another version of the plan, straight from the tables. */
    public Outcome provisional(Campaign campaign, Plan plan) {
        return at(campaign, plan, day(), Long.MAX_VALUE, Long.MAX_VALUE, worlds.everybody(campaign));
    }

    /** What the units claim in all, by unit; those who claim nothing are not among them. */
    public Map<String, BigDecimal> claims(Campaign campaign) {
        World world = worlds.now(campaign, day());
        java.util.Set<String> claiming = new java.util.HashSet<>();
        for (ScoreAct act : acts.all(campaign, ScoreAct.Kind.CLAIM)) {
            grant(world, act);
            claiming.add(act.unit());
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

    /** Everybody, as it was known when the tables ended with these entries. */
    public Outcome at(
            Campaign campaign, Plan plan, LocalDate asOf, long ledgerPosition, long actPosition, Worlds.Cast cast) {
        World world = worlds.at(campaign, plan, asOf, ledgerPosition, cast);
        acts.all(campaign.id(), ScoreAct.Kind.GRANT, actPosition).forEach(act -> grant(world, act));
        return new Outcome(world);
    }

    private static void grant(World world, ScoreAct act) {
        int row = world.units().row(act.unit());
        if (row >= 0 && act.points().isPresent()) {
            world.units().grant(row, act.line(), Fixed.of(act.points().get()));
        }
    }

    /** The place of the newest act. */
    public long position(Campaign campaign) {
        return acts.position(campaign.id());
    }

    /** Where every unit's sheet stands; those on which nothing happened are open. */
    public SheetState state(Campaign campaign, String unit) {
        return table.standing(campaign.id(), unit).state();
    }

    /** Where a sheet stands, and until when a supplement may come. */
    public record Place(SheetState state, Optional<LocalDate> until) {}

    /** Where a unit's sheet stands. */
    public Place place(Campaign campaign, String unit) {
        SheetTable.Standing standing = table.standing(campaign.id(), unit);
        return new Place(standing.state(), standing.until());
    }

    /** How many sheets stand where; those on which nothing happened are not counted. */
    public Map<SheetState, Long> count(Campaign campaign) {
        Map<SheetState, Long> counts = new java.util.EnumMap<>(SheetState.class);
        states(campaign).values().forEach(state -> counts.merge(state, 1L, Long::sum));
        return counts;
    }

    /** How many appeals nobody has answered. */
    public int openAppeals(Campaign campaign) {
        return (int) table.appeals(campaign.id(), "").stream()
                .filter(appeal -> appeal.answer().isEmpty())
                .count();
    }

    /** Where the sheets stand, by unit; units on whose sheet nothing happened are not among them. */
    public Map<String, SheetState> states(Campaign campaign) {
        Map<String, SheetState> states = new java.util.HashMap<>();
        table.standings(campaign.id()).forEach((unit, standing) -> states.put(unit, standing.state()));
        return states;
    }
}
