package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;

/** Strange files at the doors of the program: refused on the page they came from, with the file's name and what to do. */
class FileDoorsTest {

    private static final byte[] NOTHING = {};

    private final Scene scene = Scene.withWards(2);
    private final long campaign = scene.campaign("vinh-long-2024").id();
    private final Caller office =
            Caller.as(Running.office(), scene.person(Role.STANDING_OFFICE).username());

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(Caller who, String page, String action, Map<String, String> typed, Sent file) {
        FormElement form = Caller.form(who.page(page), "form[action='" + action + "']:has(input[type=file])");
        List<Caller.Field> fields = Caller.fields(form);
        typed.forEach((name, value) -> Caller.set(fields, name, value));
        String field = form.select("input[type=file]").attr("name");
        return who.sendParts(
                action,
                fields,
                List.of(new Caller.Attached(field, file.name(), "application/octet-stream", file.content())));
    }

    private record Sent(String name, byte[] content) {}

    private static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        return page.select("[role=alert]").text();
    }

    @Test
    void aPlanThatIsNoneIsRefusedOnThePage() {
        String door = "/campaigns/new";
        Map<String, String> nothing = Map.of();
        assertThat(refused(send(office, door, door, nothing, new Sent("Kế hoạch.docx", text("PK\3\4")))))
                .contains("Kế hoạch.docx không phải là tệp kế hoạch (.yaml)", "Từ văn bản");
        assertThat(refused(send(office, door, door, nothing, new Sent("ke-hoach.yaml", NOTHING))))
                .contains("Tệp ke-hoach.yaml rỗng");
        assertThat(refused(send(office, door, door, nothing, new Sent("ke-hoach.yaml", text("thidua: 1\n")))))
                .contains("lỗi trong ke-hoach.yaml", "thiếu mục «title»");
        assertThat(refused(send(office, door, door, nothing, new Sent("", NOTHING))))
                .contains("Hãy chọn một kế hoạch");
    }

    @Test
    void aCorrectionThatIsRefusedKeepsTheText() {
        String door = "/campaigns/" + campaign + "/correct";
        HttpResponse<String> answer = send(
                office,
                door,
                door,
                Map.of("text", "thidua: 1 # đang viết", "reason", "sửa mức"),
                new Sent("Kế hoạch.pdf", text("%PDF-1.4")));
        assertThat(refused(answer)).contains("Kế hoạch.pdf không phải là tệp kế hoạch (.yaml)");
        assertThat(answer.body()).contains("# đang viết", "sửa mức");
    }

    @Test
    void packagesAndAnswersAreRefusedByName() {
        assertThat(refused(send(
                        office, "/proposals", "/proposals/receive", Map.of(), new Sent("Hồ sơ xã A.zip", text("xin")))))
                .contains("Hồ sơ xã A.zip: Tệp không phải là gói .zip đọc được");
        assertThat(refused(send(
                        office, "/proposals", "/proposals/answers", Map.of(), new Sent("Trả lời.pdf", text("xin")))))
                .contains("Trả lời.pdf: Tệp không phải là tệp trả lời (.json)");
    }

    /** It would be believed to be here. */
    @Test
    void aChosenFileWithoutContentIsNotLeftOutInSilence() {
        Caller unit = Caller.as(Running.office(), scene.person(Role.HEAD).username());
        String door = "/campaigns/" + campaign + "/initiatives";
        Map<String, String> typed = Map.of(
                "title", "Rút ngắn thời gian trả kết quả", "content", "Làm trước một bước", "effect", "Nhanh hơn");
        HttpResponse<String> answer = send(unit, door, door, typed, new Sent("Xác nhận.pdf", NOTHING));
        assertThat(refused(answer)).contains("Tệp Xác nhận.pdf rỗng");
        assertThat(answer.body()).contains("Rút ngắn thời gian trả kết quả");
        assertThat(send(unit, door, door, typed, new Sent("", NOTHING)).statusCode())
                .as("no file was chosen")
                .isEqualTo(302);
        assertThat(refused(send(office, "/drafts", "/drafts", Map.of(), new Sent("Kế hoạch.pdf", NOTHING))))
                .contains("Tệp Kế hoạch.pdf rỗng");
        Actor clerk = scene.person(Role.CLERK);
        String papers = "/campaigns/" + campaign + "/evidence/" + clerk.unit();
        HttpResponse<String> paper = send(
                Caller.as(Running.office(), clerk.username()), papers, papers, Map.of(), new Sent("Quét.pdf", NOTHING));
        assertThat(refused(paper)).contains("Tệp Quét.pdf rỗng, không có nội dung");
    }

    /** It is refused while the form is read, before anything knows which page it is for. */
    @Test
    void aFileThatIsTooLargeIsToldItsLimit() {
        byte[] large = new byte[(25 << 20) + 1];
        HttpResponse<String> answer =
                send(office, "/proposals", "/proposals/receive", Map.of(), new Sent("Hồ sơ.zip", large));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn. Mỗi tệp tối đa 25 MB");
    }

    /** Without script all files are sent at once: every fault is told, what they prove stays chosen, and none is taken. */
    @Test
    void papersThatCannotBeOpenedAreRefusedTogether() {
        Actor clerk = scene.person(Role.CLERK);
        Caller unit = Caller.as(Running.office(), clerk.username());
        String door = "/campaigns/" + campaign + "/evidence/" + clerk.unit();
        FormElement form = Caller.form(unit.page(door), "form[action='" + door + "']");
        List<Caller.Field> fields = Caller.fields(form);
        String about = form.select("#about option").last().attr("value");
        Caller.set(fields, "about", about);
        HttpResponse<String> answer = unit.sendParts(
                door,
                fields,
                List.of(
                        new Caller.Attached("files", "Số liệu.csv", "text/csv", text("a,b")),
                        new Caller.Attached("files", "Quét.pdf", "application/pdf", text("%PDF-1.4\n%%EOF")),
                        new Caller.Attached("files", "Ảnh.png", "image/png", new byte[] {
                            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 'x'
                        })));
        assertThat(refused(answer))
                .contains("Chưa tệp nào được nhận", "Tệp Số liệu.csv không thuộc loại được nhận")
                .contains("Tệp Quét.pdf bị hỏng", "Tệp Ảnh.png bị hỏng");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#about option[selected]").attr("value")).isEqualTo(about);
        assertThat(page.select("form[action='" + door + "'] input[type=file]")).hasSize(1);
    }
}
