package vn.thidua.server.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.SaveAttempt;
import vn.thidua.words.typed.SubjectNames;

/** Pages of facts: all facts of one subject, one fact of all subjects, and what was ever recorded of one. */
@Controller
@RequestMapping("/campaigns/{id}/facts")
public class FactController {

    private final Ledger ledger;
    private final Campaigns campaigns;
    private final PapersOfFacts papers;
    private final Today today;

    FactController(Ledger ledger, Campaigns campaigns, PapersOfFacts papers, Today today) {
        this.papers = papers;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.today = today;
    }

    /**
     * One fact of one subject.
     *
     * @param shown the value as people read it; empty for none
     * @param kept the value as the ledger keeps it
     */
    public record Cell(
            String kind,
            String subject,
            String name,
            FactDeclaration fact,
            String shown,
            String kept,
            Optional<Entry> entry,
            boolean mayRecord) {

        /** Id of the entry on the screen; 0 for none. */
        public long seen() {
            return entry.map(Entry::id).orElse(0L);
        }

        /** Whether it lacks a value; where the plan reads something into absence nothing is lacking. */
        boolean isMissing() {
            return kept.isEmpty() && fact.absentMeans().isEmpty();
        }

        /** What the plan takes it for while nobody recorded anything, as people read it; empty where it is not known then. */
        public String whenEmpty(Texts texts) {
            return fact.absentMeans()
                    .filter(meaning -> fact.type() != FactType.LIST)
                    .map(meaning -> Typed.show(fact, Optional.of(meaning), texts))
                    .orElse("");
        }

        /** The words that can be chosen. */
        public List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < fact.values().size(); i++) {
                String word = fact.values().get(i);
                choices.add(new Choice(
                        word, i < fact.valueLabels().size() ? fact.valueLabels().get(i) : word));
            }
            return choices;
        }

        /** Whether a word of a list is in it. */
        public boolean isChosen(Choice choice) {
            return Typed.items(kept).contains(choice.word());
        }

        /** What stands in the field. */
        public String typed() {
            return kept.isEmpty() ? "" : Typed.typed(fact, kept);
        }
    }

    /** A word of a closed list. */
    public record Choice(String word, String label) {}

    /**
     * One fact of all subjects.
     *
     * @param position the newest entry on the page, so that what comes later is known as not seen
     */
    public record GridView(
            Campaign campaign,
            String kind,
            List<String> kinds,
            FactDeclaration fact,
            PageOfRows<Cell> cells,
            String words,
            List<FactDeclaration> facts,
            boolean mayRecord,
            long position) {}

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
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "all") String only,
            Texts texts,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        SubjectKind of = Ledger.kind(kind);
        ledger.requireSight(actor, campaign, of, code);
        String name = name(campaign, of, code);
        Map<String, Entry> entries = ledger.current(campaign, of, code);
        FactGroups groups = new FactGroups(campaigns.plan(campaign), of, block(campaign, of, code), texts);
        Map<String, Integer> proved = of == SubjectKind.UNIT ? papers.counts(campaign, code) : Map.of();
        List<FactsView.Row> rows = declared(campaign, of).stream()
                .filter(fact -> ledger.sees(actor, campaign, fact, code))
                .map(fact -> new FactsView.Row(
                        cell(actor, campaign, of, code, name, fact, Optional.ofNullable(entries.get(fact.id())), texts),
                        groups.providers(fact),
                        proved.getOrDefault(fact.id(), 0)))
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
                        name,
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
                        actor.may(Action.SEE_ALL_FACTS)));
        return "facts";
    }

    @GetMapping("/grid")
    String grid(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "unit") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        List<SubjectKind> kinds = kinds(actor, campaign);
        SubjectKind asked = Ledger.kind(kind);
        // Somebody who records facts of people alone comes to these first.
        SubjectKind of = kinds.contains(asked) || !fact.isEmpty() ? asked : kinds.getFirst();
        List<FactDeclaration> facts = facts(actor, campaign, of);
        FactDeclaration chosen = facts.stream()
                .filter(one -> one.id().equals(fact))
                .findFirst()
                .or(() -> facts.stream()
                        .filter(one -> Provision.may(actor, campaigns.plan(campaign), one))
                        .findFirst())
                .orElseGet(() -> facts.isEmpty() ? refuse(kind) : facts.getFirst());
        Map<String, Entry> entries = ledger.ofFact(campaign, of, chosen.id());
        long position = entries.values().stream().mapToLong(Entry::id).max().orElse(0);
        boolean may = Provision.may(actor, campaigns.plan(campaign), chosen);
        List<Cell> cells = new ArrayList<>();
        PageOfRows<Participant> subjects = PageOfRows.of(ledger.subjects(campaign, of), Participant::name, words, page);
        for (Participant one : subjects.shown()) {
            Optional<Entry> entry = Optional.ofNullable(entries.get(one.code()));
            cells.add(new Cell(
                    of.word(), one.code(), one.name(), chosen, shown(chosen, entry, texts), kept(entry), entry, may));
        }
        model.addAttribute(
                "it",
                new GridView(
                        campaign,
                        of.word(),
                        kinds.stream().map(SubjectKind::word).toList(),
                        chosen,
                        subjects.with(cells),
                        words,
                        facts,
                        may,
                        position));
        return "grid";
    }

    /** The facts that somebody finds in the table: all, or those that they record. */
    private List<FactDeclaration> facts(Actor actor, Campaign campaign, SubjectKind kind) {
        return actor.may(Action.SEE_ALL_FACTS)
                ? List.copyOf(declared(campaign, kind))
                : ledger.recordable(actor, campaign, kind);
    }

    /** The kinds of subjects of which somebody finds facts in the table. */
    private List<SubjectKind> kinds(Actor actor, Campaign campaign) {
        if (actor.role().ofUnit() || !actor.may(Action.RECORD_FACT)) {
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

    private static FactDeclaration refuse(String kind) {
        throw Refusal.unknown(kind);
    }

    @PostMapping("/{kind}/{code}/{fact}")
    String record(
            Actor actor,
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String fact,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "form") String source,
            @RequestParam(defaultValue = "") String day,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        SubjectKind of = Ledger.kind(kind);
        FactDeclaration declared = fact(campaign, of, fact);
        String value = value(declared, request);
        String from = source.equals("grid") ? "grid" : "form";
        SaveAttempt.at(
                        () -> ledger.record(
                                actor,
                                campaign,
                                List.of(new Ledger.Draft(
                                        of,
                                        code,
                                        fact,
                                        Typed.read(declared, value),
                                        DayFields.optional(day).orElse(today.day()),
                                        from,
                                        reason.strip(),
                                        seen))),
                        texts,
                        response)
                .tell(model);
        ledger.requireSight(actor, campaign, of, code);
        Optional<Entry> entry = ledger.current(campaign, of, code, fact);
        model.addAttribute("cell", cell(actor, campaign, of, code, name(campaign, of, code), declared, entry, texts));
        return "piece-fact";
    }

    /** What was typed; of a list what was chosen, which may be nothing. */
    private static String value(FactDeclaration fact, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("value"))
                .or(() -> fact.type() == FactType.LIST ? Optional.of(new String[0]) : Optional.empty())
                .map(values -> String.join("; ", values))
                .orElseThrow(() -> Refusal.bad("request"));
    }

    /** Rows copied from a spreadsheet: code or name of the unit, and the value. All are taken, or none. */
    @PostMapping("/grid/paste")
    String paste(
            Actor actor,
            @PathVariable long id,
            @RequestParam String fact,
            @RequestParam String kind,
            @RequestParam String rows,
            @RequestParam(defaultValue = "0") long position,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        SubjectKind of = Ledger.kind(kind);
        FactDeclaration declared = fact(campaign, of, fact);
        Map<String, Entry> entries = ledger.ofFact(campaign, of, fact);
        SubjectNames names = new SubjectNames();
        ledger.subjects(campaign, of).forEach(one -> names.add(one.code(), one.name()));
        List<String> faults = new ArrayList<>();
        List<Ledger.Draft> drafts = new ArrayList<>();
        int number = 0;
        for (String line : rows.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            try {
                String who = parts[0].strip();
                if (parts.length < 2) {
                    throw Refusal.bad("paste-columns");
                }
                String code = named(names, who);
                Optional<String> kept = Typed.read(declared, parts[parts.length - 1]);
                Optional<Entry> stands = Optional.ofNullable(entries.get(code));
                // What came after the page was shown was not seen by whoever pastes.
                stands.filter(entry -> entry.id() > position && !entry.value().equals(kept))
                        .ifPresent(entry -> {
                            throw Refusal.conflict("paste-changed", who, entry.who(), shown(declared, stands, texts));
                        });
                long seen = stands.map(Entry::id).orElse(0L);
                drafts.add(new Ledger.Draft(of, code, fact, kept, today.day(), "paste", "", seen));
            } catch (Refusal refusal) {
                faults.add(texts.say(
                        "paste.fault",
                        number,
                        texts.say(refusal.key(), refusal.values().toArray())));
            }
        }
        if (faults.isEmpty()) {
            Notice.say(request, "pasted", ledger.record(actor, campaign, drafts));
            return "redirect:/campaigns/" + id + "/facts/grid?kind=" + kind + "&fact=" + fact;
        }
        response.setStatus(422);
        model.addAttribute("faults", faults);
        model.addAttribute("pasted", rows);
        return grid(actor, id, fact, kind, "", 1, texts, model);
    }

    private static String named(SubjectNames names, String who) {
        Set<String> found = names.find(who);
        if (found.size() > 1) {
            throw Refusal.bad("import-several", who, String.join(", ", found));
        }
        return found.stream().findFirst().orElseThrow(() -> Refusal.bad("import-unknown", who));
    }

    @GetMapping("/{kind}/{code}/{fact}/history")
    String history(
            Actor actor,
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String fact,
            @RequestParam(defaultValue = "") String on,
            Texts texts,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        SubjectKind of = Ledger.kind(kind);
        ledger.requireSight(actor, campaign, of, code);
        FactDeclaration declared = fact(campaign, of, fact);
        if (!ledger.sees(actor, campaign, declared, code)) {
            throw Refusal.unknown(declared.label());
        }
        List<Line> lines = ledger.history(campaign, of, code, fact).stream()
                .map(entry -> new Line(entry, Typed.show(declared, entry.value(), texts)))
                .toList();
        Optional<LocalDate> day = on.isEmpty() ? Optional.empty() : Optional.of(DayFields.read(on));
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
                        name(campaign, of, code),
                        lines,
                        on,
                        day.map(texts::day).orElse(""),
                        known));
        return "history";
    }

    private Cell cell(
            Actor actor,
            Campaign campaign,
            SubjectKind kind,
            String code,
            String name,
            FactDeclaration fact,
            Optional<Entry> entry,
            Texts texts) {
        return new Cell(
                kind.word(),
                code,
                name,
                fact,
                shown(fact, entry, texts),
                kept(entry),
                entry,
                ledger.mayRecord(actor, campaign, fact, code));
    }

    /** The block of a unit, or of a person's unit; empty for none. */
    private String block(Campaign campaign, SubjectKind kind, String code) {
        Optional<Participant> one = campaigns.participant(campaign, kind, code);
        Optional<Participant> unit = kind == SubjectKind.PERSON
                ? one.flatMap(Participant::above)
                        .flatMap(above -> campaigns.participant(campaign, SubjectKind.UNIT, above))
                : one;
        return unit.flatMap(Participant::block).orElse("");
    }

    private static String shown(FactDeclaration fact, Optional<Entry> entry, Texts texts) {
        return Typed.show(fact, entry.flatMap(Entry::value), texts);
    }

    private static String kept(Optional<Entry> entry) {
        return entry.flatMap(Entry::value).orElse("");
    }

    private Collection<FactDeclaration> declared(Campaign campaign, SubjectKind kind) {
        Plan plan = campaigns.plan(campaign);
        return plan.facts().getOrDefault(kind, Map.of()).values();
    }

    private FactDeclaration fact(Campaign campaign, SubjectKind kind, String id) {
        return campaigns.plan(campaign).fact(kind, id).orElseThrow(() -> Refusal.unknown(id));
    }

    private String name(Campaign campaign, SubjectKind kind, String code) {
        return kind == SubjectKind.CAMPAIGN
                ? campaign.title()
                : campaigns
                        .participant(campaign, kind, code)
                        .map(Participant::name)
                        .orElseThrow(() -> Refusal.unknown(code));
    }
}
