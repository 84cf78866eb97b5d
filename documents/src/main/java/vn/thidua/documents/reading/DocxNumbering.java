package vn.thidua.documents.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The numbers that a word processor puts before paragraphs by itself: they are seen on paper and stand in no text. */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    /** One level of a list as it is described. */
    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private int start = 1;
    }

    private final Map<String, Level[]> described = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** Reads the part that describes lists. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Level[] levels = levels();
        Level level = levels[0];
        String list = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = DocxText.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    levels = levels();
                    described.put(DocxText.attribute(xml, "abstractNumId"), levels);
                }
                case "lvl" -> level = levels[level(DocxText.attribute(xml, "ilvl"))];
                case "numFmt" -> level.format = value;
                case "lvlText" -> level.text = value;
                case "start" -> level.start = number(value, 1);
                case "num" -> {
                    list = DocxText.attribute(xml, "numId");
                    // What a list changes of its description is rare; its own description stays as it is.
                    levels = levels();
                }
                case "abstractNumId" -> lists.put(list, value);
                default -> {
                    // The rest says how a number looks.
                }
            }
        }
    }

    private static Level[] levels() {
        Level[] levels = new Level[LEVELS];
        Arrays.setAll(levels, i -> new Level());
        return levels;
    }

    static int level(String value) {
        return Math.clamp(number(value, 0), 0, LEVELS - 1);
    }

    private static int number(String value, int usual) {
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : usual;
    }

    /** The number of the next paragraph of a list at a level; empty where the list is not described. */
    String next(String list, int at) {
        String description = lists.getOrDefault(list, "");
        Level[] levels = described.get(description);
        if (levels == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(description, one -> new int[LEVELS]);
        count[at] = count[at] == 0 ? levels[at].start : count[at] + 1;
        Arrays.fill(count, at + 1, LEVELS, 0);
        if (levels[at].format.equals("bullet")) {
            return "-";
        }
        if (levels[at].format.equals("none")) {
            return "";
        }
        Matcher matcher = PLACE.matcher(levels[at].text);
        return matcher.replaceAll(found -> {
            int place = Integer.parseInt(found.group(1)) - 1;
            return shown(levels[place].format, Math.max(count[place], levels[place].start));
        });
    }

    private static String shown(String format, int number) {
        return switch (format) {
            case "upperRoman" -> Numerals.roman(number);
            case "lowerRoman" -> Numerals.roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26));
    }
}
