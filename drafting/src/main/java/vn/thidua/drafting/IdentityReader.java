package vn.thidua.drafting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperField;
import vn.thidua.documents.reading.PaperReading;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.About;
import vn.thidua.drafting.DraftPart.Identity;

/** Reads what a paper says of itself: number, day, issuer, title, period. */
final class IdentityReader {

    private static final Pattern YEAR = Pattern.compile("năm\\s+(20\\d{2})");
    private static final Pattern UBND =
            Pattern.compile("(?iu)ủy ban nhân dân|uỷ ban nhân dân|(?<!\\p{L})ubnd(?!\\p{L})");
    /** Kinds of schools, which are always written in capitals. */
    private static final Pattern SCHOOL = Pattern.compile("th|thcs|thpt|ptdtnt|ptdtbt|gdtx|gdnn-gdtx");

    /** A head stands within so many lines. */
    private static final int FIRST = 15;

    private static final PaperText.Place TOP = new PaperText.Place(1, 1, "");

    private final Grammar grammar;
    private final BasisReader papers;
    private final PaperReading head;
    private final List<Sentence> lines;
    private final Outline outline;
    private Optional<LocalDate> issued = Optional.empty();
    private final List<Drafted<Identity>> found = new ArrayList<>();

    IdentityReader(Grammar grammar, BasisReader papers, PaperReading head, List<Sentence> lines, Outline outline) {
        this.grammar = grammar;
        this.papers = papers;
        this.head = head;
        this.lines = lines;
        this.outline = outline;
    }

    List<Drafted<Identity>> read() {
        said(PaperField.NUMBER, About.NUMBER);
        said(PaperField.DAY, About.DAY);
        issued = head.day().or(this::dayLine);
        issuer();
        head.value(PaperField.AUTHORITY)
                .map(this::signer)
                .ifPresent(one -> sure(About.SIGNER, one, source(PaperField.AUTHORITY)));
        title();
        period();
        return found;
    }

    /** As what somebody signs, line by line: {@code TM. Ủy ban nhân dân, Chủ tịch}. */
    private String signer(String lines) {
        List<String> offices = new ArrayList<>();
        for (String line : lines.split(";\\s*")) {
            Matcher said = grammar.one("behalf").matcher(Plain.of(line));
            int behalf = said.find() ? said.end() : 0;
            offices.add((line.substring(0, behalf).strip() + " "
                            + Plain.sentence(line.substring(behalf).strip(), grammar.one("acronyms")))
                    .strip());
        }
        return String.join(", ", offices);
    }

    /** The day on a line of its own among the first. */
    private Optional<LocalDate> dayLine() {
        Phrase phrase = new Phrase("", grammar.one("day-line"), Map.of());
        for (Sentence line : lines.stream().limit(FIRST).toList()) {
            Optional<LocalDate> day = phrase.in(line.plain())
                    .flatMap(one -> PaperDays.day(one, "", Optional.empty()))
                    .map(PaperDays.Day::day);
            if (day.isPresent()) {
                sure(About.DAY, day.get().toString(), line);
                return day;
            }
        }
        return Optional.empty();
    }

    private void said(PaperField field, About about) {
        head.value(field).ifPresent(value -> sure(about, value, source(field)));
    }

    private Sentence source(PaperField field) {
        PaperReading.Found said = head.found().get(field);
        if (said == null || said.places().isEmpty()) {
            return new Sentence(TOP, head.value(field).orElse(""));
        }
        List<String> texts = said.places().stream()
                .map(place -> head.pieces().get(place).text())
                .toList();
        int page = head.pieces().get(said.places().getFirst()).page();
        return new Sentence(new PaperText.Place(page, 1, ""), String.join(" ", texts));
    }

    private void sure(About about, String value, Sentence source) {
        found.add(Drafted.sure(new Identity(about, value), "", source));
    }

    private List<Phrase> issuers(String kind) {
        return grammar.list("issuer", kind);
    }

    private void issuer() {
        Optional<String> printed =
                head.value(PaperField.ISSUER).filter(one -> !one.isBlank()).map(this::inSentences);
        for (String kind : List.of("lead", "annex")) {
            for (Sentence line : lines) {
                Optional<String> said = said(kind, line);
                if (said.isPresent() && (printed.isEmpty() || areOne(printed.get(), said.get()))) {
                    sure(About.ISSUER, printed.isEmpty() ? whole(said.get()) : said.get(), line);
                    return;
                }
            }
        }
        printed.ifPresent(one -> sure(About.ISSUER, one, source(PaperField.ISSUER)));
    }

    /** A head that was broken into lines shows less or more than the sentence that names the issuer. */
    private static boolean areOne(String printed, String said) {
        String head = Plain.of(printed);
        String name = Plain.of(said);
        return !head.equals(name) && (head.endsWith(" " + name) || name.endsWith(" " + head));
    }

    private Optional<String> said(String kind, Sentence line) {
        String plain = kind.equals("lead") ? papers.without(line.plain()) : line.plain();
        return Phrase.first(issuers(kind), plain)
                .map(one -> named(line.text()
                        .substring(one.matcher().start("issuer"), one.matcher().end("issuer"))));
    }

    /** The name of an area without the word of what it is. */
    private static String name(String area) {
        return Plain.of(area)
                .replaceFirst("^(?:tỉnh|thành phố|tp\\.?|huyện|thị xã|quận|thị trấn|phường|xã|đặc khu)\\s+", "");
    }

    /** «UBND thành phố» and «thành phố Vĩnh Long» are one authority: the area of its kind that the paper names most often. */
    private String whole(String issuer) {
        List<String> areas = lines.stream()
                .flatMap(line -> issuers("area").stream()
                        .flatMap(one -> one.in(line.plain()).stream())
                        .map(one -> line.text()
                                .substring(
                                        one.matcher().start("area"),
                                        one.matcher().end("area"))))
                .filter(area -> Character.isUpperCase(area.codePointAt(area.lastIndexOf(' ') + 1)))
                .filter(area -> Plain.of(issuer).endsWith(kind(area)))
                .toList();
        return areas.stream()
                .max(Comparator.comparingLong(
                        one -> areas.stream().filter(one::equals).count()))
                .map(area -> issuer.substring(0, issuer.length() - kind(area).length()) + area)
                .orElse(issuer);
    }

    /** The word of what an area is. */
    private static String kind(String area) {
        String plain = Plain.of(area);
        return plain.substring(0, plain.length() - name(area).length()).strip();
    }

    /** The issuer as the sentences of the paper write it; as its kind of authority is written where none names it. */
    private String inSentences(String printed) {
        String text = Plain.text(printed);
        String usual = named(text);
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        if (!capitals || UBND.matcher(text).find()) {
            return usual;
        }
        Matcher kind = grammar.one("authority-kind").matcher(Plain.of(usual));
        String field = kind.find() && kind.end() < usual.length()
                ? usual.substring(0, kind.end())
                        + usual.substring(kind.end(), kind.end() + 1).toUpperCase(Locale.ROOT)
                        + usual.substring(kind.end() + 1)
                : usual;
        return Stream.of(new NameCase(lines).of(text, field).split(" "))
                .map(word -> grammar.one("acronyms")
                                .matcher(word.toUpperCase(Locale.ROOT))
                                .matches()
                        ? word.toUpperCase(Locale.ROOT)
                        : word)
                .collect(Collectors.joining(" "));
    }

    /** An authority as plans name it. */
    static String named(String issuer) {
        String text = Plain.text(issuer);
        if (text.isEmpty()) {
            return text;
        }
        String name = text.equals(text.toUpperCase(Locale.ROOT)) ? capitals(text) : text;
        return UBND.matcher(name).replaceAll("UBND");
    }

    /** A name in capitals as a name: the kind of area in small letters, its own name with capitals. */
    private static String capitals(String text) {
        StringBuilder name = new StringBuilder();
        boolean proper = false;
        String small = text.toLowerCase(Locale.ROOT);
        Matcher area = Pattern.compile(
                        "\\b(?:tỉnh|thành phố|huyện|thị xã|quận|thị trấn|phường|xã|đặc khu)\\s",
                        Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(small);
        int from = area.find() ? area.end() : small.length();
        for (String word : small.split(" ")) {
            proper = proper || name.length() + (name.isEmpty() ? 0 : 1) >= from;
            boolean school = SCHOOL.matcher(word).matches();
            String shown = school
                    ? word.toUpperCase(Locale.ROOT)
                    : proper || name.isEmpty()
                            ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                            : word;
            name.append(name.isEmpty() ? "" : " ").append(shown);
            // The name of a school follows its kind.
            proper |= school;
        }
        return name.toString();
    }

    private void title() {
        Optional<String> subject = head.value(PaperField.SUBJECT).filter(one -> !one.isBlank());
        if (subject.isPresent()) {
            sure(About.TITLE, Plain.text(subject.get()), source(PaperField.SUBJECT));
            return;
        }
        List<Phrase> begins = grammar.list("title", "title");
        List<Phrase> ends = grammar.list("title", "end");
        for (int i = 0; i < Math.min(lines.size(), 40); i++) {
            if (Phrase.first(begins, lines.get(i).plain()).isPresent()) {
                StringBuilder title = new StringBuilder();
                for (int j = i + 1; j < Math.min(lines.size(), i + 6); j++) {
                    if (Phrase.first(ends, lines.get(j).plain()).isPresent()) {
                        break;
                    }
                    title.append(' ').append(lines.get(j).text());
                }
                if (!title.isEmpty()) {
                    sure(
                            About.TITLE,
                            title.toString().strip(),
                            lines.get(i).with(title.toString().strip()));
                }
                return;
            }
        }
    }

    private void period() {
        List<Sentence> spoken = outline.sentences()
                .filter(one -> speaksOfPeriod(one.getKey(), one.getValue()))
                .filter(one -> !grammar.says("period-part", one.getValue().plain()))
                .map(java.util.Map.Entry::getValue)
                .toList();
        List<String> whole = spoken.stream().map(this::wholePeriod).toList();
        for (Phrase phrase : grammar.list("period")) {
            for (int i = 0; i < spoken.size(); i++) {
                Optional<Phrase.Found> one = phrase.in(whole.get(i));
                if (one.isPresent() && period(one.get(), spoken.get(i))) {
                    return;
                }
            }
        }
        Optional<String> year = found.stream()
                .filter(one -> one.part().about() == About.TITLE)
                .flatMap(one -> YEAR.matcher(Plain.of(one.part().value())).results())
                .map(one -> one.group(1))
                .findFirst();
        year.ifPresent(one -> {
            Sentence title = found.stream()
                    .filter(item -> item.part().about() == About.TITLE)
                    .map(Drafted::source)
                    .findFirst()
                    .orElse(new Sentence(TOP, ""));
            String first = issued.map(LocalDate::toString)
                    .filter(day -> day.startsWith(one))
                    .orElse(one + "-01-01");
            unsure(About.FROM, first, title);
            unsure(About.TO, one + "-12-31", title);
        });
    }

    private void unsure(About about, String value, Sentence source) {
        found.add(Drafted.unsure(new Identity(about, value), "", source, Doubt.of(Doubt.Kind.DERIVED)));
    }

    private boolean speaksOfPeriod(Outline.Node node, Sentence line) {
        String plain = line.plain();
        boolean other = java.util.stream.Stream.of("registration", "dossier", "self-assessment")
                .anyMatch(kind -> Phrase.first(grammar.list("deadlines.kinds"), plain)
                        .filter(one -> one.kind().equals(kind))
                        .isPresent());
        boolean time = node.section().equals("time") && !other;
        return time || grammar.says("period-of", plain) && !other;
    }

    /** What a sentence says of the whole period: what follows is of its rounds, unless nothing stands before. */
    private String wholePeriod(Sentence line) {
        Matcher parts = grammar.one("period-parts").matcher(line.plain());
        String before = parts.find() ? line.plain().substring(0, parts.start()) : "";
        return grammar.list("period").stream().anyMatch(one -> one.in(before).isPresent()) ? before : line.plain();
    }

    /** The part in which a sentence stands. */
    private String clause(Sentence line) {
        return outline.sentences()
                .filter(one -> one.getValue().equals(line))
                .map(one -> outline.cited(one.getKey()))
                .findFirst()
                .orElse("");
    }

    private boolean period(Phrase.Found said, Sentence line) {
        Optional<Integer> year = issued.map(LocalDate::getYear);
        return switch (said.kind()) {
            case "issued-until" -> span(issued, PaperDays.day(said, "", year).map(PaperDays.Day::day), line);
            case "issued-until-month" ->
                span(
                        issued,
                        PaperDays.month(said, "", year).map(one -> one.month().atEndOfMonth()),
                        line);
            case "issued-until-year" ->
                span(issued, said.group("year").map(one -> LocalDate.of(Integer.parseInt(one), 12, 31)), line);
            case "between" -> {
                Optional<PaperDays.Day> to = PaperDays.day(said, "2", year);
                Optional<Integer> usual = to.map(one -> one.day().getYear()).or(() -> year);
                yield span(PaperDays.day(said, "", usual).map(PaperDays.Day::day), to.map(PaperDays.Day::day), line);
            }
            case "months" -> {
                Optional<PaperDays.Month> to = PaperDays.month(said, "2", year);
                Optional<Integer> usual = to.map(one -> one.month().getYear());
                yield span(
                        PaperDays.month(said, "", usual).map(one -> one.month().atDay(1)),
                        to.map(one -> one.month().atEndOfMonth()),
                        line);
            }
            case "first-half", "second-half", "quarter" -> {
                int months = said.kind().equals("quarter") ? 3 : 6;
                int last = said.kind().equals("first-half")
                        ? 6
                        : said.kind().equals("second-half") ? 12 : PaperDays.quarter(said) * 3;
                YearMonth end = YearMonth.of(Integer.parseInt(said.group("year").orElseThrow()), last);
                yield span(Optional.of(end.minusMonths(months - 1L).atDay(1)), Optional.of(end.atEndOfMonth()), line);
            }
            default -> {
                Optional<Integer> in = said.group("year").map(Integer::valueOf);
                yield span(in.map(one -> LocalDate.of(one, 1, 1)), in.map(one -> LocalDate.of(one, 12, 31)), line);
            }
        };
    }

    private boolean span(Optional<LocalDate> from, Optional<LocalDate> to, Sentence line) {
        if (to.isEmpty()) {
            return false;
        }
        String clause = clause(line);
        from.ifPresent(day -> found.add(Drafted.sure(new Identity(About.FROM, day.toString()), clause, line)));
        found.add(Drafted.sure(new Identity(About.TO, to.get().toString()), clause, line));
        return true;
    }
}
