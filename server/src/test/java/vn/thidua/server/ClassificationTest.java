package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settled;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;

/**
 * Classes on every page where they are asked for. Of six wards two are equal for the one place of the best class, one is
 * good by its points and has a case against it, so that the council decides, one is not known, one is not rated.
 */
class ClassificationTest {

    private static final String EQUAL = "Phường Thử 001";
    private static final String OTHER = "Phường Thử 002";
    private static final String FOR_THE_COUNCIL = "Phường Thử 004";
    private static final String EXCELLENT = "Hoàn thành xuất sắc";

    private final Scene scene = Scene.withWards(6);
    private final Campaign campaign = scene.campaignOf(plan());
    private final String classes = "/campaigns/" + campaign.id() + "/classes";

    ClassificationTest() {
        facts("w1", "100", "100", "0", "12");
        facts("w2", "100", "100", "0", "12");
        facts("w3", "80", "80", "0", "12");
        facts("w4", "80", "80", "1", "12");
        facts("w5", "100", "100", "0", "3");
        facts("w6", "50", "", "0", "12");
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.COUNCIL_SECRETARY);
        scene.person(Role.HEAD);
    }

    private static String plan() {
        try (var file = ClassificationTest.class.getResourceAsStream("/plans/xep-loai-2024.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void facts(String ward, String satisfied, String inTime, String cases, String months) {
        scene.fact(campaign, ward, "hai", satisfied);
        scene.fact(campaign, ward, "viec", inTime);
        scene.fact(campaign, ward, "phat", cases);
        scene.fact(campaign, ward, "thang", months);
    }

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    private Visit visit(Role role) {
        return Visit.as(scene.prefix + "." + role.word());
    }

    private static Locator row(Visit visit, String name) {
        return visit.page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String home(Visit visit) {
        visit.go("/");
        return visit.page.locator("main").innerText();
    }

    /** What is open is told apart from what is not known and from who is not rated, and each says why. */
    @Test
    void aClassOrWhyThereIsNoneStandsBesideEverybody() {
        try (Visit office = visit(Role.STANDING_OFFICE)) {
            office.check(classes, 1366, 768);
            office.check(classes, 390, 844);
            assertThat(row(office, "Phường Thử 003").innerText()).contains("Hoàn thành tốt");
            assertThat(row(office, FOR_THE_COUNCIL).innerText()).contains("chờ Hội đồng Thi đua quyết định");
            assertThat(row(office, "Phường Thử 005").innerText()).contains("không xếp loại");
            assertThat(row(office, "Phường Thử 006").innerText()).contains("chưa rõ");
            assertThat(row(office, EQUAL).innerText()).contains("chưa rõ");
            row(office, EQUAL).locator("a").click();
            office.page.locator("#why .td-reason").waitFor();
            assertThat(office.page.locator("#why").innerText()).contains("Chờ UBND phường Thử 004");
            office.checkHere("classes with a reason");
            office.go(classes + "?class=xl/-awaits-people");
            assertThat(office.page.locator("tbody tr").count()).isEqualTo(1);
        }
    }

    /** The council decides what is left open; then equal ones are told apart by the body that the plan names, nobody else. */
    @Test
    void peopleDecideWhatThePlanLeavesToThem() {
        try (Visit council = visit(Role.COUNCIL_SECRETARY);
                Visit office = visit(Role.STANDING_OFFICE)) {
            assertThat(home(office)).doesNotContain("chờ quyết định xếp loại");
            assertThat(home(council)).contains("Xếp loại phường: 1 trường hợp chờ quyết định xếp loại");
            council.press(council.page.locator("a[href*='/classes?of=xl']").first());
            Locator open = row(council, FOR_THE_COUNCIL);
            open.locator("summary").click();
            open.locator("select").selectOption("dat");
            open.locator("textarea").fill("Phiên họp số 2");
            council.checkHere("a class to be decided");
            council.press(open.locator("button"));
            assertThat(row(council, FOR_THE_COUNCIL).innerText())
                    .contains("Hoàn thành")
                    .contains("Người council-secretary")
                    .contains("Phiên họp số 2");
            assertThat(home(council)).doesNotContain("chờ quyết định xếp loại").doesNotContain("ngang nhau");

            assertThat(home(office)).contains("Xếp loại phường, " + EXCELLENT + ": 2 ứng viên ngang nhau cho 1 suất");
            office.press(office.page.locator("a[href*='/classes?of=xl']").first());
            assertThat(row(office, EQUAL).innerText()).contains("chờ Phòng Nội vụ quyết định");
            Locator tie = office.page.locator(".td-warn-box");
            tie.locator("summary").click();
            tie.getByText(OTHER).click();
            tie.locator("textarea").fill("Có mô hình được nhân rộng");
            office.press(tie.locator("button"));
            assertThat(row(office, OTHER).innerText()).contains(EXCELLENT);
            assertThat(row(office, EQUAL).innerText()).contains("Hoàn thành tốt");
            council.go(classes);
            assertThat(council.page.locator("main").innerText()).contains("Có mô hình được nhân rộng");
            assertThat(council.page.getByText("Rút lựa chọn").count()).isZero();
        }
        assertThatThrownBy(() -> Running.part(Settlements.class)
                        .settle(
                                scene.invented(Role.COUNCIL_SECRETARY),
                                campaign,
                                Settled.said("xl/xs", "", List.of("w1"), "Phiên họp")))
                .hasMessageContaining("not-your-tie");
    }

    /** The class stands on the plan, the ranking, the watch, the awards, beside the sheet and the coach, and in their files. */
    @Test
    void everyPageAndFileThatShowsAUnitShowsItsClass() throws Exception {
        decide();
        String base = "/campaigns/" + campaign.id();
        try (Visit office = visit(Role.STANDING_OFFICE);
                Visit head = visit(Role.HEAD)) {
            office.check(base + "/plan", 1366, 768);
            assertThat(office.page.locator("section:has(#classes)").innerText())
                    .contains("Loại “Hoàn thành xuất sắc” nhiều nhất 20% số đạt loại “Hoàn thành tốt” trở lên")
                    .contains("bằng nhau thì Phòng Nội vụ chọn")
                    .contains("Trường hợp để ngỏ do Hội đồng Thi đua quyết định");
            for (String page : List.of("/ranking", "/watch", "/awards")) {
                office.check(base + page, 1366, 768);
                assertThat(row(office, OTHER).innerText()).as(page).contains(EXCELLENT);
                office.check(base + page, 390, 844);
            }
            office.go(base + "/awards?award=khen");
            assertThat(row(office, "Phường Thử 005").innerText())
                    .as("not rated is known, and no class")
                    .contains("Không đủ tiêu chuẩn");
            office.go(base + "/ranking?class=xl/tot");
            assertThat(office.page.locator("tbody tr").count()).isEqualTo(2);
            for (String file : List.of(
                    "/ranking/ranking.xlsx", "/watch/watch.xlsx", "/awards/khen.xlsx", "/classes/xep-loai.xlsx")) {
                assertThat(cells(office.get(base + file))).as(file).contains("Xếp loại phường", EXCELLENT);
            }
            for (String file : List.of("/ranking/xep-hang.pdf", "/classes/xep-loai.pdf")) {
                try (PDDocument paper = Loader.loadPDF(office.get(base + file))) {
                    assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                            .as(file)
                            .contains(EXCELLENT)
                            .contains("không xếp loại");
                }
            }
            String sheet = base + "/sheets/w1/bang-diem.";
            assertThat(AwardSteps.text(head.get(sheet + "pdf"))).contains("Xếp loại phường: Hoàn thành tốt");
            assertThat(cells(head.get(sheet + "xlsx"))).contains("Xếp loại phường", "Hoàn thành tốt");
            try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(head.get(sheet + "docx")))) {
                assertThat(paper.getParagraphs())
                        .anyMatch(one -> one.getText().contains("Xếp loại phường: Hoàn thành tốt"));
            }
            for (String page : List.of("/sheets/w1", "/coach/w1")) {
                head.go(base + page);
                head.page.locator("section .td-reason").first().waitFor();
                head.checkHere(page);
                assertThat(head.page.locator("main").innerText())
                        .as(page)
                        .contains("Xếp loại phường: Hoàn thành tốt")
                        .contains("đứng ngoài số suất")
                        .contains("Còn thiếu để đạt loại " + EXCELLENT)
                        .doesNotContain("đã đủ điều kiện");
            }
            head.go(classes);
            assertThat(head.page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(head.go(classes + "/unit/w2/standing")).isEqualTo(404);
        }
    }

    /** A decision's list says the class, and goes on saying it when the class changes afterwards. */
    @Test
    void aDecisionKeepsTheClassesOfTheDayOnWhichItWasDrafted() throws IOException {
        scene.fact(campaign, "w6", "viec", "30");
        decide();
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Decisions decisions = Running.part(Decisions.class);
        long id = decisions.draft(office, campaign, List.of("khen"), true);
        String file = "/campaigns/" + campaign.id() + "/decisions/" + id + "/decision.docx";
        try (Visit visit = visit(Role.STANDING_OFFICE)) {
            assertThat(tables(visit.get(file))).contains("Xếp loại phường: Hoàn thành xuất sắc");
            reopen();
            assertThat(tables(visit.get(file))).contains("Xếp loại phường: Hoàn thành xuất sắc");
        }
    }

    /** A published ranking keeps the classes of its day, proves them, and they go on record. */
    @Test
    void aPublishedRankingKeepsAndProvesTheClassesOfItsDay() {
        scene.fact(campaign, "w6", "viec", "30");
        decide();
        Running.part(Today.class).moveTo(LocalDate.of(2025, 1, 10));
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Sheets sheets = Running.part(Sheets.class);
        for (int i = 1; i <= 6; i++) {
            String ward = "w" + i;
            sheets.step(
                    office,
                    campaign,
                    ward,
                    new SheetAct(SheetStep.CLOSE, "Không trình", Optional.empty(), List.of(), 0));
            sheets.step(
                    scene.invented(Role.STEERING_COMMITTEE),
                    campaign,
                    ward,
                    new SheetAct(SheetStep.CONFIRM, "", Optional.empty(), List.of(), 1));
        }
        Rankings rankings = Running.part(Rankings.class);
        rankings.publish(office, campaign);
        Publication published = rankings.published(office, campaign).getFirst();
        assertThat(rankings.prove(campaign, published)).isTrue();
        reopen();
        assertThat(rankings.prove(campaign, published))
                .as("what was known then")
                .isTrue();
        try (Visit head = visit(Role.HEAD)) {
            head.go("/campaigns/" + campaign.id() + "/ranking");
            assertThat(row(head, OTHER).innerText()).contains(EXCELLENT);
        }
        assertThat(Running.part(Achievements.class).of(scene.authority, SubjectKind.UNIT, "w2"))
                .anyMatch(one ->
                        one.what() == AchievementKind.RATING && one.label().equals(EXCELLENT));
    }

    private void decide() {
        scene.fact(campaign, "w4", "quyetDinh", "dat");
        Running.part(Settlements.class)
                .settle(
                        scene.invented(Role.STANDING_OFFICE),
                        campaign,
                        Settled.said("xl/xs", "", List.of("w2"), "Có mô hình"));
    }

    private void reopen() {
        Settlements settlements = Running.part(Settlements.class);
        settlements
                .acts(campaign, List.of("xl/xs"))
                .keySet()
                .forEach(act ->
                        settlements.reopen(scene.invented(Role.STANDING_OFFICE), campaign, act.id(), "Ghi nhầm"));
    }

    /** What stands in the cells of the tables of a .docx. */
    private static List<String> tables(byte[] file) throws IOException {
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(file))) {
            return paper.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(XWPFTableCell::getText)
                    .toList();
        }
    }

    private static List<String> cells(byte[] file) throws IOException {
        List<String> cells = new java.util.ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
        }
        return cells;
    }
}
