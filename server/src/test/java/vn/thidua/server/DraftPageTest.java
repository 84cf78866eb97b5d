package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.workshop.DraftStep;
import vn.thidua.server.workshop.PlanDrafts;
import vn.thidua.server.workshop.SavedDraft;

/** An office makes a campaign from its paper: line by line beside the sentences, nothing unsure by itself. */
class DraftPageTest {

    static final Path PAPER = Path.of("src/test/resources/papers/phuong-hoa-son.docx");

    private final Scene scene = Scene.withWards(2);
    private final PlanDrafts drafts = Running.part(PlanDrafts.class);

    @TempDir
    private Path folder;

    /** A draft of the paper of an invented ward. */
    static long draft(Actor office) {
        try {
            FileStore.Kept kept = Running.part(FileStore.class)
                    .take("Kế hoạch thi đua.docx", new ByteArrayInputStream(Files.readAllBytes(PAPER)));
            return Running.part(PlanDrafts.class)
                    .add(office, kept, Texts.of("vi").reasons());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPaperBecomesACampaignThroughPages() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit second = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/new");
            office.page.click("a[href='/drafts']");
            office.check("/drafts", 1366, 768);
            office.page.setInputFiles("#file", PAPER);
            office.press("Đọc văn bản");
            office.checkHere("a draft as it was read");
            String address = office.page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
            String page = office.page.innerText("main");
            assertThat(page)
                    .contains("Số, ký hiệu: 15/KH-UBND", "Bảng điểm và cách chấm", "đoạn")
                    .contains("Kế hoạch đọc được, không có lỗi");
            assertThat(office.page
                            .locator("li:has(.td-warn) input[name=taken]:checked")
                            .count())
                    .as("nothing unsure is taken by itself")
                    .isZero();
            office.check(address, 390, 844);

            second.go(address);
            office.check(address, 1366, 768);
            office.page
                    .locator("li:has-text('06/2022/QH15') input[name=taken]")
                    .first()
                    .uncheck();
            office.press("Viết kế hoạch theo lựa chọn");
            assertThat(office.page.inputValue("#text")).contains("# - {number: 06/2022/QH15");

            second.write("thidua: 1 # sửa trên bản cũ");
            second.press("Lưu bản sửa tay");
            assertThat(second.page.innerText("[role=alert]")).contains("Có người vừa làm trước");
            assertThat(second.page.inputValue("#text")).isEqualTo("thidua: 1 # sửa trên bản cũ");

            String text = office.page.inputValue("#text");
            office.write(text.replaceFirst("title: .*", "title: Thi đua của phường, sửa tay"));
            office.press("Lưu bản sửa tay");
            office.press("Viết kế hoạch theo lựa chọn");
            assertThat(office.page.innerText("[role=alert]")).contains("đã được sửa tay");
            assertThat(office.page.inputValue("#text")).contains("sửa tay");

            office.press("Lập phong trào từ dự thảo");
            assertThat(office.page.url()).contains("/prepare");
            assertThat(office.page.innerText("main")).contains("Thi đua của phường, sửa tay");
            office.go(address);
            office.checkHere("a draft that was used");
            assertThat(office.page.innerText("main")).contains("Đã lập phong trào");
        }
    }

    /** Bands that leave a gap: the rule stands on the page with the reason, and in the plan only once somebody has ticked it. */
    @Test
    void whatIsNotSureWaitsForAPerson() throws IOException {
        Path file = folder.resolve("khoang-ho.docx");
        changed(file, "Từ 90% đến dưới 95%", "Từ 90% đến dưới 93%");
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/drafts");
            office.page.setInputFiles("#file", file);
            office.press("Đọc văn bản");
            office.checkHere("a draft with what is not sure");
            assertThat(office.page.innerText("main")).contains("Chưa chắc:");
            Locator unsure = office.page.locator("li:has(.td-warn) input[name=taken]");
            assertThat(unsure.count()).isPositive();
            for (int at = 0; at < unsure.count(); at++) {
                assertThat(unsure.nth(at).isChecked()).isFalse();
            }
            office.press("Lập phong trào từ dự thảo");
            assertThat(office.page.innerText("[role=alert]")).contains("còn chỗ cần bổ sung");
            String before = office.page.inputValue("#text");
            unsure.first().check();
            office.press("Viết kế hoạch theo lựa chọn");
            assertThat(office.page.inputValue("#text")).isNotEqualTo(before);
        }
    }

    /** The paper with other words in one place. */
    private static void changed(Path file, String words, String others) throws IOException {
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(PAPER));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replace(words, others).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheRemedyAndMayBeSentAgain() throws IOException {
        Path scan = folder.resolve("quet.pdf");
        try (PDDocument paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.save(scan.toFile());
        }
        Path wrong = folder.resolve("hong.docx");
        Files.write(wrong, "không phải văn bản".getBytes(StandardCharsets.UTF_8));
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            for (Path file : new Path[] {scan, wrong}) {
                office.go("/drafts");
                office.page.setInputFiles("#file", file);
                office.press("Đọc văn bản");
                office.checkHere("a paper that cannot be read");
                assertThat(office.page.innerText("[role=alert]"))
                        .contains(file.getFileName().toString());
            }
            assertThat(office.page.locator(".td-empty").count()).isEqualTo(1);
        }
    }

    @Test
    void onlyWhoeverMakesCampaignsComesToADraft() {
        long id = draft(scene.invented(Role.STANDING_OFFICE));
        Scene elsewhere = Scene.withWards(1);
        assertThatThrownBy(() -> drafts.one(elsewhere.invented(Role.STANDING_OFFICE), id))
                .isInstanceOf(Refusal.class);
        for (Role role : Role.values()) {
            if (role != Role.STANDING_OFFICE) {
                Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", "");
                assertThatThrownBy(() -> drafts.one(actor, id)).as(role.word()).isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void whatWasUsedOrDiscardedIsNotChangedAnyMore() {
        Actor office = scene.invented(Role.STANDING_OFFICE);
        for (DraftStep last : DraftStep.values()) {
            long id = draft(office);
            SavedDraft seen = drafts.one(office, id);
            end(office, seen, last);
            for (DraftStep step : DraftStep.values()) {
                assertThatThrownBy(() -> end(office, drafts.one(office, id), step))
                        .as(last + ", then " + step)
                        .isInstanceOf(Refusal.class);
            }
            assertThatThrownBy(() -> drafts.write(office, drafts.one(office, id), "thidua: 1"))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> drafts.choose(
                            office,
                            drafts.one(office, id),
                            Set.of(),
                            true,
                            Texts.of("vi").reasons()))
                    .isInstanceOf(Refusal.class);
        }
    }

    private void end(Actor office, SavedDraft seen, DraftStep step) {
        if (step == DraftStep.USE) {
            drafts.use(office, seen);
        } else {
            drafts.discard(office, seen);
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("draft-steps", DraftStep.values());
    }
}
