package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.DraftPart.Sheet;

/** Reads a table of points as a tree of lines. Tables that follow without a head of their own go on with it. */
final class TableReader {

    private static final List<String> ORDER =
            List.of("capital", "roman", "arabic", "dotted2", "dotted3", "dotted4", "dotted5", "letter", "dash");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<roman>[IVX]{1,6})|(?<capital>[A-EGHĐ])|(?<arabic>\\d{1,3})|(?<dotted>\\d{1,2}(?:\\.\\d{1,2}){1,4})|(?<letter>[a-zđ])");

    private static final Pattern BEFORE_NAME = Pattern.compile("^(" + NUMBER.pattern() + ")\\s?[.):]\\s*(?=\\p{L})");

    private static final Pattern IN_NAME =
            Pattern.compile("\\((?:tối đa\\s*)?(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:điểm|đ)\\)$");

    private static final Pattern POINTS = Pattern.compile(
            "[-–+]?\\s*(?:(?:tối đa|từ)?\\s*0\\s*(?:-|–|đến)\\s*)?(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(?:điểm|đ)?");

    private final Grammar grammar;
    private final WordingReader rules;
    private final String id;
    private final String label;
    private final PaperText.Place place;
    private final int which;
    private boolean several;
    private @Nullable ScoreColumns columns;
    private int width;
    private final List<TableRow> top = new ArrayList<>();
    private final Deque<TableRow> open = new ArrayDeque<>();
    private Optional<BigDecimal> total = Optional.empty();

    /**
     * A reader.
     *
     * @param which of several columns of points, where one head is over them
     */
    TableReader(Grammar grammar, WordingReader rules, String id, String label, PaperText.Place place, int which) {
        this.which = which;
        this.grammar = grammar;
        this.rules = rules;
        this.id = id;
        this.label = label;
        this.place = place;
    }

    /** Whether this is a table of points, with its head. */
    boolean begins(PaperText.Table table) {
        return ScoreColumns.head(grammar, table) >= 0;
    }

    /** Takes the rows of the first table, or of one that goes on. */
    void take(PaperText.Table table) {
        int head = ScoreColumns.head(grammar, table);
        if (head >= 0) {
            columns = ScoreColumns.of(grammar, table, head, rules::says);
            List<Integer> maxima = ScoreColumns.maxima(grammar, table, head);
            several = maxima.size() > 1;
            if (several && which < maxima.size()) {
                columns = columns.withMax(maxima.get(which));
            }
            width = ScoreColumns.width(table);
        }
        table.rows().stream().skip(head + 1L).forEach(this::row);
    }

    /** Whether a table without a head goes on with this one. */
    boolean goesOn(PaperText.Table table) {
        return columns != null && ScoreColumns.head(grammar, table) < 0 && ScoreColumns.width(table) == width;
    }

    private void row(PaperText.Row row) {
        ScoreColumns at = columns;
        if (at == null) {
            return;
        }
        List<String> names = at.names(row);
        boolean says = row.cells().stream()
                .anyMatch(cell ->
                        !ScoreColumns.text(cell).isEmpty() && !grammar.says("table.bodyless", ScoreColumns.text(cell)));
        // The figures of a row whose name stands on the next page are no numbers of columns.
        if (!says
                && (!names.isEmpty()
                        || row.cells().stream()
                                .allMatch(cell -> ScoreColumns.text(cell).isEmpty()))) {
            return;
        }
        String printed = at.number() < 0
                ? ""
                : String.join("", ScoreColumns.lines(row, at.number())).replaceAll("[.)]+$", "");
        if (printed.isEmpty()
                && points(String.join(" ", ScoreColumns.lines(row, at.max()))).isPresent()) {
            printed = at.lowerNumber(row);
        }
        boolean spread = at.number() >= 0 && !names.isEmpty() && names.equals(ScoreColumns.lines(row, at.number()));
        if (spread) {
            printed = "";
        }
        Optional<BigDecimal> points =
                points(String.join(" ", at.max() < 0 ? List.of() : ScoreColumns.lines(row, at.max())));
        if (names.equals(at.max() < 0 ? List.of() : ScoreColumns.lines(row, at.max()))) {
            points = Optional.empty();
        }
        boolean theirs = !several
                || names.isEmpty()
                || printed.isEmpty()
                || points.isPresent()
                || !grammar.says("table.not-theirs", Plain.of(String.join("", ScoreColumns.lines(row, at.max()))));
        if (!theirs) {
            return;
        }
        String first = names.isEmpty() ? "" : Plain.of(names.getFirst());
        if (grammar.says("table.subtotal", first)) {
            // What a part adds up to is worked out of its lines.
            return;
        }
        if (grammar.says("table.total", first) || names.isEmpty() && grammar.says("table.total", Plain.of(printed))) {
            total = points.or(() -> total);
            return;
        }
        Matcher number = NUMBER.matcher(printed);
        if (!number.matches() && !names.isEmpty()) {
            number = BEFORE_NAME.matcher(names.getFirst());
            if (number.find() && (points.isPresent() || spread || at.number() < 0)) {
                names = Stream.concat(
                                Stream.of(names.getFirst().substring(number.end())),
                                names.stream().skip(1))
                        .toList();
                begin(row, number, names, points);
                return;
            }
            if (at.number() < 0 && points.isPresent() && !names.getFirst().matches("^[-–+•].*")) {
                plainLine(row, names, points.get());
                return;
            }
            more(row, names, points);
            return;
        }
        if (number.matches()) {
            begin(row, number, names, points);
        } else {
            more(row, names, points);
        }
    }

    private static Optional<BigDecimal> points(String text) {
        Matcher matcher = POINTS.matcher(Plain.of(text));
        return matcher.matches() ? Optional.of(PaperNumbers.of(matcher.group(1))) : Optional.empty();
    }

    private String kind(Matcher number) {
        if (number.group("dotted") != null) {
            return "dotted" + Math.min(5, number.group("dotted").split("\\.", -1).length);
        }
        if (number.group("roman") != null) {
            // C and D before I are letters; I after C would not be one.
            return "roman";
        }
        return Stream.of("capital", "arabic", "letter")
                .filter(kind -> number.group(kind) != null)
                .findFirst()
                .orElse("arabic");
    }

    private void begin(PaperText.Row row, Matcher number, List<String> names, Optional<BigDecimal> points) {
        String kind = kind(number);
        String printed = Stream.of("roman", "capital", "arabic", "dotted", "letter")
                .map(number::group)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
        close(kind);
        open(row, new TableRow(kind, printed, effect(names)), names, points);
    }

    /** Points in brackets behind the name: «Công tác chỉ đạo (20 điểm)». */
    private static Optional<BigDecimal> inName(List<String> names) {
        return names.stream()
                .limit(1)
                .flatMap(name -> IN_NAME.matcher(Plain.of(name)).results())
                .map(found -> PaperNumbers.of(found.group(1)))
                .findFirst();
    }

    /** Points in brackets behind a name are its maximum and say nothing else. */
    private static String withoutPoints(String name) {
        Matcher matcher = IN_NAME.matcher(Plain.of(name));
        return matcher.find() ? Plain.text(name).substring(0, matcher.start()).strip() : name;
    }

    /** A table without numbers: each line that has points is one. */
    private void plainLine(PaperText.Row row, List<String> names, BigDecimal points) {
        close("arabic");
        List<TableRow> here = open.isEmpty() ? top : open.getFirst().below;
        open(row, new TableRow("arabic", String.valueOf(here.size() + 1), effect(names)), names, Optional.of(points));
    }

    private void open(PaperText.Row row, TableRow one, List<String> names, Optional<BigDecimal> points) {
        one.max = points.or(() -> inName(names));
        names.forEach(name -> one.name.add(new Sentence(row.place(), withoutPoints(name))));
        ScoreColumns at = columns;
        if (at != null) {
            at.method(row).forEach(line -> one.method.add(new Sentence(row.place(), line)));
        }
        TableRow above = open.peek();
        one.id = (above == null ? id + "." : above.id + (one.kind.equals("letter") ? "" : "."))
                + one.number.replace("đ", "dd");
        if (one.kind.startsWith("dotted")) {
            one.id = open.stream()
                            .filter(up -> !up.kind.startsWith("dotted") && !up.kind.equals("arabic"))
                            .findFirst()
                            .map(up -> up.id)
                            .orElse(id)
                    + "." + one.number;
        }
        (above == null ? top : above.below).add(one);
        open.push(one);
    }

    private void close(String kind) {
        int rank = ORDER.indexOf(kind);
        while (!open.isEmpty() && ORDER.indexOf(open.getFirst().kind) >= rank) {
            open.pop();
        }
    }

    private Effect effect(List<String> names) {
        String plain = names.isEmpty() ? "" : Plain.of(names.getFirst());
        if (grammar.says("table.penalty", plain)) {
            return Effect.PENALTY;
        }
        if (grammar.says("table.bonus", plain)) {
            return Effect.BONUS;
        }
        return open.isEmpty() ? Effect.NORMAL : open.getFirst().effect;
    }

    /** What stands below a line without a number of its own says how that line gives points. */
    private void more(PaperText.Row row, List<String> names, Optional<BigDecimal> points) {
        TableRow last = open.peek();
        ScoreColumns at = columns;
        if (last == null || at == null) {
            return;
        }
        if (last.name.isEmpty()) {
            // Its name stands on the next page.
            names.forEach(name -> last.name.add(new Sentence(row.place(), name)));
            at.method(row).forEach(line -> last.more(new Sentence(row.place(), line)));
            return;
        }
        if (points.isPresent() && !names.isEmpty() && isLine(row, at, points.get())) {
            close("dash");
            TableRow above = Objects.requireNonNull(open.peek());
            int number = above.below.size() + 1;
            open(row, new TableRow("dash", String.valueOf(number), effect(names)), names, points);
            return;
        }
        boolean sayPoints = names.stream().anyMatch(name -> rules.says(Plain.of(name)));
        List<String> said = names;
        if (points.isPresent() && !names.isEmpty() && !sayPoints) {
            String whole = String.join(" ", names).replaceAll("[\\s:;.,]+$", "");
            said = List.of(whole + ": " + points.get().toPlainString().replace('.', ',') + " điểm");
        }
        said.forEach(name -> last.more(new Sentence(row.place(), name)));
        at.method(row).forEach(line -> last.more(new Sentence(row.place(), line)));
        if (names.isEmpty() && last.max.isEmpty()) {
            last.max = points;
        }
    }

    /** Whether a row without a number is a line of its own: it has points and says itself how they are given. */
    private boolean isLine(PaperText.Row row, ScoreColumns at, BigDecimal points) {
        Optional<TableRow> above =
                open.stream().filter(one -> !one.kind.equals("dash")).findFirst();
        return above.filter(one -> one.method.isEmpty()
                                && one.max
                                        .filter(max -> max.compareTo(points) >= 0)
                                        .isPresent())
                        .isPresent()
                && at.method(row).stream().anyMatch(line -> rules.says(Plain.of(line)));
    }

    /** What was read; empty where there is no line. */
    Optional<Drafted<Sheet>> sheet() {
        return new SheetOfRows(rules, id, label, place).of(top, total, columns != null && columns.number() < 0);
    }
}
