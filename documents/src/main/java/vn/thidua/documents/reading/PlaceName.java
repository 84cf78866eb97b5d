package vn.thidua.documents.reading;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of places as they stand before a day of issue: {@code Vĩnh Long}, {@code TP. Hồ Chí Minh}, {@code Phường 10}. */
final class PlaceName {

    private static final int WORDS = 8;
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-–]+");

    /** Levels, which are also written in small letters. */
    private static final Set<String> LEVELS = Set.of(
            "thanh", "pho", "tinh", "huyen", "xa", "phuong", "thi", "tran", "quan", "tp", "tx", "tt", "dac", "khu");

    /** Of one of these words alone a stamp or a note is made, not a place. */
    private static final Set<String> NO_PLACES = Set.of(
            "den", "di", "ky", "nhan", "gui", "so", "ve", "tu", "hoi", "vao", "ngay", "cong", "ban", "can", "theo",
            "luu");

    /** With these, in just these marks, a stamp or a note begins: "Ký" is none of Kỳ Anh, "Đi" none of Dĩ An. */
    private static final Set<String> NOTES =
            Set.of("đến", "đi", "ký", "nhận", "gửi", "số", "về", "vào", "ngày", "theo", "căn");

    private PlaceName() {}

    /** Whether a text is the name of a place and no piece of a sentence. */
    static boolean isOne(String text) {
        String[] words = BETWEEN.split(text);
        if (words.length == 0
                || text.length() > LONGEST
                || words.length > WORDS
                || PaperKinds.before(text).isPresent()
                || words.length == 1 && NO_PLACES.contains(Words.fold(words[0]))
                || NOTES.contains(Words.small(words[0]))
                || Words.areCapitals(text) && Bodies.begins(Words.fold(text))) {
            return false;
        }
        for (String word : words) {
            boolean name = word.isEmpty() || begins(word) || LEVELS.contains(Words.fold(word));
            if (!name || word.chars().anyMatch(one -> ":;()/\"“”,".indexOf(one) >= 0)) {
                return false;
            }
        }
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Old fonts have no capitals with marks: there a small one stands at the beginning of a name. */
    private static boolean begins(String word) {
        char first = word.charAt(0);
        boolean marked = first > 127 && Character.isLetter(first);
        return Character.isUpperCase(first) || Character.isDigit(first) || marked;
    }
}
