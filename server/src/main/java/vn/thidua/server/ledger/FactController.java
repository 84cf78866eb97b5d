package vn.thidua.server.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.engine.Reason;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;
import vn.thidua.words.ReasonWords;

/** Pages of facts of one subject, and what was ever recorded of one fact. */
@Controller
@RequestMapping("/campaigns/{id}/facts")
public class FactController {

    private final Ledger ledger;
    private final Campaigns campaigns;
    private final FactPlaces places;
    private final PapersOfFacts papers;
    private final Today today;

    FactController(Ledger ledger, Campaigns campaigns, FactPlaces places, PapersOfFacts papers, Today today) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.places = places;
        this.papers = papers;
        this.today = today;
    }

    /**
     * What was ever recorded.
     *
     * @param on a past day that was asked for, as a browser gives it; empty for none
     * @param onShown the same as people read it
     * @param known the value as it was known at the end of that day; empty for none
     */
    public record HistoryView(
            Campaign campaign,
            FactDeclaration fact,
            String name,
            List<Line> lines,
            String on,
            String onShown,
            String known) {}

    /** One entry of the history. */
    public record Line(Entry entry, String shown) {}

    @GetMapping
    String start(Actor actor, @PathVariable long id) {
        return actor.role().ofUnit()
                ? "redirect:/campaigns/" + id + "/facts/unit/" + actor.unit()
                : "redirect:/campaigns/" + id + "/facts/grid";
    }

    @GetMapping("/{kind}/{code}")
    String subject(
            Actor actor,
            Campaign campaign,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "all") String only,
            Texts texts,
            Model model) {
        SubjectKind of = Ledger.kind(kind);
        ledger.requireSight(actor, campaign, of, code);
        FactSubject subject = places.subject(campaign, of, code);
        Map<String, Entry> entries = ledger.current(campaign, of, code);
        String block = places.block(campaign, subject);
        FactGroups groups = new FactGroups(campaigns.plan(campaign), of, block, texts);
        Map<String, Integer> proved = of == SubjectKind.UNIT ? papers.counts(campaign, code) : Map.of();
        Optional<Reason> outside =
                Optional.ofNullable(campaigns.outside(campaign, of).get(code));
        List<FactsView.Row> rows = places.declared(campaign, of).stream()
                .filter(fact -> ledger.sees(actor, campaign, fact, code))
                .filter(fact -> of == SubjectKind.CAMPAIGN || fact.isAskedOf(block))
                .filter(fact -> outside.isEmpty() || places.isRegistration(campaign, fact))
                .map(fact -> new FactsView.Row(
                        cell(actor, campaign, subject, fact, Optional.ofNullable(entries.get(fact.id())), texts),
                        groups.providers(fact),
                        proved.getOrDefault(fact.id(), 0),
                        fact.isDueOn(today.day())))
                .toList();
        FactsView.Only chosen = EnumWords.of(FactsView.Only.class, only);
        List<Participant> others = new ArrayList<>();
        if (of == SubjectKind.UNIT) {
            campaigns.participants(campaign, SubjectKind.PERSON, false).stream()
                    .filter(person -> person.above().equals(Optional.of(code)))
                    .forEach(others::add);
        }
        model.addAttribute(
                "it",
                new FactsView(
                        campaign,
                        kind,
                        code,
                        subject.name(),
                        outside.map(new ReasonWords(campaigns.plan(campaign), texts.reasons())::say)
                                .orElse(""),
                        chosen,
                        groups.of(rows, chosen),
                        (int) rows.stream()
                                .filter(row -> row.cell().mayRecord())
                                .count(),
                        (int) rows.stream()
                                .filter(row -> row.cell().mayRecord()
                                        && !row.cell().kept().isEmpty())
                                .count(),
                        FactGroups.counts(rows),
                        others,
                        of == SubjectKind.UNIT ? ledger.below(actor, campaign) : List.of(),
                        actor.may(Action.SEE_ALL_FACTS),
                        actor.may(Action.SEE_ALL_FACTS)
                                || actor.role().ofUnit() && actor.unit().equals(code)));
        return "facts";
    }

    /**
     * The form of a fact; its value is read by the fact's type.
     *
     * @param source where it was typed: the list of a subject's facts, or the grid of one fact
     * @param day since when it holds; empty for today
     * @param seen id of the entry that was on the screen; 0 for none
     */
    record RecordForm(String source, String day, String reason, long seen) {

        Ledger.Draft draft(FactPlace place, Optional<String> value, LocalDate today) {
            return new Ledger.Draft(
                    place.kind(),
                    place.subject(),
                    place.fact(),
                    value,
                    DayFields.optional(day, "history.day").orElse(today),
                    source.equals("grid") ? "grid" : "form",
                    reason.strip(),
                    seen);
        }
    }

    @PostMapping("/{kind}/{code}/{fact}")
    String record(
            Actor actor,
            Campaign campaign,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String fact,
            RecordForm form,
            HttpServletRequest request,
            Answer answer) {
        FactPlace place = new FactPlace(Ledger.kind(kind), code, fact);
        FactDeclaration declared = places.fact(campaign, place.kind(), fact);
        String value = value(declared, request);
        return answer.here(
                () -> ledger.record(
                        actor, campaign, List.of(form.draft(place, Typed.read(declared, value), today.day()))),
                model -> {
                    ledger.requireSight(actor, campaign, place.kind(), code);
                    Optional<Entry> entry = ledger.current(campaign, place.kind(), code, fact);
                    FactSubject subject = places.subject(campaign, place.kind(), code);
                    model.addAttribute("cell", cell(actor, campaign, subject, declared, entry, answer.texts()));
                    return "piece-fact";
                });
    }

    /** What was typed; of a list what was chosen, which may be nothing. */
    private static String value(FactDeclaration fact, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("value"))
                .or(() -> fact.type() == FactType.LIST ? Optional.of(new String[0]) : Optional.empty())
                .map(values -> String.join("; ", values))
                .orElseThrow(() -> Refusal.bad("request"));
    }

    @GetMapping("/{kind}/{code}/{fact}/history")
    String history(
            Actor actor,
            Campaign campaign,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String fact,
            @RequestParam(defaultValue = "") String on,
            Texts texts,
            Model model) {
        SubjectKind of = Ledger.kind(kind);
        ledger.requireSight(actor, campaign, of, code);
        FactDeclaration declared = places.fact(campaign, of, fact);
        if (!ledger.sees(actor, campaign, declared, code)) {
            throw Refusal.unknown(declared.label());
        }
        List<Line> lines = ledger.history(campaign, of, code, fact).stream()
                .map(entry -> new Line(entry, Typed.show(declared, entry.value(), texts)))
                .toList();
        Optional<LocalDate> day = on.isEmpty() ? Optional.empty() : Optional.of(DayFields.read(on, "history.on"));
        String known = day.flatMap(asked -> lines.stream()
                        .filter(line -> !line.entry()
                                .recordedAt()
                                .atZone(Today.ZONE)
                                .toLocalDate()
                                .isAfter(asked))
                        .findFirst())
                .map(Line::shown)
                .orElse("");
        model.addAttribute(
                "it",
                new HistoryView(
                        campaign,
                        declared,
                        places.subject(campaign, of, code).name(),
                        lines,
                        on,
                        day.map(texts::day).orElse(""),
                        known));
        return "history";
    }

    private FactCell cell(
            Actor actor,
            Campaign campaign,
            FactSubject subject,
            FactDeclaration fact,
            Optional<Entry> entry,
            Texts texts) {
        boolean may = actor.may(Action.RECORD_FACT) && ledger.mayRecord(actor, campaign, fact, subject.code());
        return FactCell.of(subject, fact, entry, may, texts);
    }
}
