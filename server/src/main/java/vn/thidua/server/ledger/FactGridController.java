package vn.thidua.server.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.ParticipantNames;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Notice;

/** One fact of all subjects, and rows that are pasted into it. */
@Controller
@RequestMapping("/campaigns/{id}/facts/grid")
public class FactGridController {

    private final Ledger ledger;
    private final Campaigns campaigns;
    private final FactPlaces places;
    private final ParticipantNames called;
    private final Today today;

    FactGridController(Ledger ledger, Campaigns campaigns, FactPlaces places, ParticipantNames called, Today today) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.places = places;
        this.called = called;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param position the newest entry on the page, so that what comes later is known as not seen
     */
    public record GridView(
            Campaign campaign,
            SubjectKind kind,
            List<SubjectKind> kinds,
            FactDeclaration fact,
            PageOfRows<FactCell> cells,
            String words,
            List<FactDeclaration> facts,
            boolean mayRecord,
            long position) {}

    /**
     * What is asked for.
     *
     * @param fact id; empty for the first that one records
     * @param kind of the subjects
     * @param words in the names of subjects; empty for all
     * @param page of the subjects, from 1
     */
    private record Asked(String fact, SubjectKind kind, String words, int page) {}

    @GetMapping
    String grid(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "unit") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        model.addAttribute("it", view(actor, campaign, new Asked(fact, Ledger.kind(kind), words, page), texts));
        return "grid";
    }

    private GridView view(Actor actor, Campaign campaign, Asked asked, Texts texts) {
        List<SubjectKind> kinds = kinds(actor, campaign);
        // Somebody who records facts of people alone comes to these first.
        SubjectKind of = kinds.contains(asked.kind()) || !asked.fact().isEmpty() ? asked.kind() : kinds.getFirst();
        List<FactDeclaration> facts = facts(actor, campaign, of);
        FactDeclaration chosen = facts.stream()
                .filter(one -> one.id().equals(asked.fact()))
                .findFirst()
                .or(() -> facts.stream()
                        .filter(one -> Provision.may(actor, campaigns.plan(campaign), one))
                        .findFirst())
                .or(() -> facts.stream().findFirst())
                .orElseThrow(() -> Refusal.unknown(of.word()));
        Map<String, Entry> entries = ledger.ofFact(campaign, of, chosen.id());
        boolean may = actor.may(Action.RECORD_FACT) && Provision.may(actor, campaigns.plan(campaign), chosen);
        PageOfRows<Participant> subjects =
                PageOfRows.of(places.asked(campaign, chosen), Participant::name, asked.words(), asked.page());
        List<FactCell> cells = subjects.shown().stream()
                .map(one -> FactCell.of(
                        new FactSubject(of, one.code(), one.name()),
                        chosen,
                        Optional.ofNullable(entries.get(one.code())),
                        may,
                        texts))
                .toList();
        long position = entries.values().stream().mapToLong(Entry::id).max().orElse(0);
        return new GridView(campaign, of, kinds, chosen, subjects.with(cells), asked.words(), facts, may, position);
    }

    /** The facts that somebody finds in the table: all, or those that they record. */
    private List<FactDeclaration> facts(Actor actor, Campaign campaign, SubjectKind kind) {
        return actor.may(Action.SEE_ALL_FACTS)
                ? List.copyOf(places.declared(campaign, kind))
                : ledger.recordable(actor, campaign, kind);
    }

    /** The kinds of subjects of which somebody finds facts in the table. */
    private List<SubjectKind> kinds(Actor actor, Campaign campaign) {
        if (actor.role().ofUnit() || !actor.holds(Action.RECORD_FACT)) {
            actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
        }
        List<SubjectKind> kinds = Stream.of(SubjectKind.UNIT, SubjectKind.PERSON, SubjectKind.CAMPAIGN)
                .filter(kind -> !facts(actor, campaign, kind).isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
            throw Refusal.unknown(campaign.title());
        }
        return kinds;
    }

    record PasteForm(String fact, String kind, String rows) {}

    /** Rows copied from a spreadsheet. All are taken, or none. */
    @PostMapping("/paste")
    String paste(
            Actor actor,
            Campaign campaign,
            PasteForm form,
            @RequestParam(defaultValue = "0") long position,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SubjectKind of = Ledger.kind(form.kind());
        PastedFacts pasted = new PastedFacts(
                of,
                places.fact(campaign, of, form.fact()),
                called.of(campaign, ledger.subjects(campaign, of)),
                ledger.ofFact(campaign, of, form.fact()),
                position);
        PastedFacts.Read read = pasted.read(form.rows(), today.day(), texts);
        if (read.faults().isEmpty()) {
            Notice.say(request, "pasted", ledger.record(actor, campaign, read.drafts()));
            return "redirect:/campaigns/" + campaign.id() + "/facts/grid?kind=" + form.kind() + "&fact=" + form.fact();
        }
        response.setStatus(422);
        model.addAttribute("faults", read.faults());
        model.addAttribute("pasted", form.rows());
        model.addAttribute("it", view(actor, campaign, new Asked(form.fact(), of, "", 1), texts));
        return "grid";
    }
}
