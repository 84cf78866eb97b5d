package vn.thidua.drafting;

import java.time.LocalDate;
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
        if (head.value(PaperField.NUMBER).isEmpty()
                && head.value(PaperField.SUBJECT).isEmpty()) {
            attached();
        }
        if (found.stream().noneMatch(one -> one.part().about() == About.TITLE)) {
            title();
        }
        found.addAll(new PeriodReader(grammar, outline, issued).read(titled()));
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
        if (printed.isEmpty() && head.found().isEmpty()) {
            heading();
        }
    }

    /** The issuer in the head of a sheet, which has no layout of a paper: the last of its names of authorities. */
    private void heading() {
        lines.stream()
                .limit(FIRST)
                .filter(line -> said("head", line).isPresent())
                .reduce((one, last) -> last)
                .ifPresent(line -> sure(About.ISSUER, inSentences(line.text()), line));
    }

    /** Number and day of the paper with which a sheet is issued, that has none of its own; its title stands before. */
    private void attached() {
        for (int at = 1; at < Math.min(lines.size(), FIRST); at++) {
            Sentence line = lines.get(at);
            Optional<Phrase.Found> paper = grammar.says("attached", line.plain())
                    ? grammar.list("bases", "paper").getFirst().in(line.plain())
                    : Optional.empty();
            if (paper.isPresent()) {
                Sentence before = lines.get(at - 1);
                sure(About.TITLE, Plain.sentence(before.text(), grammar.one("acronyms")), before);
                Matcher matcher = paper.get().matcher();
                sure(About.NUMBER, line.text().substring(matcher.start("number"), matcher.end("number")), line);
                issued = PaperDays.day(paper.get(), "", Optional.empty()).map(PaperDays.Day::day);
                issued.ifPresent(day -> sure(About.DAY, day.toString(), line));
                return;
            }
        }
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

    /** The title with the place where it stands. */
    private Optional<Drafted<Identity>> titled() {
        return found.stream().filter(one -> one.part().about() == About.TITLE).findFirst();
    }
}
