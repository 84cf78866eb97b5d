package vn.thidua.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import vn.thidua.server.database.BackupProblem;
import vn.thidua.server.database.StartProblem;

/** What the commands of an installation's keeper share: one sentence for what cannot be done, and exit 2. */
abstract class KeeperCommand extends ThiDuaCommand implements Callable<Integer> {

    @Mixin
    private final Installation installation = new Installation();

    Installation installation() {
        return installation;
    }

    @Override
    public Integer call() {
        // What libraries have to say about their work is for logs of servers.
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        try {
            return keep();
        } catch (StartProblem problem) {
            err().println(StartWords.say(problem, installation.data()));
        } catch (BackupProblem problem) {
            err().println(say(problem));
        }
        return Main.BAD_INPUT;
    }

    /** Does it. */
    abstract int keep();

    private static String say(BackupProblem problem) {
        Object value = problem.values().getFirst();
        return "thidua: "
                + switch (problem.kind()) {
                    case EXISTS -> "đã có tệp %s; chọn tên khác, hoặc dời tệp ấy đi".formatted(value);
                    case UNREADABLE ->
                        "không đọc hoặc ghi được tệp %s; kiểm tra đường dẫn, quyền và chỗ trống".formatted(value);
                    case NO_BACKUP -> "tệp %s không phải bản sao của Thi Đua".formatted(value);
                    case DAMAGED ->
                        "bản sao %s bị hỏng ở phần %s; dùng bản sao khác"
                                .formatted(value, problem.values().get(1));
                    case NEWER ->
                        "bản sao %s do phiên bản mới hơn tạo (bảng phiên bản %s); cài phiên bản ấy hoặc mới hơn rồi chạy lại"
                                .formatted(value, problem.values().get(1));
                    case NOT_EMPTY ->
                        "nơi khôi phục %s không trống; chọn thư mục hoặc cơ sở dữ liệu trống".formatted(value);
                    case EVIDENCE ->
                        "tệp minh chứng %s đã hỏng, nên chưa tạo bản sao; lấy tệp ấy từ bản sao cũ, rồi chạy lại"
                                .formatted(value);
                }
                + ".";
    }
}
