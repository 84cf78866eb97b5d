package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.plan.SubjectKind;

/** The parts of a paper in their order: numbered parts, what stands in them, and its unnumbered lines. */
public final class Outline {

    /** The id of the part with the bases. */
    static final String BASES = "basis";

    /** Before the ids of the parts of a paper that only puts another one into force. */
    private static final String COVER = "BH-";

    /**
     * A part of a paper.
     *
     * @param id as a plan cites it
     * @param label as the paper numbers it
     * @param title short
     * @param kind the kind of its mark in the grammar
     * @param section what it is about, as the grammar calls it; empty where that is not known
     * @param of whom it is about, where its heading or one above says so
     * @param parent the id of the part in which it stands; empty at the top
     * @param counted whether the paper gives it no number of its own
     * @param doubt what is odd about its number
     */
    public record Node(
            String id,
            String label,
            String title,
            Sentence source,
            String kind,
            String section,
            Optional<SubjectKind> of,
            String parent,
            boolean counted,
            Optional<Doubt> doubt) {

        String plain() {
            return source.plain();
        }

        /** As a part of a paper that only puts another one into force. */
        Node ofCover() {
            String within = parent.isEmpty() ? "" : COVER + parent;
            String shown = "Văn bản ban hành, " + label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
            return new Node(COVER + id, shown, title, source, kind, "cover", Optional.empty(), within, counted, doubt);
        }

        Node longer(String more) {
            return new Node(
                    id,
                    label,
                    title,
                    source.with(source.text() + " " + more),
                    kind,
                    section,
                    of,
                    parent,
                    counted,
                    doubt);
        }
    }

    /** More lines than a page has. */
    private static final long PAGE = 100_000L;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Map.Entry<Node, Sentence>> behind = new ArrayList<>();

    void remove(Node node) {
        nodes.remove(node.id());
    }

    void add(Node node) {
        nodes.put(node.id(), node);
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<Node> children(Node of) {
        return nodes.values().stream()
                .filter(one -> one.parent().equals(of.id()))
                .toList();
    }

    /** A part and those in which it stands, from the inside. */
    List<Node> chain(Node of) {
        List<Node> chain = new ArrayList<>();
        Optional<Node> at = Optional.of(of);
        while (at.isPresent()) {
            chain.add(at.get());
            at = node(at.get().parent());
        }
        return chain;
    }

    /** The last numbered part that begins before a place. */
    Optional<Node> before(PaperText.Place place) {
        return nodes.values().stream()
                .filter(node -> !node.counted() && at(node.source().place()) < at(place))
                .max(Comparator.comparingLong(node -> at(node.source().place())));
    }

    private static long at(PaperText.Place place) {
        return place.page() * PAGE + place.line();
    }

    /** How a part is cited: an unnumbered paragraph as the part in which it stands. */
    String cited(Node node) {
        boolean paragraph = node.kind().equals("paragraph") && !node.parent().isEmpty();
        return paragraph ? node.parent() : node.id();
    }

    /** The parts about something. */
    Stream<Node> about(String... sections) {
        List<String> wanted = List.of(sections);
        return nodes.values().stream().filter(one -> wanted.contains(one.section()));
    }

    /** Takes a line behind the paper's own parts: of an annex, or of those to whom the paper goes. */
    void addBehind(Sentence line) {
        nodes.values().stream()
                .reduce((one, last) -> last)
                .filter(node -> node.kind().equals("annex"))
                .ifPresent(node -> behind.add(Map.entry(node, line)));
    }

    /** Sentences of annexes, which are no parts of the paper, each with its annex. */
    Stream<Map.Entry<Node, Sentence>> behind() {
        return behind.stream()
                .flatMap(one -> Sentences.of(one.getValue()).stream().map(line -> Map.entry(one.getKey(), line)));
    }

    /** Every sentence with its part. */
    Stream<Map.Entry<Node, Sentence>> sentences() {
        return nodes.values().stream()
                .flatMap(node -> Sentences.of(node.source()).stream().map(one -> Map.entry(node, one)));
    }
}
