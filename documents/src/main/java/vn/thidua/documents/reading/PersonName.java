package vn.thidua.documents.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of who signs, without the degree or rank before it, and written as names are. */
final class PersonName {

    private static final Pattern RANKS = Pattern.compile(
            "^(?:(?:(?:đại|thượng|trung|thiếu)\\s+(?:tướng|tá|úy|uý)|chuẩn\\s+đô\\s+đốc|phó\\s+đô\\s+đốc|đô\\s+đốc|"
                    + "phó\\s+giáo\\s+sư|giáo\\s+sư|tiến\\s+s[ĩỹ]|thạc\\s+s[ĩỹ]|bác\\s+s[ĩỹ]|kỹ\\s+sư|luật\\s+sư|dược\\s+s[ĩỹ]|"
                    + "cử\\s+nhân|kiến\\s+trúc\\s+sư|nhà\\s+giáo(?:\\s+ưu\\s+tú|\\s+nhân\\s+dân)?|thầy\\s+thuốc\\s+(?:ưu\\s+tú|nhân\\s+dân)|"
                    + "pgs|gs|tskh|ts|th\\.?s|bs\\.?\\s?ck\\.?\\s?i{1,2}|bsck\\s?[12]|ck\\s?i{1,2}|bs|ks|cn|ls|ds|đd|kts|ngưt|ngnd|ttưt|ttnd|"
                    + "ông|bà|đ/c|đồng\\s+chí)(?![\\p{L}\\p{M}])[\\s.,:–-]*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'.-]*(?:\\s+(?:\\p{Lu}[\\p{L}’'-]*)){1,6}");
    private static final Pattern NOTES =
            Pattern.compile("^\\(?(?:đã ký|da ky)\\)?\\s*[:,-]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Names of families with which nearly all names begin. */
    private static final Set<String> FAMILIES = Set.of(
            "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly", "dinh", "doan", "dao", "trinh", "mai", "luong", "luu", "to", "ha", "cao", "chau", "thai",
            "ta", "quach", "trieu", "tang", "vuong", "lam", "la", "kieu", "nong", "ma", "vi", "hua", "diep", "tong",
            "giang", "hau", "giap", "than", "bach", "on", "dam", "nghiem", "khuat", "thach", "chu", "phung", "luc",
            "lo", "sung", "vang", "ksor", "ro", "siu", "rmah", "kpa", "nay", "y", "h", "ka", "k", "dieu", "danh", "kim",
            "son");

    private PersonName() {}

    /** The name that a line is; empty where it is none. */
    static Optional<String> of(String line) {
        String bare = NOTES.matcher(line).replaceFirst("");
        Matcher rank = RANKS.matcher(bare);
        String name = rank.replaceFirst("").strip();
        boolean is = NAME.matcher(name).matches()
                && !Words.fold(name).startsWith("noi nhan")
                && !Offices.isOne(name)
                && Offices.behalf(name).isEmpty()
                && !StateName.stands(name)
                && PaperKinds.of(name).isEmpty();
        return is ? Optional.of(Letters.asName(name)) : Optional.empty();
    }

    /** Whether a line in capitals begins with a family's name, so that it is rather a person than a body. */
    static boolean isLikely(String line) {
        String first = Words.fold(RANKS.matcher(line).replaceFirst("")).split("[ ']", 2)[0];
        return of(line).isPresent() && FAMILIES.contains(first);
    }
}
