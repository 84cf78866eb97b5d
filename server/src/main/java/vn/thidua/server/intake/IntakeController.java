package vn.thidua.server.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.TitledTable;
import vn.thidua.server.web.Answer;

/** The page of values from other systems: a file, and the keys by which systems send them. */
@Controller
@RequestMapping("/campaigns/{id}/intake")
public class IntakeController {

    private final Intake intake;
    private final IntakeKeys keys;
    private final TableUploads incoming;
    private final Campaigns campaigns;

    IntakeController(Intake intake, IntakeKeys keys, TableUploads incoming, Campaigns campaigns) {
        this.campaigns = campaigns;
        this.intake = intake;
        this.keys = keys;
        this.incoming = incoming;
    }

    /**
     * The page.
     *
     * @param labels names facts and blocks
     * @param facts that systems may send
     * @param secret a key that was just given; empty for none
     * @param typed name of the system that was typed and refused
     * @param file name of a file that was refused
     */
    public record View(
            Campaign campaign,
            Plan labels,
            List<FactDeclaration> facts,
            List<IntakeKey> keys,
            String secret,
            String typed,
            List<String> chosen,
            String file,
            List<String> faults) {

        /** The labels of the blocks of which a fact is asked; empty where it is asked of all. */
        public String blocks(FactDeclaration fact) {
            return fact.blocks().stream().sorted().map(labels::blockLabel).collect(Collectors.joining(", "));
        }

        /** The label of a fact. */
        public String label(String id) {
            return labels.fact(SubjectKind.UNIT, id).map(FactDeclaration::label).orElse(id);
        }
    }

    @GetMapping
    String page(Actor actor, Campaign campaign, Model model) {
        return page(actor, campaign, "", "", List.of(), model);
    }

    private String page(Actor actor, Campaign campaign, String secret, String typed, List<String> chosen, Model model) {
        model.addAttribute("it", view(actor, campaign, secret, typed, chosen, "", List.of()));
        return "intake";
    }

    private View view(
            Actor actor,
            Campaign campaign,
            String secret,
            String typed,
            List<String> chosen,
            String file,
            List<String> faults) {
        return new View(
                campaign,
                campaigns.plan(campaign),
                intake.facts(actor, campaign),
                keys.of(actor, campaign),
                secret,
                typed,
                chosen,
                file,
                faults);
    }

    @GetMapping("/template.{ending:xlsx|csv}")
    ResponseEntity<byte[]> template(Actor actor, Campaign campaign, @PathVariable String ending) {
        List<TitledTable> tables = intake.template(actor, campaign);
        return ending.equals("csv")
                ? Download.table("Số liệu.csv", tables.getFirst().table())
                : Download.tables("Số liệu.xlsx", tables);
    }

    @PostMapping("/file")
    String take(Actor actor, Campaign campaign, @RequestParam MultipartFile file, Answer answer) {
        return incoming.take(
                actor,
                new TableUploads.Upload(IntakeFiles.KIND, String.valueOf(campaign.id()), file),
                answer,
                (fault, model) -> {
                    model.addAttribute("it", view(actor, campaign, "", "", List.of(), fault.file(), fault.faults()));
                    return "intake";
                });
    }

    @PostMapping("/keys")
    String give(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> fact,
            Answer answer) {
        // No redirect: the key is on this page alone; only a mark of it is kept.
        answer.keepNowhere();
        String[] made = {""};
        return answer.here(
                () -> made[0] = keys.give(actor, campaign, name, fact),
                model -> page(actor, campaign, made[0], made[0].isEmpty() ? name : "", fact, model));
    }

    @PostMapping("/keys/{key}/end")
    String end(Actor actor, Campaign campaign, @PathVariable long key, Answer answer) {
        return answer.after(
                "key-ended",
                "redirect:/campaigns/" + campaign.id() + "/intake",
                () -> keys.end(actor, campaign, key),
                model -> page(actor, campaign, "", "", List.of(), model));
    }
}
