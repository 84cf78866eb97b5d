package vn.thidua.drafting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thidua.documents.reading.Numerals;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.plan.SubjectKind;

/** Finds the parts of a paper by the marks before its paragraphs. */
final class OutlineReader {

    /** Which mark stands within which: the kinds from the outside to the inside. */
    private static final List<String> ORDER = List.of(
            "chapter",
            "capital",
            "section",
            "roman",
            "article",
            "arabic",
            "dotted2",
            "dotted3",
            "dotted4",
            "dotted5",
            "letter",
            "bracket",
            "star",
            "note",
            "dash",
            "plus",
            "paragraph");

    /** Alone at the beginning of a line they go on with what was before. */
    private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}(,;].*");

    private static final Set<String> NUMBERS = Set.of("arabic", "dotted2", "dotted3", "dotted4", "dotted5");
    private static final int HEADING_WORDS = 16;

    /** Most words that a heading on a line of its own has, where a sentence follows it behind a colon. */
    private static final int LEAD_WORDS = 12;

    /** Before a colon so many words may say what a line with a dash is about. */
    private static final int FEW = 4;

    private final Grammar grammar;
    private final Outline outline = new Outline();
    private final Deque<Outline.Node> open = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int romans;
    private boolean ended;
    private boolean begun;

    OutlineReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The outline of a paper; tables of points are not part of it. */
    Outline read(List<PaperText.Part> parts) {
        List<Sentence> lines = parts.stream().flatMap(Sentences::lines).toList();
        AttachedPaper.Span attached = new AttachedPaper(grammar).find(lines);
        if (attached == null) {
            lines.forEach(this::take);
        } else {
            lines.subList(0, attached.name()).forEach(this::take);
            begins();
            lines.subList(attached.body(), lines.size()).forEach(this::take);
        }
        return outline;
    }

    /** What was read so far only puts into force what follows: its parts keep out of the way of the numbers to come. */
    private void begins() {
        List<Outline.Node> cover = outline.nodes().stream()
                .filter(node -> !node.kind().equals("bases"))
                .toList();
        cover.forEach(outline::remove);
        cover.stream()
                .filter(node -> !node.kind().equals("recipients"))
                .map(Outline.Node::ofCover)
                .forEach(outline::add);
        open.clear();
        counts.clear();
        romans = 0;
        ended = false;
    }

    private void take(Sentence line) {
        Optional<Phrase.Found> heading = Phrase.first(grammar.list("headings"), line.plain());
        if (heading.isPresent()) {
            heading(heading.get(), line);
            return;
        }
        if (ended && !line.text().isEmpty()) {
            outline.addBehind(line);
        }
        if (ended || line.text().isEmpty()) {
            return;
        }
        Optional<Phrase.Found> mark = grammar.list("marks").stream()
                .map(one -> one.in(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
        if (mark.isPresent()) {
            marked(mark.get(), line);
        } else if (!begun) {
            preamble(line);
        } else if (GOES_ON.matcher(line.text()).matches() && !outline.nodes().isEmpty()) {
            Outline.Node last = outline.nodes().getLast();
            replace(last, last.longer(line.text()));
        } else if (!open.isEmpty()
                && open.getFirst().source().text().isEmpty()
                && !heading(line.text()).isEmpty()) {
            // «PHẦN II» stands alone on its line, its title on the next.
            Outline.Node bare = open.pop();
            add(bare.kind(), line, line.text(), bare.id(), bare.label(), open.peek(), bare.counted(), bare.doubt());
        } else {
            node("paragraph", "", line, line.text(), "-p{n}", ", đoạn {n}", true, Optional.empty());
        }
    }

    private void heading(Phrase.Found found, Sentence line) {
        Phrase phrase = found.phrase();
        if (phrase.kind().equals("note")) {
            if (!ended && begun) {
                node(
                        "note",
                        "",
                        line,
                        line.text(),
                        "." + phrase.attribute("id"),
                        ", " + phrase.attribute("label"),
                        false,
                        Optional.empty());
            }
            return;
        }
        open.clear();
        ended = true;
        if (phrase.kind().equals("closing")) {
            return;
        }
        String number =
                found.group("number").map(one -> one.toUpperCase(Locale.ROOT)).orElse("");
        String id = phrase.attribute("id") + number;
        if (!outline.has(id)) {
            String label = phrase.attribute("label") + (number.isEmpty() ? "" : " " + number);
            outline.add(new Outline.Node(
                    id, label, label, line, phrase.kind(), "", Optional.empty(), "", false, Optional.empty()));
        }
    }

    /** Before the first part stand the bases. */
    private void preamble(Sentence line) {
        boolean basis =
                Phrase.first(grammar.list("bases", "lead"), line.plain()).isPresent();
        Optional<Outline.Node> bases = outline.node(Outline.BASES);
        if (basis && bases.isEmpty()) {
            outline.add(new Outline.Node(
                    Outline.BASES,
                    "Phần căn cứ",
                    "Căn cứ ban hành",
                    line,
                    "bases",
                    "bases",
                    Optional.empty(),
                    "",
                    false,
                    Optional.empty()));
        } else if (bases.isPresent()) {
            replace(bases.get(), bases.get().longer(line.text()));
        }
    }

    private void replace(Outline.Node old, Outline.Node with) {
        outline.add(with);
        if (open.removeIf(one -> one.id().equals(old.id()))) {
            open.push(with);
        }
    }

    private void marked(Phrase.Found found, Sentence line) {
        begun = true;
        Phrase phrase = found.phrase();
        String printed = found.group("number").orElse("");
        String number = grammar.map("ordinals").getOrDefault(printed.toLowerCase(Locale.ROOT), printed);
        String kind = phrase.kind();
        if (kind.equals("dotted")) {
            kind += Math.min(5, number.split("\\.", -1).length);
        }
        String text = line.text().substring(found.end());
        if (kind.equals("roman")) {
            roman(phrase, number, line, text);
            return;
        }
        boolean counted = phrase.attribute("counted").equals("true");
        node(kind, number, line, text, phrase.attribute("id"), label(phrase), counted, Optional.empty());
    }

    private String label(Phrase phrase) {
        boolean inArticle = open.stream().anyMatch(one -> one.kind().equals("article"));
        String there = phrase.attribute("below.article");
        return inArticle && !there.isEmpty() ? there : phrase.attribute("label");
    }

    /** A Roman number that stands before already was printed wrong: it is the one after the last. */
    private void roman(Phrase phrase, String printed, Sentence line, String text) {
        int worth = Numerals.arabic(printed);
        boolean odd = worth <= romans && !isInside("chapter") && !isInside("capital");
        String number = odd ? Numerals.roman(romans + 1) : printed;
        romans = odd ? romans + 1 : worth;
        Optional<Doubt> doubt = odd ? Optional.of(new Doubt(Doubt.Kind.NUMBERING, printed, number)) : Optional.empty();
        node("roman", number, line, text, phrase.attribute("id"), phrase.attribute("label"), false, doubt);
    }

    private boolean isInside(String kind) {
        return open.stream().anyMatch(one -> one.kind().equals(kind));
    }

    private void node(
            String kind,
            String number,
            Sentence line,
            String text,
            String id,
            String label,
            boolean counted,
            Optional<Doubt> doubt) {
        close(kind);
        Outline.Node parent = open.peek();
        Outline.Node base = base(kind);
        String count = number;
        if (counted) {
            String counter = (parent == null ? "" : parent.id()) + kind;
            count = String.valueOf(counts.merge(counter, 1, Integer::sum));
        }
        String whole = whole(base, id.replace("{n}", count));
        String printed = whole(base == null ? "" : base.label(), label.replace("{n}", count));
        Optional<Doubt> odd = doubt;
        if (outline.has(whole)) {
            String other = whole + "-" + counts.merge(whole, 1, Integer::sum) + "b";
            odd = odd.or(() -> Optional.of(new Doubt(Doubt.Kind.NUMBERING, whole, other)));
            add(kind, line, text, other, printed, parent, counted, odd);
        } else {
            add(kind, line, text, whole, printed, parent, counted, odd);
        }
    }

    private static String whole(Outline.@org.jspecify.annotations.Nullable Node base, String id) {
        String part = id.replace("đ", "dd");
        if (base == null) {
            return part.replaceFirst("^[.,-]\\s?", "");
        }
        return base.id() + part;
    }

    private static String whole(String base, String label) {
        if (!base.isEmpty()) {
            return base + label;
        }
        String alone = label.replaceFirst("^[.,]\\s?", "");
        return label.startsWith(".")
                ? "Mục " + alone
                : alone.substring(0, 1).toUpperCase(Locale.ROOT) + alone.substring(1);
    }

    private void add(
            String kind,
            Sentence line,
            String text,
            String id,
            String label,
            Outline.@org.jspecify.annotations.Nullable Node parent,
            boolean counted,
            Optional<Doubt> doubt) {
        String heading = text.contains("%") ? "" : heading(text);
        boolean tells = !counted || kind.equals("star") || Plain.words(heading).size() <= FEW && text.contains(":");
        String section =
                (tells ? section(heading) : Optional.<String>empty()).orElse(parent == null ? "" : parent.section());
        Optional<SubjectKind> of = heading.isEmpty() ? Optional.empty() : addressed(heading);
        String title = heading.isEmpty() || text.indexOf(':') < 0 ? text : text.substring(0, text.indexOf(':'));
        Outline.Node node = new Outline.Node(
                id,
                label,
                Plain.sentence(Plain.label(title, 70), grammar.one("acronyms")),
                line.with(text),
                kind,
                section,
                of.or(() -> parent == null ? Optional.empty() : parent.of()),
                parent == null ? "" : parent.id(),
                counted,
                doubt);
        outline.add(node);
        if (!kind.equals("paragraph")) {
            open.push(node);
        }
    }

    /** What a part says of itself before it says anything else; empty for a sentence. */
    private static String heading(String text) {
        String plain = Plain.of(text);
        int colon = plain.indexOf(':');
        String lead = colon > 0 ? plain.substring(0, colon) : plain;
        int words = Plain.words(lead).size();
        boolean whole = colon < 0 || colon == plain.length() - 1;
        return words <= (whole ? HEADING_WORDS : LEAD_WORDS) ? lead : "";
    }

    /** What a heading is about: all its topics must say the same. */
    private Optional<String> section(String heading) {
        List<String> kinds = Stream.of(heading.split("[,;]\\s|\\svà\\s"))
                .flatMap(topic -> Phrase.first(grammar.list("sections"), topic.strip()).stream())
                .map(Phrase.Found::kind)
                .distinct()
                .toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.size() == 1 ? kinds.getFirst() : "");
    }

    Optional<SubjectKind> addressed(String plain) {
        return Phrase.first(grammar.list("addressed"), plain)
                .map(found -> found.kind().equals("person") ? SubjectKind.PERSON : SubjectKind.UNIT);
    }

    /** Closes what does not hold a part of a kind. */
    private void close(String kind) {
        int rank = ORDER.indexOf(kind);
        while (!open.isEmpty() && ORDER.indexOf(open.getFirst().kind()) >= rank) {
            open.pop();
        }
    }

    /** The part whose id the id of a new one goes on: a number with dots counts from the last part that has no number. */
    private Outline.@org.jspecify.annotations.Nullable Node base(String kind) {
        if (kind.equals("article")) {
            // Articles are numbered through all chapters.
            return null;
        }
        if (!NUMBERS.contains(kind) || kind.equals("arabic")) {
            return open.peek();
        }
        return open.stream()
                .filter(one -> !NUMBERS.contains(one.kind()))
                .findFirst()
                .orElse(null);
    }
}
