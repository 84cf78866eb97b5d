package vn.thidua.plan.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.language.Shape.Again;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;
import vn.thidua.plan.language.Shape.Listing;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/** Holds a tree against a form of the language and says everything that does not fit. */
public final class ShapeCheck {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-]*");

    /** More unknown words than this in one place are no slips: the file is something else. */
    private static final int MOST_UNKNOWN = 20;

    private static final Pattern COMMA = Pattern.compile("([-+]?\\d+),(\\d+)");
    private static final Pattern PERCENT = Pattern.compile("([-+]?\\d+(?:[.,]\\d+)?)\\s*%");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Faults faults;

    /** Faults go there. */
    public ShapeCheck(Faults faults) {
        this.faults = faults;
    }

    /** Checks the value named {@code where}. */
    public void check(Node node, Shape shape, String where) {
        switch (shape) {
            case Form form -> form(node, form, where);
            case Again again -> form(node, again.form().get(), where);
            case Keyed keyed -> keyed(node, keyed, where);
            case Listing listing -> listing(node, listing, where);
            case AnyOf any -> any(node, any, where);
            case Shape.Limited limited -> limited(node, limited, where);
            default -> single(node, shape, where);
        }
    }

    private void form(Node node, Form form, String where) {
        if (!(node instanceof Mapping mapping)) {
            wrongKind(node, form, where);
            return;
        }
        List<String> names = form.words().stream().map(Word::name).toList();
        List<Entry> unknown = mapping.entries().stream()
                .filter(entry -> !names.contains(entry.key().text()))
                .toList();
        boolean stranger = unknown.size() > MOST_UNKNOWN;
        if (stranger) {
            faults.error(unknown.getFirst().key().mark(), "word.many-unknown", where, String.join(", ", names));
        }
        for (Entry entry : mapping.entries()) {
            String name = entry.key().text();
            int index = names.indexOf(name);
            if (index < 0 && (stranger || restOfNumber(mapping, entry))) {
                continue;
            }
            if (index < 0) {
                String nearest = Nearest.to(name, names);
                if (nearest.isEmpty()) {
                    faults.error(entry.key().mark(), "word.unknown", name, where, String.join(", ", names));
                } else {
                    faults.error(entry.key().mark(), "word.misspelt", name, where, nearest);
                }
            } else if (form.words().get(index).required() || !isNull(entry.value())) {
                check(entry.value(), form.words().get(index).shape(), where + "." + name);
            }
        }
        for (Word word : form.words()) {
            if (word.required() && !stranger && mapping.get(word.name()).isEmpty()) {
                faults.error(node.mark(), "word.missing", word.name(), where, word.meaning());
            }
        }
    }

    /** In brackets a comma inside a number makes a word of what follows it: {@code {points: 0,5}}. */
    private boolean restOfNumber(Mapping mapping, Entry entry) {
        Scalar rest = entry.key();
        if (!isNull(entry.value()) || !DIGITS.matcher(rest.text()).matches()) {
            return false;
        }
        Optional<Scalar> whole = mapping.entries().stream()
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(one -> DIGITS.matcher(one.text()).matches() && isBefore(one, rest))
                .findFirst();
        whole.ifPresent(one ->
                faults.error(one.mark(), "slip.comma", one.text() + "," + rest.text(), one.text() + "." + rest.text()));
        return whole.isPresent();
    }

    /** Whether one stands before the other in the file with nothing but a comma between them. */
    private static boolean isBefore(Scalar one, Scalar other) {
        return one.mark().file().equals(other.mark().file())
                && one.mark().line() == other.mark().line()
                && one.mark().column() + one.text().length() + 1 == other.mark().column();
    }

    /** A word that may be left out may also stand without a value: {@code facts:} and nothing behind it. */
    private static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }

    private void keyed(Node node, Keyed keyed, String where) {
        if (!(node instanceof Mapping mapping)) {
            wrongKind(node, keyed, where);
            return;
        }
        for (Entry entry : mapping.entries()) {
            if (!ID.matcher(entry.key().text()).matches()) {
                faults.error(entry.key().mark(), "id.form", entry.key().text(), where);
            }
            check(entry.value(), keyed.of(), where + "." + entry.key().text());
        }
    }

    private void listing(Node node, Listing listing, String where) {
        if (!(node instanceof Sequence sequence)) {
            wrongKind(node, listing, where);
            return;
        }
        if (listing.some() && sequence.items().isEmpty()) {
            faults.error(node.mark(), "list.empty", where);
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            check(sequence.items().get(i), listing.of(), where + "[" + (i + 1) + "]");
        }
    }

    /** Takes the shape of the same kind of value that fits best; if none fits, complains about that one. */
    private void any(Node node, AnyOf any, String where) {
        Optional<Faults> best = Optional.empty();
        for (Shape shape : any.shapes()) {
            if (sameKind(node, shape)) {
                Faults trial = new Faults(faults.file());
                new ShapeCheck(trial).check(node, shape, where);
                if (best.filter(one -> one.all().size() <= trial.all().size()).isEmpty()) {
                    best = Optional.of(trial);
                }
            }
        }
        best.ifPresentOrElse(faults::take, () -> wrongKind(node, any, where));
    }

    private static boolean sameKind(Node node, Shape shape) {
        return switch (shape) {
            case Form ignored -> node instanceof Mapping;
            case Again ignored -> node instanceof Mapping;
            case Keyed ignored -> node instanceof Mapping;
            case Listing ignored -> node instanceof Sequence;
            case AnyOf any -> any.shapes().stream().anyMatch(one -> sameKind(node, one));
            default -> node instanceof Scalar;
        };
    }

    private void single(Node node, Shape shape, String where) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            wrongKind(node, shape, where);
            return;
        }
        if (holdsNumber(shape) && Scalars.tooLong(scalar)) {
            faults.error(scalar.mark(), "number.too-long", scalar.text(), where);
            return;
        }
        if (fits(scalar, shape)) {
            return;
        }
        if (shape instanceof Shape.Choice choice) {
            String nearest = Nearest.to(scalar.text(), choice.words());
            if (nearest.isEmpty()) {
                faults.error(scalar.mark(), "choice.unknown", scalar.text(), where, String.join(", ", choice.words()));
            } else {
                faults.error(scalar.mark(), "choice.misspelt", scalar.text(), where, nearest);
            }
        } else {
            wrongKind(node, shape, where);
        }
    }

    private static boolean fits(Scalar scalar, Shape shape) {
        return switch (shape) {
            case Shape.Number ignored -> Scalars.number(scalar).isPresent();
            case Shape.Whole ignored ->
                Scalars.number(scalar)
                        .filter(n -> n.stripTrailingZeros().scale() <= 0)
                        .isPresent();
            case Shape.Truth ignored -> Scalars.truth(scalar).isPresent();
            case Shape.Day ignored -> Scalars.day(scalar).isPresent();
            case Shape.Id ignored -> ID.matcher(scalar.text()).matches();
            case Shape.Choice choice -> choice.words().contains(scalar.text());
            default -> !scalar.text().isBlank();
        };
    }

    private void limited(Node node, Shape.Limited limited, String where) {
        check(node, limited.of(), where);
        Optional<BigDecimal> number = node instanceof Scalar scalar ? Scalars.number(scalar) : Optional.empty();
        boolean outside = number.filter(one -> one.compareTo(BigDecimal.valueOf(limited.least())) < 0
                        || one.compareTo(BigDecimal.valueOf(limited.most())) > 0)
                .isPresent();
        if (outside) {
            faults.error(node.mark(), "number.outside", where, number.get(), limited.least(), limited.most());
        }
    }

    private static boolean holdsNumber(Shape shape) {
        return shape instanceof Shape.Number
                || shape instanceof Shape.Whole
                || shape instanceof Shape.Single
                || shape instanceof Shape.Formula;
    }

    private void wrongKind(Node node, Shape shape, String where) {
        if (node instanceof Scalar scalar && slip(scalar, shape)) {
            return;
        }
        if (node instanceof Scalar scalar && (scalar.isNull() || scalar.text().isBlank())) {
            faults.error(node.mark(), "value.none", where, expected(shape));
        } else {
            faults.error(node.mark(), "value.kind", where, found(node), expected(shape));
        }
    }

    /** A number with a comma or a per cent sign, a day as it is written by hand, or either in quotes: told with what was meant. */
    private boolean slip(Scalar scalar, Shape shape) {
        boolean number = shape instanceof Shape.Number || shape instanceof Shape.Whole;
        Matcher comma = COMMA.matcher(scalar.text());
        Matcher percent = PERCENT.matcher(scalar.text());
        Optional<String> day = Scalars.dayByHand(scalar.text());
        if (number && scalar.text().startsWith("param.")) {
            faults.error(scalar.mark(), "parameter.number", scalar.text());
        } else if (number && comma.matches()) {
            faults.error(scalar.mark(), "slip.comma", scalar.text(), comma.group(1) + "." + comma.group(2));
        } else if (number && percent.matches()) {
            faults.error(
                    scalar.mark(),
                    "slip.percent",
                    scalar.text(),
                    percent.group(1).replace(',', '.'));
        } else if (shape instanceof Shape.Day && day.isPresent()) {
            faults.error(scalar.mark(), "slip.day", scalar.text(), day.get());
        } else if (Scalars.unquoted(scalar).filter(one -> fits(one, shape)).isPresent()) {
            faults.error(scalar.mark(), "slip.quoted", scalar.text());
        } else {
            return false;
        }
        return true;
    }

    private static String found(Node node) {
        return switch (node) {
            case Mapping ignored -> "{…}";
            case Sequence sequence -> "[" + sequence.items().size() + "]";
            case Scalar scalar -> scalar.text();
        };
    }

    /** Names the kind of value expected: a key {@code kind.<name>} of the message files. */
    private static String expected(Shape shape) {
        return switch (shape) {
            case Shape.Text ignored -> "kind.text";
            case Shape.Id ignored -> "kind.id";
            case Shape.Number ignored -> "kind.number";
            case Shape.Whole ignored -> "kind.whole";
            case Shape.Truth ignored -> "kind.truth";
            case Shape.Day ignored -> "kind.day";
            case Shape.Single ignored -> "kind.single";
            case Shape.Formula ignored -> "kind.formula";
            case Shape.Choice ignored -> "kind.choice";
            case Shape.Limited limited -> expected(limited.of());
            case Listing ignored -> "kind.list";
            case Keyed ignored -> "kind.keyed";
            case Form ignored -> "kind.form";
            case Again ignored -> "kind.form";
            case AnyOf any -> expected(any.shapes().getFirst());
        };
    }
}
