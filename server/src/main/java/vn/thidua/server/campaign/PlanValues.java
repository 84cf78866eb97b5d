package vn.thidua.server.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thidua.plan.Award;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PostingRule;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.yaml.YamlEdit;
import vn.thidua.plan.yaml.YamlLookup;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;

/**
 * The single values of a plan that a correction changes by a form: days, places, weights, numbers of awards, parameters.
 * Only those that its own text holds; what it takes over from another plan is changed in the text.
 */
public final class PlanValues {

    private static final List<String> COMPARED = List.of("at-least", "at-most", "more-than", "less-than");

    private final Plan plan;
    private final YamlLookup text;
    private final Texts words;
    private final List<Value> values = new ArrayList<>();

    private PlanValues(Plan plan, String text, Texts words) {
        this.plan = plan;
        this.text = new YamlLookup(text);
        this.words = words;
    }

    /** What is changed together on the page. */
    public enum Group {
        /** Deadlines and days of reports. */
        DAYS,
        /** Whose plan it is, to whom papers go, where reviews are held. */
        PLACES,
        /** Maxima of the score sheet. */
        WEIGHTS,
        /** Numbers that targets, classes and standards ask for. */
        THRESHOLDS,
        /** Numbers of awards. */
        QUOTAS,
        /** For how long the list of those proposed is public before it is decided. */
        POSTING,
        /** Parameters. */
        PARAMETERS
    }

    /** What can be typed. */
    public enum Kind {
        /** A day. */
        DAY,
        /** A number that is not negative. */
        NUMBER,
        /** One line of text. */
        TEXT
    }

    /**
     * One value.
     *
     * @param label what it is, with what it belongs to
     * @param path where it stands in the text
     * @param place which of the numbers of a formula it is, from 0; empty where it stands alone
     * @param shown as people read and type it; empty for one that the text does not hold yet
     */
    public record Value(
            Group group, Kind kind, String label, Clause clause, List<String> path, OptionalInt place, String shown) {}

    /** A value that was typed anew. */
    public record Change(Value value, String typed) {}

    /** Every value of the plan that a form can change, in the plan's order. */
    public static List<Value> of(Plan plan, PlanText text, Texts words) {
        PlanValues found = new PlanValues(plan, text.text(), words);
        found.days();
        found.places();
        plan.sheets().forEach(found::weights);
        found.thresholds();
        found.quotas();
        found.postings();
        found.parameters();
        return List.copyOf(found.values);
    }

    /** What was typed otherwise than it stands; {@code typed} in the order of the values. */
    public static List<Change> changes(List<Value> values, Map<Integer, String> typed) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String now = typed.getOrDefault(i, values.get(i).shown()).strip();
            if (!now.equals(values.get(i).shown())) {
                changes.add(new Change(values.get(i), now));
            }
        }
        return changes;
    }

    /** The text with the changes made in it; a value of the wrong form is refused by its label. */
    public static PlanText with(PlanText before, List<Change> changes) {
        String text = before.text();
        for (Change change : changes) {
            List<String> path = change.value().path();
            String literal = literal(change);
            Optional<String> formula =
                    change.value().place().isPresent() ? YamlEdit.value(text, path) : Optional.empty();
            text = formula.isPresent()
                    ? YamlEdit.setText(
                            text,
                            path,
                            FormulaNumbers.with(
                                    formula.get(), change.value().place().getAsInt(), literal))
                    : put(text, path, literal);
        }
        return new PlanText(text, before.bases());
    }

    /** A value that is not there yet is the only one below its key. */
    private static String put(String text, List<String> path, String literal) {
        if (YamlEdit.value(text, path).isPresent()) {
            return YamlEdit.set(text, path, literal);
        }
        int last = path.size() - 1;
        return YamlEdit.add(
                text, path.subList(0, last - 1), path.get(last - 1), "{" + path.get(last) + ": " + literal + "}");
    }

    private static String literal(Change change) {
        String typed = change.typed();
        String label = change.value().label();
        return switch (change.value().kind()) {
            case DAY ->
                DayFields.find(typed)
                        .orElseThrow(() -> Refusal.bad("value.day", label, typed))
                        .toString();
            case NUMBER ->
                ReadValues.number(typed, Quantity.of(label))
                        .filter(number -> number.signum() >= 0)
                        .orElseThrow(() -> Refusal.bad("value.number", label, typed))
                        .toPlainString();
            case TEXT -> {
                if (typed.isBlank()) {
                    throw Refusal.bad("empty", label);
                }
                yield YamlEdit.quoted(typed.replaceAll("\\s+", " "));
            }
        };
    }

    private void add(Group group, String label, Clause clause, String... path) {
        List<String> steps = List.of(path);
        text.value(steps).ifPresent(literal -> {
            Kind kind = group == Group.PLACES ? Kind.TEXT : kind(literal);
            if (group == Group.PLACES || kind != Kind.TEXT) {
                values.add(new Value(group, kind, label, clause, steps, OptionalInt.empty(), shown(kind, literal)));
            }
        });
    }

    private static Kind kind(String literal) {
        return literal.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Kind.DAY
                : literal.matches("\\d+(\\.\\d+)?") ? Kind.NUMBER : Kind.TEXT;
    }

    private String shown(Kind kind, String literal) {
        return switch (kind) {
            case DAY -> words.day(LocalDate.parse(literal));
            case NUMBER -> Numbers.plain(new BigDecimal(literal));
            case TEXT -> literal;
        };
    }

    private void days() {
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            for (String key : List.of("from", "until", "before", "days")) {
                add(
                        Group.DAYS,
                        words.say("value-of." + key, deadline.label()),
                        deadline.clause(),
                        "calendar",
                        "deadlines",
                        deadline.id(),
                        key);
            }
        }
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            for (Calendar.DueReport due : report.due()) {
                add(
                        Group.DAYS,
                        report.label() + ", " + due.period(),
                        report.clause(),
                        "calendar",
                        "reports",
                        report.id(),
                        "due",
                        due.period(),
                        "until");
            }
        }
        plan.targets()
                .forEach((kind, targets) -> targets.values()
                        .forEach(target ->
                                add(Group.DAYS, target.label(), target.clause(), "targets", target.id(), "due")));
    }

    private void places() {
        add(Group.PLACES, words.say("value-of.issuer"), Clause.of(""), "document", "issuer");
        for (RegistrationForm form : plan.registration()) {
            add(Group.PLACES, words.say("value-of.to", form.label()), form.clause(), "registration", form.id(), "to");
        }
        plan.dossier()
                .ifPresent(dossier -> add(Group.PLACES, words.say("value-of.dossier"), Clause.of(""), "dossier", "to"));
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            add(
                    Group.PLACES,
                    words.say("value-of.to", report.label()),
                    report.clause(),
                    "calendar",
                    "reports",
                    report.id(),
                    "to");
        }
        for (Calendar.Review review : plan.calendar().reviews()) {
            add(
                    Group.PLACES,
                    words.say("value-of.occasion", review.label()),
                    review.clause(),
                    "calendar",
                    "reviews",
                    review.id(),
                    "occasion");
        }
    }

    private void weights(ScoreSheet sheet) {
        add(Group.WEIGHTS, sheet.label(), Clause.of(""), "sheets", sheet.id(), "max");
        sheet.criteria().forEach(criterion -> weights(criterion, List.of("sheets", sheet.id(), "criteria")));
    }

    private void weights(Criterion criterion, List<String> above) {
        List<String> here = new ArrayList<>(above);
        here.add(criterion.id());
        List<String> max = new ArrayList<>(here);
        max.add("max");
        add(Group.WEIGHTS, criterion.title(), criterion.clause(), max.toArray(String[]::new));
        here.add("criteria");
        criterion.children().forEach(child -> weights(child, here));
    }

    private void thresholds() {
        plan.targets()
                .forEach((kind, targets) -> targets.values()
                        .forEach(target -> COMPARED.forEach(word -> {
                            add(Group.THRESHOLDS, target.label(), target.clause(), "targets", target.id(), word);
                            plan.blocks()
                                    .keySet()
                                    .forEach(block -> add(
                                            Group.THRESHOLDS,
                                            words.say("value-of.block", target.label(), plan.blockLabel(block)),
                                            target.clause(),
                                            "targets",
                                            target.id(),
                                            word,
                                            block));
                        })));
        for (Classification one : plan.classifications()) {
            for (Classification.Level level : one.levels()) {
                for (String word : List.of("when", "and")) {
                    formula(level.label(), one.clause(), "classifications", one.id(), "levels", level.id(), word);
                }
            }
        }
        for (SubjectKind kind : SubjectKind.values()) {
            plan.standards(kind)
                    .values()
                    .forEach(standard -> formula(
                            words.say("value-of.standard-" + kind.word(), standard.label()),
                            standard.clause(),
                            "standards",
                            kind.word(),
                            standard.id(),
                            "when"));
        }
    }

    /** The numbers with which a formula compares. */
    private void formula(String label, Clause clause, String... path) {
        List<String> steps = List.of(path);
        text.value(steps).ifPresent(formula -> {
            List<String> numbers = FormulaNumbers.of(formula);
            for (int at = 0; at < numbers.size(); at++) {
                String shown = shown(Kind.NUMBER, numbers.get(at));
                values.add(new Value(
                        Group.THRESHOLDS,
                        Kind.NUMBER,
                        words.say("value-of.threshold", label, shown),
                        clause,
                        steps,
                        OptionalInt.of(at),
                        shown));
            }
        });
    }

    private void quotas() {
        for (Award award : plan.awards().values()) {
            add(Group.QUOTAS, award.label(), award.clause(), "awards", award.id(), "quota");
            add(Group.QUOTAS, award.label(), award.clause(), "awards", award.id(), "quota", "each");
            add(Group.QUOTAS, award.label(), award.clause(), "awards", award.id(), "quota", "percent");
        }
    }

    private void postings() {
        for (Award award : plan.awards().values()) {
            List<String> path = List.of("awards", award.id(), "posting", "days");
            Optional<String> days = text.value(path);
            boolean canBeAdded = award.posting().isEmpty() && text.hasKeys(List.of("awards", award.id()));
            if (days.isPresent() || canBeAdded) {
                Clause clause = award.posting().map(PostingRule::clause).orElseGet(award::clause);
                values.add(new Value(
                        Group.POSTING,
                        Kind.NUMBER,
                        words.say("value-of.posting", award.label()),
                        clause,
                        path,
                        OptionalInt.empty(),
                        days.map(held -> shown(Kind.NUMBER, held)).orElse("")));
            }
        }
    }

    private void parameters() {
        for (Parameter parameter : plan.parameters().values()) {
            add(Group.PARAMETERS, parameter.label(), parameter.clause(), "parameters", parameter.id(), "value");
        }
    }

    /** The path of a parameter's value, where the plan's own text holds it. */
    static Optional<List<String>> ofParameter(String text, String id) {
        List<String> path = List.of("parameters", id, "value");
        return YamlEdit.value(text, path).map(value -> path);
    }
}
