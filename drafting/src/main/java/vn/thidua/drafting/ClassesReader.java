package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.ClassSpan;
import vn.thidua.drafting.DraftPart.Classes;
import vn.thidua.plan.SubjectKind;

/** Reads classes by points: "good: from 85 points; fair: from 70 to below 85". */
final class ClassesReader {

    /** One class alone tells nobody from another. */
    private static final int LEAST = 2;

    private final Grammar grammar;
    private final Outline outline;

    ClassesReader(Grammar grammar, Outline outline) {
        this.grammar = grammar;
        this.outline = outline;
    }

    /** A class with the part and the sentence in which it stands. */
    private record Said(Outline.Node node, Sentence sentence, ClassSpan span) {}

    List<Drafted<Classes>> read() {
        Map<String, List<Said>> together = new LinkedHashMap<>();
        outline.sentences()
                .filter(one -> !one.getKey().section().equals("cover"))
                .flatMap(one -> spans(one.getKey(), one.getValue()))
                .forEach(one -> together.computeIfAbsent(group(one), ignored -> new ArrayList<>())
                        .add(one));
        List<Drafted<Classes>> found = new ArrayList<>();
        together.values().stream()
                .filter(all -> all.size() >= LEAST)
                .forEach(all -> found.add(classes(all, found.size())));
        return found;
    }

    /** Classes in lines of their own belong together by the part above them. */
    private static String group(Said said) {
        return said.node().parent().isEmpty() ? said.node().id() : said.node().parent();
    }

    private Stream<Said> spans(Outline.Node node, Sentence sentence) {
        return Stream.of(grammar.one("class-parts").split(sentence.text()))
                .flatMap(piece -> span(piece).stream())
                .map(span -> new Said(node, sentence, span));
    }

    private Optional<ClassSpan> span(String piece) {
        String text = Plain.text(piece);
        return Phrase.first(grammar.list("classes"), Plain.of(text)).map(found -> {
            String label = text.substring(
                            found.matcher().start("label"), found.matcher().end("label"))
                    .strip();
            return new ClassSpan(
                    Plain.sentence(label, grammar.one("acronyms")),
                    found.group("from").map(PaperNumbers::of),
                    !found.phrase().attribute("above").equals("true"),
                    found.group("to").map(PaperNumbers::of),
                    found.group("below").isEmpty() && found.group("under").isEmpty(),
                    found.group("under").map(PaperNumbers::of));
        });
    }

    private Drafted<Classes> classes(List<Said> all, int before) {
        Said first = all.getFirst();
        boolean listed = all.stream().map(Said::node).distinct().count() > 1;
        String clause =
                listed && !first.node().parent().isEmpty() ? first.node().parent() : outline.cited(first.node());
        Sentence source = first.sentence()
                .with(String.join(
                        " ",
                        all.stream()
                                .map(one -> one.sentence().text())
                                .distinct()
                                .toList()));
        List<ClassSpan> spans = all.stream().map(Said::span).toList();
        Classes classes = new Classes(
                before == 0 ? "xep-loai" : "xep-loai-" + (before + 1),
                first.node().of().orElse(SubjectKind.UNIT),
                "Xếp loại",
                spans);
        List<Doubt> doubts = new ArrayList<>();
        if (first.node().of().isEmpty()) {
            doubts.add(Doubt.of(Doubt.Kind.NO_RECIPIENT));
        }
        // Who is meant is units where nothing else is said, which is worth a look; only a gap makes it unsure.
        Optional<String> gap = gap(spans);
        gap.ifPresent(at -> doubts.add(new Doubt(Doubt.Kind.BANDS, at, "")));
        Certainty certainty = gap.isEmpty() ? Certainty.SURE : Certainty.UNSURE;
        return new Drafted<>(classes, clause, source, certainty, doubts);
    }

    /** Where a class does not begin where the better one ends; empty where they meet from the best to the last. */
    private static Optional<String> gap(List<ClassSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            Optional<BigDecimal> above = spans.get(i - 1).from();
            Optional<BigDecimal> end = spans.get(i).to().or(spans.get(i)::under);
            boolean meets = above.isPresent()
                    && end.isPresent()
                    && end.get().compareTo(above.get()) == 0
                    && spans.get(i).toIncluded() != spans.get(i - 1).fromIncluded();
            if (!meets) {
                return Optional.of(
                        end.or(() -> above).map(BigDecimal::toPlainString).orElse(""));
            }
        }
        return Optional.empty();
    }
}
