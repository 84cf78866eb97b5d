package vn.thidua.server.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.spreadsheet.Taking;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Texts;

/** Facts by file: the template, and taking it back filled in. */
@Controller
@RequestMapping("/campaigns/{id}/facts")
public class FactFileController {

    private final FactFiles files;
    private final Campaigns campaigns;

    FactFileController(FactFiles files, Campaigns campaigns) {
        this.files = files;
        this.campaigns = campaigns;
    }

    /** The page of an import with the faults of the last file. */
    public record ImportView(Campaign campaign, String kind, String file, List<String> faults) {}

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "unit") String kind) {
        Campaign campaign = campaigns.campaign(actor, id);
        actor.require(Action.RECORD_FACT, campaign.authority(), id);
        return Download.table(
                campaign.plan() + "-" + kind + ".xlsx", files.template(actor, campaign, Ledger.kind(kind)));
    }

    @GetMapping("/import")
    String page(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "unit") String kind, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        actor.require(Action.RECORD_FACT, campaign.authority(), id);
        model.addAttribute("it", new ImportView(campaign, kind, "", List.of()));
        return "fact-import";
    }

    @PostMapping("/import")
    String take(
            Actor actor,
            @PathVariable long id,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Campaign campaign = campaigns.campaign(actor, id);
        SubjectKind of = Ledger.kind(kind);
        String name = String.valueOf(file.getOriginalFilename());
        byte[] content = file.getBytes();
        List<String> faults = Taking.faults(
                () -> Notice.say(
                        request, "imported", files.take(actor, campaign, of, Spreadsheets.read(name, content))),
                texts);
        if (faults.isEmpty()) {
            return "redirect:/campaigns/" + id + "/facts/import?kind=" + kind;
        }
        response.setStatus(422);
        model.addAttribute("it", new ImportView(campaign, kind, name, faults));
        return "fact-import";
    }
}
