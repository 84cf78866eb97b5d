package vn.thidua.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.thidua.plan.Award;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.check.ParameterCheck;
import vn.thidua.plan.check.PlanCheck;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Names;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.ShapeCheck;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.YamlText;

/** Reads a plan and checks it to the end: every fault is reported, not only the first. */
public final class PlanReader {

    /** Faults that ask for a parameter: in a formula, and in place of a number. */
    private static final Set<String> PARAMETERS = Set.of("formula.parameter", "parameter.number");

    /** The largest plan file that is read, in bytes. */
    public static final int LARGEST = 4 << 20;

    private static final int LONGEST_CHAIN = 8;

    private final PlanLibrary library;

    /** Finds the plans that others extend. */
    public interface PlanLibrary {
        /** The file of the plan with that id. */
        Optional<byte[]> find(String id);
    }

    /** Reads plans that may extend those of the library. */
    public PlanReader(PlanLibrary library) {
        this.library = library;
    }

    /**
     * Reads a plan.
     *
     * @param file its name, for messages
     */
    public PlanResult read(String file, byte[] bytes) {
        Faults faults = new Faults(file);
        List<String> extending = new ArrayList<>();
        Optional<Mapping> written = root(bytes, faults).flatMap(mapping -> extended(mapping, faults, extending));
        Optional<Plan> plan = written.map(one -> filled(one, faults))
                .map(Fields::ofPlan)
                .map(fields -> plan(fields, extending, faults));
        written.ifPresent(one -> new ParameterCheck(one, faults).unused());
        return new PlanResult(plan.filter(ignored -> !faults.hasErrors()), faults.all());
    }

    /** The values of a plan as they were written, with everything that it takes from others; empty where it cannot be read. */
    public Optional<Mapping> tree(byte[] bytes) {
        Faults faults = new Faults("");
        return root(bytes, faults).flatMap(mapping -> extended(mapping, faults, new ArrayList<>()));
    }

    private static Mapping filled(Mapping written, Faults faults) {
        Mapping filled = new NumberParameters(new SharedLevels(written, faults).filled()).filled();
        new ShapeCheck(faults).check(filled, Language.PLAN, "plan");
        return filled;
    }

    private static Optional<Mapping> root(byte[] bytes, Faults faults) {
        Optional<Node> root = YamlText.read(bytes, LARGEST, faults);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (!(root.get() instanceof Mapping mapping)) {
            faults.error(root.get().mark(), "plan.not-a-mapping");
            return Optional.empty();
        }
        return Optional.of(mapping);
    }

    /** The mapping with everything that it takes from the plan it extends. */
    private Optional<Mapping> extended(Mapping mapping, Faults faults, List<String> extending) {
        Fields fields = new Fields(mapping);
        Optional<String> base = fields.text("extends");
        if (base.isEmpty()) {
            return Optional.of(mapping);
        }
        if (extending.contains(base.get()) || extending.size() > LONGEST_CHAIN) {
            faults.error(fields.mark("extends"), "extends.circle", base.get());
            return Optional.empty();
        }
        Optional<byte[]> bytes = library.find(base.get());
        if (bytes.isEmpty()) {
            faults.error(fields.mark("extends"), "extends.unknown", base.get());
            return Optional.empty();
        }
        extending.add(base.get());
        Faults baseFaults = new Faults(base.get());
        Optional<Mapping> tree = YamlText.read(bytes.get(), LARGEST, baseFaults)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .flatMap(one -> extended(one, faults, extending));
        if (tree.isEmpty()) {
            faults.error(fields.mark("extends"), "extends.unreadable", base.get());
        }
        return tree.map(one -> new Extending(faults).apply(one, mapping));
    }

    private static Plan plan(Fields fields, List<String> extending, Faults faults) {
        if (fields.has("thidua") && fields.whole("thidua", Language.VERSION) != Language.VERSION) {
            faults.error(fields.mark("thidua"), "plan.version", fields.text("thidua", ""), Language.VERSION);
        }
        Names names = new NameCollector(fields, faults).names();
        Formulas formulas = new Formulas(names, faults);
        FrameReader papers = new FrameReader(formulas, faults);
        ScoreReader scores = new ScoreReader(formulas, faults);
        AwardReader awardReader = new AwardReader(formulas, faults);

        Fields period = fields.fields("period");
        LocalDate to = period.day("to").orElse(LocalDate.EPOCH);
        LocalDate from = formulas.day(period, "from")
                .map(day -> literalDay(day, period, faults))
                .orElse(to);
        List<ScoreSheet> sheets = scores.sheets(fields);
        Map<SubjectKind, Map<String, Standard>> standards = awardReader.standards(fields);
        Map<String, Award> awards = awardReader.awards(fields, standards);

        Plan plan = new Plan(
                fields.text("id", ""),
                fields.whole("thidua", Language.VERSION),
                List.copyOf(extending),
                fields.text("title", ""),
                fields.text("theme"),
                fields.text("kind", "year"),
                papers.document(fields.fields("document")),
                papers.calendar(fields, from, to),
                papers.audience(fields.fields("audience")),
                FrameReader.blocks(fields),
                FrameReader.tags(fields),
                names.parameters(),
                FrameReader.bodies(fields),
                names.facts(),
                sheets,
                scores.rankings(fields, sheets),
                scores.targets(fields, new Expression.Day(to)),
                scores.judgedTargets(fields),
                notApplicable(fields, names, faults),
                scores.classifications(fields, names.facts()),
                FrameReader.registration(fields),
                standards,
                awards,
                lines(fields),
                FrameReader.dossier(fields),
                FrameReader.councils(fields),
                FrameReader.duties(fields),
                papers.feeds(fields),
                FrameReader.readings(fields),
                FrameReader.clauses(fields),
                FrameReader.derogations(fields));
        PlanCheck check = new PlanCheck(plan, fields.mapping(), faults);
        check.run();
        leaveOutConsequences(fields, faults);
        return plan.answered(check.answers());
    }

    /** Where a part is missing that every plan has, each place that names something of it is no fault of its own. */
    private static void leaveOutConsequences(Fields fields, Faults faults) {
        if (!isThere(fields, "facts")) {
            faults.leaveOut(fault -> fault.code().startsWith("formula.fact") || isUnknown(fault, "ref.fact"));
        }
        if (!isThere(fields, "blocks")) {
            faults.leaveOut(fault -> isUnknown(fault, "ref.block"));
        }
        tellOnce(
                fields,
                faults,
                "bodies",
                fault -> isUnknown(fault, "ref.body"),
                fault -> fault.args().get(1));
        tellOnce(
                fields,
                faults,
                "parameters",
                fault -> PARAMETERS.contains(fault.code()),
                fault -> String.valueOf(fault.args().getFirst()).replaceFirst("^param\\.", ""));
    }

    /** Where a part is missing that this plan alone needs: that, with all that it should have, and not each place that asks for it. */
    private static void tellOnce(
            Fields fields, Faults faults, String part, Predicate<Fault> asking, Function<Fault, Object> id) {
        List<Fault> places = faults.all().stream().filter(asking).toList();
        List<String> ids =
                places.stream().map(id).map(String::valueOf).distinct().toList();
        if (!isThere(fields, part) && ids.size() > 1) {
            faults.leaveOut(asking);
            faults.error(places.getFirst().mark(), "part.missing", part, String.join(", ", ids));
        }
    }

    private static boolean isThere(Fields fields, String part) {
        return fields.mapping().get(part).filter(Mapping.class::isInstance).isPresent();
    }

    private static boolean isUnknown(Fault fault, String kind) {
        return fault.code().equals("ref.unknown") && kind.equals(fault.args().getFirst());
    }

    /** The day that a literal or a parameter holds. */
    static LocalDate literalDay(Expression expression) {
        return switch (expression) {
            case Expression.Day day -> day.value();
            case Expression.OfParameter parameter -> literalDay(parameter.value());
            default -> LocalDate.EPOCH;
        };
    }

    private static LocalDate literalDay(Expression day, Fields period, Faults faults) {
        LocalDate literal = literalDay(day);
        if (literal.equals(LocalDate.EPOCH)) {
            faults.error(period.mark("from"), "period.literal", period.text("from", ""));
        }
        return literal;
    }

    private static Optional<FactDeclaration> notApplicable(Fields fields, Names names, Faults faults) {
        Optional<String> id = fields.text("targets-not-applicable");
        Optional<FactDeclaration> fact = id.flatMap(one -> names.fact(SubjectKind.UNIT, one));
        if (id.isPresent()
                && fact.flatMap(FactDeclaration::listOf)
                        .filter("target"::equals)
                        .isEmpty()) {
            faults.error(fields.mark("targets-not-applicable"), "target.not-applicable", id.get());
            return Optional.empty();
        }
        return fact;
    }

    private static List<List<String>> lines(Fields fields) {
        List<List<String>> lines = new ArrayList<>();
        for (Node node : fields.items("one-award-each")) {
            if (node instanceof Node.Sequence sequence) {
                lines.add(sequence.items().stream()
                        .filter(Node.Scalar.class::isInstance)
                        .map(item -> ((Node.Scalar) item).text())
                        .toList());
            }
        }
        return List.copyOf(lines);
    }

    /** Faults of severity error in a result, for callers that only want those. */
    public static List<Fault> errors(PlanResult result) {
        return result.faults().stream()
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .toList();
    }
}
