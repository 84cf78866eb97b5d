package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Template;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Role;
import vn.thidua.server.template.PaperForms;

/** An authority's own forms: checked before they are used, then every paper of that kind is written on them. */
class FormsTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static byte[] form(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : paragraphs) {
                var paragraph = document.createParagraph();
                // Word splits what is typed into runs wherever it likes.
                int half = text.length() / 2;
                paragraph.createRun().setText(text.substring(0, half));
                paragraph.createRun().setText(text.substring(half));
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String text(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void theBodyStandsWhereItsFieldStands() throws IOException {
        Paper paper = new Paper(
                new Paper.Head("", "UBND phường", "Số: 1/QĐ", "ngày 1"),
                List.of(
                        new Paper.Title("QUYẾT ĐỊNH", "Về việc thử"),
                        new Paper.Text("Điều một."),
                        new Paper.Table(List.of("A"), List.of(List.of("ô")), List.of(100), 1),
                        new Paper.Text("Điều hai."),
                        new Paper.Signature("", "Chủ tịch", "Trần Thị Mẫu", List.of("Như trên;"))));
        byte[] form =
                form("Trước {{co_quan}} – {{LOAI}}: {{trich_yeu}}", "{{noi_dung}}", "{{CHUC_VU}} {{nguoi_ky}} hết");
        assertThat(Template.check(form).isGood()).isTrue();
        assertThat(text(Template.fill(form, paper)).strip().replaceAll("\\s*\\n\\s*", "|"))
                .isEqualTo(
                        "Trước UBND phường – QUYẾT ĐỊNH: Về việc thử|Điều một.|A|ô|Điều hai.|CHỦ TỊCH Trần Thị Mẫu hết");
        assertThat(text(Template.fill(Template.sample(), paper)))
                .as("the form to start from")
                .contains("UBND PHƯỜNG")
                .contains("Điều hai.")
                .contains("- Như trên;")
                .doesNotContain("{{");
    }

    @Test
    void aFormIsCheckedWhenItIsSentAndUsedFromThenOn() throws IOException {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        long decision = Running.part(Decisions.class)
                .draft(scene.invented(Role.STANDING_OFFICE), campaign, List.of("giay-khen-tp-tap-the"), true);
        scene.person(Role.ADMINISTRATOR);
        scene.person(Role.STANDING_OFFICE);
        try (Visit admin = Visit.as(scene.prefix + ".administrator")) {
            admin.go("/forms");
            admin.checkHere("forms of papers");
            send(admin, "sai.docx", DOCX, form("{{loai}} {{ten_la}}"));
            assertThat(admin.page.locator("[role=alert]").innerText())
                    .contains("ten_la")
                    .contains("noi_dung");
            send(admin, "macro.docx", DOCX, withMacro(form("{{loai}}", "{{noi_dung}}")));
            assertThat(admin.page.locator("[role=alert]").innerText()).contains("có macro");
            send(admin, "mau.docx", DOCX, form("MẪU RIÊNG {{loai}}", "{{noi_dung}}", "{{nguoi_ky}}"));
            assertThat(admin.page.locator("main").innerText())
                    .contains("Mẫu riêng: mau.docx")
                    .doesNotContain("hết hiệu lực");
            send(
                    admin,
                    "cu.docx",
                    DOCX,
                    form("MẪU RIÊNG {{loai}}", "Căn cứ Nghị định số 91/2017/NĐ-CP;", "{{noi_dung}}", "{{nguoi_ky}}"));
            assertThat(admin.page.locator("li:has-text('Quyết định')").innerText())
                    .as("a form that cites what is not in force any more")
                    .contains("91/2017/NĐ-CP", "hết hiệu lực");
        }
        String path = "/campaigns/" + campaign.id() + "/decisions/" + decision + "/decision.docx";
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            assertThat(text(office.get(path)))
                    .startsWith("MẪU RIÊNG QUYẾT ĐỊNH")
                    .contains("Điều 1.")
                    .contains("Thử 002");
        }
    }

    @Test
    void papersAreDatedWhereTheAuthoritySits() throws IOException {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        scene.person(Role.ADMINISTRATOR);
        scene.person(Role.STANDING_OFFICE);
        String review = "/campaigns/" + campaign.id() + "/reviews/final-review/bao-cao.docx";
        try (Visit admin = Visit.as(scene.prefix + ".administrator");
                Visit other = Visit.as(scene.prefix + ".administrator");
                Visit office = Visit.as(scene.prefix + ".standing-office")) {
            assertThat(text(office.get(review))).contains("…, ngày … tháng … năm …");
            other.go("/forms");
            place(admin, "x".repeat(41));
            place(admin, " Sông Mẫu ");
            admin.checkHere("the place of papers");
            assertThat(text(office.get(review))).contains("Sông Mẫu, ngày … tháng … năm …");
            Locator stale = other.page.locator("details:has(form[action='/forms/place'])");
            stale.locator("summary").click();
            stale.locator("[name=place]").fill("Bến Mẫu");
            other.press(stale.locator("button"));
            assertThat(other.page.locator("[role=alert]").first().innerText()).contains("Sông Mẫu");
            assertThat(other.page.inputValue("[name=place]")).isEqualTo("Bến Mẫu");
        }
        long decision = Running.part(Decisions.class)
                .draft(scene.invented(Role.STANDING_OFFICE), campaign, List.of("giay-khen-tp-tap-the"), true);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            String path = "/campaigns/" + campaign.id() + "/decisions/" + decision;
            assertThat(text(office.get(path + "/decision.docx"))).contains("Sông Mẫu, ngày … tháng");
            office.go(path);
            office.page.fill("input[name=place]", "Bến Mẫu");
            office.press(office.page.locator("#words button"));
            assertThat(text(office.get(path + "/decision.docx"))).contains("Bến Mẫu, ngày … tháng");
            assertThat(text(office.get(review)))
                    .as("one decision is dated elsewhere, the authority stays where it is")
                    .contains("Sông Mẫu, ngày");
        }
    }

    private static void place(Visit admin, String place) {
        admin.go("/forms");
        Locator form = admin.page.locator("details:has(form[action='/forms/place'])");
        form.locator("summary").click();
        // A browser holds the length back; whoever sends the form by other means is refused.
        form.locator("[name=place]")
                .evaluate("(field, text) => { field.removeAttribute('maxlength'); field.value = text; }", place);
        admin.press(form.locator("button"));
        Locator alert = admin.page.locator("[role=alert]");
        if (place.strip().length() > 40) {
            assertThat(alert.first().innerText()).contains("40");
            assertThat(admin.page.inputValue("[name=place]")).isEqualTo(place);
        }
    }

    @Test
    void anEmblemIsSentShownAndGivenUp() throws IOException {
        Scene scene = Scene.withWards(1);
        scene.person(Role.ADMINISTRATOR);
        String authority = scene.invented(Role.ADMINISTRATOR).authority();
        PaperForms forms = Running.part(PaperForms.class);
        try (Visit admin = Visit.as(scene.prefix + ".administrator")) {
            emblem(admin, "bieu-tuong.docx", DOCX, form("{{loai}}", "{{noi_dung}}"));
            assertThat(admin.page.locator("[role=alert]").innerText()).contains("bieu-tuong.docx", ".png hoặc .jpg");
            byte[] image = image();
            emblem(admin, "bieu-tuong.png", "image/png", image);
            assertThat(admin.page
                            .locator("img.td-emblem")
                            .evaluate("image => image.decode().then(() => image.naturalWidth)"))
                    .isEqualTo(40);
            assertThat(forms.emblem(authority))
                    .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(image));
            admin.checkHere("an emblem");
            admin.press("Bỏ biểu tượng");
            assertThat(admin.page.locator("img.td-emblem").count()).isZero();
            assertThat(forms.emblem(authority)).isEmpty();
        }
    }

    private static void emblem(Visit admin, String name, String media, byte[] content) {
        admin.go("/forms");
        Locator form = admin.page.locator("details:has(form[action='/forms/emblem'])");
        form.locator("summary").click();
        form.locator("input[type=file]").setInputFiles(new FilePayload(name, media, content));
        admin.press(form.locator("button"));
    }

    private static byte[] image() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static void send(Visit admin, String name, String media, byte[] content) {
        admin.go("/forms");
        var line = admin.page.locator("li:has-text('Quyết định')");
        line.locator("summary").click();
        line.locator("input[type=file]").setInputFiles(new FilePayload(name, media, content));
        admin.press(line.locator("details button"));
    }

    private static byte[] withMacro(byte[] form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(form));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.readAllBytes());
            }
            to.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            to.write(1);
        }
        return bytes.toByteArray();
    }
}
