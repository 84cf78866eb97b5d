package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;

/**
 * Makes a table of points of lines that stand in the text: "1. Planning (20 points): on time 20 points". Each has a number, a name and its points
 * in brackets; what follows without a number says how they are given.
 */
final class SpokenTable {

    /** Fewer lines are no table: a sentence may give its points in brackets, too. */
    private static final int LEAST = 3;

    /** A title of more words is none of a span. */
    private static final int SPAN = 7;

    /** Within so many paragraphs behind a line without a maximum the next line with one begins. */
    private static final int AHEAD = 3;

    private static final List<String> HEAD = List.of("STT", "Nội dung", "Điểm tối đa", "Cách chấm");

    private final Grammar grammar;

    SpokenTable(Grammar grammar) {
        this.grammar = grammar;
    }

    private record Line(
            PaperText.Place place, String number, String title, String max, List<String> method, boolean bracketed) {

        PaperText.Row row() {
            return new PaperText.Row(place, cells(List.of(List.of(number), List.of(title), List.of(max), method)));
        }
    }

    /** The parts of a paper, with a table in the place of such lines. */
    List<PaperText.Part> in(List<PaperText.Part> paper) {
        List<PaperText.Part> parts = paper.stream().flatMap(this::parted).toList();
        List<PaperText.Part> all = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            List<Line> lines = new ArrayList<>();
            int end = run(parts, at, lines);
            List<Line> counted = new ArrayList<>();
            int last = counted(parts, at, counted);
            if (!counted.isEmpty()) {
                all.add(parts.get(at));
                all.add(table(counted));
                at = last;
            } else if (lines.size() >= LEAST && says(lines)) {
                all.add(table(lines));
                at = end;
            } else {
                all.add(parts.get(at));
                at++;
            }
        }
        return all;
    }

    /** Lines that only share out the points of a table elsewhere say nothing of how they are given. */
    private static boolean says(List<Line> lines) {
        return lines.stream().anyMatch(Line::bracketed)
                || lines.stream().anyMatch(line -> !line.method().isEmpty());
    }

    /** A reader of pages may have put two lines into one paragraph: the next begins with its own word and number. */
    private Stream<PaperText.Part> parted(PaperText.Part part) {
        if (!(part instanceof PaperText.Paragraph one) || !grammar.says("spoken-line", Plain.of(one.text()))) {
            return Stream.of(part);
        }
        return grammar.one("spoken-next")
                .splitAsStream(Plain.text(one.text()))
                .map(text -> new PaperText.Paragraph(one.place(), one.centred(), text));
    }

    /** Reads lines from a place on; where the last one ends. */
    private int run(List<PaperText.Part> parts, int from, List<Line> lines) {
        int at = from;
        while (at < parts.size() && parts.get(at) instanceof PaperText.Paragraph one) {
            Optional<Line> line = line(one);
            if (line.isPresent() && !lines.isEmpty() && isSpan(line.get())) {
                lines.getLast()
                        .method()
                        .add(Plain.text(one.text()).replaceFirst("^[-+•]?\\s*\\p{Alnum}{1,2}\\s?[.):]\\s*", ""));
            } else if (line.isPresent()) {
                lines.add(line.get());
            } else if (!lines.isEmpty() && isBetween(parts, at)) {
                lines.add(open(one, ""));
            } else if (!lines.isEmpty() && goesOn(one)) {
                lines.getLast().method().add(Plain.text(one.text()));
            } else {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Whether a line is called like a span, «from 95 %»: it says how the line above gives its points. */
    private boolean isSpan(Line line) {
        String title = Plain.of(line.title());
        return Plain.words(title).size() <= SPAN
                && Phrase.first(grammar.list("conditions"), title)
                        .filter(one -> one.kind().equals("span") && one.at() == 0)
                        .isPresent();
    }

    /**
     * Lines below a heading that tells their points together: each has the most that it names, where these add up to what the heading
     * says. Nothing is read where they do not.
     */
    private int counted(List<PaperText.Part> parts, int from, List<Line> lines) {
        if (!(parts.get(from) instanceof PaperText.Paragraph heading)) {
            return from;
        }
        Matcher total = grammar.one("spoken-total").matcher(Plain.of(heading.text()));
        if (!total.find()) {
            return from;
        }
        int at = from + 1;
        BigDecimal sum = BigDecimal.ZERO;
        while (at < parts.size() && parts.get(at) instanceof PaperText.Paragraph one) {
            Optional<BigDecimal> most = most(one);
            if (most.isEmpty()) {
                break;
            }
            sum = sum.add(most.get());
            lines.add(open(one, most.get().toPlainString().replace('.', ',')));
            at++;
        }
        if (lines.size() < LEAST || sum.compareTo(PaperNumbers.of(total.group("total"))) != 0) {
            lines.clear();
        }
        return at;
    }

    /** The most points that a line names; empty for what is no such line. */
    private Optional<BigDecimal> most(PaperText.Paragraph paragraph) {
        String plain = Plain.of(paragraph.text());
        if (!grammar.says("spoken-open", plain)) {
            return Optional.empty();
        }
        return grammar.one("spoken-points")
                .matcher(plain)
                .results()
                .map(found -> PaperNumbers.of(found.group("points")))
                .max(Comparator.naturalOrder());
    }

    private Optional<Line> line(PaperText.Paragraph paragraph) {
        String text = Plain.text(paragraph.text());
        Matcher brackets = grammar.one("spoken-line").matcher(Plain.of(text));
        Matcher said = brackets.find() ? brackets : grammar.one("spoken-plain").matcher(Plain.of(text));
        if (said != brackets && !said.find()) {
            return Optional.empty();
        }
        List<String> method = new ArrayList<>();
        String rest = text.substring(said.end()).strip();
        if (!rest.isEmpty()) {
            method.add(rest);
        }
        return Optional.of(new Line(
                paragraph.place(),
                text.substring(said.start("number"), said.end("number")),
                text.substring(said.start("title"), said.end("title")),
                said.group("max"),
                method,
                said == brackets));
    }

    /** A numbered line that tells of points without naming its maximum, where the next ones name theirs. */
    private boolean isBetween(List<PaperText.Part> parts, int at) {
        if (!(parts.get(at) instanceof PaperText.Paragraph one)
                || !grammar.says("spoken-open", Plain.of(one.text()))
                || Phrase.first(grammar.list("scores"), Plain.of(one.text())).isEmpty()) {
            return false;
        }
        for (int next = at + 1; next < Math.min(parts.size(), at + 1 + AHEAD); next++) {
            if (parts.get(next) instanceof PaperText.Paragraph other
                    && line(other).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Line open(PaperText.Paragraph paragraph, String max) {
        String text = Plain.text(paragraph.text());
        Matcher said = grammar.one("spoken-open").matcher(Plain.of(text));
        said.find();
        return new Line(
                paragraph.place(),
                text.substring(said.start("number"), said.end("number")),
                text.substring(said.start("title"), said.end("title")),
                max,
                new ArrayList<>(List.of(text.substring(said.end()).strip())),
                false);
    }

    /** What has no number of its own and tells of points says how the line before gives them. */
    private boolean goesOn(PaperText.Paragraph paragraph) {
        String text = Plain.text(paragraph.text());
        boolean numbered = grammar.list("marks").stream()
                .filter(mark -> !List.of("dash", "plus", "star").contains(mark.kind()))
                .anyMatch(mark -> mark.in(text).isPresent());
        return !numbered && Phrase.first(grammar.list("scores"), Plain.of(text)).isPresent();
    }

    private static PaperText.Table table(List<Line> lines) {
        PaperText.Place place = lines.getFirst().place();
        List<PaperText.Row> rows = new ArrayList<>();
        rows.add(new PaperText.Row(place, cells(HEAD.stream().map(List::of).toList())));
        lines.forEach(line -> rows.add(line.row()));
        return new PaperText.Table(place, rows);
    }

    private static List<PaperText.Cell> cells(List<List<String>> columns) {
        List<PaperText.Cell> cells = new ArrayList<>();
        columns.forEach(lines -> cells.add(new PaperText.Cell(cells.size(), 1, false, lines)));
        return cells;
    }
}
