package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.thidua.drafting.DraftPart.BasisPaper;

/** Reads the papers that a paper names as its bases. */
final class BasisReader {

    private final Phrase paper;
    private final List<Phrase> issuers;

    BasisReader(Grammar grammar) {
        this.issuers = grammar.list("basis-issuers");
        this.paper = grammar.list("bases").stream()
                .filter(one -> one.kind().equals("paper"))
                .findFirst()
                .orElseThrow();
    }

    List<Drafted<BasisPaper>> read(Outline outline) {
        List<Drafted<BasisPaper>> found = new ArrayList<>();
        outline.node(Outline.BASES).ifPresent(node -> {
            for (String part : node.source().text().split("(?<=;)\\s*")) {
                Sentence line = node.source().with(part.strip());
                Matcher matcher = paper.say().matcher(line.plain());
                int from = 0;
                while (from < line.plain().length() && matcher.find(from)) {
                    one(line, matcher).filter(one -> isNew(one, found)).ifPresent(found::add);
                    // What it is about may name other papers: they are its own, not bases.
                    from = matcher.end();
                }
            }
        });
        return found;
    }

    private static boolean isNew(Drafted<BasisPaper> one, List<Drafted<BasisPaper>> found) {
        return found.stream()
                .noneMatch(other -> other.part().number().equals(one.part().number()));
    }

    /** A law is named before its number: "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15". */
    private static String before(String text, int number) {
        String name = text.substring(0, number)
                .replaceFirst("(?iu)^(?:căn cứ|thực hiện|theo)\\s+(?:vào\\s+)?", "")
                .replaceFirst("(?iu)\\s*số\\s*:?\\s*$", "");
        return Plain.label(name.isBlank() ? text : name, 110);
    }

    private Optional<Drafted<BasisPaper>> one(Sentence line, Matcher matcher) {
        Phrase.Found said = new Phrase.Found(paper, matcher, matcher.start());
        String number = line.text()
                .substring(matcher.start("number"), matcher.end("number"))
                .replace(" ", "");
        String issuer = matcher.start("issuer") < 0
                ? Phrase.first(issuers, Plain.of(number))
                        .map(one -> one.phrase().attribute("name"))
                        .orElse("")
                : line.text()
                        .substring(matcher.start("issuer"), matcher.end("issuer"))
                        .strip();
        String subject = Plain.label(
                line.text()
                        .substring(matcher.start("subject"), matcher.end("subject"))
                        .replaceFirst("^[\\s,]+", ""),
                110);
        BasisPaper basis = new BasisPaper(
                number,
                PaperDays.day(said, "", Optional.empty()).map(PaperDays.Day::day),
                IdentityReader.named(issuer),
                subject.isEmpty() ? before(line.text(), matcher.start("number")) : subject);
        return Optional.of(
                issuer.isEmpty()
                        ? Drafted.unsure(basis, Outline.BASES, line, Doubt.of(Doubt.Kind.DERIVED))
                        : Drafted.sure(basis, Outline.BASES, line));
    }

    /** A text in which the papers that it names are blanks, so that their days and numbers are not taken for others. */
    String without(String plain) {
        Matcher matcher = paper.say().matcher(plain);
        StringBuilder rest = new StringBuilder(plain);
        while (matcher.find()) {
            int end = matcher.start("subject");
            for (int i = matcher.start(); i < end; i++) {
                rest.setCharAt(i, '·');
            }
        }
        return rest.toString();
    }
}
