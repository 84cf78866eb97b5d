package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long lists are searched, and narrowed by what a column says again and again, the one within the other. */
class ListsTest {

    private static final String ROWS = "tbody tr:not(.td-group)";

    @Test
    void aLongListIsNarrowedByWordsAndByColumns() {
        long campaign = Running.part(JdbcClient.class)
                .sql("select min(id) from campaign where plan = 'vinh-long-2024'")
                .query(Long.class)
                .single();
        try (Visit office = Visit.as("vl.standing-office")) {
            office.go("/campaigns/" + campaign + "/sheets");
            Locator table = office.page.locator("table.td-table").first();
            int all = table.locator(ROWS).count();
            assertThat(all).isGreaterThan(20);
            Locator choice = office.page.locator(".td-list-pick select").first();
            List<String> words = choice.locator("option").allInnerTexts();
            assertThat(words).hasSizeGreaterThan(2);
            int sum = 0;
            for (String word : words.subList(1, words.size())) {
                choice.selectOption(word);
                Locator shown = table.locator(ROWS + ":visible");
                assertThat(shown.count()).as(word).isPositive();
                assertThat(shown.allInnerTexts()).as(word).allMatch(row -> row.contains(word));
                sum += shown.count();
            }
            assertThat(sum).as("every row has one of the words").isLessThanOrEqualTo(all);
            String last = table.locator(ROWS + ":visible th")
                    .first()
                    .innerText()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            office.page.locator(".td-list-find input").first().fill(last);
            assertThat(table.locator(ROWS + ":visible").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(row -> row.contains(last));
            office.checkHere("a list narrowed by words and a column");
            office.page.locator(".td-list-find input").first().fill("");
            choice.selectOption("");
            assertThat(table.locator(ROWS + ":visible").count()).isEqualTo(all);
        }
    }
}
