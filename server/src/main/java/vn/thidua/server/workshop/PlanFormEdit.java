package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.YamlEdit;
import vn.thidua.plan.yaml.YamlParts;
import vn.thidua.server.kernel.Refusal;

/** Writes what was typed into the form of a plan into its text: what was changed, and nothing else. */
final class PlanFormEdit {

    private static final Node NOTHING = new Node.Mapping(List.of(), Mark.START);

    private final Node tree;
    private String text;

    /** @param tree of the text */
    PlanFormEdit(Node tree, String text) {
        this.tree = tree;
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Goes on from what another has written. */
    void take(PlanFormEdit other) {
        text = other.text;
    }

    /**
     * What was typed otherwise than it stands.
     *
     * @param changes the new values by path, none where the value goes
     * @param problems why others cannot be taken, by path
     */
    record Typed(Map<FormPart.Field, List<Scalar>> changes, Map<String, Refusal> problems) {}

    /** Holds what was sent against the form; what was not sent stays. */
    static Typed typed(FormPart form, Map<String, List<String>> sent) {
        Map<FormPart.Field, List<Scalar>> changes = new LinkedHashMap<>();
        Map<String, Refusal> problems = new LinkedHashMap<>();
        for (FormPart.Field field : fields(form)) {
            List<String> shown = values(field.form(), field.value());
            List<String> values = sent.containsKey(field.about().path())
                    ? inOrder(field, shown, sent.get(field.about().path()))
                    : shown;
            if (values.equals(shown)) {
                continue;
            }
            try {
                if (values.isEmpty()
                        && field.form().word().required()
                        && !field.form().isList()) {
                    throw Refusal.bad("empty", field.about().label());
                }
                changes.put(
                        field,
                        values.stream()
                                .map(value -> FieldValues.read(
                                        field.form(), field.about().label(), value))
                                .toList());
            } catch (Refusal refusal) {
                problems.put(field.about().path(), refusal);
            }
        }
        return new Typed(changes, problems);
    }

    /** What is ticked says nothing of an order: the one of the plan stays. */
    private static List<String> inOrder(FormPart.Field field, List<String> shown, List<String> sent) {
        if (field.kind() != FormPart.Kind.CHECKS) {
            return sent;
        }
        List<String> all = new ArrayList<>(shown.stream().filter(sent::contains).toList());
        sent.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    /** The values of a field as they were typed: one, or one a line. */
    static List<String> values(FieldForm form, String typed) {
        return form.isList()
                ? typed.lines()
                        .map(PlanFormEdit::plain)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : typed.isBlank() ? List.of() : List.of(plain(typed));
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** Every field of a form. */
    static List<FormPart.Field> fields(FormPart part) {
        List<FormPart.Field> all = new ArrayList<>();
        switch (part) {
            case FormPart.Field field -> all.add(field);
            case FormPart.Group group -> {
                group.parts().forEach(one -> all.addAll(fields(one)));
                group.more().forEach(one -> all.addAll(fields(one)));
            }
            case FormPart.Items items ->
                items.items().forEach(item -> item.here().ifPresent(here -> all.addAll(fields(here))));
        }
        return all;
    }

    /** Writes every change; what goes goes last, so that places in lists stay those of the form. */
    void write(Typed typed) {
        List<FormPart.Field> gone = new ArrayList<>();
        typed.changes().forEach((field, values) -> {
            PlanPath path = PlanPath.of(field.about().path());
            if (values.isEmpty()) {
                gone.add(field);
            } else if (field.form().isList()) {
                list(path, values);
            } else {
                single(path, values.getFirst());
            }
        });
        for (FormPart.Field field : gone.reversed()) {
            remove(PlanPath.of(field.about().path()));
        }
    }

    private void single(PlanPath path, Scalar value) {
        if (YamlEdit.value(text, path.steps()).isEmpty()) {
            put(path, value);
        } else {
            set(path, value);
        }
    }

    private void set(PlanPath path, Scalar value) {
        text = value.plain()
                ? YamlEdit.set(text, path.steps(), value.text())
                : YamlEdit.setText(text, path.steps(), value.text());
    }

    /** Items that stay keep their place and their comments. */
    private void list(PlanPath path, List<Scalar> values) {
        if (!(PlanNodes.at(tree, path).orElse(null) instanceof Node.Sequence before)) {
            put(path, new Node.Sequence(List.copyOf(values), Mark.START));
            return;
        }
        List<String> texts = values.stream().map(Scalar::text).toList();
        List<String> kept = new ArrayList<>();
        for (int at = before.items().size() - 1; at >= 0; at--) {
            String one = before.items().get(at) instanceof Scalar scalar ? scalar.text() : "";
            if (texts.contains(one)) {
                kept.addFirst(one);
            } else if (before.items().size() != values.size()) {
                text = YamlParts.remove(text, path.with(at).steps());
            } else {
                kept.addFirst(one);
            }
        }
        for (int at = 0; at < values.size(); at++) {
            if (at >= kept.size()) {
                text = YamlParts.addItem(text, path.steps(), values.get(at), false);
            } else if (!kept.get(at).equals(values.get(at).text())) {
                set(path.with(at), values.get(at));
            }
        }
        for (int at = kept.size() - 1; at >= values.size(); at--) {
            text = YamlParts.remove(text, path.with(at).steps());
        }
    }

    /** Puts a value where none stood; what it stands in comes with it. */
    void put(PlanPath path, Node value) {
        PlanPath above = path.parent();
        if (!above.isPlan() && YamlParts.lines(text, above.steps()).isEmpty()) {
            put(above, NOTHING);
        }
        boolean block = PlanNodes.spot(tree, above)
                .map(spot -> PlanNodes.resolved(spot.shape(), PlanNodes.at(tree, above)))
                .filter(NewThing::onLines)
                .isPresent();
        if (YamlEdit.placeOf(path.last()).isPresent()) {
            text = YamlParts.addItem(text, above.steps(), value, block);
        } else if (YamlEdit.value(text, path.steps()).isPresent()) {
            // A key without a value.
            text = YamlParts.remove(text, path.steps());
            put(path, value);
        } else {
            text = YamlParts.addKey(text, above.steps(), path.last(), value, before(above, path.last()), block);
        }
    }

    /** The words of the language that stand before another. */
    private List<String> before(PlanPath above, String word) {
        Optional<Shape> shape =
                PlanNodes.spot(tree, above).map(spot -> PlanNodes.resolved(spot.shape(), PlanNodes.at(tree, above)));
        return shape.orElse(null) instanceof Shape.Form form
                ? form.words().stream()
                        .map(Word::name)
                        .takeWhile(name -> !name.equals(word))
                        .toList()
                : List.of();
    }

    /** Takes something away; words that may be left out do not stay without anything in them. */
    void remove(PlanPath path) {
        text = YamlParts.remove(text, path.steps());
        PlanPath above = path.parent();
        if (isOptional(above) && YamlParts.isEmpty(text, above.steps())) {
            remove(above);
        }
    }

    private boolean isOptional(PlanPath path) {
        return !path.isPlan()
                && YamlEdit.placeOf(path.last()).isEmpty()
                && PlanNodes.spot(tree, path.parent())
                        .map(spot -> PlanNodes.resolved(spot.shape(), PlanNodes.at(tree, path.parent())))
                        .filter(shape -> shape instanceof Shape.Form form
                                && form.words().stream()
                                        .anyMatch(word -> word.name().equals(path.last()) && !word.required()))
                        .isPresent();
    }

    /**
     * Does what a button asks for.
     *
     * @param name how what is new is called
     * @return the place of what was added or moved
     */
    PlanPath act(PlanDoing doing, String name) {
        PlanPath path = doing.path();
        return switch (doing.what()) {
            case REMOVE -> {
                remove(path);
                yield path.parent();
            }
            case UP, DOWN -> {
                boolean up = doing.what() == PlanDoing.What.UP;
                text = YamlParts.move(text, path.steps(), up);
                yield YamlEdit.placeOf(path.last())
                        .map(at -> path.parent().with(Math.max(0, up ? at - 1 : at + 1)))
                        .orElse(path);
            }
            case BEGIN -> {
                put(path, NOTHING);
                yield path;
            }
            case ADD -> add(doing, name);
        };
    }

    private PlanPath add(PlanDoing doing, String name) {
        NewThing thing = NewThing.of(tree, doing, name);
        PlanPath list = doing.path();
        if (YamlParts.lines(text, list.steps()).isEmpty()) {
            put(list, thing.emptyList());
        }
        text = thing.key()
                .map(key -> YamlParts.addKey(text, list.steps(), key, thing.value(), List.of(), thing.block()))
                .orElseGet(() -> YamlParts.addItem(text, list.steps(), thing.value(), thing.block()));
        return thing.key().map(list::with).orElseGet(() -> list.with(thing.place()));
    }
}
