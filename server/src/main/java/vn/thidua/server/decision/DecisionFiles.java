package vn.thidua.server.decision;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperForms;

/** A decision on paper, and the list by which its awards are handed over. */
@Controller
@RequestMapping("/campaigns/{id}/decisions/{decision}")
public class DecisionFiles {

    private static final Texts WORDS = Texts.of("vi");

    private final Decisions decisions;
    private final Amendments amendments;
    private final AwardRegister register;
    private final DecisionPaper paper;
    private final CeremonyPaper ceremony;
    private final PaperForms forms;

    DecisionFiles(
            Decisions decisions,
            Amendments amendments,
            AwardRegister register,
            DecisionPaper paper,
            CeremonyPaper ceremony,
            PaperForms forms) {
        this.decisions = decisions;
        this.amendments = amendments;
        this.register = register;
        this.paper = paper;
        this.ceremony = ceremony;
        this.forms = forms;
    }

    @GetMapping("/decision.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor, Campaign campaign, @PathVariable long decision, @PathVariable String ending) {
        Decision one = decisions.one(actor, campaign, decision);
        return forms.paper(
                campaign.authority(),
                "decision",
                name(one),
                ending,
                paper.of(campaign, one, decisions.items(one), amendments.revoked(one), amendments.corrected(one)));
    }

    /** By its number, which people know; without one it is a draft. */
    private static String name(Decision one) {
        return one.number()
                .map(number -> WORDS.say("decision.file", number))
                .orElseGet(() -> WORDS.say("decision.file-draft"));
    }

    /** The list by which certificates and money are handed over, of a decision that is signed. */
    @GetMapping("/ceremony.{ending:docx|pdf}")
    ResponseEntity<byte[]> ceremony(
            Actor actor, Campaign campaign, @PathVariable long decision, @PathVariable String ending) {
        Decision one = decisions.one(actor, campaign, decision);
        if (!one.signed() || !one.gives()) {
            throw Refusal.unknown(decision);
        }
        return Download.paper(
                WORDS.say("ceremony.file", one.number().orElse("")),
                ending,
                ceremony.of(campaign, List.of(one), register.ofDecision(actor, decision)));
    }
}
