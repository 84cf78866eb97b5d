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
        for (String office : List.of("vl", "lt", "ub")) {
            Actor actor = Running.actor(office + ".standing-office");
            LocalTable money = of(actor, year).get("money");
            assertThat(money).as(office).isNotNull();
            Fund.Balance balance = Running.part(Fund.class).balance(actor.authority(), year);
            BigDecimal granted = BigDecimal.ZERO;
            BigDecimal bound = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            int last = money.table().rows().size() - 1;
            for (int row = 0; row < last; row++) {
                granted = granted.add(number(money, row, 1));
                bound = bound.add(number(money, row, 2));
                paid = paid.add(number(money, row, 3));
            }
            assertThat(granted).as(office).isEqualByComparingTo(balance.granted());
            assertThat(bound).as(office).isEqualByComparingTo(balance.committed());
            assertThat(paid).as(office).isEqualByComparingTo(balance.paid());
            assertThat(number(money, last, 2)).isEqualByComparingTo(balance.committed());
        }
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
        try (Visit visit = Visit.as("lt.standing-office")) {
            visit.go("/statistics?year=" + year);
            visit.press("Thống kê của cơ quan");
            visit.check("/statistics/" + year + "/local", 1366, 768);
            visit.check("/statistics/" + year + "/local", 390, 844);
            String page = visit.page.locator("main").innerText();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                    visit.ask("/statistics/" + year + "/local/bang.xlsx").body()))) {
                assertThat(book.getNumberOfSheets()).isGreaterThan(1);
                book.forEach(sheet -> sheet.forEach(row -> {
                    String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
                    assertThat(page).containsIgnoringCase(first.strip());
                }));
            }
        }
    }
}
