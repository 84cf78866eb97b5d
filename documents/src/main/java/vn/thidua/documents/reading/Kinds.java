package vn.thidua.documents.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of administrative papers and their letters in symbols (Decree 30/2020/NĐ-CP, article 7 and annex III). */
public final class Kinds {

    /** An official letter, the only kind whose name stands nowhere. */
    static final String LETTER = "Công văn";

    private static final Map<String, String> BY_SYMBOL = new LinkedHashMap<>();
    private static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    static {
        String[] all = {
            "NQ Nghị quyết",
            "QĐ Quyết định",
            "CT Chỉ thị",
            "QC Quy chế",
            "QyĐ Quy định",
            "TC Thông cáo",
            "TB Thông báo",
            "HD Hướng dẫn",
            "CTr Chương trình",
            "KH Kế hoạch",
            "PA Phương án",
            "ĐA Đề án",
            "DA Dự án",
            "BC Báo cáo",
            "BB Biên bản",
            "TTr Tờ trình",
            "HĐ Hợp đồng",
            "CĐ Công điện",
            "GM Giấy mời",
            "GGT Giấy giới thiệu",
            "PC Phiếu chuyển",
            "PG Phiếu gửi",
            "GUQ Giấy ủy quyền",
            "BGN Bản ghi nhớ",
            "BTT Bản thỏa thuận"
        };
        for (String one : all) {
            int space = one.indexOf(' ');
            BY_SYMBOL.put(one.substring(0, space).toLowerCase(Locale.ROOT), one.substring(space + 1));
            BY_NAME.put(Words.tight(one.substring(space + 1)), one.substring(space + 1));
        }
    }

    /**
     * A kind at the beginning of a line.
     *
     * @param rest what follows it; empty where it stands alone
     */
    record Named(String kind, String rest) {}

    private Kinds() {}

    /** The kind with whose name a text begins, in whatever letters; empty where it begins with none. */
    public static Optional<String> before(String text) {
        String fold = Words.fold(text);
        return Stream.concat(BY_NAME.values().stream(), Stream.of(LETTER))
                .filter(kind -> (fold + " ").startsWith(Words.fold(kind) + " "))
                .findFirst();
    }

    /** The kind that a line names, alone or in capitals before a subject. */
    static Optional<Named> of(String line) {
        String tight = Words.tight(line);
        String alone = BY_NAME.get(tight);
        if (alone != null) {
            return Optional.of(new Named(alone, ""));
        }
        for (String kind : BY_NAME.values()) {
            boolean begins = line.length() > kind.length()
                    && Words.fold(line).startsWith(Words.fold(kind) + " ")
                    && Words.areCapitals(line.substring(0, kind.length()));
            if (begins) {
                return Optional.of(new Named(kind, line.substring(kind.length()).strip()));
            }
        }
        return Optional.empty();
    }

    /** The kind that a symbol shows: {@code KH-UBND} is a plan, {@code UBND-NV} a letter. */
    static Optional<String> ofSymbol(String symbol) {
        String first = symbol.split("[-/]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return first.isEmpty() ? Optional.empty() : Optional.of(BY_SYMBOL.getOrDefault(first, LETTER));
    }
}
