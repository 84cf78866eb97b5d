package vn.thidua.server.scoring;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;

/** A unit's score sheet as files, with what the viewer's page shows and nothing more. */
@Controller
@RequestMapping("/campaigns/{id}/sheets/{unit}")
class SheetFiles {

    private static final Texts VIETNAMESE = Texts.of("vi");

    private final SheetViews views;
    private final SheetClasses classes;
    private final Campaigns campaigns;

    SheetFiles(SheetViews views, SheetClasses classes, Campaigns campaigns) {
        this.views = views;
        this.classes = classes;
        this.campaigns = campaigns;
    }

    /** As a paper, which is Vietnamese whatever language the viewer reads. */
    @GetMapping("/bang-diem.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor, @PathVariable long id, @PathVariable String unit, @PathVariable String ending) {
        SheetPaper sheet = of(actor, id, unit, VIETNAMESE);
        return Download.paper("bang-diem", ending, sheet.paper());
    }

    @GetMapping("/bang-diem.xlsx")
    ResponseEntity<byte[]> table(Actor actor, @PathVariable long id, @PathVariable String unit, Texts texts) {
        SheetPaper sheet = of(actor, id, unit, texts);
        return Download.table("bang-diem.xlsx", DataTable.typed(sheet.head(), sheet.typed()));
    }

    private SheetPaper of(Actor actor, long id, String unit, Texts texts) {
        Campaign campaign = campaigns.campaign(actor, id);
        return new SheetPaper(
                campaigns.plan(campaign),
                views.of(actor, campaign, unit, texts),
                classes.ofUnit(actor, campaign, unit, texts),
                texts);
    }
}
