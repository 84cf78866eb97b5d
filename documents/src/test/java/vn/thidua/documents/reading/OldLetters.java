package vn.thidua.documents.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes Unicode in old fonts, from the tables that keyboards used: each letter beside its code. */
final class OldLetters {

    private static final String TCVN3 =
            "à µ ả ¶ ã · á ¸ ạ ¹ ă ¨ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ â © ầ Ç ẩ È ẫ É ấ Ê ậ Ë đ ® è Ì ẻ Î ẽ Ï é Ð ẹ Ñ "
                    + "ê ª ề Ò ể Ó ễ Ô ế Õ ệ Ö ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä ô « ồ å ổ æ ỗ ç ố è ộ é ơ ¬ ờ ê ở ë ỡ ì ớ í ợ î "
                    + "ù ï ủ ñ ũ ò ú ó ụ ô ư \u00AD ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ";
    private static final String VNI =
            "à aø ả aû ã aõ á aù ạ aï ă aê ằ aè ẳ aú ẵ aü ắ aé ặ aë â aâ ầ aà ẩ aå ẫ aã ấ aá ậ aä đ ñ "
                    + "è eø ẻ eû ẽ eõ é eù ẹ eï ê eâ ề eà ể eå ễ eã ế eá ệ eä ì ì ỉ æ ĩ ó í í ị ò ò oø ỏ oû õ oõ ó où ọ oï ô oâ ồ oà ổ oå ỗ oã "
                    + "ố oá ộ oä ơ ô ờ ôø ở ôû ỡ ôõ ớ ôù ợ ôï ù uø ủ uû ũ uõ ú uù ụ uï ư ö ừ öø ử öû ữ öõ ứ öù ự öï ỳ yø ỷ yû ỹ yõ ý yù ỵ î";

    private OldLetters() {}

    static UnaryOperator<String> in(OldFonts fonts) {
        return switch (fonts) {
            case NONE -> text -> text;
            case TCVN3 -> text -> write(text, table(TCVN3), false);
            case VNI -> text -> write(text, table(VNI), true);
        };
    }

    private static Map<Character, String> table(String pairs) {
        Map<Character, String> table = new HashMap<>();
        String[] all = pairs.split(" ", -1);
        for (int i = 0; i < all.length; i += 2) {
            table.put(all[i].charAt(0), all[i + 1]);
        }
        return table;
    }

    /** TCVN3 has no capitals with marks: small ones stand in their place. */
    private static String write(String text, Map<Character, String> table, boolean capitals) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            char small = Character.toLowerCase(one);
            String code = table.get(small);
            if (code == null) {
                written.append(one);
            } else {
                written.append(capitals && one != small ? code.toUpperCase(Locale.ROOT) : code);
            }
        }
        return written.toString();
    }
}
