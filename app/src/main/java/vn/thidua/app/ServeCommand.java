package vn.thidua.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thidua.server.Office;
import vn.thidua.server.database.StartProblem;

/** {@code thidua serve}: the office as a web application. */
@Command(name = "serve", description = "Chạy máy chủ web; lần đầu in đường dẫn một lần để lập quản trị viên.")
final class ServeCommand extends ThiDuaCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--data", paramLabel = "THƯ-MỤC", description = "Nơi giữ dữ liệu (mặc định ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        Launcher.endWithIt();
        try {
            return serve();
        } catch (StartProblem problem) {
            err().println(StartWords.say(problem, data));
            return Main.BAD_INPUT;
        }
    }

    private int serve() throws InterruptedException {
        try (Office office = Office.open(options.settings(data))) {
            out().println("Thi Đua: " + options.url());
            office.firstLink()
                    .ifPresent(token -> out().println(
                                    "Chưa có tài khoản nào. Mở đường dẫn này (dùng một lần, trong 24 giờ):\n  "
                                            + options.url() + "first?token=" + token));
            out().flush();
            office.waitForEnd();
        }
        return Main.WELL;
    }
}
