package vn.thidua.server.coach;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.words.typed.Source;

/** The page of the office's watch. */
@Controller
@RequestMapping("/campaigns/{id}/watch")
public final class WatchController {

    private final Watch watch;

    WatchController(Watch watch) {
        this.watch = watch;
    }

    @GetMapping
    String watch(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "30") int silent,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        model.addAttribute(
                "it", watch.of(actor, campaign, new Watch.Question(block, only, silent, Math.max(1, page)), texts));
        return "watch";
    }

    @GetMapping("/watch.xlsx")
    ResponseEntity<byte[]> file(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "30") int silent,
            Texts texts) {
        WatchView it = watch.of(actor, campaign, new Watch.Question(block, only, silent, 0), texts);
        List<String> head = new ArrayList<>(List.of(
                texts.say("unit.code"),
                texts.say("unit.name"),
                texts.say("watch.computed"),
                texts.say("sheet.claimed")));
        head.addAll(it.classifications());
        it.counts().keySet().forEach(flag -> head.add(texts.say("watch.flag-" + flag)));
        it.columns().forEach(column -> head.add(column.number() + " " + column.label()));
        List<List<Source>> rows = new ArrayList<>();
        for (WatchView.Row row : it.rows()) {
            List<Source> cells = new ArrayList<>(List.of(
                    Source.text(row.code()),
                    Source.text(row.name()),
                    row.total().map(Source::number).orElse(new Source.Empty()),
                    row.claimed().map(Source::number).orElse(new Source.Empty())));
            row.classes().forEach(line -> cells.add(Source.text(line.text())));
            it.counts()
                    .keySet()
                    .forEach(flag -> cells.add(Source.text(row.flags().getOrDefault(flag, ""))));
            for (int share : row.cells()) {
                cells.add(share < 0 ? new Source.Empty() : Source.number(share));
            }
            rows.add(cells);
        }
        return Download.table("Theo dõi." + "xlsx", DataTable.typed(head, rows));
    }
}
