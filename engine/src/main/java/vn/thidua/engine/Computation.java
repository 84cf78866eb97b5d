package vn.thidua.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.Award;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Dependencies;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expressions;

/**
 * Works out one world. Every result is worked out once, when somebody first asks for it, for all subjects together;
 * plans whose parts would ask for each other in a circle are refused when they are read.
 */
final class Computation {

    private final World world;
    private final CellMaker cells = new CellMaker(this);
    private final WordIndex words = new WordIndex();
    private final List<String> blockIds;
    private final long[] blockWords;
    private final TieSettlements settlements;
    private final Map<SubjectKind, Map<Expression, Cell>> cellsMade = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, Map<Rule, Points>> pointsMade = new EnumMap<>(SubjectKind.class);
    private final IdentityHashMap<Expression, List<OfFact>> factsIn = new IdentityHashMap<>();
    private final Map<SubjectKind, Scores> scores = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, Ranks> ranks = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, TargetResults> targets = new EnumMap<>(SubjectKind.class);
    private final Map<SubjectKind, Standards> standards = new EnumMap<>(SubjectKind.class);
    private final Joining joining = new Joining(this);
    private final Map<String, Classes> classes = new HashMap<>();
    private final Map<String, Selection> selections = new HashMap<>();

    Computation(World world) {
        this.world = world;
        this.blockIds = List.copyOf(world.plan().blocks().keySet());
        this.blockWords = blockIds.stream().mapToLong(words::of).toArray();
        this.settlements = new TieSettlements(world.settled());
    }

    World world() {
        return world;
    }

    Plan plan() {
        return world.plan();
    }

    /** The names of candidates of those kinds, in that order, as one text. */
    String names(Set<SubjectKind> kinds, List<String> ids) {
        return ids.stream().map(id -> name(kinds, id)).collect(Collectors.joining(", "));
    }

    private String name(Set<SubjectKind> kinds, String id) {
        return kinds.stream()
                .map(this::subjects)
                .filter(subjects -> subjects.row(id) >= 0)
                .map(subjects -> subjects.name(subjects.row(id)))
                .findFirst()
                .orElse(id);
    }

    CellMaker cells() {
        return cells;
    }

    RuleMaker rules(SubjectKind kind) {
        return new RuleMaker(cells, kind);
    }

    /** The cell of an expression, made once: reasons ask for the same ones for every subject. */
    Cell cell(Expression expression, SubjectKind kind) {
        Map<Expression, Cell> made = made(cellsMade, kind);
        Cell cell = made.get(expression);
        if (cell == null) {
            cell = cells.make(expression, kind);
            made.put(expression, cell);
        }
        return cell;
    }

    /** The points of a rule, made once. */
    Points points(Rule rule, SubjectKind kind) {
        Map<Rule, Points> made = made(pointsMade, kind);
        Points points = made.get(rule);
        if (points == null) {
            points = rules(kind).make(rule);
            made.put(rule, points);
        }
        return points;
    }

    /** The facts that an expression names, each once. */
    List<OfFact> factsIn(Expression expression) {
        List<OfFact> known = factsIn.get(expression);
        if (known == null) {
            Set<OfFact> found = new LinkedHashSet<>();
            Expressions.visit(expression, part -> {
                if (part instanceof OfFact fact) {
                    found.add(fact);
                }
            });
            known = List.copyOf(found);
            factsIn.put(expression, known);
        }
        return known;
    }

    private static <K, V> Map<K, V> made(Map<SubjectKind, Map<K, V>> all, SubjectKind kind) {
        return all.computeIfAbsent(kind, ignored -> new IdentityHashMap<>());
    }

    WordIndex words() {
        return words;
    }

    List<String> blockIds() {
        return blockIds;
    }

    long[] blockWords() {
        return blockWords;
    }

    TieSettlements settlements() {
        return settlements;
    }

    /** The last day of a deadline; empty while what it waits for is not known, or where no day can be in time. */
    Optional<LocalDate> lastDay(Deadline deadline) {
        long last = LastDay.last(
                deadline,
                cell(deadline.base(), SubjectKind.CAMPAIGN),
                plan().calendar().workingDays());
        return last <= LastDay.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
    }

    /** Whether a standard stands in a clause, of units or of people. */
    boolean hasStandardIn(Clause clause) {
        return Stream.of(SubjectKind.values())
                .flatMap(kind -> plan().standards(kind).values().stream())
                .anyMatch(standard -> standard.clause().equals(clause));
    }

    /** The deadline for dossiers. */
    Optional<Deadline> dossierDeadline() {
        return plan().dossier().flatMap(Dossier::deadline).flatMap(plan().calendar()::deadline);
    }

    /** Whether the last day for dossiers is over, or none could be in time: who is not proposed will not be. */
    boolean dossiersAreClosed() {
        return dossierDeadline()
                .map(deadline -> LastDay.last(
                        deadline,
                        cell(deadline.base(), SubjectKind.CAMPAIGN),
                        plan().calendar().workingDays()))
                .filter(last -> last != Fixed.UNKNOWN && asOfDay() > last)
                .isPresent();
    }

    long asOfDay() {
        return world.asOf().toEpochDay();
    }

    Subjects subjects(SubjectKind kind) {
        return switch (kind) {
            case CAMPAIGN -> world.campaign();
            case UNIT -> world.units();
            case PERSON -> world.people();
        };
    }

    /** The place of the block of a unit, or of a person's unit; −1 for none. */
    int blockOf(SubjectKind kind, int row) {
        if (kind == SubjectKind.PERSON) {
            int unit = world.people().above(row);
            return unit < 0 ? -1 : world.units().block(unit);
        }
        return subjects(kind).block(row);
    }

    /** Whether a subject's sheet was closed without a self-assessment and the plan reads that into it. */
    boolean isUnsubmitted(SubjectKind kind, int row, Unsubmitted.Means means) {
        return subjects(kind).isUnsubmitted(row)
                && scores(kind)
                        .sheet(row)
                        .filter(sheet -> sheet.whenUnsubmitted() == means)
                        .isPresent();
    }

    /** Who takes part. */
    Joining joining() {
        return joining;
    }

    Scores scores(SubjectKind kind) {
        Scores known = scores.get(kind);
        if (known == null) {
            known = new Scores(this, kind);
            scores.put(kind, known);
        }
        return known;
    }

    Ranks ranks(SubjectKind kind) {
        Ranks known = ranks.get(kind);
        if (known == null) {
            known = new Ranks(this, kind);
            ranks.put(kind, known);
        }
        return known;
    }

    TargetResults targets(SubjectKind kind) {
        return targets.computeIfAbsent(kind, one -> new TargetResults(this, one));
    }

    Standards standards(SubjectKind kind) {
        return standards.computeIfAbsent(kind, one -> new Standards(this, one));
    }

    Classes classes(String id) {
        Classes known = classes.get(id);
        if (known == null) {
            known = new Classes(this, plan().classification(id).orElseThrow());
            classes.put(id, known);
        }
        return known;
    }

    Selection selection(String awardId) {
        Selection known = selections.get(awardId);
        if (known == null) {
            Award award = plan().awards().get(awardId);
            if (award == null) {
                throw new IllegalArgumentException("no award " + awardId);
            }
            List<Selection> higher = new ArrayList<>();
            for (List<String> line : plan().lines()) {
                int place = line.indexOf(awardId);
                line.subList(0, Math.max(0, place)).forEach(above -> higher.add(selection(above)));
            }
            known = new Selection(award, this, higher);
            selections.put(awardId, known);
        }
        return known;
    }

    /** Who can be selected for an award. */
    AwardCandidates candidates(String awardId) {
        return new AwardCandidates(Objects.requireNonNull(plan().awards().get(awardId), awardId), this);
    }

    Cell selectionCell(String awardId, SubjectKind kind) {
        return selection(awardId).cell(kind);
    }

    /** Every open tie; works out every award and classification, each behind what it needs. */
    List<Tie> ties() {
        for (Dependencies.Result result : Dependencies.of(plan()).order()) {
            switch (result.what()) {
                case CLASSES -> classes(result.id());
                case AWARD -> selection(result.id());
                default -> {}
            }
        }
        List<Tie> ties = new ArrayList<>();
        plan().classifications().forEach(one -> ties.addAll(classes(one.id()).ties()));
        plan().awards().keySet().forEach(id -> ties.addAll(selection(id).ties()));
        return ties;
    }
}
