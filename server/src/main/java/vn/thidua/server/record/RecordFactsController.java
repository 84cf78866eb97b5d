package vn.thidua.server.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.web.Notice;

/** What the record of earlier years says of this campaign's facts, looked at before it is taken. */
@Controller
@RequestMapping("/campaigns/{id}/from-record")
public final class RecordFactsController {

    private final RecordFacts facts;

    RecordFactsController(RecordFacts facts) {
        this.facts = facts;
    }

    /** A fact as people read it. */
    public record Line(RecordFacts.Found found, String value, String known) {}

    /** The page. */
    public record View(Campaign campaign, List<Line> lines) {

        /** How many are new. */
        public long fresh() {
            return lines.stream().filter(line -> line.found().known().isEmpty()).count();
        }
    }

    @GetMapping
    String page(Actor actor, Campaign campaign, Texts texts, Model model) {
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        facts.found(actor, campaign).stream()
                                .map(one -> new Line(
                                        one,
                                        Typed.show(one.fact(), Optional.of(one.value()), texts),
                                        Typed.show(one.fact(), one.known(), texts)))
                                .toList()));
        return "from-record";
    }

    @PostMapping
    String take(Actor actor, Campaign campaign, HttpServletRequest request) {
        Notice.say(request, "pasted", facts.take(actor, campaign));
        return "redirect:/campaigns/" + campaign.id() + "/from-record";
    }
}
