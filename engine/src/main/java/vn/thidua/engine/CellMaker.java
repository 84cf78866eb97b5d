package vn.thidua.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Scope;

/** Turns expressions into cells over one world. */
final class CellMaker {

    private final Computation computation;

    CellMaker(Computation computation) {
        this.computation = computation;
    }

    Cell make(Expression expression, SubjectKind about) {
        return switch (expression) {
            case Expression.Truth truth -> Cell.constant(Fixed.truth(truth.value()));
            case Expression.Number number -> Cell.constant(Fixed.of(number.value()));
            case Expression.Day day -> Cell.constant(day.value().toEpochDay());
            case Expression.Text text -> Cell.constant(computation.words().of(text.value()));
            case Expression.OfParameter parameter -> make(parameter.value(), about);
            case OfFact fact -> fact(fact, about);
            case Expression.OfBlock block -> scoped(block.scope(), about, this::block);
            case Expression.OfId id -> id(id, about);
            case Expression.Not not -> Logic.not(make(not.of(), about));
            case Expression.And and -> Logic.all(all(and.parts(), about));
            case Expression.Or or -> Logic.any(all(or.parts(), about));
            case Expression.Compare compare -> compare(compare, about);
            case Expression.OneOf oneOf -> Logic.oneOf(make(oneOf.of(), about), all(oneOf.values(), about));
            case Expression.Arithmetic sum ->
                Logic.arithmetic(sum.operation(), make(sum.left(), about), make(sum.right(), about));
            case Expression.Conditional choice ->
                Logic.conditional(
                        make(choice.when(), about), make(choice.then(), about), make(choice.otherwise(), about));
            case Expression.Known known -> Logic.known(make(known.of(), about));
            case Expression.Happened happened -> Logic.happened(make(happened.event(), about), computation.asOfDay());
            case Expression.InTime inTime -> inTime(inTime, about);
            case Expression.Aggregate aggregate -> Aggregates.make(computation, this, aggregate, about);
            case OfOutcome outcome -> outcome(outcome, about);
            case Expression.Round round -> Logic.round(make(round.of(), about), round.rounding());
            case Expression.Extreme extreme ->
                Logic.extreme(extreme.greater(), make(extreme.left(), about), make(extreme.right(), about));
            case Expression.OfList list ->
                scoped(list.list().scope(), about, kind -> Lists.number(subjects(kind), list));
            case Expression.OfPeriods periods -> make(periods.written(), about);
            case Expression.ListHas has ->
                scoped(
                        has.list().scope(),
                        about,
                        kind -> Lists.has(subjects(kind), has.list().fact(), has.id()));
        };
    }

    private Subjects subjects(SubjectKind kind) {
        return computation.subjects(kind);
    }

    private Cell[] all(List<Expression> parts, SubjectKind about) {
        return parts.stream().map(part -> make(part, about)).toArray(Cell[]::new);
    }

    private interface OfKind {
        Cell make(SubjectKind kind);
    }

    /** A value of whoever the scope leads to. */
    private Cell scoped(Scope scope, SubjectKind about, OfKind maker) {
        return switch (scope) {
            case SELF -> maker.make(about);
            case UNIT, PARENT -> Cell.through(subjects(about).aboves(), maker.make(SubjectKind.UNIT));
            case UNIT_PARENT ->
                Cell.through(
                        subjects(SubjectKind.PERSON).aboves(),
                        Cell.through(subjects(SubjectKind.UNIT).aboves(), maker.make(SubjectKind.UNIT)));
            case CAMPAIGN -> Cell.ofCampaign(maker.make(SubjectKind.CAMPAIGN));
        };
    }

    /** An award to units and people alike asks each for its own fact of that name. */
    private Cell fact(OfFact asked, SubjectKind about) {
        FactDeclaration own = asked.scope() == Scope.SELF && asked.fact().of() != about
                ? computation.plan().fact(about, asked.fact().id()).orElse(asked.fact())
                : asked.fact();
        OfFact of = new OfFact(asked.scope(), own);
        if (of.fact().type() == FactType.TEXT) {
            long[] places = of.fact().values().stream()
                    .mapToLong(computation.words()::of)
                    .toArray();
            return scoped(
                    of.scope(), about, kind -> words(Cell.column(subjects(kind).column(of.fact())), places));
        }
        Range limits = limits(of.fact());
        return scoped(of.scope(), about, kind -> Cell.column(subjects(kind).column(of.fact()), limits));
    }

    /** What a fact can be while nobody has said it. */
    private static Range limits(FactDeclaration fact) {
        return switch (fact.type()) {
            case INTEGER, DECIMAL, PERCENT ->
                new Range(
                        fact.least().map(Fixed::of).orElse(-Fixed.LIMIT),
                        fact.most().map(Fixed::of).orElse(Fixed.LIMIT));
            case BOOLEAN -> new Range(Fixed.FALSE, Fixed.TRUE);
            // Only an event may never have been.
            case DATE -> new Range(Fixed.UNKNOWN + 1, Fixed.NEVER - 1);
            case EVENT, TEXT, LIST -> Range.ANYTHING;
        };
    }

    /** The word of the whole plan instead of the place in the list of one fact, so that texts can be compared. */
    private static Cell words(Cell place, long[] words) {
        return new Cell() {
            @Override
            long at(int row) {
                long value = place.at(row);
                return value == Fixed.UNKNOWN ? value : words[(int) value];
            }

            @Override
            boolean canBe(int row, long value) {
                long at = at(row);
                return at == Fixed.UNKNOWN ? Arrays.stream(words).anyMatch(word -> word == value) : at == value;
            }
        };
    }

    private Cell block(SubjectKind kind) {
        if (kind == SubjectKind.PERSON) {
            return Cell.through(subjects(kind).aboves(), block(SubjectKind.UNIT));
        }
        int[] blocks = subjects(kind).blocks();
        long[] words = computation.blockWords();
        return new Cell() {
            @Override
            long at(int row) {
                return blocks[row] < 0 ? Fixed.UNKNOWN : words[blocks[row]];
            }
        };
    }

    private Cell id(Expression.OfId of, SubjectKind about) {
        if (of.scope() == Scope.PARENT || of.scope() == Scope.UNIT) {
            Subjects subjects = subjects(about);
            return new Cell() {
                @Override
                long at(int row) {
                    @Nullable String id = subjects.aboveId(row);
                    return id == null ? Fixed.UNKNOWN : computation.words().of(id);
                }
            };
        }
        return scoped(of.scope(), about, kind -> new Cell() {
            @Override
            long at(int row) {
                return computation.words().of(subjects(kind).id(row));
            }
        });
    }

    private Cell compare(Expression.Compare compare, SubjectKind about) {
        return Logic.compare(compare.relation(), make(compare.left(), about), make(compare.right(), about));
    }

    private Cell inTime(Expression.InTime inTime, SubjectKind about) {
        Deadline deadline = Optional.ofNullable(
                        computation.plan().calendar().deadlines().get(inTime.deadline()))
                .orElseThrow();
        return new LastDay(
                make(inTime.event(), about),
                deadline,
                make(deadline.base(), SubjectKind.CAMPAIGN),
                computation.plan().calendar().workingDays());
    }

    private Cell outcome(OfOutcome of, SubjectKind about) {
        return scoped(of.scope(), about, kind -> switch (of.outcome()) {
            case TOTAL -> computation.scores(kind).totalCell();
            case RANK -> computation.ranks(kind).cell();
            case LOWEST_SHARE -> computation.scores(kind).lowestShareCell();
            case POINTS -> computation.scores(kind).pointsCell(of.id());
            case TARGET -> computation.targets(kind).cell(of.id());
            case TARGETS_MET -> computation.targets(kind).allMetCell();
            case MET -> computation.standards(kind).cell(of.id());
            case ELIGIBLE -> computation.candidates(of.id()).eligible(kind);
            case PROPOSED -> computation.candidates(of.id()).proposed(kind);
            case SELECTED -> computation.selectionCell(of.id(), kind);
            case CLASS -> computation.classes(of.id()).cell();
        });
    }
}
