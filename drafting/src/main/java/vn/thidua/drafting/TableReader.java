package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.DraftPart.Line;
import vn.thidua.drafting.DraftPart.Sheet;

/** Reads a table of points as a tree of lines. Tables that follow without a head of their own go on with it. */
final class TableReader {

    private static final int TITLE = 110;

    private static final List<String> ORDER =
            List.of("capital", "roman", "arabic", "dotted2", "dotted3", "dotted4", "dotted5", "letter", "dash");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<roman>[IVX]{1,6})|(?<capital>[A-EGHĐ])|(?<arabic>\\d{1,3})|(?<dotted>\\d{1,2}(?:\\.\\d{1,2}){1,4})|(?<letter>[a-zđ])");

    private static final Pattern BEFORE_NAME = Pattern.compile("^(" + NUMBER.pattern() + ")\\s?[.):]\\s*(?=\\p{L})");
    /** What ends like this was not cut. */
    private static final Pattern WHOLE = Pattern.compile(".*(?:[.;:!\\d]|điểm|\\bđ)");

    private static final Pattern IN_NAME =
            Pattern.compile("\\((?:tối đa\\s*)?(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*(?:điểm|đ)\\)$");

    private static final Pattern POINTS = Pattern.compile(
            "[-–+]?\\s*(?:(?:tối đa|từ)?\\s*0\\s*(?:-|–|đến)\\s*)?(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(?:điểm|đ)?");

    /** A line while the table is being read. */
    private static final class Row {
        private final String kind;
        private final String number;
        private final List<Sentence> name = new ArrayList<>();
        private final List<Sentence> method = new ArrayList<>();
        private final List<Row> below = new ArrayList<>();
        private final Effect effect;
        private Optional<BigDecimal> max = Optional.empty();
        private String id = "";

        Row(String kind, String number, Effect effect) {
            this.kind = kind;
            this.number = number;
            this.effect = effect;
        }

        /** A sentence that a page cut goes on in small letters. */
        void more(Sentence line) {
            boolean cut = !method.isEmpty()
                    && !WHOLE.matcher(method.getLast().plain()).matches()
                    && Character.isLowerCase(line.text().codePointAt(0));
            method.add(cut ? method.removeLast().with(line.text(), " ") : line);
        }
    }

    private final Grammar grammar;
    private final WordingReader rules;
    private final String id;
    private final String label;
    private final PaperText.Place place;
    private @Nullable ScoreColumns columns;
    private int width;
    private final List<Row> top = new ArrayList<>();
    private final Deque<Row> open = new ArrayDeque<>();
    private Optional<BigDecimal> total = Optional.empty();

    TableReader(Grammar grammar, WordingReader rules, String id, String label, PaperText.Place place) {
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
        boolean spread = at.number() >= 0 && names.equals(ScoreColumns.lines(row, at.number()));
        if (spread) {
            printed = "";
        }
        Optional<BigDecimal> points =
                points(String.join(" ", at.max() < 0 ? List.of() : ScoreColumns.lines(row, at.max())));
        if (names.equals(at.max() < 0 ? List.of() : ScoreColumns.lines(row, at.max()))) {
            points = Optional.empty();
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
        open(row, new Row(kind, printed, effect(names)), names, points);
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
        List<Row> here = open.isEmpty() ? top : open.getFirst().below;
        open(row, new Row("arabic", String.valueOf(here.size() + 1), effect(names)), names, Optional.of(points));
    }

    private void open(PaperText.Row row, Row one, List<String> names, Optional<BigDecimal> points) {
        one.max = points.or(() -> inName(names));
        names.forEach(name -> one.name.add(new Sentence(row.place(), withoutPoints(name))));
        ScoreColumns at = columns;
        if (at != null && at.method() >= 0) {
            ScoreColumns.lines(row, at.method()).forEach(line -> one.method.add(new Sentence(row.place(), line)));
        }
        Row above = open.peek();
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
        Row last = open.peek();
        ScoreColumns at = columns;
        if (last == null || at == null) {
            return;
        }
        if (last.name.isEmpty()) {
            // Its name stands on the next page.
            names.forEach(name -> last.name.add(new Sentence(row.place(), name)));
            return;
        }
        boolean sayPoints = names.stream().anyMatch(name -> rules.says(Plain.of(name)));
        List<String> said = names;
        if (points.isPresent() && !names.isEmpty() && !sayPoints) {
            String whole = String.join(" ", names).replaceAll("[\\s:;.,]+$", "");
            said = List.of(whole + ": " + points.get().toPlainString().replace('.', ',') + " điểm");
        }
        said.forEach(name -> last.more(new Sentence(row.place(), name)));
        if (at.method() >= 0) {
            ScoreColumns.lines(row, at.method()).forEach(line -> last.more(new Sentence(row.place(), line)));
        }
        if (names.isEmpty() && last.max.isEmpty()) {
            last.max = points;
        }
    }

    /** What was read; empty where there is no line. */
    Optional<Drafted<Sheet>> sheet() {
        if (top.isEmpty()) {
            return Optional.empty();
        }
        List<Drafted<Line>> lines = top.stream().map(this::line).toList();
        // Points of merit that the total counts in are points as all others.
        BigDecimal whole = PaperNumbers.sum(lines.stream()
                .map(Drafted::part)
                .filter(line -> line.effect() != Effect.PENALTY)
                .flatMap(line -> line.max().stream())
                .toList());
        if (total.isPresent() && total.get().compareTo(whole) == 0) {
            lines = lines.stream().map(TableReader::counted).toList();
        }
        BigDecimal sum = sum(lines);
        BigDecimal max = total.orElse(sum);
        Sheet sheet = new Sheet(id, label, max, lines);
        Sentence source = new Sentence(place, label);
        if (total.isPresent() && total.get().compareTo(sum) != 0) {
            return Optional.of(Drafted.unsure(sheet, id, source, differs(sum, max)));
        }
        return Optional.of(Drafted.sure(sheet, id, source));
    }

    private static Drafted<Line> counted(Drafted<Line> drafted) {
        Line line = drafted.part();
        if (line.effect() != Effect.BONUS) {
            return drafted;
        }
        return new Drafted<>(
                new Line(
                        line.id(),
                        line.number(),
                        line.title(),
                        line.max(),
                        Effect.NORMAL,
                        line.lines().stream().map(TableReader::counted).toList(),
                        line.rule()),
                drafted.clause(),
                drafted.source(),
                drafted.certainty(),
                drafted.doubts());
    }

    private static Doubt differs(BigDecimal sum, BigDecimal max) {
        return new Doubt(Doubt.Kind.SUM_DIFFERS, sum.toPlainString(), max.toPlainString());
    }

    private static BigDecimal sum(List<Drafted<Line>> lines) {
        return PaperNumbers.sum(lines.stream()
                .map(Drafted::part)
                .filter(line -> line.effect() == Effect.NORMAL)
                .flatMap(line -> line.max().stream())
                .toList());
    }

    private Drafted<Line> line(Row row) {
        List<Drafted<Line>> below = row.below.stream().map(this::line).toList();
        Sentence source = row.name.isEmpty()
                ? new Sentence(place, row.number)
                : row.name
                        .getFirst()
                        .with(String.join(
                                " ", row.name.stream().map(Sentence::text).toList()));
        String title = Plain.label(row.name.isEmpty() ? row.number : title(row), TITLE);
        if (below.isEmpty()) {
            List<Sentence> said =
                    Stream.concat(row.name.stream(), row.method.stream()).toList();
            Drafted<RuleDraft> rule = rules.read(row.id, said, row.max, row.effect);
            // Nothing is no maximum: it was not said.
            Optional<BigDecimal> max = row.max.or(() -> rules.most(rule.part()).filter(most -> most.signum() > 0));
            Line line = new Line(row.id, row.number, title, max, row.effect, below, Optional.of(rule));
            return row.max.isPresent()
                    ? Drafted.sure(line, row.id, source)
                    : Drafted.unsure(line, row.id, source, Doubt.of(Doubt.Kind.NO_MAXIMUM));
        }
        BigDecimal sum = PaperNumbers.sum(
                below.stream().flatMap(one -> one.part().max().stream()).toList());
        Optional<BigDecimal> max = row.max.or(() -> Optional.of(sum).filter(all -> all.signum() > 0));
        Line group = new Line(row.id, row.number, title, max, row.effect, below, Optional.empty());
        // What stands with a group and says points may bind all its lines: a person has to see it.
        Optional<Sentence> binding = Stream.concat(row.name.stream().skip(1), row.method.stream())
                .filter(one -> rules.says(one.plain()))
                .findFirst();
        if (binding.isPresent()) {
            return Drafted.unsure(
                    group,
                    row.id,
                    source,
                    new Doubt(Doubt.Kind.STATEMENT_LEFT, Plain.cut(binding.get().text(), 120), ""));
        }
        return row.max.isPresent() && row.max.get().compareTo(sum) != 0
                ? Drafted.unsure(group, row.id, source, differs(sum, row.max.get()))
                : Drafted.sure(group, row.id, source);
    }

    /** The lines of its name before it says any points. */
    private String title(Row row) {
        StringBuilder title = new StringBuilder(row.name.getFirst().text());
        for (Sentence more : row.name.stream().skip(1).toList()) {
            if (rules.says(more.plain())
                    || more.text().matches("^[-–+*•(].*")
                    || title.toString().endsWith(":")) {
                break;
            }
            title.append(' ').append(more.text());
        }
        return title.toString();
    }
}
