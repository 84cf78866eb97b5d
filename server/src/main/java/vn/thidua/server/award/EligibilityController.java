package vn.thidua.server.award;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.MendLine;
import vn.thidua.server.web.WhyLine;
import vn.thidua.words.ReasonWords;
import vn.thidua.words.typed.Source;

/** Per award a table of all candidates with every standard; what would be, if a fact were otherwise. */
@Controller
@RequestMapping("/campaigns/{id}/awards")
public final class EligibilityController {

    private final EligibilityService eligibilities;
    private final Settlements settlements;
    private final Campaigns campaigns;
    private final CouncilVerdicts verdicts;

    EligibilityController(
            EligibilityService eligibilities, Settlements settlements, Campaigns campaigns, CouncilVerdicts verdicts) {
        this.eligibilities = eligibilities;
        this.settlements = settlements;
        this.campaigns = campaigns;
        this.verdicts = verdicts;
    }

    /** Why a standard is met or not. */
    public record Why(String title, String name, List<WhyLine> lines, List<MendLine> mends) {}

    @GetMapping
    String table(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String award,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        Eligibility it = eligibilities.of(
                actor,
                campaign,
                award,
                kind,
                new EligibilityService.FactChange(who, fact, value),
                new EligibilityService.Part(words, page),
                texts);
        model.addAttribute("it", it);
        model.addAttribute("verdicts", verdicts.of(campaign, it.award().id(), Ledger.kind(it.kind())));
        return "awards";
    }

    @GetMapping("/{award}/{kind}/{code}/why")
    String why(
            Actor actor,
            Campaign campaign,
            @PathVariable String award,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String standard,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Texts texts,
            Model model) {
        Plan plan = campaigns.plan(campaign);
        EligibilityService.Because because = eligibilities.why(actor, campaign, award, kind, code, standard);
        List<WhyLine> lines = WhyLine.of(because.reason(), new ReasonWords(plan, texts.reasons()));
        List<MendLine> mends = MendLine.of(because.mendings(), texts);
        String title = Optional.ofNullable(plan.standards(Ledger.kind(kind)).get(standard))
                .map(Standard::label)
                .or(() -> Optional.ofNullable(plan.awards().get(award)).map(one -> one.label()))
                .orElseThrow(() -> Refusal.unknown(award));
        String name = campaigns
                .participant(campaign, Ledger.kind(kind), code)
                .orElseThrow(() -> Refusal.unknown(code))
                .name();
        model.addAttribute("it", new Why(title, name, lines, mends));
        return piece ? "piece-award-why" : "award-why";
    }

    record SettleForm(String kind, String of, String reason) {}

    /** The secretary records what the council decided between equals. */
    @PostMapping("/{award}/settle")
    String settle(
            Actor actor,
            Campaign campaign,
            @PathVariable String award,
            SettleForm form,
            @RequestParam(defaultValue = "") List<String> chosen,
            Answer answer) {
        return answer.after(
                "settled",
                back(campaign, award, form.kind()),
                () -> settlements.settle(
                        actor,
                        campaign,
                        Settled.said(award, form.of(), chosen, form.reason().strip())),
                model -> {
                    model.addAttribute(
                            "typed", Map.of("of", form.of(), "chosen", String.join(" ", chosen), "why", form.reason()));
                    return again(actor, campaign, award, form.kind(), answer.texts(), model);
                });
    }

    private static String back(Campaign campaign, String award, String kind) {
        return "redirect:/campaigns/" + campaign.id() + "/awards?award=" + award + "&kind=" + kind;
    }

    private String again(Actor actor, Campaign campaign, String award, String kind, Texts texts, Model model) {
        return table(actor, campaign, award, kind, "", "", "", "", 1, texts, model);
    }

    record ReopenForm(String kind, String reason) {}

    @PostMapping("/{award}/reopen/{act}")
    String reopen(
            Actor actor,
            Campaign campaign,
            @PathVariable String award,
            @PathVariable long act,
            ReopenForm form,
            Answer answer) {
        return answer.after(
                "reopened",
                back(campaign, award, form.kind()),
                () -> settlements.reopen(actor, campaign, act, form.reason().strip()),
                model -> again(actor, campaign, award, form.kind(), answer.texts(), model));
    }

    @GetMapping("/{award}.xlsx")
    ResponseEntity<byte[]> file(
            Actor actor,
            Campaign campaign,
            @PathVariable String award,
            @RequestParam(defaultValue = "") String kind,
            Texts texts) {
        Eligibility it = eligibilities.of(
                actor,
                campaign,
                award,
                kind,
                new EligibilityService.FactChange("", "", ""),
                EligibilityService.Part.FIRST,
                texts);
        List<String> head = new ArrayList<>(List.of(
                texts.say("unit.code"),
                texts.say("kind." + it.kind()),
                texts.say("ranking.total"),
                texts.say("ranking.rank")));
        head.addAll(it.classifications());
        it.standards().forEach(standard -> head.add(standard.label()));
        Map<String, CouncilVerdicts.Verdict> said =
                verdicts.of(campaign, it.award().id(), Ledger.kind(it.kind()));
        head.add(texts.say("awards.eligible"));
        head.add(texts.say("awards.selected"));
        List<List<Source>> rows = new ArrayList<>();
        for (Eligibility.Candidate one : it.candidates()) {
            List<Source> cells = new ArrayList<>(List.of(
                    Source.text(one.code()),
                    Source.text(one.name()),
                    one.total().map(Source::number).orElse(new Source.Empty()),
                    one.rank().map(Source::number).orElse(new Source.Empty())));
            one.classes().forEach(line -> cells.add(Source.text(line.text())));
            one.met().forEach(met -> cells.add(Source.text(texts.say("met." + met))));
            cells.add(Source.text(texts.say("met." + one.eligible())));
            cells.add(Source.text(texts.say("selected." + CouncilVerdicts.selected(one.selected(), said, one.code()))));
            rows.add(cells);
        }
        it.outside().forEach(name -> rows.add(outside(name, head.size(), texts)));
        return Download.table(it.award().label() + ".xlsx", DataTable.typed(head, rows));
    }

    /** The line of somebody who takes no part, so that nobody misses them in the file; the last columns say so. */
    private static List<Source> outside(String name, int columns, Texts texts) {
        List<Source> cells = new ArrayList<>(Collections.nCopies(columns, new Source.Empty()));
        cells.set(1, Source.text(name));
        cells.set(columns - 2, Source.text(texts.say("awards.takes-no-part")));
        cells.set(columns - 1, Source.text(texts.say("selected.no")));
        return cells;
    }
}
