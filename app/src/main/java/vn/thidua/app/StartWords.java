package vn.thidua.app;

import java.nio.file.Path;
import vn.thidua.server.database.StartProblem;

/** Why a server did not start: one sentence with the remedy. */
final class StartWords {

    private StartWords() {}

    /** The sentence; the log of that folder has the cause. */
    static String say(StartProblem problem, Path data) {
        Object value = problem.values().isEmpty() ? "" : problem.values().getFirst();
        Path log = data.toAbsolutePath().normalize().resolve("logs").resolve("thidua.log");
        String why = switch (problem.kind()) {
            case FOLDER_IN_USE ->
                "thư mục dữ liệu %s đang được một máy chủ Thi Đua khác dùng; dừng máy chủ ấy, hoặc chọn thư mục khác bằng --data"
                        .formatted(value);
            case FOLDER_CLOSED ->
                "không ghi được vào thư mục dữ liệu %s; cấp quyền ghi cho người chạy máy chủ, hoặc chọn thư mục khác bằng --data"
                        .formatted(value);
            case DISK_FULL -> "đĩa chứa %s đã đầy; giải phóng chỗ trống rồi chạy lại".formatted(value);
            case POSTGRES_FAILED ->
                "PostgreSQL đi kèm không khởi động được; xem lý do trong %s rồi chạy lại".formatted(value);
            case POSTGRES_UNFIT ->
                "PostgreSQL đi kèm không chạy được dưới quyền %s trên máy này; chạy máy chủ bằng một người dùng thường"
                        .formatted(value);
            case DATABASE_AWAY ->
                "cơ sở dữ liệu %s không trả lời; kiểm tra địa chỉ, mạng và máy chủ PostgreSQL rồi chạy lại"
                        .formatted(value);
            case DATABASE_REFUSES ->
                "cơ sở dữ liệu %s từ chối tên hoặc mật khẩu; sửa THIDUA_DATABASE_USER, THIDUA_DATABASE_PASSWORD"
                        .formatted(value);
            case DATABASE_MISSING ->
                "máy chủ PostgreSQL chưa có cơ sở dữ liệu trong địa chỉ %s; tạo bằng lệnh createdb rồi chạy lại"
                        .formatted(value);
            case DATABASE_ADDRESS ->
                "địa chỉ cơ sở dữ liệu «%s» không đọc được; viết theo mẫu jdbc:postgresql://máy/tên".formatted(value);
            case DATABASE_UNFIT ->
                "cơ sở dữ liệu thiếu thứ mà các bảng cần (%s); cài gói postgresql-contrib (unaccent, pg_trgm) và cho tài khoản quyền tạo"
                        .formatted(value);
            case TABLES_UNKNOWN ->
                "các bảng trong cơ sở dữ liệu không khớp với phiên bản này; dùng phiên bản mới hơn, hoặc khôi phục bản sao bằng thidua restore";
            case PORT_TAKEN ->
                "cổng %s đang có chương trình khác dùng; dừng chương trình ấy, hoặc chọn cổng khác bằng --port"
                        .formatted(value);
            case ADDRESS_UNKNOWN -> "không lắng nghe được ở địa chỉ đã cho (%s); sửa --address".formatted(value);
            case SETTING ->
                problem.values().getFirst().equals("")
                        ? "một thiết lập có giá trị «%2$s» không dùng được; viết: %3$s"
                                .formatted(problem.values().toArray())
                        : "thiết lập %s có giá trị «%s» không dùng được; viết: %s"
                                .formatted(problem.values().toArray());
            case OTHER -> "máy chủ không khởi động được; gửi tệp nhật ký cho người hỗ trợ";
        };
        return "thidua: " + why + " (chi tiết: " + log + ").";
    }
}
