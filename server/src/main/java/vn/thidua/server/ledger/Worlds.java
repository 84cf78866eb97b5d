package vn.thidua.server.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.FactValues;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.database.RecentlyUsed;
import vn.thidua.server.database.Transactions;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.typed.SubjectNames;

/** Makes the world that the engine works on from the ledger, and from the dossiers that came in: of today, or as it was known earlier. */
@Service
@Transactional(readOnly = true)
public class Worlds {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Pictures of campaigns that are kept; the one longest not looked at goes first. */
    private static final int MOST_PICTURES = 6;

    private final WorldTable table;
    private final Campaigns campaigns;
    private final Proposed proposed;

    private final RecentlyUsed<LedgerSnapshot> pictures = new RecentlyUsed<>(MOST_PICTURES);

    Worlds(WorldTable table, Campaigns campaigns, Proposed proposed) {
        this.table = table;
        this.campaigns = campaigns;
        this.proposed = proposed;
    }

    /** Who is in a world. */
    public record Cast(List<Participant> units, List<Participant> people) {}

    /**
     * How much is known of a campaign.
     *
     * @param entry the newest entry of the ledger that counts
     * @param at the moment until which dossiers count; empty for all that are here
     */
    public record Moment(long entry, Optional<Instant> at) {

        /** All that is known. */
        public static final Moment NOW = new Moment(Long.MAX_VALUE, Optional.empty());
    }

    /** Everybody who takes part. */
    @Unasked("computes for services that ask")
    public Cast everybody(Campaign campaign) {
        return new Cast(
                campaigns.participants(campaign, SubjectKind.UNIT, false),
                campaigns.participants(campaign, SubjectKind.PERSON, false));
    }

    /** The place of the newest entry of the ledger; 0 for an empty one. */
    @Unasked("computes for services that ask")
    public long position(Campaign campaign) {
        return table.position(campaign.id());
    }

    /**
     * The world of everybody as it is known now. Reading it again and again costs little: a picture of the ledger is
     * kept and asked only for what is new. Whoever is writing gets it straight from the tables, with their own rows.
     */
    @Unasked("computes for services that ask")
    public World now(Campaign campaign, LocalDate asOf) {
        if (Transactions.writing()) {
            return at(campaign, campaigns.plan(campaign), asOf, Moment.NOW, everybody(campaign));
        }
        String key = campaign.id() + "/" + campaign.planVersion() + "/" + campaign.version();
        return pictures.get(key, () -> new LedgerSnapshot(table, campaign, campaigns.plan(campaign)))
                .world(asOf, this);
    }

    /** The world in which only what is known of the campaign as a whole stands; enough for its days. */
    @Unasked("computes for services that ask")
    public World ofCampaign(Campaign campaign, LocalDate asOf) {
        return fill(
                campaign, campaigns.plan(campaign), asOf, Long.MAX_VALUE, new Cast(List.of(), List.of()), List.of(""));
    }

    /** The world in which the points of one unit can be computed: it and the unit above, or everybody where the plan compares units. */
    @Unasked("computes for services that ask")
    public World ofUnit(Campaign campaign, LocalDate asOf, Participant unit) {
        Plan plan = campaigns.plan(campaign);
        if (plan.comparesUnits()) {
            return now(campaign, asOf);
        }
        List<Participant> units = new ArrayList<>(List.of(unit));
        unit.above()
                .flatMap(above -> campaigns.participant(campaign, SubjectKind.UNIT, above))
                .ifPresent(units::add);
        Cast few = new Cast(units, List.of());
        return fill(
                        campaign,
                        plan,
                        asOf,
                        Long.MAX_VALUE,
                        few,
                        units.stream().map(Participant::code).toList())
                .proposing(proposed(campaign, plan, Moment.NOW));
    }

    /** The world as it was known at a moment. */
    @Unasked("computes for services that ask")
    public World at(Campaign campaign, Plan plan, LocalDate asOf, Moment moment, Cast cast) {
        return fill(campaign, plan, asOf, moment.entry(), cast, List.of()).proposing(proposed(campaign, plan, moment));
    }

    /** Whose dossiers were here at a moment; nobody where the plan does not ask for it. */
    Set<World.Proposal> proposed(Campaign campaign, Plan plan, Moment moment) {
        if (!plan.asksWhoIsProposed()) {
            return Set.of();
        }
        return moment.at().map(at -> proposed.proposed(campaign, at)).orElseGet(() -> proposed.proposed(campaign));
    }

    /**
     * The world of a campaign's facts under a plan that is not its own, as if its year were over: facts that both plans ask alike, by
     * their ids, days moved by as many years as lie between the two.
     *
     * @param cast who takes part, in blocks of the other plan
     */
    @Unasked("computes for services that ask")
    public World trial(Campaign campaign, Plan other, Cast cast) {
        Plan own = campaigns.plan(campaign);
        LocalDate end = other.calendar().to();
        int years = end.getYear() - campaign.to().getYear();
        World world = fill(campaign, other, end.plusYears(1), 0, cast, List.of());
        table.standing(campaign.id(), Long.MAX_VALUE, List.of(), row -> {
            SubjectKind kind = Ledger.kind(row.getString(1));
            FactDeclaration asked = other.facts().getOrDefault(kind, Map.of()).get(row.getString(3));
            FactDeclaration known = own.facts().getOrDefault(kind, Map.of()).get(row.getString(3));
            Subjects of = of(world, kind);
            int at = kind == SubjectKind.CAMPAIGN ? 0 : of.row(row.getString(2));
            String value = row.getString(4);
            if (asked != null && known != null && at >= 0 && value != null && alike(asked, known)) {
                set(of, at, asked, asked.type().isDay() ? moved(value, years) : value);
            }
        });
        return world.proposing(proposed(campaign, other, Moment.NOW));
    }

    /**
     * The world of a table of facts that belongs to no campaign, as if the year of the plan were over.
     *
     * @param rows of units with their blocks, of people with their unit above as the table names it, and at most one of the whole
     */
    @Unasked("computes for services that ask")
    public static World ofTable(Plan plan, Map<SubjectKind, List<FactRows.Row>> rows) {
        List<String> blocks = List.copyOf(plan.blocks().keySet());
        List<Participant> units = cast(rows, SubjectKind.UNIT);
        SubjectNames names = new SubjectNames();
        units.forEach(unit -> names.add(unit.code(), unit.name()));
        List<Participant> people = cast(rows, SubjectKind.PERSON).stream()
                .map(person -> person.under(person.above()
                        .map(names::find)
                        .filter(found -> found.size() == 1)
                        .flatMap(found -> found.stream().findFirst())))
                .toList();
        World world = empty(plan, plan.calendar().to().plusYears(1), new Cast(units, people), blocks);
        rows.forEach((kind, all) -> {
            for (int row = 0; row < all.size(); row++) {
                int at = row;
                all.get(row)
                        .values()
                        .forEach((id, value) ->
                                plan.fact(kind, id).ifPresent(fact -> set(of(world, kind), at, fact, value)));
            }
        });
        return world;
    }

    private static List<Participant> cast(Map<SubjectKind, List<FactRows.Row>> rows, SubjectKind kind) {
        return rows.getOrDefault(kind, List.of()).stream()
                .map(FactRows.Row::who)
                .toList();
    }

    /** A day in another year; what never happened stays so. */
    private static String moved(String day, int years) {
        return DAY.matcher(day).matches()
                ? LocalDate.parse(day).plusYears(years).toString()
                : day;
    }

    /** Whether a value of one is a value of the other. */
    @Unasked("compares what plans ask, knows no value")
    public static boolean alike(FactDeclaration one, FactDeclaration other) {
        return one.type() == other.type()
                && one.listOf().equals(other.listOf())
                && one.values().containsAll(other.values());
    }

    private World fill(Campaign campaign, Plan plan, LocalDate asOf, long position, Cast cast, List<String> onlyUnits) {
        World world = empty(plan, asOf, cast, List.copyOf(plan.blocks().keySet()));
        table.standing(campaign.id(), position, onlyUnits, row -> apply(world, row));
        return world;
    }

    /** A world of these people and units of which nothing is known. */
    private static World empty(Plan plan, LocalDate asOf, Cast cast, List<String> blocks) {
        Subjects whole = new Subjects(plan, SubjectKind.CAMPAIGN, 1);
        whole.put(0, plan.id(), plan.document().issuer(), -1);
        Subjects units = subjects(plan, SubjectKind.UNIT, cast.units(), blocks);
        Subjects people = subjects(plan, SubjectKind.PERSON, cast.people(), blocks);
        above(units, cast.units(), units);
        above(people, cast.people(), units);
        return new World(plan, asOf, whole, units, people, List.of());
    }

    /** Puts a row of the ledger (kind, subject, fact, value) in its place; one that the plan does not know has none. */
    static void apply(World world, ResultSet row) throws SQLException {
        SubjectKind kind = Ledger.kind(row.getString(1));
        Subjects of = of(world, kind);
        FactDeclaration fact = world.plan().facts().getOrDefault(kind, Map.of()).get(row.getString(3));
        int at = kind == SubjectKind.CAMPAIGN ? 0 : of.row(row.getString(2));
        if (fact != null && at >= 0) {
            set(of, at, fact, row.getString(4));
        }
    }

    private static Subjects of(World world, SubjectKind kind) {
        return switch (kind) {
            case CAMPAIGN -> world.campaign();
            case UNIT -> world.units();
            case PERSON -> world.people();
        };
    }

    /** Puts a value on trial, as the ledger would keep it; takes it back where there is none. */
    @Unasked("computes for services that ask")
    public static void put(Subjects of, int row, FactDeclaration fact, Optional<String> kept) {
        set(of, row, fact, kept.orElse(null));
    }

    private static void set(Subjects of, int row, FactDeclaration fact, @Nullable String kept) {
        if (kept == null) {
            of.clear(row, fact);
        } else if (fact.type() == FactType.LIST) {
            boolean numbers = fact.listOf().equals(Optional.of("number"));
            of.set(
                    row,
                    fact,
                    Typed.items(kept).stream()
                            .map(item -> numbers ? (Object) Fixed.of(new BigDecimal(item)) : item)
                            .toList());
        } else {
            of.set(row, fact, FactValues.read(fact, kept));
        }
    }

    private static Subjects subjects(Plan plan, SubjectKind kind, List<Participant> cast, List<String> blocks) {
        Subjects subjects = new Subjects(plan, kind, cast.size());
        for (int row = 0; row < cast.size(); row++) {
            Participant one = cast.get(row);
            subjects.put(
                    row,
                    one.code(),
                    one.name(),
                    one.block().map(blocks::indexOf).orElse(-1));
        }
        return subjects;
    }

    private static void above(Subjects of, List<Participant> cast, Subjects units) {
        for (int row = 0; row < cast.size(); row++) {
            Optional<String> code = cast.get(row).above();
            if (code.isPresent()) {
                of.above(row, units.row(code.get()), code.get());
            }
        }
    }
}
