package vn.thidua.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.thidua.engine.World.Settlement;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;

/**
 * What follows from a plan and a world. Results are worked out when they are first asked for and kept; reasons are made
 * each time they are asked for. Not for use by several threads at once.
 */
public final class Outcome {

    private final World world;
    private final Computation computation;

    /** The outcome of that world. */
    public Outcome(World world) {
        this.world = world;
        this.computation = new Computation(world);
    }

    /** The world it follows from. */
    public World world() {
        return world;
    }

    Computation computation() {
        return computation;
    }

    /** The subjects of that kind. */
    public Subjects subjects(SubjectKind kind) {
        return computation.subjects(kind);
    }

    /** Whether somebody takes part: where only those do who registered, nobody else once the last day for it is over. */
    public Truth joins(SubjectKind kind, int row) {
        return Truth.of(computation.joining().of(kind, row));
    }

    /** Why somebody takes part, takes none, or may still; empty where nobody has to register. */
    public Optional<Reason> becauseJoining(SubjectKind kind, int row) {
        return new JoiningReasons(computation).of(kind, row);
    }

    /** The score sheet of a subject, if it takes part and the plan has one for it. */
    public Optional<ScoreSheet> sheet(SubjectKind kind, int row) {
        return computation.scores(kind).sheet(row);
    }

    /** Points of a criterion; empty while a needed fact is missing or where it is not asked. */
    public Optional<BigDecimal> points(SubjectKind kind, int row, Criterion criterion) {
        long points = computation.scores(kind).points(criterion)[row];
        return points == Fixed.UNKNOWN || points == Scores.NOT_ASKED
                ? Optional.empty()
                : Optional.of(Fixed.decimal(points));
    }

    /** Points of a criterion for every row of a kind in the form of {@link Fixed}, without making objects. */
    public long[] pointColumn(SubjectKind kind, Criterion criterion) {
        return computation.scores(kind).points(criterion).clone();
    }

    /** Whether a criterion is asked of a subject. */
    public boolean asked(SubjectKind kind, int row, Criterion criterion) {
        return computation.scores(kind).points(criterion)[row] != Scores.NOT_ASKED;
    }

    /** The lines of a subject's sheet that are asked of it, in the order of the plan; none where it has no sheet. */
    public List<Criterion> lines(SubjectKind kind, int row) {
        return sheet(kind, row).stream()
                .flatMap(ScoreSheet::lines)
                .filter(line -> asked(kind, row, line))
                .toList();
    }

    /** Sum of the known points below a criterion. */
    public BigDecimal knownPoints(SubjectKind kind, int row, Criterion criterion) {
        return Fixed.decimal(computation.scores(kind).knownOf(criterion, row));
    }

    /** Sum of the known points of the sheet. */
    public BigDecimal total(SubjectKind kind, int row) {
        return Fixed.decimal(computation.scores(kind).total(row));
    }

    /** Whether every criterion that is asked has points. */
    public boolean complete(SubjectKind kind, int row) {
        return computation.scores(kind).complete(row);
    }

    /**
     * What a number can still be.
     *
     * @param least the least that what is not known can leave of it
     * @param most the most that it can bring
     */
    public record Span(BigDecimal least, BigDecimal most) {

        /** Whether only one number is left. */
        public boolean settled() {
            return least.compareTo(most) == 0;
        }
    }

    /** What the total of a sheet can still be: its bounds, which meet when it is known. */
    public Span totalSpan(SubjectKind kind, int row) {
        Range range = computation.scores(kind).totalRange(row);
        return new Span(Fixed.decimal(range.least()), Fixed.decimal(range.most()));
    }

    /** What the points of a criterion can still be. */
    public Span pointSpan(SubjectKind kind, int row, Criterion criterion) {
        Range range = computation.scores(kind).range(criterion, row);
        return new Span(Fixed.decimal(range.least()), Fixed.decimal(range.most()));
    }

    /** The best and the worst place that a subject can still have in its block; empty where it is not ranked at all. */
    public Optional<Span> places(SubjectKind kind, int row) {
        Range places = computation.ranks(kind).places(row);
        return places.equals(Range.NUMBERS)
                ? Optional.empty()
                : Optional.of(new Span(BigDecimal.valueOf(places.least()), BigDecimal.valueOf(places.most())));
    }

    /** The id of the block of a subject, of a person that of the unit; empty for none. */
    public String block(SubjectKind kind, int row) {
        int block = computation.blockOf(kind, row);
        return block < 0 ? "" : computation.blockIds().get(block);
    }

    /** What a subject has for a key of its ranking: a number, 1 or 0 for a truth; empty while that is not known. */
    public Optional<BigDecimal> figure(OrderKey key, SubjectKind kind, int row) {
        long value = computation.cell(key.by(), kind).at(row);
        return value == Fixed.UNKNOWN ? Optional.empty() : Optional.of(Fixed.decimal(value));
    }

    /** Whether another that has no place yet may still pass the one that has this place. */
    public boolean provisional(SubjectKind kind, int row) {
        return rank(kind, row).isPresent()
                && places(kind, row).filter(span -> !span.settled()).isPresent();
    }

    /** Whether a candidate is selected as things stand, but may still be pushed out by rivals that are open. */
    public boolean provisional(Award award, SubjectKind kind, int row) {
        return computation.selection(award.id()).provisional(new Candidate(kind, row));
    }

    /**
     * The place within the block among those that have one; empty for an incomplete sheet, where
     * there is nothing to rank by, and behind one that is ahead for certain without having a place itself. It is
     * {@linkplain #provisional(SubjectKind, int) provisional} while another may still pass.
     */
    public OptionalInt rank(SubjectKind kind, int row) {
        int rank = computation.ranks(kind).rank(row);
        return rank == Ranks.NONE ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** The targets asked of a subject. */
    public List<Target> targets(SubjectKind kind, int row) {
        TargetResults targets = computation.targets(kind);
        return targets.all().stream()
                .filter(target -> targets.asked(target, row))
                .toList();
    }

    /** Whether a target is asked of a subject. */
    public boolean asked(Target target, int row) {
        return computation.targets(target.of()).asked(target, row);
    }

    /** Whether a target is met. */
    public Truth met(Target target, int row) {
        return computation.targets(target.of()).truth(target, row);
    }

    /** Whether a standard is met. */
    public Truth met(Standard standard, int row) {
        return computation.standards(standard.of()).met(standard, row);
    }

    /** Whether a subject can be a candidate of an award: of the right kind and block. */
    public boolean isCandidate(Award award, SubjectKind kind, int row) {
        return computation.candidates(award.id()).includes(kind, row);
    }

    /** How many an award can go to at most, by those who compete for the same places. */
    public List<AwardPlaces> places(Award award) {
        return AwardPlaces.of(award, computation);
    }

    /** Whether a candidate meets what an award asks. */
    public Truth eligible(Award award, SubjectKind kind, int row) {
        return Truth.of(computation.selection(award.id()).eligible(new Candidate(kind, row)));
    }

    /** Whether somebody was proposed for an award; open while a dossier may still come. */
    public Truth proposed(Award award, SubjectKind kind, int row) {
        return Truth.of(computation.candidates(award.id()).proposed(kind).at(row));
    }

    /** Whether a candidate is selected. */
    public Truth selected(Award award, SubjectKind kind, int row) {
        return Truth.of(computation.selection(award.id()).selected(new Candidate(kind, row)));
    }

    /** The class of a subject; empty while it is open or where it is not rated. */
    public Optional<Classification.Level> level(Classification classification, int row) {
        int level = computation.classes(classification.id()).level(row);
        return level < 0
                ? Optional.empty()
                : Optional.of(classification.levels().get(level));
    }

    /** Whether a classification is for the block of a subject at all. */
    public boolean isAsked(Classification classification, int row) {
        return classification.blocks().isEmpty() || classification.blocks().contains(block(classification.of(), row));
    }

    /** The classifications that are for a subject, in the order of the plan. */
    public List<Classification> classifications(SubjectKind kind, int row) {
        return world().plan().classifications().stream()
                .filter(one -> one.of() == kind && isAsked(one, row))
                .toList();
    }

    /** Whether a subject is in a class, and if not, why. */
    public ClassState classState(Classification classification, int row) {
        return switch (computation.classes(classification.id()).level(row)) {
            case Classes.NOT_RATED -> ClassState.NOT_RATED;
            case Classes.OPEN -> ClassState.AWAITS_PEOPLE;
            case Classes.UNKNOWN -> ClassState.UNKNOWN;
            default -> ClassState.SETTLED;
        };
    }

    /** The tie for the last places of a class in which a subject stands; empty where it stands in none. */
    public Optional<Tie> tie(Classification classification, int row) {
        String id = subjects(classification.of()).id(row);
        return computation.classes(classification.id()).ties().stream()
                .filter(tie -> tie.among().contains(id))
                .findFirst();
    }

    /**
     * Who decides on a class that awaits people, as the plan names them: a body, or a word of {@code by} of a fact. Empty
     * where the plan names nobody, and where nobody is awaited.
     */
    public Set<String> deciders(Classification classification, int row) {
        if (classState(classification, row) != ClassState.AWAITS_PEOPLE) {
            return Set.of();
        }
        Optional<Tie> tie = tie(classification, row);
        return tie.isPresent()
                ? tie.flatMap(one -> world().plan().tieSettledBy(one.award()))
                        .map(Set::of)
                        .orElse(Set.of())
                : classification.decided().map(FactDeclaration::by).orElse(Set.of());
    }

    /** The last day of a deadline; empty while what it waits for is not known, or where no day can be in time. */
    public Optional<LocalDate> lastDay(Deadline deadline) {
        return computation.lastDay(deadline);
    }

    /** The same of the deadline of that id; empty too where the plan has none of it. */
    public Optional<LocalDate> lastDay(String deadline) {
        return Optional.ofNullable(world().plan().calendar().deadlines().get(deadline))
                .flatMap(this::lastDay);
    }

    /** The last day on which dossiers may come; empty where the plan sets none, or it is not known. */
    public Optional<LocalDate> lastDayForDossiers() {
        return world().plan().dossier().flatMap(Dossier::deadline).flatMap(this::lastDay);
    }

    /** The due day of a target. */
    public LocalDate lastDay(Target target) {
        return LocalDate.ofEpochDay(FactValues.literal(target.due()));
    }

    /** Every tie that nobody has settled. */
    public List<Tie> ties() {
        return computation.ties();
    }

    /** Alternatives of criteria that hold together: faults of the plan that only facts could show. */
    public List<Conflict> conflicts() {
        return new Conflicts(computation).find();
    }

    /** The acts that fit no open tie: malformed input. */
    public List<Settlement> unfitting() {
        computation.ties();
        return computation.settlements().unused().stream()
                .map(world.settled()::get)
                .toList();
    }

    /** How a criterion came to its points. */
    public Reason because(SubjectKind kind, int row, Criterion criterion) {
        return new JoiningReasons(computation)
                .out(kind, row)
                .orElseGet(() -> new PointReasons(computation, kind, row, criterion).reason());
    }

    /** Why a target is met, missed or open. */
    public Reason because(Target target, int row) {
        return new JoiningReasons(computation)
                .out(target.of(), row)
                .orElseGet(() -> new TargetReasons(computation, target.of(), row).of(target));
    }

    /** Why a standard is met, failed or open. */
    public Reason because(Standard standard, int row) {
        return new JoiningReasons(computation)
                .out(standard.of(), row)
                .orElseGet(() ->
                        new ConditionReasons(computation, standard.of(), row, standard.clause()).of(standard.when()));
    }

    /** Why a subject is in its class, in none, or why that is open. */
    public Reason because(Classification classification, int row) {
        return new ClassReasons(computation, classification, row).reason();
    }

    /** Why a candidate is selected or not. */
    public Reason because(Award award, SubjectKind kind, int row) {
        return new SelectionReasons(computation).of(computation.selection(award.id()), new Candidate(kind, row));
    }
}
