package vn.thidua.app;

import java.util.List;
import picocli.CommandLine.Command;
import vn.thidua.server.audit.Finding;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.database.Doctor;
import vn.thidua.server.database.InstallationAccess;

/** {@code thidua doctor}: what an installation has, and what needs a hand; changes nothing. */
@Command(
        name = "doctor",
        description = "Khám một nơi cài đặt: có gì, còn bao nhiêu chỗ, phiên bản, niêm phong, tệp thừa thiếu.")
final class DoctorCommand extends KeeperCommand {

    private static final long SCARCE = 1L << 30;

    @Override
    int keep() {
        if (!installation().exists()) {
            err().println("thidua: thư mục %s chưa có dữ liệu; chỉ đúng nơi bằng --data."
                    .formatted(installation().data()));
            return Main.BAD_INPUT;
        }
        try (InstallationAccess place = installation().open()) {
            Doctor.Report report = Doctor.look(place);
            say("Thư mục", report.folder());
            say("Chỗ trống", (report.free() >> 20) + " MB" + (report.free() < SCARCE ? " (sắp hết)" : ""));
            say("PostgreSQL", report.server());
            say(
                    "Phiên bản bảng",
                    report.schema()
                            + (report.pending() == 0 ? "" : ", lần chạy tới sẽ nâng cấp thêm " + report.pending()));
            say("Số bảng", report.tables());
            say("Minh chứng", report.files() + " tệp, " + (report.bytes() >> 10) + " KB");
            list("Tệp hỏng", report.damaged());
            list("Tệp thiếu", report.missing());
            list("Tệp không ai dùng", report.orphans());
            list("Tệp ghi dở", report.halves());
            boolean sealed = report.schema().isEmpty() || report.pending() > 0 || seals(place);
            return report.well() && sealed ? Main.WELL : Main.FAULTS;
        }
    }

    private boolean seals(InstallationAccess place) {
        Finding finding = Seals.over(place.source(), place.folder()).lookOnly();
        say(
                "Niêm phong nhật ký",
                switch (finding.kind()) {
                    case WHOLE -> "còn nguyên, " + finding.entries() + " mục";
                    case CHANGED -> "mục " + finding.about() + " đã bị sửa";
                    case MISSING -> "thiếu mục ở vị trí " + finding.about();
                    case TAIL -> "các mục từ vị trí " + finding.about() + " đã bị xóa";
                    case FORGED -> "mục " + finding.about() + " bị chèn vào";
                    case KEY -> "khóa niêm phong không phải khóa đã dùng";
                });
        return finding.whole();
    }

    private void say(String what, Object value) {
        out().println(Terminal.fit(what, 20) + value);
    }

    private void list(String what, List<String> names) {
        say(
                what,
                names.isEmpty()
                        ? "không có"
                        : names.size() + ": " + String.join(", ", names.subList(0, Math.min(5, names.size()))));
    }
}
