package vn.thidua.server.counting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.web.Answer;

/** What the registers count beside what the ledger says; conflicts first. */
@Controller
@RequestMapping("/campaigns/{id}/counts")
public class CountController {

    private final Counts counts;

    CountController(Counts counts) {
        this.counts = counts;
    }

    /** The page. */
    public record View(Campaign campaign, List<Row> conflicts, PageOfRows<Row> others, boolean mayDecide) {}

    /**
     * One fact.
     *
     * @param count what the register says, as people read it
     * @param known what the ledger says; empty for nothing
     */
    public record Row(CountedFact one, String count, String known) {}

    private static Row row(CountedFact one, Texts texts) {
        return new Row(
                one,
                Typed.show(one.fact(), Optional.of(one.count()), texts),
                one.entry()
                        .map(entry -> Typed.show(one.fact(), entry.value(), texts))
                        .orElse(""));
    }

    @GetMapping
    String page(Actor actor, Campaign campaign, @RequestParam(defaultValue = "1") int page, Texts texts, Model model) {
        actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
        List<CountedFact> all = counts.all(campaign);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        all.stream()
                                .filter(CountedFact::conflicts)
                                .map(one -> row(one, texts))
                                .toList(),
                        PageOfRows.of(
                                all.stream()
                                        .filter(one -> !one.conflicts())
                                        .map(one -> row(one, texts))
                                        .toList(),
                                page),
                        actor.may(Action.DECIDE_COUNT)));
        return "counts";
    }

    /** Counts anew and posts what changed: what was late since yesterday is late now. */
    @PostMapping
    String post(Actor actor, Campaign campaign, Answer answer) {
        return answer.after(
                "counted-again",
                "redirect:/campaigns/" + campaign.id() + "/counts",
                () -> {
                    actor.require(Action.DECIDE_COUNT, campaign.authority(), campaign.id());
                    counts.post(actor, campaign);
                },
                model -> page(actor, campaign, 1, answer.texts(), model));
    }

    @PostMapping("/take")
    String take(
            Actor actor,
            Campaign campaign,
            @RequestParam String fact,
            @RequestParam String code,
            @RequestParam long seen,
            Answer answer) {
        return answer.after(
                "count-taken",
                "redirect:/campaigns/" + campaign.id() + "/counts",
                () -> counts.take(actor, campaign, fact, code, seen),
                model -> page(actor, campaign, 1, answer.texts(), model));
    }
}
