package vn.thidua.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;

/** Random worlds of a plan: made of few values each, so that edges and ties are common. */
final class Worlds {

    record Subject(String id, int block, String above, Map<FactDeclaration, Long> facts) {}

    private final Plan plan;
    private final LocalDate asOf;
    final Map<FactDeclaration, Long> campaign;
    final List<Subject> units;
    final List<Subject> people;

    private Worlds(
            Plan plan, LocalDate asOf, Map<FactDeclaration, Long> campaign, List<Subject> units, List<Subject> people) {
        this.plan = plan;
        this.asOf = asOf;
        this.campaign = campaign;
        this.units = units;
        this.people = people;
    }

    static Worlds random(Plan plan, long seed, int size, double known) {
        Random random = new Random(seed);
        List<Subject> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String parent = i > 2 ? "u" + random.nextInt(3) : "";
            units.add(new Subject(
                    "u" + i,
                    random.nextInt(plan.blocks().size()),
                    parent,
                    facts(plan, SubjectKind.UNIT, random, known)));
        }
        List<Subject> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(new Subject(
                    "p" + i, -1, "u" + random.nextInt(size), facts(plan, SubjectKind.PERSON, random, known)));
        }
        LocalDate asOf = plan.calendar().to().plusDays(random.nextInt(60) - 30L);
        return new Worlds(plan, asOf, facts(plan, SubjectKind.CAMPAIGN, random, known), units, people);
    }

    /** The same units and people with nothing known of them. */
    Worlds withoutFacts() {
        return new Worlds(
                plan,
                asOf,
                Map.of(),
                units.stream()
                        .map(one -> new Subject(one.id(), one.block(), one.above(), Map.of()))
                        .toList(),
                people.stream()
                        .map(one -> new Subject(one.id(), one.block(), one.above(), Map.of()))
                        .toList());
    }

    private static Map<FactDeclaration, Long> facts(Plan plan, SubjectKind kind, Random random, double known) {
        Map<FactDeclaration, Long> facts = new LinkedHashMap<>();
        for (FactDeclaration fact : plan.facts().getOrDefault(kind, Map.of()).values()) {
            if (fact.type() != FactType.LIST && random.nextDouble() < known) {
                facts.put(fact, value(plan, fact, random));
            }
        }
        return facts;
    }

    /** A value within the limits of the fact. */
    static long value(Plan plan, FactDeclaration fact, Random random) {
        long value = any(plan, fact, random);
        return fact.type().isNumber()
                ? Math.clamp(
                        value,
                        fact.least().map(Fixed::of).orElse(-Fixed.LIMIT),
                        fact.most().map(Fixed::of).orElse(Fixed.LIMIT))
                : value;
    }

    private static long any(Plan plan, FactDeclaration fact, Random random) {
        boolean good = random.nextInt(6) > 0;
        return switch (fact.type()) {
            case BOOLEAN -> good == fact.id().contains("pending") || fact.id().contains("ministry") ? 0 : 1;
            case INTEGER -> random.nextInt(good ? 3 : 12) * Fixed.ONE;
            case DECIMAL ->
                fact.most().filter(most -> most.intValue() < 88).isPresent()
                        ? random.nextInt(160) * Fixed.ONE / 20 - Fixed.ONE
                        : Fixed.of(
                                new BigDecimal(List.of("88", "90", "92.5", "95").get(random.nextInt(4))));
            case PERCENT ->
                Fixed.of(new BigDecimal(
                        List.of("100", "100", "100", "90", "89.99", "0").get(random.nextInt(6))));
            case DATE -> plan.calendar().to().plusDays(random.nextInt(30)).toEpochDay();
            case EVENT ->
                random.nextInt(9) == 0
                        ? Fixed.NEVER
                        : plan.calendar().from().plusDays(random.nextInt(400)).toEpochDay();
            case TEXT -> good ? 0 : random.nextInt(fact.values().size());
            case LIST -> throw new IllegalArgumentException(fact.id());
        };
    }

    World world() {
        Subjects unitTable = table(SubjectKind.UNIT, units);
        Subjects peopleTable = table(SubjectKind.PERSON, people);
        link(units, unitTable, unitTable);
        link(people, peopleTable, unitTable);
        Subjects campaignTable = new Subjects(plan, SubjectKind.CAMPAIGN, 1);
        campaignTable.put(0, "campaign", "campaign", -1);
        campaign.forEach((fact, value) -> campaignTable.set(0, fact, value));
        return new World(plan, asOf, campaignTable, unitTable, peopleTable, List.of()).proposing(proposed());
    }

    /** Some are proposed for some awards; a twin for those of its own twin. */
    private Set<World.Proposal> proposed() {
        Set<World.Proposal> proposed = new HashSet<>();
        plan.awards().forEach((award, one) -> {
            for (SubjectKind kind : one.to()) {
                for (Subject who : kind == SubjectKind.UNIT ? units : people) {
                    String like = who.id().equals("twin") ? "u0" : who.id().replace("twin-", "");
                    if (Math.floorMod((like + award).hashCode(), 3) == 0) {
                        proposed.add(new World.Proposal(award, kind, who.id()));
                    }
                }
            }
        });
        return proposed;
    }

    private Subjects table(SubjectKind kind, List<Subject> subjects) {
        Subjects table = new Subjects(plan, kind, subjects.size());
        for (int row = 0; row < subjects.size(); row++) {
            Subject subject = subjects.get(row);
            table.put(row, subject.id(), subject.id(), subject.block());
            int at = row;
            subject.facts().forEach((fact, value) -> {
                // Nobody says of a unit what is not asked of its block.
                boolean asked = subject.block() < 0
                        || fact.isAskedOf(List.copyOf(plan.blocks().keySet()).get(subject.block()));
                if (asked) {
                    table.set(at, fact, value);
                }
            });
            plan.facts().getOrDefault(kind, Map.of()).values().stream()
                    .filter(fact -> fact.listOf().filter("number"::equals).isPresent())
                    .forEach(fact -> numbers(subject.id() + fact.id()).ifPresent(list -> table.set(at, fact, list)));
            plan.notApplicable()
                    .filter(fact -> kind == SubjectKind.UNIT)
                    .ifPresent(fact -> outside(subject.id()).ifPresent(list -> table.set(at, fact, list)));
            if (kind == SubjectKind.UNIT && Math.floorMod(subject.id().hashCode(), 4) == 2) {
                table.closeUnsubmitted(at);
            }
        }
        return table;
    }

    /** A few numbers that follow from a name, none, or nothing known. */
    private static Optional<List<Long>> numbers(String name) {
        int size = Math.floorMod(name.hashCode(), 5);
        return size == 4
                ? Optional.empty()
                : Optional.of(Stream.iterate(Fixed.ONE, one -> one + Fixed.ONE / 2)
                        .limit(size)
                        .toList());
    }

    /** The targets that are not a subject's, none, or nothing known. */
    private Optional<List<String>> outside(String name) {
        List<String> targets = List.copyOf(plan.targets(SubjectKind.UNIT).keySet());
        int which = Math.floorMod(name.hashCode(), 4);
        return which == 3
                ? Optional.empty()
                : Optional.of(targets.stream().limit(which % 2).toList());
    }

    private static void link(List<Subject> subjects, Subjects table, Subjects units) {
        for (int row = 0; row < subjects.size(); row++) {
            String above = subjects.get(row).above();
            if (!above.isEmpty()) {
                table.above(row, units.row(above), above);
            }
        }
    }

    Worlds shuffled(long seed) {
        List<Subject> otherUnits = new ArrayList<>(units);
        List<Subject> otherPeople = new ArrayList<>(people);
        Collections.shuffle(otherUnits, new Random(seed));
        Collections.shuffle(otherPeople, new Random(seed + 1));
        return new Worlds(plan, asOf, campaign, otherUnits, otherPeople);
    }

    /** The same world with one more fact about one subject; itself where nothing is missing. */
    Worlds withOneMoreFact(long seed, FactDeclaration[] added) {
        Random random = new Random(seed);
        boolean ofUnit = random.nextBoolean();
        List<Subject> from = ofUnit ? units : people;
        int row = random.nextInt(from.size());
        Subject subject = from.get(row);
        SubjectKind kind = ofUnit ? SubjectKind.UNIT : SubjectKind.PERSON;
        List<FactDeclaration> missing = plan.facts().get(kind).values().stream()
                .filter(fact -> fact.type() != FactType.LIST && !subject.facts().containsKey(fact))
                .toList();
        if (missing.isEmpty()) {
            return this;
        }
        FactDeclaration fact = missing.get(random.nextInt(missing.size()));
        added[0] = fact;
        Map<FactDeclaration, Long> more = new LinkedHashMap<>(subject.facts());
        more.put(fact, value(plan, fact, random));
        List<Subject> changed = new ArrayList<>(from);
        changed.set(row, new Subject(subject.id(), subject.block(), subject.above(), more));
        return new Worlds(plan, asOf, campaign, ofUnit ? changed : units, ofUnit ? people : changed);
    }

    /** The same world with a twin of the first unit: same block, parent and facts, and with people like its own. */
    Worlds withTwin() {
        List<Subject> more = new ArrayList<>(units);
        Subject first = units.get(0);
        more.add(new Subject("twin", first.block(), first.above(), first.facts()));
        List<Subject> all = new ArrayList<>(people);
        people.stream()
                .filter(one -> one.above().equals(first.id()))
                .forEach(one -> all.add(new Subject("twin-" + one.id(), one.block(), "twin", one.facts())));
        return new Worlds(plan, asOf, campaign, more, all);
    }
}
