package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.yaml.Node;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.LanguageWords;

/** Makes the fields of a plan's form, with what stands there or with what was typed and refused. */
final class FieldMaker {

    /** A text longer than this is typed in several lines. */
    private static final int LONG = 70;

    private final PlanReferences references;
    private final LanguageWords words;
    private final Texts texts;
    private final TypedPlan typed;

    FieldMaker(PlanReferences references, LanguageWords words, Texts texts, TypedPlan typed) {
        this.references = references;
        this.words = words;
        this.texts = texts;
        this.typed = typed;
    }

    /** The field of a value, or of one that is not there. */
    FormPart.Field field(FieldForm form, Optional<Node> node, FormPart.About about) {
        List<String> values = typed.values(about.path()).orElseGet(() -> shown(form, node));
        Optional<Map<String, String>> named = named(form);
        FormPart.Kind kind = kind(form, named, values);
        String value = String.join("\n", values);
        return new FormPart.Field(
                about,
                form,
                kind,
                value,
                named.map(all -> options(all, values, kind == FormPart.Kind.CHOICE))
                        .orElse(List.of()),
                words.example(form.form(), form.word().name()),
                typed.problem(about.path()),
                form.word().required());
    }

    /** The values as they are typed. */
    static List<String> shown(FieldForm form, Optional<Node> node) {
        return node.map(one -> switch (one) {
                    case Node.Scalar scalar -> List.of(FieldValues.shown(form, scalar));
                    case Node.Sequence list ->
                        list.items().stream()
                                .map(item -> item instanceof Node.Scalar scalar ? FieldValues.shown(form, scalar) : "")
                                .toList();
                    case Node.Mapping ignored -> List.<String>of();
                })
                .orElse(List.of());
    }

    private static FormPart.Kind kind(FieldForm form, Optional<Map<String, String>> named, List<String> values) {
        if (named.isPresent()) {
            return form.isList() ? FormPart.Kind.CHECKS : FormPart.Kind.CHOICE;
        }
        if (form.isList()) {
            return FormPart.Kind.LINES;
        }
        if (form.takes(Shape.Formula.class)) {
            return FormPart.Kind.FORMULA;
        }
        if (form.takes(Shape.Day.class)) {
            return FormPart.Kind.DAY;
        }
        boolean number = form.takes(Shape.Number.class) || form.takes(Shape.Whole.class);
        boolean isLong = values.stream().anyMatch(value -> value.length() > LONG);
        return number ? FormPart.Kind.NUMBER : isLong ? FormPart.Kind.LONG : FormPart.Kind.TEXT;
    }

    /** What can be chosen, with its label; empty where it is typed. */
    private Optional<Map<String, String>> named(FieldForm form) {
        String word = form.word().name();
        if (form.takes(Shape.Truth.class)) {
            Map<String, String> both = new LinkedHashMap<>();
            both.put("true", texts.say("plan-form.yes"));
            both.put("false", texts.say("plan-form.no"));
            return Optional.of(both);
        }
        if (!form.choices().isEmpty()) {
            return Optional.of(form.choices().stream()
                    .collect(Collectors.toMap(
                            one -> one,
                            one -> words.choice(form.form(), word, one),
                            (one, other) -> one,
                            LinkedHashMap::new)));
        }
        return form.takes(Shape.Formula.class) || form.takes(Shape.Number.class)
                ? Optional.empty()
                : references.of(form.form(), word);
    }

    private List<FormPart.Option> options(Map<String, String> all, List<String> values, boolean one) {
        List<FormPart.Option> options = new ArrayList<>();
        if (one) {
            options.add(new FormPart.Option("", texts.say("plan-form.none"), values.isEmpty()));
        }
        all.forEach((value, label) -> options.add(new FormPart.Option(value, label, values.contains(value))));
        values.stream()
                .filter(value -> !value.isEmpty() && !all.containsKey(value))
                .forEach(value ->
                        options.add(new FormPart.Option(value, texts.say("plan-form.not-there", value), true)));
        return options;
    }

    /** What people call the thing that an id names. */
    String name(String form, String word, String id) {
        return references.of(form, word).map(all -> all.getOrDefault(id, id)).orElse(id);
    }

    /**
     * The ways to add to a list, or to things by id.
     *
     * @param which of the forms that may stand there it is
     */
    List<FormPart.Adding> adding(PlanNodes.Spot spot, Shape shape, int which, PlanPath path) {
        List<FormPart.Adding> ways = new ArrayList<>();
        List<Shape> all = Shapes.each(shape instanceof Shape.Keyed keyed ? keyed.of() : ((Shape.Listing) shape).of());
        for (int way = 0; way < all.size(); way++) {
            Shape one = all.get(way);
            String what =
                    one instanceof Shape.Form form ? words.form(form.name()) : words.label(spot.form(), spot.word());
            ways.add(new FormPart.Adding(
                    PlanDoing.add(path, which, way),
                    texts.say("plan-form.add-one", what),
                    asks(spot, shape, one, path)));
        }
        return ways;
    }

    private Optional<FormPart.Asks> asks(PlanNodes.Spot spot, Shape list, Shape of, PlanPath path) {
        String name = PlanDoing.named(path);
        boolean named = of instanceof Shape.Form form && PlanNodes.naming(form).isPresent();
        if (list instanceof Shape.Listing && !named) {
            return Shapes.isSingle(of)
                    ? Optional.of(new FormPart.Asks(name, texts.say("plan-form.value"), typed.first(name), List.of()))
                    : Optional.empty();
        }
        Optional<Map<String, String>> known = list instanceof Shape.Keyed && Shapes.isSingle(of)
                ? references.of(spot.form(), spot.word())
                : Optional.empty();
        boolean clause = spot.word().equals("clauses");
        return Optional.of(new FormPart.Asks(
                name,
                texts.say(clause ? "plan-form.clause-number" : "plan-form.name"),
                typed.first(name),
                known.map(all -> options(all, List.of(), true)).orElse(List.of())));
    }
}
