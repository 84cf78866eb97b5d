package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemStep;
import vn.thidua.server.publication.Publications;
import vn.thidua.server.publication.Sites;
import vn.thidua.server.story.Stories;
import vn.thidua.server.story.Story;
import vn.thidua.server.story.StoryPicture;
import vn.thidua.server.story.StoryStep;
import vn.thidua.server.workflow.TakenStep;

/** Articles about good examples: written by a unit, approved by the office, read by everybody. */
class StoriesTest {

    private static final Story.Wording WORDS =
            new Story.Wording("Trả kết quả tại nhà", "Người già không phải đi xa.", "Đoạn một.\n\nĐoạn hai.");

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Actor office = scene.person(Role.STANDING_OFFICE);
    private final Actor clerk = scene.person(Role.CLERK);
    private final Stories stories = Running.part(Stories.class);

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A .jpg as a camera makes it that was held upright: turned by a quarter, with a word of its owner. */
    private static byte[] turned(byte[] jpg, String owner) throws IOException {
        byte[] text = owner.getBytes(StandardCharsets.US_ASCII);
        String directory = "4d4d002a00000008" + "0002" + "011200030000000100060000"
                + "013b0002%08x%08x".formatted(text.length + 1, 38) + "00000000";
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.write(HexFormat.of().parseHex(directory));
        exif.write(text);
        exif.write(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((exif.size() + 2) >> 8);
        out.write((exif.size() + 2) & 0xFF);
        out.write(exif.toByteArray());
        out.write(jpg, 2, jpg.length - 2);
        return out.toByteArray();
    }

    private Story one(long id) {
        return stories.one(clerk, campaign, id);
    }

    private void picture(long id, byte[] content, String media, String about) {
        stories.addPicture(
                clerk,
                campaign,
                id,
                new Stories.SentPicture(new FileStore.Passing("anh.jpg", media, new ByteArrayResource(content)), about),
                one(id).version());
    }

    private void step(Actor who, long id, StoryStep step, String note) {
        stories.step(
                who,
                campaign,
                id,
                new TakenStep<>(step, note, stories.one(who, campaign, id).version()));
    }

    @Test
    void fromTheUnitToTheCitizenThroughPagesAlone() throws IOException {
        String list = "/campaigns/" + campaign.id() + "/stories";
        String story;
        try (Visit unit = Visit.as(clerk.username())) {
            unit.go("/campaigns/" + campaign.id() + "/tasks");
            unit.page.click("text=Gương điển hình");
            unit.check(list, 1366, 768);
            unit.check(list, 390, 844);
            unit.page.fill("#title", WORDS.title());
            unit.page.fill("#lead", WORDS.lead());
            unit.page.fill("#text", WORDS.text());
            unit.press("Lưu bản thảo");
            story = unit.path();
            assertThat(story).startsWith(list + "/");
            unit.page.setInputFiles(
                    "#file",
                    new FilePayload("gia.jpg", "image/jpeg", "không phải ảnh".getBytes(StandardCharsets.UTF_8)));
            unit.page.fill("#about", "Cán bộ trao giấy tại nhà");
            unit.press("Thêm ảnh");
            assertThat(unit.page.locator("[role=alert]").innerText()).contains("gia");
            assertThat(unit.page.inputValue("#about")).isEqualTo("Cán bộ trao giấy tại nhà");
            unit.page.setInputFiles(
                    "#file", new FilePayload("ảnh.jpg", "image/jpeg", turned(picture(400, 300, "jpg"), "Chu may")));
            unit.press("Thêm ảnh");
            unit.check(story, 1366, 768);
            unit.check(story, 390, 844);
            steps(unit, "Gửi duyệt");
        }
        try (Visit head = Visit.as(office.username())) {
            head.go("/");
            assertThat(head.page.content()).contains("1 bài gương điển hình chờ duyệt");
            head.go(story);
            head.page.click("summary:has-text('Trả lại')");
            head.page.fill("#note-return", "Nêu rõ số hộ");
            head.press("Trả lại");
        }
        try (Visit unit = Visit.as(clerk.username())) {
            unit.go(story);
            assertThat(unit.page.content()).contains("Nêu rõ số hộ");
            unit.page.fill("#text", "Đoạn một, 12 hộ.\nĐoạn hai.");
            unit.press("Lưu: Nội dung");
            steps(unit, "Gửi duyệt");
        }
        long id = Long.parseLong(story.substring(story.lastIndexOf('/') + 1));
        step(office, id, StoryStep.APPROVE, "");
        String page = published();
        Public.Answer read = Public.ask(page);
        assertThat(read.text()).contains("Đoạn một, 12 hộ.", "Cán bộ trao giấy tại nhà", "og:image");
        Public.Answer picture = Public.ask(page + "/anh-1.jpg");
        assertThat(picture.status()).isEqualTo(200);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(shown.getWidth()).as("turned upright").isEqualTo(300);
        assertThat(new String(picture.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Chu may", "Exif");
        assertThat(Public.ask(page + "/anh-2.jpg").status()).isEqualTo(404);
        // Opened again: the public reads what was approved until another edition is.
        step(office, id, StoryStep.REOPEN, "Sửa số");
        stories.write(
                clerk, campaign, id, new Story.Wording("Tên khác", "Lời khác", "Nháp chưa duyệt"), one(id).version());
        stories.removePicture(clerk, campaign, id, one(id).pictures().getFirst().id(), one(id).version());
        assertThat(Public.ask(page).text()).contains("Đoạn một, 12 hộ.").doesNotContain("Nháp chưa duyệt");
        assertThat(Public.ask(page + "/anh-1.jpg").status()).isEqualTo(200);
        step(clerk, id, StoryStep.SUBMIT, "");
        step(office, id, StoryStep.APPROVE, "");
        assertThat(Public.ask(page).text()).contains("Nháp chưa duyệt", "Sửa và duyệt lại ngày");
        assertThat(Public.ask(page + "/anh-1.jpg").status()).isEqualTo(404);
    }

    /** Takes a step that asks for nothing. */
    private static void steps(Visit visit, String step) {
        visit.press(step);
    }

    /** Makes the plan and the article public; the address of the article. */
    private String published() {
        Publications publications = Running.part(Publications.class);
        for (ItemKind kind : new ItemKind[] {ItemKind.PLAN, ItemKind.STORY}) {
            long subject = publications.candidates(office, campaign).stream()
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .subject();
            long id = publications.prepare(office, campaign, kind, subject);
            publications.step(office, id, new TakenStep<>(ItemStep.PUBLISH, "", 0), Optional.empty());
        }
        String[] slugs = publications.of(office, campaign).stream()
                .sorted(java.util.Comparator.comparing(one -> one.kind()))
                .map(one -> one.slug())
                .toArray(String[]::new);
        return "/cong-khai/" + Running.part(Sites.class).own(office).slug() + "/" + slugs[0] + "/" + slugs[1];
    }

    @Test
    void whatIsNoPictureOrTooLargeIsToldWithTheRemedy() throws IOException {
        long id = stories.add(clerk, campaign, "", WORDS);
        byte[] good = picture(60, 40, "png");
        assertThatThrownBy(() -> picture(id, good, "application/pdf", "a"))
                .isInstanceOfSatisfying(
                        Refusal.class, told -> assertThat(told.key()).isEqualTo("refusal.picture-kind"));
        assertThatThrownBy(() -> picture(id, java.util.Arrays.copyOf(good, 60), "image/png", "a"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> picture(id, good, "image/png", " "))
                .isInstanceOfSatisfying(
                        Refusal.class, told -> assertThat(told.key()).isEqualTo("refusal.picture-about"));
        byte[] claims = good.clone();
        // The head of a .png says 8000 x 5000: 40 million pixels in a file of some hundred bytes.
        System.arraycopy(HexFormat.of().parseHex("00001f4000001388"), 0, claims, 16, 8);
        assertThatThrownBy(() -> picture(id, claims, "image/png", "a"))
                .isInstanceOfSatisfying(
                        Refusal.class, told -> assertThat(told.key()).isEqualTo("refusal.picture-pixels"));
        for (int i = 0; i < Story.MOST_PICTURES; i++) {
            picture(id, good, "image/png", "ảnh " + i);
        }
        assertThatThrownBy(() -> picture(id, good, "image/png", "a"))
                .isInstanceOfSatisfying(
                        Refusal.class, told -> assertThat(told.key()).isEqualTo("refusal.picture-many"));
        StoryPicture kept = one(id).pictures().getFirst();
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                Running.part(FileStore.class).read(kept.sha256())))
                        .getWidth())
                .isEqualTo(60);
    }

    @Test
    void othersSeeItOnlyWhenItIsApprovedAndTheSecondIsTold() {
        long id = stories.add(clerk, campaign, "", WORDS);
        Actor other = scene.invented(Role.CLERK, "w2", "");
        assertThatThrownBy(() -> stories.one(other, campaign, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.one(office, campaign, id)).isInstanceOf(Refusal.class);
        stories.write(clerk, campaign, id, WORDS, 0);
        assertThatThrownBy(() -> stories.write(clerk, campaign, id, WORDS, 0)).isInstanceOf(Refusal.class);
        step(clerk, id, StoryStep.SUBMIT, "");
        assertThatThrownBy(() -> stories.one(other, campaign, id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.write(clerk, campaign, id, WORDS, one(id).version()))
                .isInstanceOf(Refusal.class);
        step(office, id, StoryStep.APPROVE, "");
        assertThat(stories.one(other, campaign, id).wording()).isEqualTo(WORDS);
        assertThat(stories.steps(other, one(id))).isEmpty();
        assertThatThrownBy(() -> stories.add(clerk, campaign, "", new Story.Wording("", "b", "c")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.add(clerk, campaign, "", new Story.Wording("a", "b", "c".repeat(20_001))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theDocsTellEveryStep() throws IOException {
        Docs.steps("story-steps", StoryStep.values());
    }
}
