package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes up papers as offices of all levels write them, from the Government to a school, in all kinds; the same ones in the same
 * order from the same beginning. Places are real or invented, people are invented.
 */
final class OfficePaperMaker {

    /**
     * Who issues.
     *
     * @param lines of the head; {@code X} is a place, {@code x} the same in capitals
     * @param above the line or lines that stand above the issuer, as one
     * @param issuer as one
     * @param symbol what follows the kind in a symbol
     * @param kinds which kinds it issues, by their symbols
     * @param signature lines above the name, one of them
     */
    private record Office(
            List<String> lines,
            String above,
            String issuer,
            String symbol,
            List<String> kinds,
            List<String> signature) {}

    private static final List<String> DAILY =
            List.of("KH", "BC", "QĐ", "TTr", "TB", "HD", "BB", "GM", "CTr", "ĐA", "PA");
    private static final List<Office> OFFICES = List.of(
            office(
                    "CHÍNH PHỦ",
                    "",
                    "CHÍNH PHỦ",
                    "CP",
                    List.of("NĐ", "NQ"),
                    "TM. CHÍNH PHỦ|THỦ TƯỚNG",
                    "TM. CHÍNH PHỦ|KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG"),
            office(
                    "THỦ TƯỚNG CHÍNH PHỦ",
                    "",
                    "THỦ TƯỚNG CHÍNH PHỦ",
                    "TTg",
                    List.of("QĐ", "CT", "CĐ"),
                    "THỦ TƯỚNG",
                    "KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG"),
            office(
                    "BỘ NỘI VỤ",
                    "",
                    "BỘ NỘI VỤ",
                    "BNV",
                    List.of("TT", "QĐ", "HD", "KH"),
                    "BỘ TRƯỞNG",
                    "KT. BỘ TRƯỞNG|THỨ TRƯỞNG",
                    "TL. BỘ TRƯỞNG|CHÁNH VĂN PHÒNG"),
            office(
                    "BỘ NÔNG NGHIỆP VÀ MÔI|TRƯỜNG",
                    "",
                    "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                    "BNNMT",
                    List.of("TT", "QĐ"),
                    "BỘ TRƯỞNG",
                    "KT. BỘ TRƯỞNG|THỨ TRƯỞNG"),
            office(
                    "HỘI ĐỒNG NHÂN DÂN|TỈNH x",
                    "",
                    "HỘI ĐỒNG NHÂN DÂN TỈNH x",
                    "HĐND",
                    List.of("NQ", "KH"),
                    "CHỦ TỊCH",
                    "TM. HỘI ĐỒNG NHÂN DÂN|CHỦ TỊCH"),
            office(
                    "ỦY BAN NHÂN DÂN|TỈNH x",
                    "",
                    "ỦY BAN NHÂN DÂN TỈNH x",
                    "UBND",
                    DAILY,
                    "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH",
                    "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH",
                    "TUQ. CHỦ TỊCH|GIÁM ĐỐC SỞ NỘI VỤ"),
            office(
                    "UBND TỈNH x|SỞ NÔNG NGHIỆP VÀ MÔI|TRƯỜNG",
                    "UBND TỈNH x",
                    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                    "SNNMT",
                    DAILY,
                    "GIÁM ĐỐC",
                    "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"),
            office(
                    "UBND TỈNH x|SỞ CÔNG THƯƠNG",
                    "UBND TỈNH x",
                    "SỞ CÔNG THƯƠNG",
                    "SCT",
                    List.of("GP", "BB", "KH", "GCN"),
                    "GIÁM ĐỐC",
                    "TUQ. GIÁM ĐỐC|TRƯỞNG PHÒNG"),
            office(
                    "ỦY BAN NHÂN DÂN|TỈNH x|SỞ VĂN HÓA, THỂ THAO|VÀ DU LỊCH",
                    "ỦY BAN NHÂN DÂN TỈNH x",
                    "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
                    "SVHTTDL",
                    DAILY,
                    "GIÁM ĐỐC",
                    "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"),
            office(
                    "CÔNG AN TỈNH x|PHÒNG CẢNH SÁT CƠ ĐỘNG",
                    "CÔNG AN TỈNH x",
                    "PHÒNG CẢNH SÁT CƠ ĐỘNG",
                    "PK02",
                    List.of("KH", "BC", "TB"),
                    "TRƯỞNG PHÒNG",
                    "KT. TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG"),
            office(
                    "BỘ CHỈ HUY QUÂN SỰ|TỈNH x",
                    "",
                    "BỘ CHỈ HUY QUÂN SỰ TỈNH x",
                    "BCH",
                    List.of("KH", "BC"),
                    "CHỈ HUY TRƯỞNG",
                    "KT. CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG"),
            office(
                    "UBND HUYỆN x|TRƯỜNG TIỂU HỌC SỐ 1|PHÚ THỦY",
                    "UBND HUYỆN x",
                    "TRƯỜNG TIỂU HỌC SỐ 1 PHÚ THỦY",
                    "TH1",
                    List.of("KH", "BC", "QĐ"),
                    "HIỆU TRƯỞNG",
                    "KT. HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG"),
            office(
                    "SỞ GIÁO DỤC VÀ ĐÀO TẠO|TRƯỜNG THPT LÊ LỢI",
                    "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
                    "TRƯỜNG THPT LÊ LỢI",
                    "THPTLL",
                    List.of("KH", "BC"),
                    "HIỆU TRƯỞNG"),
            office(
                    "SỞ NỘI VỤ - SỞ TÀI CHÍNH",
                    "",
                    "SỞ NỘI VỤ - SỞ TÀI CHÍNH",
                    "SNV-STC",
                    List.of("HDLN", "KHLN"),
                    "GIÁM ĐỐC SỞ NỘI VỤ"),
            office(
                    "ỦY BAN MTTQ VIỆT NAM|TỈNH x",
                    "",
                    "ỦY BAN MTTQ VIỆT NAM TỈNH x",
                    "MTTQ-BTT",
                    List.of("KH", "BC", "TB"),
                    "TM. BAN THƯỜNG TRỰC|CHỦ TỊCH",
                    "TM. BAN THƯỜNG TRỰC|PHÓ CHỦ TỊCH"),
            office(
                    "LIÊN ĐOÀN LAO ĐỘNG|TỈNH x",
                    "",
                    "LIÊN ĐOÀN LAO ĐỘNG TỈNH x",
                    "LĐLĐ",
                    List.of("KH", "HD"),
                    "TM. BAN THƯỜNG VỤ|CHỦ TỊCH",
                    "CHỦ TỊCH"),
            office(
                    "ĐẢNG ỦY XÃ x|ỦY BAN KIỂM TRA",
                    "ĐẢNG ỦY XÃ x",
                    "ỦY BAN KIỂM TRA",
                    "UBKT",
                    List.of("KH", "BC"),
                    "TM. ỦY BAN KIỂM TRA|CHỦ NHIỆM"),
            office(
                    "UBND THÀNH PHỐ x|VĂN PHÒNG ĐĂNG KÝ|ĐẤT ĐAI",
                    "UBND THÀNH PHỐ x",
                    "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI",
                    "VPĐKĐĐ",
                    List.of("KH", "BC", "TB"),
                    "GIÁM ĐỐC",
                    "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"),
            office(
                    "UBND XÃ x|TRUNG TÂM PHỤC VỤ|HÀNH CHÍNH CÔNG",
                    "UBND XÃ x",
                    "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
                    "TTPVHCC",
                    DAILY,
                    "GIÁM ĐỐC",
                    "PHÓ GIÁM ĐỐC"));

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("NĐ", "Nghị định"),
            Map.entry("NQ", "Nghị quyết"),
            Map.entry("QĐ", "Quyết định"),
            Map.entry("CT", "Chỉ thị"),
            Map.entry("CĐ", "Công điện"),
            Map.entry("TT", "Thông tư"),
            Map.entry("HD", "Hướng dẫn"),
            Map.entry("KH", "Kế hoạch"),
            Map.entry("BC", "Báo cáo"),
            Map.entry("TTr", "Tờ trình"),
            Map.entry("TB", "Thông báo"),
            Map.entry("BB", "Biên bản"),
            Map.entry("GM", "Giấy mời"),
            Map.entry("CTr", "Chương trình"),
            Map.entry("ĐA", "Đề án"),
            Map.entry("PA", "Phương án"),
            Map.entry("GP", "Giấy phép"),
            Map.entry("GCN", "Giấy chứng nhận"),
            Map.entry("HDLN", "Hướng dẫn liên ngành"),
            Map.entry("KHLN", "Kế hoạch liên ngành"));

    private static final List<String> PURPOSES = List.of("KIỂM TRA", "LÀM VIỆC", "HỌP", "NGHIỆM THU");
    private static final List<String> PLACES = List.of(
            "Lào Cai", "Vĩnh Long", "Tân Hòa", "Hà Tĩnh", "Bà Rịa - Vũng Tàu", "Ea H'leo", "Đắk Tô", "Phú Thủy");
    private static final List<List<String>> SUBJECTS = List.of(
            List.of("Quy định chi tiết một số điều của Luật Thi đua, khen thưởng"),
            List.of("Ban hành Quy chế làm việc", "của Hội đồng Thi đua - Khen thưởng"),
            List.of("Cải cách hành chính năm 2026"),
            List.of(
                    "Về việc phê duyệt danh mục dịch vụ công trực tuyến",
                    "cung cấp trên Cổng dịch vụ công quốc gia",
                    "năm 2026"),
            List.of("Phát triển cụm công nghiệp", "giai đoạn 2026 - 2030"),
            List.of("Kết quả kiểm tra việc thực hiện Nghị định số 61/2018/NĐ-CP"),
            List.of("Tổ chức Tết trồng cây “Đời đời nhớ ơn Bác Hồ”", "Xuân Bính Ngọ năm 2026"));
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn An",
            "Trần Thị Bích Ngọc",
            "Lê Quý Đôn Thử",
            "Hồ Quốc Dũng",
            "Ngô Hạnh Phúc",
            "Võ Trường Giang",
            "H'Yim Niê",
            "Đinh La",
            "Giàng Seo Phử",
            "Phạm Chánh Trực",
            "Đoàn Thị Chủ Tâm",
            "Bùi Trưởng Thành");
    private static final List<String> RANKS =
            List.of("Thượng tá ", "Đại tá ", "ThS. ", "PGS.TS. ", "TS. ", "BS.CKII ", "Thiếu tướng, TS. ", "Trung úy ");

    private final Random random;

    OfficePaperMaker(long beginning) {
        this.random = new Random(beginning);
    }

    private static Office office(
            String lines, String above, String issuer, String symbol, List<String> kinds, String... signature) {
        return new Office(List.of(lines.split("\\|")), above, issuer, symbol, kinds, List.of(signature));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    MadePaper next() {
        Map<PaperField, String> says = new EnumMap<>(PaperField.class);
        Office office = one(OFFICES);
        String place = one(PLACES);
        String capitals = place.toUpperCase(Locale.ROOT);
        List<String> left = new ArrayList<>();
        office.lines().forEach(line -> left.add(line.replace("x", capitals)));
        says.put(PaperField.ISSUER, office.issuer().replace("x", capitals));
        if (!office.above().isEmpty()) {
            says.put(PaperField.ABOVE, office.above().replace("x", capitals));
        }
        StringBuilder variant = new StringBuilder(office.symbol());
        String code = one(office.kinds());
        boolean letter = DAILY.equals(office.kinds()) && chance(12);
        if (chance(60)) {
            left.add("_".repeat(8 + random.nextInt(6)));
        }
        List<String> subject = one(SUBJECTS);
        left.add(number(letter ? office.symbol() + "-TH" : code + "-" + office.symbol(), says, variant));
        List<String> title = letter ? letter(left, subject, says) : title(code, subject, says, variant);
        List<String> right = right(place, says, variant);
        List<String> body = body(letter, code);
        List<String> signature = signature(office, says, variant);
        List<String> annex = chance(15)
                ? List.of(
                        "PHỤ LỤC I", "(Kèm theo Kế hoạch số 99/KH-UBND ngày 01 tháng 02 năm 2024)", "DANH MỤC NHIỆM VỤ")
                : List.of();
        return new MadePaper(
                variant.toString(),
                List.of(),
                left,
                right,
                title,
                body,
                List.of("Nơi nhận:", "- Như Điều 3;", "- Sở Nội vụ;", "- Lưu: VT, TH."),
                signature,
                annex,
                says);
    }

    private String number(String symbol, Map<PaperField, String> says, StringBuilder variant) {
        says.put(PaperField.SYMBOL, symbol);
        String shown = switch (random.nextInt(4)) {
            case 0 -> symbol.replace("-", "\u2011");
            case 1 -> symbol.replace("-", "–");
            default -> symbol;
        };
        String blank = one(List.of(" ", "\u00A0", "\u2009", "", "\u00A0 ", "  "));
        if (chance(12)) {
            variant.append(" chưa-số");
            return "Số:" + one(List.of("       /", "……./", " ..../", "\u00A0\u00A0\u00A0\u00A0/")) + shown;
        }
        String number = switch (random.nextInt(8)) {
            case 0 -> (1 + random.nextInt(90)) + "." + (1 + random.nextInt(30)) + "/2026";
            case 1 -> (1 + random.nextInt(400)) + "/2026";
            case 2 -> (1 + random.nextInt(400)) + "a";
            case 3 -> "0" + (1 + random.nextInt(9));
            default -> String.valueOf(1 + random.nextInt(9000));
        };
        says.put(PaperField.NUMBER, number + "/" + symbol);
        return "Số:" + blank + number + one(List.of("/", "/", " /", "/ ")) + shown;
    }

    private List<String> letter(List<String> left, List<String> subject, Map<PaperField, String> says) {
        says.put(PaperField.KIND, "Công văn");
        List<String> lower = new ArrayList<>(subject);
        lower.set(
                0,
                subject.getFirst().substring(0, 1).toLowerCase(Locale.ROOT)
                        + subject.getFirst().substring(1));
        says.put(PaperField.SUBJECT, String.join(" ", lower));
        left.add("V/v " + lower.getFirst());
        left.addAll(lower.subList(1, lower.size()));
        return List.of();
    }

    private List<String> title(String code, List<String> subject, Map<PaperField, String> says, StringBuilder variant) {
        List<String> title = new ArrayList<>();
        String kind = KINDS.get(code);
        if (code.equals("BB") || code.equals("GM")) {
            String purpose = code.equals("GM") ? "HỌP" : one(PURPOSES);
            kind += " " + purpose.toLowerCase(Locale.ROOT);
        }
        title.add(kind.toUpperCase(Locale.ROOT));
        says.put(PaperField.KIND, kind);
        boolean capitals = chance(15) && !kind.startsWith("Biên") && !kind.startsWith("Giấy");
        subject.forEach(line -> title.add(capitals ? line.toUpperCase(Locale.ROOT) : line));
        says.put(PaperField.SUBJECT, String.join(" ", subject));
        if (code.equals("QĐ") && chance(50)) {
            variant.append(" người-quyết-định");
            title.add("CHỦ TỊCH ỦY BAN NHÂN DÂN");
        }
        return title;
    }

    private List<String> right(String place, Map<PaperField, String> says, StringBuilder variant) {
        List<String> right = new ArrayList<>();
        String state = one(List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        if (chance(20)) {
            variant.append(" quốc-hiệu-hai-dòng");
            String second = chance(50) ? "VIỆT NAM" : "CHỦ NGHĨA VIỆT NAM";
            right.add(state.substring(0, state.length() - second.length() - 1));
            right.add(second);
        } else {
            right.add(state);
        }
        String dash = one(List.of("-", "–", "\u2011", "—"));
        right.add("Độc lập " + dash + " Tự do " + dash + " Hạnh phúc");
        if (chance(50)) {
            right.add("_".repeat(14));
        }
        says.put(PaperField.PLACE, place);
        right.add(place + one(List.of(", ", ",\u00A0", ",  ")) + day(says, variant));
        return right;
    }

    private String day(Map<PaperField, String> says, StringBuilder variant) {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        String blank = one(List.of(" ", "\u00A0", " "));
        if (chance(18)) {
            variant.append(" chưa-ngày");
            return one(List.of(
                    "ngày      tháng      năm 2026",
                    "ngày … tháng " + month + " năm 2026",
                    "ngày    tháng 3 năm 2026",
                    "ngày .... tháng .... năm 20…"));
        }
        says.put(PaperField.DAY, "2026-%02d-%02d".formatted(month, day));
        return chance(85)
                ? "ngày" + blank + (chance(50) ? "%02d".formatted(day) : day) + blank + "tháng" + blank + month + blank
                        + "năm 2026"
                : "ngày " + day + "/" + month + "/2026";
    }

    private static List<String> body(boolean letter, String code) {
        List<String> body = new ArrayList<>();
        if (letter) {
            body.add("Kính gửi: Ủy ban nhân dân các xã, phường");
        }
        body.addAll(List.of(
                "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
                "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;"));
        if (code.equals("QĐ")) {
            body.add("QUYẾT ĐỊNH:");
        }
        body.addAll(List.of(
                "1. Các cơ quan, đơn vị tổ chức thực hiện, báo cáo kết quả trước ngày 30 tháng 11 năm 2026.",
                "2. Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện, tổng hợp báo cáo theo quy định./."));
        return body;
    }

    private List<String> signature(Office office, Map<PaperField, String> says, StringBuilder variant) {
        List<String> lines = new ArrayList<>(List.of(one(office.signature()).split("\\|")));
        says.put(PaperField.AUTHORITY, String.join("; ", lines));
        String name = one(NAMES);
        says.put(PaperField.SIGNER, name);
        if (chance(30)) {
            lines.add("(Đã ký)");
        }
        if (chance(25)) {
            variant.append(" tên-chữ-hoa");
            lines.add(name.toUpperCase(Locale.ROOT));
        } else {
            lines.add((chance(35) ? one(RANKS) : chance(20) ? "\u00A0" : "") + name);
        }
        return lines;
    }
}
