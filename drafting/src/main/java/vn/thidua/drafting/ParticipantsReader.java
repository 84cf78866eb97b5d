package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.BlockOfUnits;
import vn.thidua.drafting.DraftPart.Participants;
import vn.thidua.plan.SubjectKind;

/** Reads who takes part, and in which blocks. */
final class ParticipantsReader {

    private static final int SHORTEST = 3;
    private static final int LABEL = 200;

    private final Outline outline;
    private final Grammar grammar;
    private final List<Drafted<Participants>> participants = new ArrayList<>();
    private final List<Drafted<BlockOfUnits>> blocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    ParticipantsReader(Grammar grammar, Outline outline) {
        this.grammar = grammar;
        this.outline = outline;
    }

    void read() {
        List<Outline.Node> about = outline.about("audience").toList();
        List<Outline.Node> listed =
                about.stream().filter(node -> first(node).isPresent()).toList();
        boolean list = listed.size() >= 2;
        if (list) {
            listed.forEach(node -> member(node, first(node).orElseThrow()));
        }
        about.stream().filter(node -> outline.children(node).isEmpty()).forEach(node -> {
            // What stands below a block of a list are its members.
            if (list && outline.chain(node).stream().anyMatch(listed::contains)) {
                return;
            }
            List<SubjectKind> named = recipients(node.plain());
            if (node.of().isPresent()) {
                leaf(node, node.of().get(), true);
            } else if (named.isEmpty() && grammar.says("for-whom", node.plain())) {
                leaf(node, SubjectKind.UNIT, false, List.of(Doubt.of(Doubt.Kind.NO_RECIPIENT)));
            } else if (named.equals(List.of(SubjectKind.PERSON))
                    && !others(node).isEmpty()) {
                leaf(node, others(node), SubjectKind.UNIT, false, List.of(Doubt.of(Doubt.Kind.NO_RECIPIENT)));
                String people = String.join(
                        "; ",
                        pieces(node)
                                .filter(one -> !recipients(Plain.of(one)).isEmpty())
                                .toList());
                leaf(node, people, SubjectKind.PERSON, false, List.of());
            } else {
                named.forEach(of -> leaf(node, of, false));
            }
        });
    }

    /** The name of a block with which a line begins: «- Cụm số 1: các trường trung học cơ sở». */
    private Optional<String> first(Outline.Node node) {
        Matcher name = grammar.one("block").matcher(node.plain());
        return name.find() && name.group("first") != null
                ? Optional.of(Plain.text(node.source().text()).substring(name.start("first"), name.end("first")))
                : Optional.empty();
    }

    /** A block on a line of its own, whose members take part. */
    private void member(Outline.Node node, String name) {
        String text = Plain.text(node.source().text());
        leaf(node, text.replaceFirst("^[-+]\\s*", ""), SubjectKind.UNIT, false, List.of());
        block(node, name);
    }

    List<Drafted<Participants>> participants() {
        return participants;
    }

    List<Drafted<BlockOfUnits>> blocks() {
        return blocks;
    }

    private List<SubjectKind> recipients(String plain) {
        return grammar.list("recipients").stream()
                .filter(one -> one.in(plain).isPresent())
                .map(one -> one.kind().equals("person") ? SubjectKind.PERSON : SubjectKind.UNIT)
                .toList();
    }

    private void leaf(Outline.Node node, SubjectKind kind, boolean alone) {
        leaf(node, kind, alone, List.of());
    }

    private static String text(Outline.Node node) {
        return node.source()
                .text()
                .replaceFirst("^[^:]{0,40}:\\s*", "")
                .replaceFirst(
                        "(?iu)^đối tượng(?:\\s+(?:áp dụng|thi đua|tham gia))?\\s+(?:gồm|bao gồm|là)\\s+(?:có\\s+)?",
                        "");
    }

    private static Stream<String> pieces(Outline.Node node) {
        return Stream.of(text(node).split(";\\s*"));
    }

    /** Beside the people of a list, pieces that name nobody the grammar knows: units by another word. */
    private String others(Outline.Node node) {
        return String.join(
                "; ",
                pieces(node).filter(one -> recipients(Plain.of(one)).isEmpty()).toList());
    }

    private void leaf(Outline.Node node, SubjectKind kind, boolean alone, List<Doubt> doubts) {
        leaf(node, text(node), kind, alone, doubts);
    }

    private void leaf(Outline.Node node, String text, SubjectKind kind, boolean alone, List<Doubt> doubts) {
        if (Plain.words(text).size() < SHORTEST) {
            return;
        }
        Optional<Drafted<Participants>> begun =
                participants.stream().filter(one -> one.part().of() == kind).findFirst();
        String all = begun.map(one -> one.part().label() + "; ").orElse("") + text.replaceAll("[\\s;.]+$", "");
        participants.removeIf(one -> one.part().of() == kind);
        participants.add(new Drafted<>(
                new Participants(kind, Plain.cut(all, LABEL)),
                begun.map(Drafted::clause).orElse(outline.cited(node)),
                begun.map(Drafted::source).orElse(node.source()),
                doubts.isEmpty() ? Certainty.SURE : Certainty.UNSURE,
                doubts));
        if (kind == SubjectKind.UNIT && named(node, text)) {
            return;
        }
        if (alone && kind == SubjectKind.UNIT) {
            List<String> labels = Stream.of(
                            text.replaceAll("\\s*\\([^)]*\\)", "").split(";\\s*"))
                    .map(String::strip)
                    .filter(one -> one.chars().anyMatch(Character::isLetter))
                    .toList();
            labels.forEach(label -> block(node, label));
        }
    }

    /** Blocks with their members in a table: those that the sentences name are these. */
    void table(vn.thidua.documents.reading.PaperText.Table table) {
        SheetTables.Columns at = new SheetTables(grammar).blocks(table).orElseThrow();
        Outline.Node node = outline.about("audience")
                .findFirst()
                .or(() -> outline.nodes().stream().findFirst())
                .orElseGet(() -> ClassesReader.annex(table.place()));
        if (table.rows().size() - at.head() <= 2) {
            return;
        }
        int second = new SheetTables(grammar).secondName(table, at);
        blocks.clear();
        ids.clear();
        table.rows().stream().skip(at.head() + 1L).forEach(row -> {
            String name = SheetTables.text(row, second);
            String label = SheetTables.text(row, at.name()) + (name.isEmpty() ? "" : ": " + name);
            if (!label.isBlank() && !label.matches("[\\d.\\s]+")) {
                block(node, label, new Sentence(row.place(), label + ": " + SheetTables.text(row, at.value())));
            }
        });
    }

    /** Whether a list names its blocks, «12 phòng (Khối I); 23 xã (Khối II)», which are then taken by these names. */
    private boolean named(Outline.Node node, String text) {
        List<String> names = Stream.of(text.split(";\\s*"))
                .flatMap(piece -> {
                    Matcher name = grammar.one("block").matcher(Plain.of(piece));
                    return name.find()
                            ? Stream.of(name.group("name") == null ? name.group("first") : name.group("name"))
                            : Stream.empty();
                })
                .distinct()
                .toList();
        if (names.size() < 2) {
            return false;
        }
        names.forEach(name -> {
            int at = Plain.of(text).indexOf(name);
            block(node, at >= 0 ? Plain.text(text).substring(at, at + name.length()) : name);
        });
        return true;
    }

    private void block(Outline.Node node, String text) {
        block(node, text, node.source().with(text));
    }

    private void block(Outline.Node node, String text, Sentence source) {
        String label = Plain.label(text.replaceFirst("(?iu)^(?:các|những)\\s+", ""), 80);
        String id = Plain.id(label, 5);
        if (!id.isEmpty() && ids.add(id)) {
            blocks.add(Drafted.sure(new BlockOfUnits(id, label), outline.cited(node), source));
        }
    }
}
