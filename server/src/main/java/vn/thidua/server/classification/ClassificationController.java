package vn.thidua.server.classification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settled;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Notice;
import vn.thidua.words.typed.Source;

/** Pages of classes: everybody with the class and why, and the decisions that people take. */
@Controller
@RequestMapping("/campaigns/{id}/classes")
public final class ClassificationController {

    private final Classifications classifications;
    private final Settlements settlements;
    private final Campaigns campaigns;

    ClassificationController(Classifications classifications, Settlements settlements, Campaigns campaigns) {
        this.classifications = classifications;
        this.settlements = settlements;
        this.campaigns = campaigns;
    }

    /** Where one subject stands, with the name and the way to its page. */
    public record StandingView(Campaign campaign, String name, List<Standing> standings) {}

    @GetMapping
    String table(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(name = "class", defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        Classifications.Part part = new Classifications.Part(of, pick, words, Math.max(1, page));
        model.addAttribute("it", classifications.of(actor, campaign, part, texts));
        return "classes";
    }

    /** Where one subject stands in every classification, as a page or beside a sheet. */
    @GetMapping("/{kind}/{code}/standing")
    String standing(
            Actor actor,
            Campaign campaign,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String of,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Texts texts,
            Model model) {
        SubjectKind subjects = Ledger.kind(kind);
        List<Standing> standings = classifications.standings(actor, campaign, subjects, code, texts).stream()
                .filter(one -> of.isEmpty() || one.line().classification().equals(of))
                .toList();
        String name = campaigns
                .participant(campaign, subjects, code)
                .map(Participant::name)
                .orElseThrow(() -> Refusal.unknown(code));
        model.addAttribute("it", new StandingView(campaign, name, standings));
        return piece ? "piece-standing" : "standing";
    }

    record DecideForm(String level, String reason) {}

    /** Whoever the plan lets decide says which class it is. */
    @PostMapping("/{classification}/{code}/decide")
    String decide(
            Actor actor,
            Campaign campaign,
            @PathVariable String classification,
            @PathVariable String code,
            DecideForm form,
            @RequestParam(defaultValue = "0") long seen,
            HttpServletRequest request) {
        classifications.decide(
                actor, campaign, new DecidedClass(classification, code, form.level(), form.reason(), seen));
        Notice.say(request, "class.decided");
        return "redirect:/campaigns/" + campaign.id() + "/classes?of=" + classification;
    }

    record SettleForm(String of, String reason) {}

    /** Whoever chooses among equal ones says who takes the places left. */
    @PostMapping("/{classification}/{level}/settle")
    String settle(
            Actor actor,
            Campaign campaign,
            @PathVariable String classification,
            @PathVariable String level,
            SettleForm form,
            @RequestParam(defaultValue = "") List<String> chosen,
            HttpServletRequest request) {
        settlements.settle(
                actor, campaign, Settled.said(classification + "/" + level, form.of(), chosen, form.reason()));
        Notice.say(request, "class.settled");
        return "redirect:/campaigns/" + campaign.id() + "/classes?of=" + classification;
    }

    @PostMapping("/{classification}/reopen/{act}")
    String reopen(
            Actor actor,
            Campaign campaign,
            @PathVariable String classification,
            @PathVariable long act,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        settlements.reopen(actor, campaign, act, reason);
        Notice.say(request, "reopened");
        return "redirect:/campaigns/" + campaign.id() + "/classes?of=" + classification;
    }

    @GetMapping("/xep-loai.xlsx")
    ResponseEntity<byte[]> table(
            Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String of, Texts texts) {
        ClassesView it = classifications.of(actor, campaign, new Classifications.Part(of, "", "", 0), texts);
        List<List<Source>> rows = new ArrayList<>();
        for (ClassesView.Row row : it.rows().shown()) {
            rows.add(List.of(
                    Source.text(row.code()),
                    Source.text(row.name()),
                    Source.text(row.beside()),
                    Source.text(row.line().text()),
                    Source.text(row.decision().map(one -> one.reason()).orElse(""))));
        }
        return Download.table(
                it.chosen().label() + ", " + campaign.title() + ".xlsx",
                DataTable.typed(
                        List.of(
                                texts.say("unit.code"),
                                texts.say("grid.who"),
                                texts.say("classes.beside"),
                                it.chosen().label(),
                                texts.say("classes.decision")),
                        rows));
    }

    /** The classes as a paper to be signed. */
    @GetMapping("/xep-loai.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor, Campaign campaign, @PathVariable String ending, @RequestParam(defaultValue = "") String of) {
        ClassesView it =
                classifications.of(actor, campaign, new Classifications.Part(of, "", "", 0), ClassesPaper.WORDS);
        return Download.paper("xep-loai", ending, ClassesPaper.of(campaigns.plan(campaign), it));
    }
}
