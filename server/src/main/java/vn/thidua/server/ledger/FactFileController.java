package vn.thidua.server.ledger;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;

/** Facts by file: the template, and taking it back filled in. */
@Controller
@RequestMapping("/campaigns/{id}/facts")
public class FactFileController {

    private final FactFiles files;
    private final TableUploads incoming;

    FactFileController(FactFiles files, TableUploads incoming) {
        this.files = files;
        this.incoming = incoming;
    }

    /** The page of an import with the faults of the last file. */
    public record ImportView(Campaign campaign, String kind, String file, List<String> faults) {}

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(
            Actor actor, Campaign campaign, @RequestParam(defaultValue = "unit") String kind, Texts texts) {
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
        return Download.table(
                "Dữ kiện " + texts.say("kind." + Ledger.kind(kind).word()) + ".xlsx",
                files.template(actor, campaign, Ledger.kind(kind)));
    }

    @GetMapping("/import")
    String page(Actor actor, Campaign campaign, @RequestParam(defaultValue = "unit") String kind, Model model) {
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
        return page(campaign, kind, new TableUploads.Fault("", List.of()), model);
    }

    @PostMapping("/import")
    String take(
            Actor actor,
            Campaign campaign,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            Answer answer) {
        return incoming.take(
                actor,
                new TableUploads.Upload(FactFiles.KIND, FactFiles.scope(campaign, Ledger.kind(kind)), file),
                answer,
                (fault, model) -> page(campaign, kind, fault, model));
    }

    private static String page(Campaign campaign, String kind, TableUploads.Fault fault, Model model) {
        model.addAttribute("it", new ImportView(campaign, kind, fault.file(), fault.faults()));
        return "fact-import";
    }
}
