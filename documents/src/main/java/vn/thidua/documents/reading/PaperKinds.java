package vn.thidua.documents.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kinds of papers and their letters in symbols: administrative papers (Decree 30/2020/NĐ-CP, article 7 and annex III), papers
 * that make law (Law on the promulgation of legal papers, article 4), and those of the Party and of daily work.
 */
public final class PaperKinds {

    /** An official letter, the only kind whose name stands nowhere. */
    static final String LETTER = "Công văn";

    private static final String[] ALL = {
        "NQ Nghị quyết",
        "NQLT Nghị quyết liên tịch",
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
        "GNP Giấy nghỉ phép",
        "PC Phiếu chuyển",
        "PG Phiếu gửi",
        "PB Phiếu báo",
        "PT Phiếu trình",
        "GUQ Giấy ủy quyền",
        "BGN Bản ghi nhớ",
        "BTT Bản thỏa thuận",
        "NĐ Nghị định",
        "TT Thông tư",
        "TTLT Thông tư liên tịch",
        "Luật Luật",
        "BLuật Bộ luật",
        "PL Pháp lệnh",
        "L Lệnh",
        "Hiến Hiến pháp",
        "GP Giấy phép",
        "GCN Giấy chứng nhận",
        "GXN Giấy xác nhận",
        "GĐN Giấy đề nghị",
        "GBN Giấy biên nhận",
        "GĐĐ Giấy đi đường",
        "CCHN Chứng chỉ hành nghề",
        "BCK Bản cam kết",
        "TCg Thư công",
        "KL Kết luận",
        "QTr Quy trình",
        "ĐL Điều lệ",
        "NgQ Nội quy",
        "TTri Thông tri",
        "LKG Lời kêu gọi",
        "ĐX Đề xuất",
        "BKh Bằng khen",
        "GK Giấy khen",
        "ĐĐK Đơn đăng ký",
        "ĐĐN Đơn đề nghị",
        "BĐK Bản đăng ký",
        "PĐK Phiếu đăng ký",
        "PCĐ Phiếu chấm điểm",
        "BgCĐ Bảng chấm điểm"
    };

    private static final Map<String, String> BY_SYMBOL = new LinkedHashMap<>();

    /** The longest names first, so that a kind is not taken for a shorter one with which it begins. */
    private static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    /** Words that belong to the kind and not to the subject: papers of several bodies together. */
    private static final Set<String> TOGETHER = Set.of("lien tich", "lien nganh", "phoi hop", "lien bo");

    /** Kinds that go by their purpose: an inspection's minutes, a licence to build. */
    private static final Set<String> WITH_PURPOSE = Set.of(
            "Biên bản",
            "Giấy phép",
            "Giấy chứng nhận",
            "Giấy xác nhận",
            "Giấy đề nghị",
            "Giấy mời",
            "Hợp đồng",
            "Đơn đăng ký",
            "Đơn đề nghị",
            "Bản đăng ký",
            "Phiếu đăng ký");

    private static final int PURPOSE = 4;

    static {
        for (String one : ALL) {
            int space = one.indexOf(' ');
            BY_SYMBOL.put(one.substring(0, space).toLowerCase(Locale.ROOT), one.substring(space + 1));
        }
        Stream.of(ALL)
                .map(one -> one.substring(one.indexOf(' ') + 1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(one -> BY_NAME.put(Words.tight(one), one));
    }

    /**
     * A kind at the beginning of a line.
     *
     * @param rest what follows it; empty where it stands alone
     */
    record Named(String kind, String rest) {}

    private PaperKinds() {}

    /** The kind with whose name a text begins, in whatever letters; empty where it begins with none. */
    public static Optional<String> before(String text) {
        String fold = Words.fold(text);
        return Stream.concat(BY_NAME.values().stream(), Stream.of(LETTER))
                .filter(kind -> (fold + " ").startsWith(Words.fold(kind) + " "))
                .findFirst();
    }

    /** The kind that a line names, alone or in capitals before a subject. */
    static Optional<Named> of(String line) {
        if (line.length() > 200) {
            return Optional.empty();
        }
        String alone = BY_NAME.get(Words.tight(line));
        if (alone != null) {
            // "Luật" in the middle of a sentence that broke there is no title; a title is not in small letters.
            return line.strip().endsWith(".")
                            || Character.isLowerCase(line.strip().charAt(0))
                    ? Optional.empty()
                    : Optional.of(new Named(alone, ""));
        }
        String fold = Words.fold(line);
        for (String kind : BY_NAME.values()) {
            boolean begins = line.length() > kind.length()
                    && fold.startsWith(Words.fold(kind) + " ")
                    && Words.areCapitals(line.substring(0, kind.length()));
            if (begins) {
                String rest = line.substring(kind.length()).strip();
                Optional<String> together = TOGETHER.stream()
                        .filter(one -> (Words.fold(rest) + " ").startsWith(one + " "))
                        .findFirst();
                return Optional.of(together.map(one -> new Named(
                                kind + " " + Words.small(rest.substring(0, one.length())),
                                rest.substring(one.length()).strip()))
                        .orElse(new Named(kind, rest)));
            }
        }
        return Optional.empty();
    }

    /** The kind with its purpose, where a line in capitals names both and the subject stands below; empty otherwise. */
    static Optional<String> withPurpose(Named named) {
        List<String> words = List.of(named.rest().split(" "));
        boolean takes = WITH_PURPOSE.contains(named.kind())
                && !named.rest().isEmpty()
                && words.size() <= PURPOSE
                && Words.areCapitals(named.rest());
        return takes ? Optional.of(named.kind() + " " + Words.small(named.rest())) : Optional.empty();
    }

    /** The kind that a symbol shows: {@code KH-UBND} is a plan. Empty where it names none, as that of a letter does. */
    static Optional<String> ofSymbol(String symbol) {
        String first = symbol.split("[-/]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_SYMBOL.get(first));
    }
}
