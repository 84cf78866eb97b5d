package vn.thidua.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thidua.server.Office;
import vn.thidua.server.database.StartProblem;

/** {@code thidua demo}: the office with five authorities, invented people and campaigns in different states. */
@Command(name = "demo", description = "Chạy bản trình diễn với năm cơ quan và dữ liệu giả định.")
final class DemoCommand extends ThiDuaCommand implements Callable<Integer> {

    private static final String PASSWORD = "thi-dua-2024";

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(
            names = "--day",
            paramLabel = "NGÀY",
            description = "Ngày của đồng hồ trình diễn, dạng 2024-12-20 (mặc định ${DEFAULT-VALUE}).")
    private LocalDate day = LocalDate.of(2024, 12, 20);

    @Option(names = "--keep", description = "Giữ dữ liệu của lần trình diễn trước thay vì làm lại từ đầu.")
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException, IOException {
        try {
            return show();
        } catch (StartProblem problem) {
            err().println(StartWords.say(problem, data()));
            return Main.BAD_INPUT;
        }
    }

    private static Path data() {
        return Path.of(System.getProperty("thidua.home", "."), "data", "demo");
    }

    private int show() throws InterruptedException, IOException {
        Path data = data();
        if (!keep && Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Map<String, Object> settings = options.settings(data);
        settings.put("thidua.demo", true);
        settings.put("thidua.demo-password", PASSWORD);
        settings.put("thidua.day", day.toString());
        try (Office office = Office.open(settings)) {
            office.fillDemo();
            out().println("Thi Đua, bản trình diễn ngày " + vn.thidua.words.Values.day(day) + ": " + options.url());
            office.demoAccounts().forEach((authority, accounts) -> {
                out().println("\n" + authority);
                accounts.forEach((username, note) -> out().println("  " + Terminal.fit(username, 24) + note));
            });
            out().println("\nMật khẩu chung: " + PASSWORD + ". Nhấn Ctrl+C để dừng.");
            out().flush();
            office.waitForEnd();
        }
        return Main.WELL;
    }
}
