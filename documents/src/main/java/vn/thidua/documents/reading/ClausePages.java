package vn.thidua.documents.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which page of a paper a clause stands, found by how the paper numbers it: «Mục III.1, điểm a» is looked for as the
 * heading III, in what follows it up to the heading IV as 1, and in that as a). What has no number is looked for by its words
 * («phần Lưu ý», «Nơi nhận», a form behind the paper), its bases by their place. Where a part is not found, its whole is the
 * answer; where not even the first is, there is none.
 */
public final class ClausePages {

    private static final Pattern PART = Pattern.compile(
            "(?iu)(phụ lục|chương|phần|mục|điều|khoản|điểm)\\s+\\(?([0-9ivxlcdm]+(?:\\.[0-9a-zđ]+)*|[a-zđ])\\)?(?![\\p{L}])");

    private static final Pattern ANNEX = Pattern.compile("(?iu)phụ lục\\b.*");
    private static final Pattern ANNEX_LINE =
            Pattern.compile("(?:PHỤ LỤC|Phụ lục)(?:\\s+[IVXLC0-9]+)?(?:\\s*[.:(].*)?");
    private static final Pattern CONTENTS = Pattern.compile(".*\\.{4,}\\s*\\d+");
    private static final Pattern DASHED = Pattern.compile("(?iu)(?:gạch đầu dòng|tiết)\\s+(\\d+)");
    private static final Pattern BASES = Pattern.compile("(?iu)phần căn cứ");
    private static final Pattern BASIS = Pattern.compile("(?:Căn cứ|Thực hiện|Theo|Xét) .*");
    private static final Pattern FIRST =
            Pattern.compile("(?:(?iu:phần|chương|mục|điều)\\s+)?(?:I|1|A)[.:/)–-](?!\\d).*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Pattern BASIS_LINE = Pattern.compile("(?iu)dòng\\s+(\\d+)");
    private static final Pattern START = Pattern.compile("(?iu)phần (?:đầu|phát động|mở đầu)\\b.*");
    private static final Pattern INSIDE = Pattern.compile("(?iu)(?:nội dung|ý)\\s+(\\(\\p{Alnum}+\\))");
    private static final Pattern LAST = Pattern.compile("(?iu)đoạn cuối");
    private static final Pattern RECIPIENTS = Pattern.compile("(?iu)nơi nhận\\b.*");
    private static final Pattern DASH = Pattern.compile("[-–—•+].*");
    private static final String WORDS = "(?:(?iu:phần|chương|mục|điều|khoản|điểm)\\s+)?";
    private static final List<String> LETTERS =
            List.of("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q");

    private record Line(int page, String text) {}

    private final List<Line> lines = new ArrayList<>();

    /** Of the lines of each page, as {@link SeparateReader#lines} reads them. */
    public ClausePages(List<List<String>> pages) {
        for (int page = 0; page < pages.size(); page++) {
            for (String text : pages.get(page)) {
                String line = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
                if (!CONTENTS.matcher(line).matches()) {
                    lines.add(new Line(page + 1, line));
                }
            }
        }
    }

    /** The page of the clause that is printed like that, from 1; empty where it is not found. */
    public OptionalInt of(String label) {
        Place place = new Place();
        List<String> parts =
                List.of(Normalizer.normalize(label, Normalizer.Form.NFC).split(",\\s*"));
        place.begin(parts.getFirst());
        for (String part : parts) {
            place.narrow(part);
        }
        return place.found < 0
                ? OptionalInt.empty()
                : OptionalInt.of(lines.get(place.found).page());
    }

    /** How far a label was followed: the line that was found for it so far, and the lines among which its next part stands. */
    private final class Place {

        private int from;
        private int to = lines.size();
        private int found = -1;

        /** Where the first part of a label is to be looked for: in an annex, in a form behind the paper, or in the paper itself. */
        void begin(String first) {
            if (ANNEX.matcher(first).matches()) {
                enter(next(ANNEX_LINE, 0, to));
                return;
            }
            // What the annex numbers alike is not what the paper itself numbers so.
            int annex = next(ANNEX_LINE, 1, to);
            boolean numbered = PART.matcher(first).find();
            if (BASES.matcher(first).matches()) {
                // The bases end where the first heading stands.
                int heading = next(FIRST, 0, to);
                to = heading < 0 ? to : heading;
                found = next(BASIS, 0, to);
            } else if (START.matcher(first).matches()) {
                found = lines.isEmpty() ? -1 : 0;
            } else if (RECIPIENTS.matcher(first).matches()) {
                found = next(RECIPIENTS, 0, to);
            } else if (!numbered) {
                enter(last(first));
                return;
            }
            to = annex < 0 ? to : Math.min(annex, to);
            if (found < 0 && !numbered) {
                to = from;
            }
        }

        /** What follows is looked for behind a heading; nothing is where there is none. */
        private void enter(int heading) {
            found = heading;
            from = heading + 1;
            to = heading < 0 ? from : to;
        }

        /** Goes on to the next part of a label; stays where it is not found. */
        void narrow(String part) {
            Matcher numbered = PART.matcher(part);
            if (numbered.find()) {
                do {
                    if (!headings(List.of(numbered.group(2).split("\\.")))) {
                        return;
                    }
                } while (numbered.find());
                return;
            }
            if (found < 0) {
                return;
            }
            Matcher dashed = DASHED.matcher(part);
            Matcher basis = BASIS_LINE.matcher(part);
            Matcher inside = INSIDE.matcher(part);
            if (dashed.matches()) {
                go(nth(DASH, Integer.parseInt(dashed.group(1)), Math.max(from, found + 1)));
            } else if (basis.matches()) {
                go(nth(BASIS, Integer.parseInt(basis.group(1)), found));
            } else if (inside.matches()) {
                go(next(Pattern.compile(".*" + Pattern.quote(inside.group(1)) + ".*"), found, to));
            } else if (LAST.matcher(part).matches()) {
                int recipients = next(RECIPIENTS, found, to);
                go((recipients < 0 ? to : recipients) - 1);
            } else {
                go(next(beginning(part.replaceFirst("(?iu)^phần\\s+", "")), found + 1, to));
            }
        }

        private void go(int line) {
            if (line >= 0) {
                found = line;
                from = line + 1;
            }
        }

        /** Whether any of the numbers was found. */
        private boolean headings(List<String> numbers) {
            boolean whole = true;
            boolean any = false;
            for (int i = 0; i < numbers.size(); i++) {
                List<String> full = numbers.subList(0, i + 1);
                int at = heading(full, whole, from, to);
                whole = at >= 0;
                if (whole) {
                    any = true;
                    found = at;
                    from = at + 1;
                    List<String> sibling = new ArrayList<>(full.subList(0, i));
                    sibling.add(following(numbers.get(i)));
                    int end = heading(sibling, true, from, to);
                    to = end < 0 ? to : end;
                }
            }
            return any;
        }

        /** The line of that many of a kind, the last one where there are fewer. */
        private int nth(Pattern pattern, int many, int first) {
            int at = -1;
            for (int left = many, start = first; left > 0; left--) {
                int next = next(pattern, start, to);
                if (next < 0) {
                    return at;
                }
                at = next;
                start = next + 1;
            }
            return at;
        }
    }

    /** A line that begins with these words, behind a dash or star. */
    private static Pattern beginning(String words) {
        return Pattern.compile("(?iu)[\\s*•+–—-]*" + Pattern.quote(words) + "(?![\\p{L}]).*");
    }

    /** The last line that is these words, or begins with them in capitals: the heading of a form behind the paper. */
    private int last(String words) {
        Pattern same = Pattern.compile("(?iu)" + Pattern.quote(words) + "[\\s.:]*");
        Pattern capitals =
                Pattern.compile(Pattern.quote(words.toUpperCase(Locale.forLanguageTag("vi"))) + "(?![\\p{L}]).*");
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (same.matcher(lines.get(i).text()).matches()
                    || capitals.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The next heading of a number.
     *
     * @param full the number behind all that is above it in the same label: 4, 2; it may be printed with all of them or some
     * @param alone whether the number may stand alone, because what is above it was found
     */
    private int heading(List<String> full, boolean alone, int from, int to) {
        String number = full.getLast();
        if (number.isEmpty()) {
            return -1;
        }
        String quoted = Pattern.quote(number);
        List<String> ways = new ArrayList<>();
        if (alone) {
            ways.add(WORDS + "\\(?" + quoted + "\\s*[.):/–-](?!\\d).*");
            ways.add("(?iu:điều|chương|phần|mục)\\s+" + quoted + "(?:\\s.*)?");
        }
        for (int i = 0; i < full.size() - 1; i++) {
            String printed = String.join(".", full.subList(i, full.size()));
            ways.add(WORDS + Pattern.quote(printed) + "(?:[.):\\s](?!\\d).*)?");
        }
        int printed = ways.isEmpty() ? -1 : next(Pattern.compile(String.join("|", ways)), from, to);
        return printed < 0 && alone && number.matches("\\d+|[IVXL]+") ? row(number, from, to) : printed;
    }

    /** A row of a table: the number stands in a cell of its own, beside the first words of the row or any line of it. */
    private int row(String number, int from, int to) {
        int first = next(Pattern.compile(number + "(?:\\s+\\p{Lu}.*)?"), from, to);
        // A Roman number before a small letter is what a line broke off: «quý» / «III gửi …».
        String letters = Character.isDigit(number.charAt(0)) ? "\\p{Ll}" : "";
        return first >= 0 ? first : next(Pattern.compile(number + "\\s+[" + letters + "•*–-].*"), from, to);
    }

    private int next(Pattern pattern, int from, int to) {
        for (int i = from; i < to; i++) {
            if (pattern.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The number after one: IV after III, 2 after 1, đ after d; empty where none is known. */
    private static String following(String number) {
        int dot = number.lastIndexOf('.');
        if (dot >= 0) {
            return number.substring(0, dot + 1) + following(number.substring(dot + 1));
        }
        if (number.matches("\\d{1,4}")) {
            return String.valueOf(Integer.parseInt(number) + 1);
        }
        if (number.matches("[IVXL]+")) {
            return Numerals.roman(Numerals.arabic(number) + 1);
        }
        int at = LETTERS.indexOf(number);
        return at < 0 || at + 1 == LETTERS.size() ? "" : LETTERS.get(at + 1);
    }
}
