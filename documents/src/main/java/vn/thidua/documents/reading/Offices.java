package vn.thidua.documents.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As what and on whose behalf somebody signs: {@code TM. CHÍNH PHỦ}, {@code KT. THỦ TƯỚNG}, {@code PHÓ THỦ TƯỚNG}. */
final class Offices {

    private static final Pattern BEHALF = Pattern.compile(
            "(?:^|\\s)((?:(?:T\\.?M|K\\.?T|T\\.?L|T\\.?U\\.?Q|TUN|Q)\\s*[./:]|[TK]/[MTL][\\s./:]|T/?UQ[\\s./:])\\s*\\p{Lu}.*)$"
                    + "|^((?:TM|KT|TL|TUQ)\\s+\\p{Lu}.*)$");
    private static final int LONGEST = 120;
    private static final Pattern WHOLE = Pattern.compile("^(?:T\\.?M|T/M)\\b.*");
    private static final String NAMES =
            "chu tich(?: hoi dong)?|thu tuong(?: chinh phu)?|bo truong|thu truong(?: co quan| don vi)?|tong giam doc|giam doc|"
                    + "truong (?:phong|ban|khoa|bo mon|doan|tram|thon|khu|xom|ap|ban chi dao|tieu ban|dai dien|thue(?: tinh| thanh pho| co so)?)|"
                    + "chanh (?:van phong|thanh tra|an)|tong bi thu|bi thu|hieu truong|cuc truong|chi cuc truong|tong cuc truong|"
                    + "to truong|vien truong|vu truong|chu nhiem|tram truong|doi truong|thu ky|tong thu ky|thong doc|"
                    + "tong kiem toan(?: nha nuoc)?|tong thanh tra|tu lenh|chinh uy|chinh tri vien|chi huy truong|don truong|"
                    + "hat truong|kiem toan truong|tham muu truong|chu nhiem uy ban|tong bien tap|uy vien(?: thuong truc)?|"
                    + "ke toan truong|chap hanh vien|chu toa|dai dien|quan doc|doi pho|hieu pho|cuc pho|tong cuc pho|thuong truc|"
                    + "chu tri|chu so huu|giam thi|quyen truong phong|tham phan|cong chung vien|nguoi dung dau";
    private static final String OFFICE = "(?:q\\.? |quyen )?(?:pho )?(?:" + NAMES + ")(?: thuong truc| phu trach)?";
    /** Who hands in a form signs as nothing else, which is written in any letters. */
    private static final Pattern ASKS = Pattern.compile("nguoi (?:dang ky|viet don|lam don|de nghi)");

    private static final Pattern IS = Pattern.compile(OFFICE);
    private static final Pattern BEGINS = Pattern.compile(OFFICE + "\\b.*");

    private Offices() {}

    /** On whose behalf a line says that somebody signs, without what stands before it; empty where it says nothing. */
    static String behalf(String line) {
        Matcher matcher = BEHALF.matcher(line);
        if (line.length() > LONGEST || !matcher.find()) {
            return "";
        }
        String said = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Words.areCapitals(said) ? said : "";
    }

    /** Whether a signature may begin with a line. */
    static boolean begin(String line) {
        return !behalf(line).isEmpty()
                || Words.areCapitals(line) && IS.matcher(Words.fold(line)).matches()
                || ASKS.matcher(Words.fold(line)).matches();
    }

    /** Whether a line of capitals begins with an office: {@code CHỦ TỊCH UBND HUYỆN}. */
    static boolean isOne(String line) {
        return Words.areCapitals(line) && BEGINS.matcher(Words.fold(line)).matches();
    }

    /** Whether a line of capitals may go on in the next: a body's name after {@code TM.} does, an office does not. */
    static boolean goesOn(String line) {
        return WHOLE.matcher(line).matches();
    }
}
