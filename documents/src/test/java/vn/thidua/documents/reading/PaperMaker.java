package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes up papers in all usual variants; the same ones in the same order from the same beginning. */
final class PaperMaker {

    private static final String[] TOWNS = {
        "An Bình", "Hải Yên", "Đức Thọ", "Quỳnh Lưu", "Phước Mỹ", "Vũng Rô", "Ngọc Hà"
    };
    private static final String[] WARDS = {"Tân Ngãi", "Phú Lễ", "Trường An", "Yên Đỗ", "Ô Quý", "Lộc Thủy", "Xuân Hòa"
    };
    private static final String[] LEVELS = {"THÀNH PHỐ", "THỊ XÃ", "HUYỆN"};
    private static final String[] LOWER = {"PHƯỜNG", "XÃ"};
    private static final String[] OFFICES = {
        "PHÒNG NỘI VỤ",
        "PHÒNG TÀI CHÍNH - KẾ HOẠCH",
        "VĂN PHÒNG HĐND VÀ UBND",
        "TRUNG TÂM HÀNH CHÍNH CÔNG",
        "THANH TRA THÀNH PHỐ",
        "PHÒNG VĂN HÓA VÀ THÔNG TIN"
    };
    private static final String[][] SUBJECTS = {
        {"Cải cách hành chính năm 2024"},
        {"Phát động phong trào thi đua “Đẩy mạnh cải cách hành chính”", "năm 2024"},
        {"Tuyên truyền công tác cải cách hành chính", "trên địa bàn phường năm 2024"},
        {"Kiểm tra công vụ và kiểm soát thủ tục hành chính", "quý III năm 2024"},
        {
            "Kết quả thực hiện công tác cải cách hành chính",
            "6 tháng đầu năm và phương hướng,",
            "nhiệm vụ 6 tháng cuối năm 2024"
        },
        {"Về việc công nhận sáng kiến cấp cơ sở năm 2024"},
        {"Bố trí kinh phí thực hiện nhiệm vụ", "cải cách hành chính năm 2024"},
        {"Thực hiện chuyển đổi số của cơ quan", "giai đoạn 2024 - 2025"}
    };
    private static final String[][] KINDS = {
        {"Kế hoạch", "KH"},
        {"Báo cáo", "BC"},
        {"Quyết định", "QĐ"},
        {"Tờ trình", "TTr"},
        {"Thông báo", "TB"},
        {"Chương trình", "CTr"},
        {"Hướng dẫn", "HD"},
        {"Biên bản", "BB"}
    };
    private static final String[] NAMES = {
        "Nguyễn Văn Thử",
        "Trần Thị Mẫu",
        "Lê Hoàng Ví Dụ",
        "Phạm Thùy Giả Định",
        "Đỗ Quốc Ước",
        "Y Nhím Niê",
        "Hồ Thị Kim Ảo"
    };
    private static final String[] ONES = {
        "",
        "một",
        "hai",
        "ba",
        "bốn",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
        "mười ba",
        "mười bốn",
        "mười lăm",
        "mười sáu",
        "mười bảy",
        "mười tám",
        "mười chín",
        "hai mươi",
        "hai mươi mốt",
        "hai mươi hai",
        "hai mươi ba",
        "hai mươi tư",
        "hai mươi lăm",
        "hai mươi sáu",
        "hai mươi bảy",
        "hai mươi tám"
    };
    private static final String[] BODY = {
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân cấp trên về cải cách",
        "hành chính; xét tình hình thực tế tại cơ quan, đơn vị xây dựng nội dung cụ thể như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Nâng cao trách nhiệm của người đứng đầu trong việc giải quyết hồ sơ của người dân, doanh nghiệp.",
        "2. Công việc được giao có người làm, có hạn xong và có sản phẩm cụ thể, dễ kiểm tra."
    };

    private final Random random;

    PaperMaker(long beginning) {
        this.random = new Random(beginning);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    MadePaper next() {
        Map<PaperField, String> says = new EnumMap<>(PaperField.class);
        StringBuilder variant = new StringBuilder();
        List<String> left = new ArrayList<>();
        String town = one(TOWNS);
        String symbolOf = bodies(left, says, town, variant);
        boolean letter = chance(15);
        String[] kind = one(KINDS);
        if (chance(70)) {
            left.add("-".repeat(5 + random.nextInt(6)));
        }
        String symbol = letter ? symbolOf + "-NV" : kind[1] + "-" + symbolOf;
        left.add(number(symbol, letter, says, variant));
        if (!letter && chance(8)) {
            variant.append(" mật-khẩn");
            left.add(one(new String[] {"HỎA TỐC", "KHẨN", "DỰ THẢO LẦN 2", "MẬT"}));
        }
        List<String> title = new ArrayList<>();
        String[] subject = one(SUBJECTS);
        if (letter) {
            says.put(PaperField.KIND, "Công văn");
            says.put(PaperField.SUBJECT, String.join(" ", lower(subject)));
            left.add("V/v " + lower(subject)[0]);
            for (int i = 1; i < subject.length; i++) {
                left.add(subject[i]);
            }
        } else {
            says.put(PaperField.KIND, kind[0]);
            title.add(chance(8) ? spread(kind[0]) : kind[0].toUpperCase(Locale.ROOT));
            boolean capitals = chance(15);
            for (String line : subject) {
                title.add(capitals ? line.toUpperCase(Locale.ROOT) : line);
            }
            says.put(PaperField.SUBJECT, String.join(" ", title.subList(1, title.size())));
            if (kind[1].equals("QĐ") && chance(60)) {
                title.add("CHỦ TỊCH ỦY BAN NHÂN DÂN");
            }
        }
        List<String> right = new ArrayList<>(List.of(
                chance(70) ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                chance(50) ? "Độc lập - Tự do - Hạnh phúc" : "Độc lập – Tự do – Hạnh phúc"));
        if (chance(60)) {
            right.add("-".repeat(9 + random.nextInt(9)));
        }
        String place = chance(15) ? "TP. " + town : town;
        says.put(PaperField.PLACE, place);
        String when = day(says, variant);
        int broken = when.indexOf(" năm ");
        if (broken > 0 && chance(8)) {
            variant.append(" ngày-hai-dòng");
            right.add(place + ", " + when.substring(0, broken));
            right.add(when.substring(broken + 1));
        } else {
            right.add(place + ", " + when);
        }
        List<String> body = new ArrayList<>();
        if (letter) {
            body.add("Kính gửi: Các cơ quan, đơn vị trực thuộc");
        }
        body.addAll(List.of(BODY));
        if (kind[1].equals("QĐ") && !letter) {
            body.add(1, "QUYẾT ĐỊNH:");
        }
        List<String> signature = signature(says);
        List<String> annex = new ArrayList<>();
        if (chance(20)) {
            variant.append(" phụ-lục");
            annex.addAll(List.of(
                    "PHỤ LỤC",
                    "Kèm theo Kế hoạch số 99/KH-UBND ngày 01 tháng 02 năm 2024",
                    "KẾ HOẠCH CHI TIẾT",
                    "NGƯỜI LẬP BIỂU",
                    "Bùi Văn Khác"));
        }
        List<String> stamp = new ArrayList<>();
        if (chance(25)) {
            variant.append(" ký-số");
            stamp.addAll(List.of(
                    "Người ký: Ủy ban nhân dân " + town,
                    "Email: ubnd@example.vn",
                    "Cơ quan: Tỉnh thử nghiệm",
                    "Thời gian ký: 0" + (1 + random.nextInt(9)) + ".12.2025 10:12:03 +07:00"));
        }
        return new MadePaper(
                variant.toString().strip(),
                stamp,
                left,
                right,
                title,
                body,
                List.of("Nơi nhận:", "- Như trên;", "- Cấp trên (b/c);", "- Lưu: VT."),
                signature,
                annex,
                says);
    }

    private static String[] lower(String[] lines) {
        String[] all = lines.clone();
        all[0] = all[0].substring(0, 1).toLowerCase(Locale.ROOT) + all[0].substring(1);
        return all;
    }

    private static String spread(String kind) {
        return String.join(" ", kind.toUpperCase(Locale.ROOT).replace(" ", "  ").split("(?<=\\S)(?=\\S)"));
    }

    /** Lines of the bodies; the letters of the issuer in a symbol. */
    private String bodies(List<String> left, Map<PaperField, String> says, String town, StringBuilder variant) {
        String committee = chance(30) ? "UỶ BAN NHÂN DÂN" : "ỦY BAN NHÂN DÂN";
        String level = one(LEVELS) + " " + town.toUpperCase(Locale.ROOT);
        String ward = one(LOWER) + " " + one(WARDS).toUpperCase(Locale.ROOT);
        switch (random.nextInt(6)) {
            case 0 -> {
                left.add("UBND " + ward);
                says.put(PaperField.ISSUER, left.getLast());
            }
            case 1 -> {
                variant.append(" hai-dòng");
                left.add(committee);
                left.add(ward);
                says.put(PaperField.ISSUER, committee + " " + ward);
            }
            case 2 -> {
                variant.append(" cấp-trên");
                left.add("UBND " + level);
                String office = one(OFFICES);
                left.add(office);
                says.put(PaperField.ABOVE, "UBND " + level);
                says.put(PaperField.ISSUER, office);
                return "CQ";
            }
            case 3 -> {
                variant.append(" cấp-trên hai-dòng");
                left.add(committee);
                left.add(level);
                String office = one(OFFICES);
                left.add(office);
                says.put(PaperField.ABOVE, committee + " " + level);
                says.put(PaperField.ISSUER, office);
                return "CQ";
            }
            case 4 -> {
                variant.append(" cấp-trên");
                left.add("UBND " + level);
                left.add("BAN CHỈ ĐẠO");
                left.add("CẢI CÁCH HÀNH CHÍNH");
                says.put(PaperField.ABOVE, "UBND " + level);
                says.put(PaperField.ISSUER, "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH");
                return "BCĐ";
            }
            default -> {
                variant.append(" cấp-trên");
                left.add("UBND " + level);
                left.add(committee + " " + ward);
                says.put(PaperField.ABOVE, "UBND " + level);
                says.put(PaperField.ISSUER, committee + " " + ward);
            }
        }
        return "UBND";
    }

    private String number(String symbol, boolean letter, Map<PaperField, String> says, StringBuilder variant) {
        int number = 1 + random.nextInt(900);
        says.put(PaperField.SYMBOL, symbol);
        if (chance(15)) {
            variant.append(" chưa-số");
            return (chance(50) ? "Số:        /" : "Số: ……/") + symbol;
        }
        String zero = number < 10 && chance(50) ? "0" : "";
        if (!letter && chance(10)) {
            says.put(PaperField.NUMBER, zero + number + "/2024/" + symbol);
            return "Số: " + zero + number + "/2024/" + symbol;
        }
        says.put(PaperField.NUMBER, zero + number + "/" + symbol);
        return switch (random.nextInt(4)) {
            case 0 -> "Số: " + zero + number + "/" + symbol;
            case 1 -> "Số:" + zero + number + " /" + symbol;
            case 2 -> "Số " + zero + number + "/" + symbol.replace("-", " - ");
            default -> "Số: " + zero + number + " / " + symbol;
        };
    }

    private String day(Map<PaperField, String> says, StringBuilder variant) {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        if (chance(10)) {
            variant.append(" chưa-ngày");
            return "ngày      tháng " + month + " năm 2024";
        }
        says.put(PaperField.DAY, "2024-%02d-%02d".formatted(month, day));
        if (chance(12)) {
            variant.append(" ngày-chữ");
            return "ngày " + ONES[day] + " tháng " + (month == 4 ? "tư" : ONES[month])
                    + " năm hai nghìn không trăm hai mươi " + (chance(50) ? "tư" : "bốn");
        }
        if (chance(12)) {
            return "ngày " + day + "/" + month + "/2024";
        }
        boolean padded = chance(60);
        return "ngày " + (padded ? "%02d".formatted(day) : day) + " tháng " + (padded ? "%02d".formatted(month) : month)
                + " năm 2024";
    }

    private List<String> signature(Map<PaperField, String> says) {
        List<String> authority = switch (random.nextInt(6)) {
            case 0 -> List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
            case 1 -> List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
            case 2 -> List.of("TRƯỞNG PHÒNG");
            case 3 -> List.of("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG");
            case 4 -> List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
            default -> List.of("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG");
        };
        List<String> lines = new ArrayList<>(authority);
        if (chance(50)) {
            lines.add("(Đã ký)");
        }
        String name = one(NAMES);
        lines.add(name);
        says.put(PaperField.AUTHORITY, String.join("; ", authority));
        says.put(PaperField.SIGNER, name);
        return lines;
    }
}
