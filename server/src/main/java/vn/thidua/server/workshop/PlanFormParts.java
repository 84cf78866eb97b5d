package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Fault;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlEdit;
import vn.thidua.words.FaultWords;
import vn.thidua.words.LanguageWords;

/** Makes the form of a thing of a plan from the language and from what stands there: words that are there first. */
final class PlanFormParts {

    private static final String VERSION = "thidua";

    private final Node tree;
    private final PlanFaults faults;
    private final FaultWords say;
    private final LanguageWords words;
    private final FieldMaker fields;

    PlanFormParts(Node tree, PlanFaults faults, FaultWords say, LanguageWords words, FieldMaker fields) {
        this.tree = tree;
        this.faults = faults;
        this.say = say;
        this.words = words;
        this.fields = fields;
    }

    /** The form at a place; empty where the language has nothing there. */
    Optional<FormPart> at(PlanPath path) {
        return PlanNodes.spot(tree, path).map(spot -> {
            Optional<Node> node = PlanNodes.at(tree, path);
            Shape shape = PlanNodes.resolved(spot.shape(), node);
            String label = label(spot, shape, node, path);
            String help = path.isPlan() || spot.item() ? "" : words.help(spot.form(), word(spot));
            Word word = word(spot);
            return shape instanceof Shape.Form form
                    ? group(form, about(path, label, help), Optional.empty())
                    : node.isPresent() && Shapes.isSingle(shape)
                            ? fields.field(
                                    new FieldForm(spot.form(), word, shape, List.of()), node, about(path, label, help))
                            : items(spot, shape, node, about(path, label, help), Optional.empty());
        });
    }

    private static Word word(PlanNodes.Spot spot) {
        return Language.PLAN.words().stream()
                .filter(one -> one.name().equals(spot.word()))
                .findFirst()
                .orElseGet(() -> new Word(spot.word(), false, spot.shape(), ""));
    }

    String label(PlanPath path) {
        return PlanNodes.spot(tree, path)
                .map(spot -> {
                    Optional<Node> node = PlanNodes.at(tree, path);
                    return label(spot, PlanNodes.resolved(spot.shape(), node), node, path);
                })
                .orElse("");
    }

    private String label(PlanNodes.Spot spot, Shape shape, Optional<Node> node, PlanPath path) {
        if (path.isPlan()) {
            return words.form("plan");
        }
        if (!spot.item()) {
            return words.label(spot.form(), spot.word());
        }
        String name = node.map(PlanNodes::name).orElse("");
        return name.isEmpty() ? ordinal(spot, shape, path) : name;
    }

    /** Without a name of its own a thing is called by its place: Band 2. */
    private String ordinal(PlanNodes.Spot spot, Shape shape, PlanPath path) {
        String kind =
                shape instanceof Shape.Form form ? words.form(form.name()) : words.label(spot.form(), spot.word());
        return YamlEdit.placeOf(path.last()).map(at -> kind + " " + (at + 1)).orElse(kind + " " + path.last());
    }

    private FormPart.About about(PlanPath path, String label, String help) {
        return new FormPart.About(
                path.text(),
                label,
                help,
                faults.at(path).stream().map(this::told).toList());
    }

    FormPart.Told told(Fault fault) {
        return new FormPart.Told(say.sentence(fault), say.remedy(fault), fault.severity() == Fault.Severity.ERROR);
    }

    private FormPart.Group group(Shape.Form form, FormPart.About about, Optional<String> removable) {
        PlanPath path = PlanPath.of(about.path());
        List<FormPart> there = new ArrayList<>();
        List<FormPart> more = new ArrayList<>();
        for (Word word : form.words()) {
            PlanPath at = path.with(word.name());
            Optional<Node> value = PlanNodes.at(tree, at);
            // The version of the language is nobody's choice as long as it is there and right.
            boolean version = word.name().equals(VERSION)
                    && value.isPresent()
                    && faults.at(at).isEmpty();
            if (path.isPlan() && (version || PlanPages.isSection(word))) {
                continue;
            }
            boolean shown =
                    value.isPresent() || word.required() || !faults.at(at).isEmpty();
            (shown ? there : more).add(part(form.name(), word, value, at));
        }
        return new FormPart.Group(about, there, more, removable);
    }

    private FormPart part(String form, Word word, Optional<Node> value, PlanPath at) {
        FormPart.About about = about(at, words.label(form, word.name()), words.help(form, word));
        Optional<String> removable =
                value.isPresent() && !word.required() ? Optional.of(PlanDoing.remove(at)) : Optional.empty();
        if (value.isEmpty()) {
            return missing(form, word, about);
        }
        Shape shape = Shapes.of(word.shape(), value.get());
        if (Shapes.isSingle(shape) && value.get() instanceof Node.Scalar) {
            return fields.field(single(form, word), value, about);
        }
        if (isSimple(shape, value.get())) {
            return fields.field(new FieldForm(form, word, shape, List.of()), value, about);
        }
        return shape instanceof Shape.Form inner
                ? group(inner, about, removable)
                : items(new PlanNodes.Spot(form, word.name(), shape, false), shape, value, about, removable);
    }

    private static boolean isSimple(Shape shape, Node value) {
        return Shapes.isSimpleList(shape)
                && value instanceof Node.Sequence list
                && list.items().stream().allMatch(Node.Scalar.class::isInstance);
    }

    /** What is not there yet: a field where it can be typed at once, buttons where it has parts. */
    private FormPart missing(String form, Word word, FormPart.About about) {
        List<Shape> all = Shapes.each(word.shape());
        List<FormPart.Adding> adding = new ArrayList<>();
        PlanPath at = PlanPath.of(about.path());
        for (int way = 0; way < all.size(); way++) {
            Shape shape = all.get(way);
            if (shape instanceof Shape.Form one) {
                String what = all.size() == 1 ? about.label() : words.form(one.name());
                adding.add(new FormPart.Adding(PlanDoing.begin(at, way), what, Optional.empty()));
            } else if (!Shapes.isSingle(shape) && !(Shapes.isSimpleList(shape) && all.size() == 1)) {
                adding.addAll(fields.adding(new PlanNodes.Spot(form, word.name(), shape, false), shape, way, at));
            }
        }
        boolean typed = all.stream().anyMatch(one -> Shapes.isSingle(one) || Shapes.isSimpleList(one));
        FormPart.About of = new FormPart.About(about.path(), about.label(), about.help(), about.faults());
        if (!typed) {
            return new FormPart.Items(of, List.of(), adding, Optional.empty());
        }
        FormPart field = fields.field(single(form, word), Optional.empty(), about);
        return adding.isEmpty()
                ? field
                : new FormPart.Group(
                        new FormPart.About(about.path() + "/", about.label(), about.help(), List.of()),
                        List.of(field, new FormPart.Items(of, List.of(), adding, Optional.empty())),
                        List.of(),
                        Optional.empty());
    }

    /** The form of a value that stands alone, or of a simple list where nothing stands alone. */
    private static FieldForm single(String form, Word word) {
        List<Shape> single =
                Shapes.each(word.shape()).stream().filter(Shapes::isSingle).toList();
        return single.isEmpty()
                ? new FieldForm(
                        form,
                        word,
                        Shapes.each(word.shape()).stream()
                                .filter(Shapes::isSimpleList)
                                .findFirst()
                                .orElseThrow(),
                        List.of())
                : new FieldForm(form, word, single.getFirst(), single.subList(1, single.size()));
    }

    private FormPart.Items items(
            PlanNodes.Spot spot, Shape shape, Optional<Node> node, FormPart.About about, Optional<String> removable) {
        PlanPath path = PlanPath.of(about.path());
        Shape of = shape instanceof Shape.Keyed keyed ? keyed.of() : ((Shape.Listing) shape).of();
        List<PlanPath> paths = new ArrayList<>();
        if (node.orElse(null) instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> paths.add(path.with(entry.key().text())));
        } else if (node.orElse(null) instanceof Node.Sequence list) {
            for (int at = 0; at < list.items().size(); at++) {
                paths.add(path.with(at));
            }
        }
        List<FormPart.Item> items = new ArrayList<>();
        for (PlanPath one : paths) {
            items.add(item(spot, of, one, one.equals(paths.getFirst()), one.equals(paths.getLast())));
        }
        return new FormPart.Items(about, items, fields.adding(spot, shape, PlanDoing.AS_IT_STANDS, path), removable);
    }

    private FormPart.Item item(PlanNodes.Spot list, Shape of, PlanPath path, boolean first, boolean last) {
        Optional<Node> node = PlanNodes.at(tree, path);
        Shape shape = PlanNodes.resolved(of, node);
        PlanNodes.Spot spot = new PlanNodes.Spot(list.form(), list.word(), of, true);
        String label = itemLabel(spot, shape, node, path);
        if (PlanPages.isThing(shape)) {
            return new FormPart.Item(
                    path.text(), label, SheetSums.note(node), faults.within(path), Optional.empty(), first, last);
        }
        FormPart.About about = about(path, label, "");
        Word word = new Word(list.word(), false, of, "");
        FormPart part;
        if (shape instanceof Shape.Form form) {
            part = group(form, about, Optional.empty());
        } else if (node.isEmpty()
                || (Shapes.isSingle(shape) && node.get() instanceof Node.Scalar)
                || isSimple(shape, node.get())) {
            List<Shape> single =
                    Shapes.each(of).stream().filter(Shapes::isSingle).toList();
            part = fields.field(
                    Shapes.isSingle(shape) && !single.isEmpty()
                            ? new FieldForm(list.form(), word, single.getFirst(), single.subList(1, single.size()))
                            : new FieldForm(list.form(), word, shape, List.of()),
                    node,
                    about);
        } else {
            part = items(spot, shape, node, about, Optional.empty());
        }
        return new FormPart.Item(path.text(), label, "", faults.within(path), Optional.of(part), first, last);
    }

    /** What stands by the id of another thing is called as that thing. */
    private String itemLabel(PlanNodes.Spot spot, Shape shape, Optional<Node> node, PlanPath path) {
        boolean byId = YamlEdit.placeOf(path.last()).isEmpty();
        if (byId && Shapes.isSingle(shape)) {
            return fields.name(spot.form(), spot.word(), path.last());
        }
        return Shapes.isSingle(shape) || Shapes.isSimpleList(shape)
                ? ordinal(spot, shape, path)
                : label(spot, shape, node, path);
    }
}
