package vn.thidua.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thidua.server.database.Backup;
import vn.thidua.server.database.InstallationAccess;

/** {@code thidua backup}: database, evidence and keys of one moment in one file, while the server runs. */
@Command(
        name = "backup",
        description = "Tạo bản sao (cơ sở dữ liệu, minh chứng, khóa) của cùng một thời điểm, cả khi máy chủ đang chạy.")
final class BackupCommand extends KeeperCommand {

    @Parameters(paramLabel = "TỆP", description = "Tệp sẽ tạo.")
    private Path file = Path.of("");

    @Override
    int keep() {
        if (!installation().exists()) {
            err().println("thidua: thư mục %s chưa có dữ liệu; chỉ đúng nơi bằng --data."
                    .formatted(installation().data()));
            return Main.BAD_INPUT;
        }
        try (InstallationAccess place = installation().open()) {
            Backup.Written written = new Backup(place).to(file.toAbsolutePath());
            out().println("Đã tạo bản sao %s: %d bảng, %d dòng, %d tệp, %d KB; đã đọc lại và kiểm tra từng phần."
                    .formatted(
                            file, written.tables(), written.rows(), written.files(), (written.bytes() + 1023) >> 10));
            out().println("Bản sao có cả khóa niêm phong: giữ kín như giữ dữ liệu.");
        }
        return Main.WELL;
    }
}
