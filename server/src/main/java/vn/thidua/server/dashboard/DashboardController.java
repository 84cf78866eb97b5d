package vn.thidua.server.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.TitledTable;
import vn.thidua.words.typed.Source;

/** The page of the charts of a campaign. */
@Controller
@RequestMapping("/campaigns/{id}/watch/charts")
public final class DashboardController {

    private final Dashboard dashboard;

    DashboardController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** What the address asks for; what it leaves out is not asked. */
    record Asked(
            @Nullable String block,
            @Nullable String group,
            @Nullable String field,
            @Nullable String year,
            @Nullable String wall) {

        private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

        ChartQuestion question() {
            return new ChartQuestion(
                    Objects.requireNonNullElse(block, ""),
                    Objects.requireNonNullElse(group, ""),
                    Objects.requireNonNullElse(field, ""),
                    year != null && YEAR.matcher(year).matches() ? Integer.parseInt(year) : 0);
        }

        boolean isForWall() {
            return "true".equals(wall);
        }
    }

    @GetMapping
    String page(Actor actor, Campaign campaign, Asked asked, Texts texts, Model model) {
        model.addAttribute("it", dashboard.of(actor, campaign, asked.question(), asked.isForWall(), texts));
        return "dashboard";
    }

    /** Every chart as a sheet of its own. */
    @GetMapping("/bieu-do.xlsx")
    ResponseEntity<byte[]> file(Actor actor, Campaign campaign, Asked asked, Texts texts) {
        DashboardView it = dashboard.of(actor, campaign, asked.question(), false, texts);
        List<TitledTable> sheets = it.charts().stream()
                .map(chart -> new TitledTable(chart.title(), table(chart)))
                .toList();
        if (sheets.isEmpty()) {
            throw Refusal.bad("dashboard-empty", campaign.title());
        }
        return Download.tables(texts.say("dashboard.file", campaign.title()) + ".xlsx", sheets);
    }

    private static DataTable table(Chart chart) {
        List<String> head = new ArrayList<>(List.of(chart.first()));
        head.addAll(chart.heads());
        List<List<Source>> rows = new ArrayList<>();
        for (Chart.Row row : chart.rows()) {
            List<Source> cells = new ArrayList<>(List.of(Source.text(row.label())));
            row.cells()
                    .forEach(cell -> cells.add(cell.value()
                            .<Source>map(value -> new Source.Number(value, cell.shown()))
                            .orElseGet(Source.Empty::new)));
            rows.add(cells);
        }
        return DataTable.typed(head, rows);
    }
}
