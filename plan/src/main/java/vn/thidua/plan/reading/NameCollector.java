package vn.thidua.plan.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Faults;
import vn.thidua.plan.FromRecord;
import vn.thidua.plan.FromUnits;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Outcome;
import vn.thidua.plan.expression.Names;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/** Gathers every name that formulas may use, before any formula is read. */
final class NameCollector {

    private final Fields plan;
    private final Faults faults;

    NameCollector(Fields plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
    }

    Names names() {
        return new Names(facts(), parameters(), ids("blocks"), deadlines(), classes(), outcomes());
    }

    private Set<String> ids(String name) {
        Set<String> ids = new LinkedHashSet<>();
        plan.keyed(name).keySet().forEach(id -> ids.add(id.text()));
        return ids;
    }

    private Set<String> deadlines() {
        Set<String> ids = new LinkedHashSet<>();
        plan.fields("calendar").keyed("deadlines").keySet().forEach(id -> ids.add(id.text()));
        return ids;
    }

    private Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        plan.keyed("parameters")
                .forEach((id, form) -> form.scalar("value")
                        .ifPresent(value -> parameters.put(
                                id.text(),
                                new Parameter(
                                        id.text(),
                                        literal(value),
                                        form.text("label", ""),
                                        form.clause(""),
                                        form.text("reading")))));
        return parameters;
    }

    static Expression literal(Scalar scalar) {
        return Scalars.number(scalar)
                .<Expression>map(Expression.Number::new)
                .or(() -> Scalars.truth(scalar).map(Expression.Truth::new))
                .or(() -> Scalars.day(scalar).map(Expression.Day::new))
                .orElse(new Expression.Text(scalar.text()));
    }

    private Map<SubjectKind, Map<String, FactDeclaration>> facts() {
        Map<SubjectKind, Map<String, FactDeclaration>> facts = new EnumMap<>(SubjectKind.class);
        PeriodFacts periods = new PeriodFacts(plan, faults);
        for (SubjectKind of : SubjectKind.values()) {
            Map<String, FactDeclaration> ofKind = new LinkedHashMap<>();
            plan.fields("facts")
                    .keyed(of.word())
                    .forEach((id, form) -> fact(of, id, form).stream()
                            .flatMap(fact -> periods.of(form, fact).stream())
                            .filter(fact -> ofKind.put(fact.id(), fact) != null)
                            .forEach(fact -> faults.error(id.mark(), "id.twice", fact.id())));
            facts.put(of, ofKind);
        }
        periods.check();
        return facts;
    }

    /** What can stand as a name in a formula. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

    /** The id without accents, hyphens made dots: what the author could write instead. */
    private static String plain(String id) {
        String letters = Normalizer.normalize(id.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_.]", ".");
        return NAME.matcher(letters).matches() ? letters : "";
    }

    private Optional<FactDeclaration> fact(SubjectKind of, Scalar id, Fields form) {
        Optional<FactType> type = form.text("type").flatMap(NameCollector::type);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (!NAME.matcher(id.text()).matches()) {
            faults.error(id.mark(), "fact.id", id.text(), plain(id.text()));
        }
        for (String reserved : List.of("unit.", "parent.", "campaign.", "param.")) {
            if (id.text().startsWith(reserved)
                    || id.text().equals("block")
                    || id.text().equals("id")) {
                faults.error(id.mark(), "fact.reserved", id.text(), reserved);
            }
        }
        Map<String, String> values = values(form);
        if ((type.get() == FactType.TEXT) == values.isEmpty()) {
            faults.error(id.mark(), "fact.values", id.text());
        }
        if ((type.get() == FactType.LIST) != form.has("of")) {
            faults.error(id.mark(), "fact.list-of", id.text());
        }
        Map<String, String> words = form.text("of").equals(Optional.of("target")) ? targets(of) : values;
        return Optional.of(new FactDeclaration(
                id.text(),
                of,
                type.get(),
                List.copyOf(words.keySet()),
                List.copyOf(words.values()),
                form.text("of"),
                form.text("label", id.text()),
                form.text("measure"),
                form.clause(""),
                form.textSet("by"),
                form.truth("attested"),
                form.texts("evidence"),
                absent(id, type.get(), values.keySet(), form),
                form.number("least").or(() -> least(type.get())),
                form.number("most").or(() -> most(type.get())),
                form.textSet("blocks"),
                record(id, type.get(), form),
                proposal(id, type.get(), form),
                register(id, type.get(), form),
                fromUnits(id, of, form),
                Optional.empty()));
    }

    /** Labels of the targets that subjects of a kind have, by id. */
    private Map<String, String> targets(SubjectKind of) {
        Map<String, String> targets = new LinkedHashMap<>();
        plan.keyed("targets").forEach((id, form) -> {
            if (form.text("of", "").equals(of.word())) {
                targets.put(id.text(), form.text("label", id.text()));
            }
        });
        return targets;
    }

    private Optional<String> proposal(Scalar id, FactType type, Fields form) {
        Optional<String> proposal = form.text("proposal");
        proposal.filter(word -> type != (word.equals("points") ? FactType.DECIMAL : FactType.BOOLEAN))
                .ifPresent(word -> faults.error(id.mark(), "fact.proposal", id.text(), word));
        return proposal;
    }

    private Optional<Register> register(Scalar id, FactType type, Fields form) {
        Optional<Register> register = form.text("register").flatMap(Register::of);
        register.filter(one -> !one.fits(type))
                .ifPresent(one -> faults.error(id.mark(), "fact.register", id.text(), one.word()));
        return register;
    }

    private Optional<FromUnits> fromUnits(Scalar id, SubjectKind of, Fields form) {
        if (!form.has("from-units")) {
            return Optional.empty();
        }
        if (of != SubjectKind.CAMPAIGN) {
            faults.error(id.mark(), "fact.from-units", id.text());
        }
        Fields units = form.fields("from-units");
        return FromUnits.of(units.text("fact", ""), units.text("how", ""), units.texts("blocks"));
    }

    private Optional<FromRecord> record(Scalar id, FactType type, Fields form) {
        if (!form.has("record")) {
            return Optional.empty();
        }
        Fields record = form.fields("record");
        String what = record.text("what", "");
        if ((type == FactType.TEXT) != what.equals("rating") || type != FactType.TEXT && type != FactType.INTEGER) {
            faults.error(id.mark(), "fact.record", id.text(), what);
        }
        return Optional.of(new FromRecord(
                what, record.number("years-back").map(BigDecimal::intValue).orElse(0)));
    }

    private static Optional<BigDecimal> least(FactType type) {
        return type == FactType.INTEGER || type == FactType.PERCENT ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private static Optional<BigDecimal> most(FactType type) {
        return type == FactType.PERCENT ? Optional.of(BigDecimal.valueOf(100)) : Optional.empty();
    }

    private static Optional<FactType> type(String word) {
        for (FactType type : FactType.values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> values(Fields form) {
        Map<String, String> values = new LinkedHashMap<>();
        Node node = form.node("values").orElse(null);
        if (node instanceof Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> values.put(
                            entry.key().text(),
                            entry.value() instanceof Scalar scalar
                                    ? scalar.text()
                                    : entry.key().text()));
        } else if (node instanceof Sequence) {
            form.texts("values").forEach(value -> values.put(value, value));
        }
        return values;
    }

    /** What absence means; of the fact's own type, and within its limits. */
    private Optional<String> absent(Scalar id, FactType type, Set<String> words, Fields form) {
        Optional<Node> node = form.node("absent");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = node.get() instanceof Scalar scalar && !scalar.isNull() && fits(scalar, type, words, form)
                || node.get() instanceof Sequence sequence
                        && type == FactType.LIST
                        && sequence.items().isEmpty();
        if (!fits) {
            faults.error(
                    node.get().mark(),
                    "fact.absent",
                    id.text(),
                    node.get() instanceof Scalar scalar ? scalar.text() : "[…]",
                    "fact-type." + type.word());
            return Optional.empty();
        }
        return Optional.of(node.get() instanceof Scalar scalar ? scalar.text() : "");
    }

    private static boolean fits(Scalar scalar, FactType type, Set<String> words, Fields form) {
        return switch (type) {
            case BOOLEAN -> Scalars.truth(scalar).isPresent();
            case INTEGER, DECIMAL, PERCENT ->
                Scalars.number(scalar)
                        .filter(Scalars::fits)
                        .filter(number -> type != FactType.INTEGER
                                || number.stripTrailingZeros().scale() <= 0)
                        .filter(number -> form.number("least")
                                .or(() -> least(type))
                                .filter(least -> number.compareTo(least) < 0)
                                .isEmpty())
                        .filter(number -> form.number("most")
                                .or(() -> most(type))
                                .filter(most -> number.compareTo(most) > 0)
                                .isEmpty())
                        .isPresent();
            case DATE -> Scalars.day(scalar).isPresent();
            case EVENT -> scalar.text().equals("never") || Scalars.day(scalar).isPresent();
            case TEXT -> words.contains(scalar.text());
            case LIST -> scalar.text().equals("empty") || scalar.text().equals("[]");
        };
    }

    private Map<String, Collection<String>> classes() {
        Map<String, Collection<String>> classes = new LinkedHashMap<>();
        for (Fields form : plan.forms("classifications")) {
            classes.put(
                    form.text("id", ""),
                    form.forms("levels").stream()
                            .map(level -> level.text("id", ""))
                            .toList());
        }
        return classes;
    }

    private Map<Outcome, Map<SubjectKind, Set<String>>> outcomes() {
        Map<Outcome, Map<SubjectKind, Set<String>>> all = new EnumMap<>(Outcome.class);
        plan.keyed("targets").forEach((id, form) -> add(all, Outcome.TARGET, ScoreReader.kind(form), id.text()));
        for (SubjectKind of : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            plan.fields("standards").keyed(of.word()).keySet().forEach(id -> add(all, Outcome.MET, of, id.text()));
        }
        plan.keyed("awards").forEach((id, form) -> {
            String to = form.text("to", "unit");
            for (Outcome outcome : List.of(Outcome.ELIGIBLE, Outcome.PROPOSED, Outcome.SELECTED)) {
                if (!to.equals("person")) {
                    add(all, outcome, SubjectKind.UNIT, id.text());
                }
                if (!to.equals("unit")) {
                    add(all, outcome, SubjectKind.PERSON, id.text());
                }
            }
        });
        for (Fields form : plan.forms("classifications")) {
            add(all, Outcome.CLASS, ScoreReader.kind(form), form.text("id", ""));
        }
        for (Fields sheet : plan.forms("sheets")) {
            criteria(sheet, id -> add(all, Outcome.POINTS, ScoreReader.kind(sheet), id));
        }
        return all;
    }

    private static void criteria(Fields form, java.util.function.Consumer<String> add) {
        for (Fields criterion : form.forms("criteria")) {
            add.accept(criterion.text("id", ""));
            criteria(criterion, add);
        }
    }

    private static void add(
            Map<Outcome, Map<SubjectKind, Set<String>>> all, Outcome outcome, SubjectKind of, String id) {
        all.computeIfAbsent(outcome, ignored -> new HashMap<>())
                .computeIfAbsent(of, ignored -> new LinkedHashSet<>())
                .add(id);
    }
}
