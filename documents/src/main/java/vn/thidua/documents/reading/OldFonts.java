package vn.thidua.documents.reading;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Ways of writing Vietnamese from before Unicode: letters of Western Europe that a font shows as others. */
public enum OldFonts {
    /** None: Unicode. */
    NONE,
    /** TCVN 5712:1993, third table, as in the fonts .VnTime: one letter for each. */
    TCVN3,
    /** VNI for Windows, as in the fonts VNI-Times: a vowel and then a letter for its marks. */
    VNI;

    private static final String TCVN3_LETTERS =
            "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";
    private static final String TCVN3_CODES =
            "¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§";
    private static final Map<Character, Character> TCVN3_TABLE = new HashMap<>();

    private static final String GRAVE = "\u0300";
    private static final String ACUTE = "\u0301";
    private static final String CIRCUMFLEX = "\u0302";
    private static final String TILDE = "\u0303";
    private static final String BREVE = "\u0306";
    private static final String HOOK = "\u0309";
    private static final String DOT = "\u0323";
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ù', ACUTE),
            Map.entry('ø', GRAVE),
            Map.entry('û', HOOK),
            Map.entry('õ', TILDE),
            Map.entry('ï', DOT),
            Map.entry('â', CIRCUMFLEX),
            Map.entry('á', CIRCUMFLEX + ACUTE),
            Map.entry('à', CIRCUMFLEX + GRAVE),
            Map.entry('å', CIRCUMFLEX + HOOK),
            Map.entry('ã', CIRCUMFLEX + TILDE),
            Map.entry('ä', CIRCUMFLEX + DOT),
            Map.entry('ê', BREVE),
            Map.entry('é', BREVE + ACUTE),
            Map.entry('è', BREVE + GRAVE),
            Map.entry('ú', BREVE + HOOK),
            Map.entry('ü', BREVE + TILDE),
            Map.entry('ë', BREVE + DOT));
    private static final Map<Character, String> VNI_LETTERS =
            Map.of('ô', "ơ", 'ö', "ư", 'ñ', "đ", 'í', "í", 'ì', "ì", 'æ', "ỉ", 'ó', "ĩ", 'ò', "ị", 'î', "ỵ");
    private static final String VNI_BASES = "aeoyuôö";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SURE = 4;

    /** A name in which small letters with marks stand where capitals should: {@code Hồ Thị ảo}. */
    private static final Pattern NAME = Pattern.compile(
            "(?=.*\\p{Lu})(?:\\p{Lu}|[đ\\u00E0-\\u1EF9])\\p{L}*(?: (?:\\p{Lu}|[đ\\u00E0-\\u1EF9])\\p{L}*){1,5}");

    private static final Pattern MARKED = Pattern.compile("(?<![\\p{L}\\p{M}])[đ\\u00E0-\\u1EF9]");

    /** Signs and letters that no Vietnamese word has there in Unicode: V¨n, TrÇn, s¬; Vaên, Traàn, Phöôøng. */
    private static final Pattern SURE_SIGNS = Pattern.compile(
            "\\p{L}[¨©ª«¬®¸¹»¼½¾µ¶]\\p{L}|\\p{Ll}[¨¬µ¶¸¾½¼](?!\\p{L})"
                    + "|\\p{Ll}[ÆÇËÎÏÐÑÖ×ØÛÜÞß]\\p{Ll}|[aA][ùøûõâàåãäêúüÙØÛÕÂÀÅÃÄÊÚÜ]|[eE][ùøûõâåãÙØÛÕÂÅÃ]|[oyuôöOYUÔÖ][øûåäüØÛÅÄÜ]");

    /** A capital inside a word is a small letter of such a font, or a blank that somebody forgot. */
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("[a-z][À-Ý](?=[a-z]|\\b)");

    /** Syllables of which every paper is full. */
    private static final Set<String> COMMON = Set.of(
            "cộng", "hòa", "hoà", "hội", "chủ", "nghĩa", "việt", "độc", "lập", "tự", "hạnh", "phúc", "ủy", "uỷ", "nhân",
            "dân", "số", "ngày", "tháng", "năm", "kế", "hoạch", "quyết", "định", "báo", "cáo", "cải", "cách", "hành",
            "chính", "của", "và", "các", "được", "thực", "hiện", "tỉnh", "thành", "phố", "huyện", "thị", "xã", "phường",
            "công", "tác", "nhiệm", "vụ", "về", "việc", "căn", "cứ", "tịch", "nơi", "nhận", "trưởng", "phòng", "sở",
            "nội");

    static {
        for (int i = 0; i < TCVN3_CODES.length(); i++) {
            TCVN3_TABLE.put(TCVN3_CODES.charAt(i), TCVN3_LETTERS.charAt(i));
        }
    }

    /**
     * Whether a text, be it a single name, was written for such a font: {@code NguyÔn V¨n}, {@code Nguyeãn Vaên}. Names of other
     * peoples, Noël or Müller, are not.
     */
    public static boolean isOld(String text) {
        return SURE_SIGNS.matcher(text).find()
                || CAPITAL_INSIDE.matcher(text).results().count() > 1;
    }

    /** The fonts in which lines were written: those that make the most known syllables of them. */
    static OldFonts of(List<String> lines) {
        String all = String.join("\n", lines);
        int plain = known(all);
        OldFonts best = NONE;
        int most = plain + SURE;
        for (OldFonts fonts : List.of(TCVN3, VNI)) {
            int known = known(fonts.decode(all));
            if (known > most) {
                best = fonts;
                most = known;
            }
        }
        return best;
    }

    private static int known(String text) {
        return (int) WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .filter(word -> COMMON.contains(word.group()))
                .count();
    }

    /** A line in Unicode; one that holds letters which only Unicode has is not touched. */
    String line(String line) {
        boolean unicode = line.chars().anyMatch(one -> one >= 0x1EA0 && one <= 0x1EF9);
        if (this == NONE || unicode) {
            return line;
        }
        String decoded = decode(line);
        // These fonts have no capitals with marks: a line typed in capitals keeps small letters where marks are.
        long capitals = line.chars().filter(one -> one >= 'A' && one <= 'Z').count();
        long small = line.chars().filter(one -> one >= 'a' && one <= 'z').count();
        if (capitals > 3 && small == 0) {
            return decoded.toUpperCase(Locale.ROOT);
        }
        return NAME.matcher(decoded).matches()
                ? MARKED.matcher(decoded).replaceAll(first -> first.group().toUpperCase(Locale.ROOT))
                : decoded;
    }

    /** Old letters as Unicode. */
    String decode(String text) {
        return switch (this) {
            case NONE -> text;
            case TCVN3 -> ofTcvn3(text);
            case VNI -> ofVni(text);
        };
    }

    private static String ofTcvn3(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            decoded.append(TCVN3_TABLE.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return decoded.toString();
    }

    private static String ofVni(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            char small = Character.toLowerCase(one);
            boolean marks = VNI_MARKS.containsKey(small) && VNI_BASES.indexOf(before) >= 0;
            if (marks) {
                decoded.append(VNI_MARKS.get(small));
            } else if (VNI_LETTERS.containsKey(small)) {
                String letter = Objects.requireNonNull(VNI_LETTERS.get(small));
                decoded.append(one == small ? letter : letter.toUpperCase(Locale.ROOT));
            } else {
                decoded.append(one);
            }
            before = marks ? ' ' : small;
        }
        return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    }
}
