package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Level;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;

/** Says why a subject is in a class, in none, or why that is open: for a missing fact, for people, or for somebody else. */
final class ClassReasons {

    private final Computation computation;
    private final Classification classification;
    private final Classes classes;
    private final int row;
    private final ConditionReasons conditions;

    ClassReasons(Computation computation, Classification classification, int row) {
        this.computation = computation;
        this.classification = classification;
        this.classes = computation.classes(classification.id());
        this.row = row;
        this.conditions = new ConditionReasons(computation, classification.of(), row, classification.clause());
    }

    Reason reason() {
        int level = classes.level(row);
        return switch (level) {
            case Classes.NOT_RATED -> make("not-rated", List.of(), Truth.NO, notRated());
            case Classes.OPEN -> people();
            case Classes.UNKNOWN -> open();
            default -> settled(level);
        };
    }

    private List<Reason> notRated() {
        Optional<Reason> out = new JoiningReasons(computation).out(classification.of(), row);
        return out.isPresent() ? out.stream().toList() : holding(classification.notRatedIf());
    }

    private Reason settled(int level) {
        int ruled = classes.ruled(row).settled();
        List<Reason> parts = new ArrayList<>();
        if (ruled >= 0 && ruled < level) {
            parts.add(make("limited", List.of(label(ruled)), Truth.NO, limit(ruled)));
        }
        parts.addAll(new ClassSteps(computation, classification, row).all());
        return make("level", List.of(label(level)), Truth.YES, parts);
    }

    /** The group, and how its number of places comes about. */
    private List<Reason> limit(int level) {
        List<Reason> parts = new ArrayList<>();
        classes.cut(row, level).ifPresent(cut -> {
            ShareReasons reasons = new ShareReasons(
                    computation.plan(),
                    cut.limit().clause().isEmpty()
                            ? classification.clause()
                            : cut.limit().clause());
            reasons.group(cut.limit().alike(), classification.of(), cut.group()).ifPresent(parts::add);
            long counted = cut.counted().least();
            boolean known = cut.counted().most() == counted
                    && cut.places().least() == cut.places().most();
            if (known) {
                long share = Quotas.places(cut.limit().share(), counted);
                parts.add(reasons.places(cut.limit().share(), counted, share));
                if (cut.places().least() != share) {
                    parts.add(make("raised", List.of(cut.places().least() - share), Truth.YES, List.of()));
                }
            }
        });
        return parts;
    }

    private Reason people() {
        String id = computation.subjects(classification.of()).id(row);
        for (Tie tie : classes.ties()) {
            if (tie.among().contains(id)) {
                List<Object> args = new ArrayList<>(
                        List.of(tie.places(), computation.names(Set.of(classification.of()), tie.among())));
                Optional<String> settler = computation.plan().tieSettledBy(tie.award());
                settler.map(computation.plan()::bodyLabel).ifPresent(args::add);
                return make(settler.isPresent() ? "tied-by" : "tied", args, Truth.UNKNOWN, List.of());
            }
        }
        List<Reason> parts = new ArrayList<>();
        for (Level level : classification.levels()) {
            boolean opens = level.when()
                    .filter(when -> conditions.value(when) == Fixed.TRUE)
                    .isPresent();
            if (opens && level.openIfUnmet()) {
                level.and().ifPresent(and -> parts.add(conditions.of(and)));
                break;
            }
        }
        return make("people", List.of(), Truth.UNKNOWN, parts);
    }

    private Reason open() {
        List<String> labels = new ArrayList<>();
        for (int level = 0; level < classification.levels().size(); level++) {
            if (classes.possible(row).has(level)) {
                labels.add(label(level));
            }
        }
        List<Reason> parts = new ArrayList<>();
        new JoiningReasons(computation).open(classification.of(), row).ifPresent(parts::add);
        parts.addAll(openConditions(conditions));
        unitOpen().ifPresent(parts::add);
        classification.limits().stream()
                .filter(limit -> classes.possible(row).has(classification.indexOf(limit.level())))
                .flatMap(limit -> limit.alike().stream())
                .flatMap(id -> computation.plan().fact(classification.of(), id).stream())
                .filter(fact -> computation
                        .subjects(classification.of())
                        .known(fact, row)
                        .isEmpty())
                .forEach(fact -> parts.add(make("group-open", List.of(fact.label()), Truth.UNKNOWN, List.of())));
        if (parts.isEmpty()) {
            others(parts);
        }
        return make("open", List.of(String.join(", ", labels)), Truth.UNKNOWN, parts);
    }

    /** A head waits for the class of the unit as long as it is not known. */
    private Optional<Reason> unitOpen() {
        int unit = computation.subjects(classification.of()).above(row);
        return classification
                .notAbove()
                .filter(rule -> unit >= 0 && conditions.value(rule.when()) != Fixed.FALSE)
                .filter(rule ->
                        computation.classes(rule.classesOfUnit()).possible(unit).settled() == Classes.UNKNOWN)
                .map(rule -> make(
                        "waits", List.of(computation.subjects(SubjectKind.UNIT).name(unit)), Truth.UNKNOWN, List.of()));
    }

    /** Its own facts are known: it waits for others, whose missing facts are named. */
    private void others(List<Reason> parts) {
        Subjects subjects = computation.subjects(classification.of());
        for (int other = 0; other < subjects.size(); other++) {
            int level = classes.ruled(other).settled();
            if (other != row && level == Classes.UNKNOWN) {
                ConditionReasons theirs =
                        new ConditionReasons(computation, classification.of(), other, classification.clause());
                parts.add(make("waits", List.of(subjects.name(other)), Truth.UNKNOWN, openConditions(theirs)));
            }
        }
    }

    private List<Reason> openConditions(ConditionReasons of) {
        List<Reason> open = new ArrayList<>();
        classification.expressions().stream()
                .filter(one -> one.type() == vn.thidua.plan.expression.Type.TRUTH)
                .filter(one -> of.value(one) == Fixed.UNKNOWN)
                .forEach(one -> open.add(of.of(one)));
        return open;
    }

    private List<Reason> holding(Optional<Expression> condition) {
        return condition.filter(one -> conditions.value(one) == Fixed.TRUE).map(conditions::of).stream()
                .toList();
    }

    private String label(int level) {
        return classification.levels().get(level).label();
    }

    private Reason make(String code, List<Object> args, Truth truth, List<Reason> parts) {
        return of(classification, code, args, truth, parts);
    }

    /** A reason about a class, cited by the clause of its classification. */
    static Reason of(Classification classification, String code, List<Object> args, Truth truth, List<Reason> parts) {
        return new Reason(classification.clause(), "class." + code, args, truth, List.of(), parts);
    }
}
