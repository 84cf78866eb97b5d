package vn.thidua.plan.successor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.plan.Plan;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.YamlWrite;

/**
 * The plan of a later year as a change of an earlier one: its days and the year in its words move, its number and day are not known
 * yet, everything else is taken over.
 *
 * @see vn.thidua.plan.reading.PlanReader#tree how the tree of the earlier plan is read
 */
public final class Successor {

    /** What is of the earlier paper or says how it was read, and days off of one year; nothing of it moves with the year. */
    private static final Set<String> STAY = Set.of(
            "thidua",
            "id",
            "extends",
            "remove",
            "document",
            "clauses",
            "readings",
            "exceptions",
            "reading",
            "clause",
            "holidays",
            "worked");

    private static final List<String> OF_ITS_PAPER = List.of("number", "issued");

    private final Mapping earlier;
    private final String id;
    private final int year;
    private final YearMove move;
    private final List<YearChange> changes = new ArrayList<>();

    /**
     * Of an earlier plan.
     *
     * @param tree its values, with everything that it takes from others
     * @param year the year in which the later one ends; after that of the earlier one
     * @throws IllegalArgumentException where the year is not later
     */
    public Successor(Mapping tree, Plan plan, int year) {
        LocalDate to = plan.calendar().to();
        int years = year - to.getYear();
        if (years < 1) {
            throw new IllegalArgumentException("not later: " + year);
        }
        this.earlier = tree;
        this.year = year;
        this.id = plan.id();
        this.move = new YearMove(plan.calendar().from(), to, years);
        collect(tree, "", "");
    }

    /** What moves with the year, in the order of the plan. */
    public List<YearChange> changes() {
        return List.copyOf(changes);
    }

    /** The id of the later plan: that of the earlier one with the other year. */
    public String id() {
        String old = String.valueOf(move.to().getYear());
        return id.contains(old) ? id.replace(old, String.valueOf(year)) : id + "-" + year;
    }

    /**
     * The later plan as text.
     *
     * @param taken which changes are made
     * @param removed paths of what is taken away besides the number and day of the paper
     */
    public String text(Collection<YearChange> taken, List<String> removed) {
        Set<String> paths = taken.stream().map(YearChange::path).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("thidua", plain("1")));
        entries.add(entry("id", plain(id())));
        entries.add(entry("extends", plain(id)));
        List<Node> away = new ArrayList<>();
        earlier.get("document")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .ifPresent(document -> OF_ITS_PAPER.stream()
                        .filter(name -> document.get(name).isPresent())
                        .forEach(name -> away.add(plain("document." + name))));
        removed.forEach(path -> away.add(plain(path)));
        if (!away.isEmpty()) {
            entries.add(entry("remove", new Sequence(away, Mark.START)));
        }
        moved(earlier, "", paths).ifPresent(mapping -> entries.addAll(((Mapping) mapping).entries()));
        return YamlWrite.text(new Mapping(entries, Mark.START));
    }

    private static Entry entry(String key, Node value) {
        return new Entry(plain(key), value);
    }

    private static Scalar plain(String text) {
        return new Scalar(text, true, Mark.START);
    }

    private void collect(Node node, String path, String about) {
        switch (node) {
            case Scalar scalar -> move.of(scalar, path, about).ifPresent(changes::add);
            case Mapping mapping -> {
                String nearer = about(mapping, about);
                mapping.entries().stream()
                        .filter(entry -> !STAY.contains(entry.key().text()))
                        .forEach(entry ->
                                collect(entry.value(), join(path, entry.key().text()), nearer));
            }
            case Sequence sequence -> {
                for (int at = 0; at < sequence.items().size(); at++) {
                    collect(sequence.items().get(at), join(path, name(sequence, at)), about);
                }
            }
        }
    }

    /** What a part is called; one time of several, by what is around it and its own name. */
    private static String about(Mapping mapping, String around) {
        return text(mapping, "label")
                .or(() -> text(mapping, "title"))
                .or(() -> text(mapping, "period").map(period -> around.isEmpty() ? period : around + ", " + period))
                .orElse(around);
    }

    /** What of a part changes, as a plan that extends it says so; empty where nothing does. */
    private Optional<Node> moved(Node node, String path, Set<String> taken) {
        return switch (node) {
            case Scalar scalar ->
                move.of(scalar, path, "")
                        .filter(change -> taken.contains(change.path()))
                        .map(change -> new Scalar(change.after(), scalar.plain(), Mark.START));
            case Mapping mapping -> {
                List<Entry> changed = new ArrayList<>();
                for (Entry entry : mapping.entries()) {
                    if (!STAY.contains(entry.key().text())) {
                        moved(entry.value(), join(path, entry.key().text()), taken)
                                .ifPresent(value -> changed.add(new Entry(entry.key(), value)));
                    }
                }
                yield changed.isEmpty() ? Optional.empty() : Optional.of(new Mapping(changed, Mark.START));
            }
            case Sequence sequence -> moved(sequence, path, taken);
        };
    }

    /** Items with an id are changed one by one; any other list is said anew, for it cannot be changed in part. */
    private Optional<Node> moved(Sequence sequence, String path, Set<String> taken) {
        if (!hasIds(sequence)) {
            Node whole = whole(sequence, path, taken);
            return whole.equals(sequence) ? Optional.empty() : Optional.of(whole);
        }
        List<Node> items = new ArrayList<>();
        for (int at = 0; at < sequence.items().size(); at++) {
            Mapping item = (Mapping) sequence.items().get(at);
            moved(item, join(path, name(sequence, at)), taken)
                    .ifPresent(part -> items.add(withId(item, (Mapping) part)));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new Sequence(items, Mark.START));
    }

    /** A part with its changes in their places and everything else as it was. */
    private Node whole(Node node, String path, Set<String> taken) {
        return switch (node) {
            case Scalar scalar -> moved(scalar, path, taken).orElse(scalar);
            case Mapping mapping ->
                new Mapping(
                        mapping.entries().stream()
                                .map(entry -> STAY.contains(entry.key().text())
                                        ? entry
                                        : new Entry(
                                                entry.key(),
                                                whole(
                                                        entry.value(),
                                                        join(path, entry.key().text()),
                                                        taken)))
                                .toList(),
                        mapping.mark());
            case Sequence sequence -> {
                List<Node> items = new ArrayList<>();
                for (int at = 0; at < sequence.items().size(); at++) {
                    items.add(whole(sequence.items().get(at), join(path, name(sequence, at)), taken));
                }
                yield new Sequence(items, sequence.mark());
            }
        };
    }

    private static Mapping withId(Mapping item, Mapping part) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry("id", item.get("id").orElseThrow()));
        entries.addAll(part.entries());
        return new Mapping(entries, Mark.START);
    }

    private static boolean hasIds(Sequence sequence) {
        return sequence.items().stream()
                .allMatch(item -> item instanceof Mapping one && text(one, "id").isPresent());
    }

    private static String name(Sequence sequence, int at) {
        return sequence.items().get(at) instanceof Mapping one
                ? text(one, "id").orElse(String.valueOf(at))
                : String.valueOf(at);
    }

    private static Optional<String> text(Mapping mapping, String name) {
        return mapping.get(name).filter(Scalar.class::isInstance).map(one -> ((Scalar) one).text());
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
