package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.statistics.LocalTable;
import vn.thidua.server.statistics.LocalTables;
import vn.thidua.server.statistics.Statistics;

/** The authority's own tables of a year, against what its fund, register and dossiers say. */
class LocalTablesTest {

    private static final Texts TEXTS = Texts.of("vi");

    private final LocalTables tables = Running.part(LocalTables.class);
    private final int year = Running.part(Today.class).day().getYear();

    private Map<String, LocalTable> of(Actor actor, int of) {
        Map<String, LocalTable> all = new TreeMap<>();
        tables.of(actor, of, TEXTS).forEach(one -> all.put(one.key(), one));
        return all;
    }

    @Test
    void theFundOfTheDemonstrationAddsUpAndEveryFigureHasItsCase() {
        int found = 0;
        for (String office : List.of("vl", "ub", "lt", "kg", "sp")) {
            Actor actor = Running.actor(office + ".standing-office");
            for (int of : Running.part(Statistics.class).years(actor)) {
                LocalTable money = of(actor, of).get("money");
                if (money != null) {
                    found++;
                    adds(money, Running.part(Fund.class).balance(actor.authority(), of), office + " " + of);
                }
            }
        }
        assertThat(found).isGreaterThan(1);
    }

    private static void adds(LocalTable money, Fund.Balance balance, String about) {
        BigDecimal granted = BigDecimal.ZERO;
        BigDecimal bound = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        int last = money.table().rows().size() - 1;
        for (int row = 0; row < last; row++) {
            granted = granted.add(number(money, row, 1));
            bound = bound.add(number(money, row, 2));
            paid = paid.add(number(money, row, 3));
        }
        assertThat(granted).as(about).isEqualByComparingTo(balance.granted());
        assertThat(bound).as(about).isEqualByComparingTo(balance.committed());
        assertThat(paid).as(about).isEqualByComparingTo(balance.paid());
        assertThat(number(money, last, 2)).as(about).isEqualByComparingTo(balance.committed());
    }

    private static BigDecimal number(LocalTable table, int row, int column) {
        return table.table().rows().get(row).source(column) instanceof vn.thidua.words.typed.Source.Number number
                ? number.value()
                : BigDecimal.ZERO;
    }

    @Test
    void aYearOfNothingSaysSoAndNobodyElseSeesAnything() throws IOException {
        Scene scene = Scene.withWards(2);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        assertThat(of(office, year)).isEmpty();
        try (Visit visit = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            visit.check("/statistics/" + year + "/local", 1366, 768);
            assertThat(visit.page.locator("main").innerText()).contains("Năm này chưa có gì để thống kê");
            assertThat(visit.ask("/statistics/" + year + "/local/bang.xlsx").status())
                    .isEqualTo(422);
        }
        for (Role role : List.of(Role.CLERK, Role.COUNCIL_MEMBER, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> tables.of(scene.invented(role), year, TEXTS))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void thePageAndItsFileSayTheSame() throws IOException {
        Actor actor = Running.actor("sp.standing-office");
        int full = Running.part(Statistics.class).years(actor).stream()
                .filter(one -> of(actor, one).size() > 3)
                .findFirst()
                .orElseThrow();
        try (Visit visit = Visit.as("sp.standing-office")) {
            visit.go("/statistics?year=" + full);
            visit.press("Thống kê của cơ quan");
            visit.check("/statistics/" + full + "/local", 1366, 768);
            visit.check("/statistics/" + full + "/local", 390, 844);
            String page = visit.page.locator("main").innerText();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                    visit.ask("/statistics/" + full + "/local/bang.xlsx").body()))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(4);
            }
            for (LocalTable one : tables.of(actor, full, TEXTS)) {
                assertThat(one.lines()).isNotEmpty();
                for (LocalTable.Line line : one.lines()) {
                    assertThat(page).contains(line.first());
                    line.cells().forEach(cell -> assertThat(page).contains(cell.words()));
                }
            }
        }
    }
}
