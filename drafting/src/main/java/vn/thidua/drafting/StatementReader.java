package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts what a line of a score table says into statements, each with its points and of what it speaks. */
final class StatementReader {

    private static final Pattern PIECES = Pattern.compile(
            "(?<=;)\\s*|(?<=[\\p{L})%]\\.)\\s+(?=\\p{Lu})|(?<=điểm)\\s+(?=[<>≥≤]\\s*\\d|(?:Từ|Trên|Dưới|Đạt)\\s)");
    private static final Pattern COMMAS = Pattern.compile("(?<=,)\\s+");
    private static final Pattern BULLET = Pattern.compile("^[\\s*+•·–-]+");
    private static final int ABOUT = 3;

    private final Grammar grammar;

    StatementReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether a line says points. */
    boolean says(String plain) {
        return Phrase.first(grammar.list("scores"), plain).isPresent();
    }

    List<Statement> read(List<Sentence> lines) {
        List<Statement> statements = new ArrayList<>();
        for (Sentence line : lines) {
            String text = BULLET.matcher(line.text()).replaceFirst("");
            for (String piece : pieces(text)) {
                statement(line.with(piece)).ifPresent(statements::add);
            }
        }
        return statements;
    }

    /** Pieces that say points; what says none goes on in the next. */
    private List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        String before = "";
        for (String part : PIECES.split(line)) {
            String whole = before + part;
            if (!says(Plain.of(part))) {
                before = whole + " ";
                continue;
            }
            before = "";
            pieces.addAll(byCommas(whole));
        }
        return pieces;
    }

    private List<String> byCommas(String piece) {
        List<String> parts = new ArrayList<>();
        String before = "";
        for (String part : COMMAS.split(piece)) {
            boolean points =
                    Phrase.first(grammar.list("scores"), Plain.of(part)).isPresent();
            before = before + (before.isEmpty() ? "" : " ") + part;
            if (points) {
                parts.add(before.replaceFirst(",$", ""));
                before = "";
            }
        }
        if (!before.isEmpty() && !parts.isEmpty()) {
            parts.add(parts.removeLast() + ", " + before);
        }
        return parts.isEmpty() ? List.of(piece) : parts;
    }

    /** What a line says behind its statements and nobody understood, though it tells of points. */
    Optional<String> left(List<Sentence> lines) {
        return lines.stream()
                .map(line -> BULLET.matcher(line.text()).replaceFirst(""))
                .map(this::unread)
                .filter(rest -> grammar.says("left-in-line", Plain.of(rest)))
                .findFirst();
    }

    /** What stands behind the last piece that says points; nothing where none does. */
    private String unread(String line) {
        StringBuilder rest = new StringBuilder();
        boolean read = false;
        for (String part : PIECES.split(line)) {
            if (says(Plain.of(part))) {
                read = true;
                rest.setLength(0);
            } else {
                rest.append(part).append(' ');
            }
        }
        return read ? rest.toString().strip() : "";
    }

    private Optional<Statement> statement(Sentence source) {
        String plain = source.plain().replaceAll("[\\s.;]+$", "");
        Optional<Phrase.Found> said = Phrase.first(grammar.list("scores"), plain);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Phrase.Found score = said.get();
        String about = about(score, plain, Plain.text(source.text()));
        String of = Plain.of(about).replaceAll("[\\s:;,.(-]+$", "");
        Optional<BigDecimal> points = score.group("points")
                .or(() -> score.group("share"))
                .or(() -> Optional.of(score.phrase().attribute("share")).filter(one -> !one.isEmpty()))
                .map(PaperNumbers::of);
        boolean perCase = grammar.says("per-case", plain);
        Optional<Phrase.Found> condition = Phrase.first(grammar.list("conditions"), of.isEmpty() ? plain : of);
        return Optional.of(new Statement(score.kind(), points, source, about, condition, perCase));
    }

    /** Of what a statement speaks: what stands before its points, else what follows. */
    private static String about(Phrase.Found score, String plain, String text) {
        String whole = text.length() >= plain.length() ? text.substring(0, plain.length()) : text;
        int to = score.kind().equals("each") && score.matcher().start("points") > score.at() + 4
                ? score.matcher().start("points")
                : score.at();
        String before = whole.substring(0, Math.min(to, whole.length())).strip();
        String after = whole.substring(Math.min(score.end(), whole.length())).strip();
        return Plain.words(before).size() >= ABOUT
                        || Plain.words(before).size() >= Plain.words(after).size()
                ? before
                : after;
    }

    /** How what is asked is called: the statement without the words around it. */
    String label(String about) {
        String text = BULLET.matcher(Plain.text(about)).replaceFirst("");
        String plain = Plain.of(text);
        Matcher lead = grammar.one("fact-lead").matcher(plain);
        int from = lead.find() ? lead.end() : 0;
        String rest = text.substring(Math.min(from, text.length()));
        Pattern end = grammar.one("fact-end");
        for (int i = 0; i < 3; i++) {
            Matcher last = end.matcher(Plain.of(rest));
            if (last.find()) {
                rest = rest.substring(0, last.start());
            }
        }
        return Plain.label(rest.isBlank() ? text : rest, 70);
    }

    /** In what cases are counted; empty where that is not said. */
    Optional<String> measure(String about) {
        Matcher matcher = grammar.one("measures").matcher(Plain.of(about));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** A bound that stands behind what a statement gives. */
    Optional<BigDecimal> capWithin(Statement statement) {
        Matcher matcher = grammar.one("cap-within").matcher(statement.source().plain());
        return matcher.find() ? Optional.of(PaperNumbers.of(matcher.group("points"))) : Optional.empty();
    }
}
