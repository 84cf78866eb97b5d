package vn.thidua.documents.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which page of a paper a clause stands, found by how the paper numbers it: «Mục III.1, điểm a» is looked for as the
 * heading III, in what follows it up to the heading IV as 1, and in that as a). Where a part is not found, its whole is the
 * answer; where not even the first is, there is none.
 */
public final class ClausePages {

    private static final Pattern PART = Pattern.compile(
            "(?iu)(phụ lục|chương|phần|mục|điều|khoản|điểm)\\s+\\(?([0-9ivxlcdm]+(?:\\.[0-9a-zđ]+)*|[a-zđ])\\)?(?![\\p{L}])");

    private static final Pattern ANNEX = Pattern.compile("(?iu)phụ lục\\b.*");
    private static final Pattern ANNEX_LINE =
            Pattern.compile("(?:PHỤ LỤC|Phụ lục)(?:\\s+[IVXLC0-9]+)?(?:\\s*[.:(].*)?");
    private static final Pattern CONTENTS = Pattern.compile(".*\\.{4,}\\s*\\d+");
    private static final Pattern DASHED = Pattern.compile("(?iu)gạch đầu dòng\\s+(\\d+)");
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
                String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
                if (!CONTENTS.matcher(line).matches()) {
                    lines.add(new Line(page + 1, line));
                }
            }
        }
    }

    /** The page of the clause that is printed like that, from 1; empty where it is not found. */
    public OptionalInt of(String label) {
        String printed = Normalizer.normalize(label, Normalizer.Form.NFC);
        int from = 0;
        int to = lines.size();
        int found = -1;
        if (ANNEX.matcher(printed).matches()) {
            found = next(ANNEX_LINE, 0, to);
            if (found < 0) {
                return OptionalInt.empty();
            }
            from = found + 1;
        } else {
            // What the annex numbers alike is not what the paper itself numbers so.
            int annex = next(ANNEX_LINE, 1, to);
            to = annex < 0 ? to : annex;
        }
        for (List<String> numbers : parts(printed)) {
            boolean whole = true;
            boolean any = false;
            for (int i = 0; i < numbers.size(); i++) {
                String full = String.join(".", numbers.subList(0, i + 1));
                int at = heading(numbers.get(i), full, whole, from, to);
                whole = at >= 0;
                if (whole) {
                    any = true;
                    found = at;
                    from = at + 1;
                    int end = heading(following(numbers.get(i)), following(full), true, from, to);
                    to = end < 0 ? to : end;
                }
            }
            if (!any) {
                break;
            }
        }
        found = dash(printed, found, from, to);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(lines.get(found).page());
    }

    /** The numbers of a label from the whole to the part, as far as each is said in one: III.1, then a. */
    private static List<List<String>> parts(String label) {
        List<List<String>> parts = new ArrayList<>();
        Matcher found = PART.matcher(label);
        while (found.find()) {
            parts.add(List.of(found.group(2).split("\\.")));
        }
        return parts;
    }

    /**
     * The next heading of a number.
     *
     * @param full the number with all that is above it in the same label: 4.2
     * @param alone whether the number may stand alone, because what is above it was found
     */
    private int heading(String number, String full, boolean alone, int from, int to) {
        if (number.isEmpty()) {
            return -1;
        }
        String quoted = Pattern.quote(number);
        List<String> ways = new ArrayList<>();
        if (alone) {
            ways.add(WORDS + "\\(?" + quoted + "\\s*[.):/–-](?!\\d).*");
            ways.add("(?iu:điều|chương|phần|mục)\\s+" + quoted + "(?:\\s.*)?");
            if (number.matches("\\d+")) {
                ways.add("(?:[0-9IVX]+\\.)+" + quoted + "[.):\\s](?!\\d).*");
            }
        }
        if (!full.equals(number)) {
            ways.add(WORDS + Pattern.quote(full) + "(?:[.):\\s](?!\\d).*)?");
        }
        return ways.isEmpty() ? -1 : next(Pattern.compile(String.join("|", ways)), from, to);
    }

    private int dash(String label, int found, int from, int to) {
        Matcher dashed = DASHED.matcher(label);
        if (found < 0 || !dashed.find()) {
            return found;
        }
        int at = found;
        for (int left = Integer.parseInt(dashed.group(1)); left > 0; left--) {
            int next = next(DASH, Math.max(from, at + 1), to);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
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
            return roman(arabic(number) + 1);
        }
        int at = LETTERS.indexOf(number);
        return at < 0 || at + 1 == LETTERS.size() ? "" : LETTERS.get(at + 1);
    }

    private static int arabic(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int value = worth(roman.charAt(i));
            sum += i + 1 < roman.length() && worth(roman.charAt(i + 1)) > value ? -value : value;
        }
        return sum;
    }

    private static int worth(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 50;
        };
    }

    private static String roman(int number) {
        int left = number;
        StringBuilder roman = new StringBuilder();
        for (String step : List.of("50L", "40XL", "10X", "9IX", "5V", "4IV", "1I")) {
            int worth = Integer.parseInt(step.replaceAll("\\D", ""));
            while (left >= worth) {
                roman.append(step.replaceAll("\\d", ""));
                left -= worth;
            }
        }
        return roman.toString();
    }
}
