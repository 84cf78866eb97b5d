package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.dashboard.Chart;
import vn.thidua.server.dashboard.ChartQuestion;
import vn.thidua.server.dashboard.Dashboard;
import vn.thidua.server.dashboard.DashboardView;
import vn.thidua.server.dashboard.Tile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/** Charts for those who lead: each number is that of the module that knows it, and nobody sees more in them than elsewhere. */
class DashboardTest {

    private static final Texts TEXTS = Texts.of("vi");

    private final Dashboard dashboard = Running.part(Dashboard.class);
    private final Stage stage = Stage.toRead();

    private DashboardView view(Actor actor, Campaign campaign) {
        return view(actor, campaign, new ChartQuestion("", "", "", 0));
    }

    private DashboardView view(Actor actor, Campaign campaign, ChartQuestion asked) {
        return dashboard.of(actor, campaign, asked, false, TEXTS);
    }

    private static Optional<Chart> chart(DashboardView view, String id) {
        return view.charts().stream().filter(chart -> chart.id().startsWith(id)).findFirst();
    }

    @Test
    void whatIsNotPublishedIsShownToThoseAloneWhoSeeIt() {
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        Actor chair = stage.of(Role.CHAIR, "");
        assertThat(chart(view(office, stage.running), "totals")).isPresent();
        assertThat(chart(view(office, stage.running), "criteria")).isPresent();
        assertThat(chart(view(chair, stage.running), "totals")).isEmpty();
        assertThat(chart(view(chair, stage.running), "criteria")).isEmpty();
        assertThat(chart(view(chair, stage.decided), "totals"))
                .hasValueSatisfying(totals -> assertThat(totals.note()).startsWith("Theo xếp hạng công bố"));
    }

    @Test
    void moneyIsShownToThoseAloneWhoSeeTheRegister() {
        assertThat(chart(view(stage.of(Role.CHAIR, ""), stage.decided), "awards"))
                .isPresent();
        Actor specialist = stage.of(Role.SPECIALIST, "");
        assertThat(chart(view(specialist, stage.decided), "awards")).isEmpty();
        assertThat(chart(view(specialist, stage.decided), "money")).isEmpty();
        assertThat(view(specialist, stage.decided).tiles())
                .extracting(Tile::label)
                .noneMatch(label -> label.startsWith("Tiền thưởng"));
    }

    @Test
    void unitsDoNotSeeIt() {
        Actor head = stage.of(Role.HEAD, "w1");
        assertThatThrownBy(() -> view(head, stage.running)).isInstanceOf(Refusal.class);
    }

    /** Every unit of the decided campaign was granted one point on every line. */
    @Test
    void sharesOfCriteriaComeFromGrantedPoints() {
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        DashboardView whole = view(office, stage.decided);
        Chart groups = chart(whole, "criteria").orElseThrow();
        String group = whole.groups().keySet().iterator().next();
        assertThat(groups.rows()).hasSizeGreaterThanOrEqualTo(whole.groups().size());
        Chart lines = chart(view(office, stage.decided, new ChartQuestion("", group, "", 0)), "criteria")
                .orElseThrow();
        assertThat(lines.rows()).isNotEqualTo(groups.rows()).isNotEmpty();
        Chart.Row first = lines.rows().getFirst();
        assertThat(first.cells().getLast().value())
                .hasValueSatisfying(share -> assertThat(share).isBetween(BigDecimal.ONE, BigDecimal.valueOf(100)));
        assertThat(groups.rows().getFirst().link()).contains("/watch/charts?group=");
    }

    /** Vĩnh Long marks three groups with fields of reform; each unit has one point on each of their lines. */
    @Test
    void sharesOfFieldsOfReformAreThoseOfTheirCriteria() {
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        Chart fields = chart(view(office, stage.decided), "fields").orElseThrow();
        assertThat(fields.rows())
                .extracting(Chart.Row::label)
                .containsExactly("Cải cách chế độ công vụ", "Chỉ đạo, điều hành", "Thông tin, tuyên truyền");
        assertThat(fields.rows().getLast().cells().getLast().value())
                .as("two lines of ten points, one point each")
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("10"));
        DashboardView one = view(office, stage.decided, new ChartQuestion("", "", "propaganda", 0));
        assertThat(chart(one, "criteria").orElseThrow().rows())
                .extracting(Chart.Row::label)
                .hasSize(2)
                .allMatch(label -> label.contains("Tuyên truyền CCHC") || label.contains("Thanh tra"));
    }

    @Test
    void aBlockOrGroupThatIsNotThereIsNotAsked() {
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        DashboardView odd = view(office, stage.running, new ChartQuestion("<b>", "x' or 1=1", "y", 0));
        assertThat(odd.asked().block()).isEmpty();
        assertThat(odd.asked().group()).isEmpty();
        assertThat(odd.asked().field()).isEmpty();
        assertThat(odd.charts()).isEqualTo(view(office, stage.running).charts());
    }

    @Test
    void oneBlockLeavesTheOthersOut() {
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        DashboardView all = view(office, stage.running);
        String block = all.blocks().keySet().iterator().next();
        Chart one = chart(view(office, stage.running, new ChartQuestion(block, "", "", 0)), "progress")
                .orElseThrow();
        assertThat(one.rows())
                .extracting(Chart.Row::label)
                .containsExactly(all.blocks().get(block));
    }

    @Test
    void everyChartIsASheetOfTheFileWithItsNumbers() throws IOException {
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        List<Chart> charts = view(office, stage.decided).charts();
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            byte[] file = visit.ask("/campaigns/" + stage.decided.id() + "/watch/charts/bieu-do.xlsx")
                    .body();
            try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(charts.size());
                for (int i = 0; i < charts.size(); i++) {
                    Chart chart = charts.get(i);
                    var sheet = book.getSheetAt(i);
                    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(chart.first());
                    for (int row = 0; row < chart.rows().size(); row++) {
                        var line = sheet.getRow(row + 1);
                        Chart.Row drawn = chart.rows().get(row);
                        assertThat(line.getCell(0).getStringCellValue()).isEqualTo(drawn.label());
                        for (int column = 0; column < drawn.cells().size(); column++) {
                            Optional<BigDecimal> value =
                                    drawn.cells().get(column).value();
                            if (value.isPresent()) {
                                assertThat(BigDecimal.valueOf(
                                                line.getCell(column + 1).getNumericCellValue()))
                                        .isEqualByComparingTo(value.get());
                            }
                        }
                    }
                }
            }
        }
    }

    /** The drawing is made of the table; a mark leads where its row leads; a strict policy refuses nothing of it. */
    @Test
    void chartsAreDrawnAndLeadToWhatIsBehindThem() {
        String path = "/campaigns/" + stage.decided.id() + "/watch/charts";
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.check(path, 1366, 768);
            int charts = visit.page.locator("[data-chart]").count();
            assertThat(charts).isGreaterThan(3);
            assertThat(visit.page.locator("[data-chart] canvas").count()).isEqualTo(charts);
            visit.check(path, 390, 844);
            visit.page.setViewportSize(1366, 768);
            visit.go(path);
            var drawing = visit.page.locator("[data-chart=heat] .td-drawing").first();
            drawing.scrollIntoViewIfNeeded();
            var box = drawing.boundingBox();
            List<String> leads = visit.page.locator("[data-chart=heat] tbody tr a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            visit.page.mouse().click(box.x + box.width * 0.7, box.y + box.height * 0.7);
            visit.page.waitForURL(address -> leads.stream().anyMatch(address::endsWith));
            assertThat(visit.page.locator("#field").inputValue())
                    .as("the first of these charts is that of the fields of reform")
                    .isNotEmpty();
        }
    }

    @Test
    void theLargeScreenShowsChartsAlone() {
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go("/campaigns/" + stage.decided.id() + "/watch/charts?wall=true");
            assertThat(visit.page.locator(".td-top").isVisible()).isFalse();
            assertThat(visit.page.locator("[data-chart] canvas").count()).isPositive();
            visit.press("Về trang thường");
            assertThat(visit.page.locator(".td-top").isVisible()).isTrue();
        }
    }

    @Test
    void boxesStandInTheirOrder() {
        Chart totals = chart(view(stage.town.invented(Role.STANDING_OFFICE), stage.running), "totals")
                .orElseThrow();
        totals.rows()
                .forEach(row -> IntStream.range(1, row.cells().size())
                        .forEach(i -> assertThat(row.cells().get(i).value().orElseThrow())
                                .isGreaterThanOrEqualTo(
                                        row.cells().get(i - 1).value().orElseThrow())));
    }
}
