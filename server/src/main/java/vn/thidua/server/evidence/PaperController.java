package vn.thidua.server.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.documents.reading.PaperField;
import vn.thidua.documents.reading.PaperReading;
import vn.thidua.documents.reading.Piece;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.web.Answer;
import vn.thidua.words.Spelling;
import vn.thidua.words.Values;

/** The page of one paper: what the reader found in it, what it is, and what it proves. */
@Controller
@RequestMapping("/campaigns/{id}/evidence/{unit}/{paper}")
public class PaperController {

    private final EvidenceService evidences;
    private final EvidenceConfirmation confirming;
    private final Readings readings;
    private final Campaigns campaigns;

    PaperController(
            EvidenceService evidences, EvidenceConfirmation confirming, Readings readings, Campaigns campaigns) {
        this.evidences = evidences;
        this.confirming = confirming;
        this.readings = readings;
        this.campaigns = campaigns;
    }

    /**
     * The page.
     *
     * @param said what stands in the form, by field: what was typed, else what is known, else what was read
     * @param read the fields that the reader filled in
     * @param state of the reading, by its word; empty where nothing was read
     * @param lines of a paper without pages, as far as something was found there
     * @param pages on which something was found
     * @param notes keys of what one should look at twice
     */
    public record View(
            Campaign campaign,
            Participant unit,
            Evidence paper,
            List<EvidenceController.Provable> provable,
            boolean mayAdd,
            Map<String, String> said,
            List<String> read,
            String state,
            List<Line> lines,
            List<Integer> pages,
            List<Offer> offers,
            List<String> notes) {

        /** The label of what a paper proves. */
        public String label(String id) {
            return provable.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(EvidenceController.Provable::label)
                    .orElse("");
        }
    }

    /** A line of a paper and the fields that stand in it. */
    public record Line(String text, List<PaperField> fields) {}

    /**
     * A fact that may be taken from the paper.
     *
     * @param value as people read it
     * @param known what stands there now; empty for nothing
     */
    public record Offer(FactProposal proposal, String value, String known) {}

    @GetMapping
    String look(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable long paper,
            Texts texts,
            Model model) {
        return page(actor, campaign, one(actor, campaign, unit, paper), Map.of(), texts, model);
    }

    private Evidence one(Actor actor, Campaign campaign, String unit, long paper) {
        Evidence one = evidences.one(actor, campaign, paper);
        if (!one.unit().equals(unit)) {
            throw Refusal.unknown(paper);
        }
        return one;
    }

    private String page(
            Actor actor, Campaign campaign, Evidence paper, Map<String, String> typed, Texts texts, Model model) {
        Participant unit = campaigns.unit(campaign, paper.unit());
        boolean mayAdd = actor.may(Action.ADD_EVIDENCE) && paper.withdrawal().isEmpty();
        boolean fresh = mayAdd && !paper.isDescribed() && paper.withdrawal().isEmpty();
        Readings.Result result =
                fresh ? readings.read(actor.account(), paper, evidences.content(paper)) : new Readings.Result.NotRead();
        Optional<PaperReading> reading = result.said();
        Map<String, String> known = paper.isDescribed()
                ? known(paper)
                : reading.map(PaperController::read).orElse(Map.of());
        Map<String, String> said = typed.isEmpty() ? known : typed;
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        unit,
                        paper,
                        EvidenceController.provable(campaigns.plan(campaign), unit),
                        mayAdd,
                        said,
                        reading.isPresent() ? List.copyOf(known.keySet()) : List.of(),
                        state(result),
                        reading.map(PaperController::lines).orElse(List.of()),
                        reading.map(PaperController::pages).orElse(List.of()),
                        mayAdd ? offers(actor, campaign, paper, said, texts) : List.of(),
                        fresh ? notes(campaign, unit, said) : List.of()));
        return "evidence-paper";
    }

    private static String state(Readings.Result result) {
        return switch (result) {
            case Readings.Result.NotRead ignored -> "";
            case Readings.Result.TooMuch ignored -> "late";
            case Readings.Result.Busy ignored -> "busy";
            case Readings.Result.Done(PaperReading reading) ->
                reading.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static Map<String, String> known(Evidence paper) {
        Map<String, String> said = new LinkedHashMap<>();
        paper.number().ifPresent(one -> said.put("number", one));
        paper.issued().ifPresent(one -> said.put("issued", Values.day(one)));
        paper.issuer().ifPresent(one -> said.put("issuer", one));
        paper.kind().ifPresent(one -> said.put("kind", one));
        paper.subject().ifPresent(one -> said.put("subject", one));
        paper.place().ifPresent(one -> said.put("place", one));
        paper.signed().ifPresent(one -> said.put("signed", one));
        return said;
    }

    private static Map<String, String> read(PaperReading reading) {
        Map<String, String> said = new LinkedHashMap<>();
        reading.value(PaperField.NUMBER).ifPresent(one -> said.put("number", one));
        reading.day().ifPresent(one -> said.put("issued", Values.day(one)));
        reading.value(PaperField.ISSUER).ifPresent(one -> said.put("issuer", one));
        reading.value(PaperField.KIND).ifPresent(one -> said.put("kind", one));
        reading.value(PaperField.SUBJECT).ifPresent(one -> said.put("subject", one));
        reading.value(PaperField.PLACE).ifPresent(one -> said.put("place", one));
        String signed = String.join(
                "; ",
                java.util.stream.Stream.of(PaperField.AUTHORITY, PaperField.SIGNER)
                        .flatMap(field -> reading.value(field).stream())
                        .toList());
        if (!signed.isEmpty()) {
            said.put("signed", signed);
        }
        return said;
    }

    private static List<Line> lines(PaperReading reading) {
        List<Line> lines = new ArrayList<>();
        if (!pages(reading).isEmpty()) {
            return lines;
        }
        for (int i = 0; i < reading.pieces().size(); i++) {
            List<PaperField> fields = reading.at(i);
            if (!fields.isEmpty()) {
                lines.add(new Line(reading.pieces().get(i).text(), fields));
            }
        }
        return lines;
    }

    private static List<Integer> pages(PaperReading reading) {
        return reading.found().values().stream()
                .flatMap(found -> found.places().stream())
                .map(at -> reading.pieces().get(at).page())
                .filter(page -> page > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Offer> offers(Actor actor, Campaign campaign, Evidence paper, Map<String, String> said, Texts texts) {
        return confirming
                .proposals(
                        actor,
                        campaign,
                        paper.unit(),
                        new EvidenceService.Description(
                                "",
                                DayFields.find(said.getOrDefault("issued", "")),
                                "",
                                said.getOrDefault("kind", ""),
                                said.getOrDefault("subject", "")))
                .stream()
                .filter(one -> !one.agrees())
                .map(one -> new Offer(
                        one,
                        one.value().isEmpty() ? "" : Typed.show(one.fact(), one.value(), texts),
                        one.known().isEmpty()
                                ? ""
                                : Typed.show(one.fact(), one.known().get().value(), texts)))
                .toList();
    }

    /** What a careful reader would ask: another's paper, another year's paper. */
    private static List<String> notes(Campaign campaign, Participant unit, Map<String, String> said) {
        List<String> notes = new ArrayList<>();
        String issuer = said.getOrDefault("issuer", "");
        String[] words = unit.name().split(" ", -1);
        String name = words.length < 2 ? words[0] : words[words.length - 2] + " " + words[words.length - 1];
        if (!issuer.isEmpty() && !Spelling.contains(issuer, name)) {
            notes.add("reader.other-issuer");
        }
        DayFields.find(said.getOrDefault("issued", ""))
                .filter(day -> day.isBefore(campaign.from().minusYears(1))
                        || day.isAfter(campaign.to().plusMonths(3)))
                .ifPresent(day -> notes.add("reader.other-year"));
        return notes;
    }

    @PostMapping
    String confirm(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable long paper,
            @RequestParam MultiValueMap<String, String> form,
            Answer answer) {
        Evidence one = one(actor, campaign, unit, paper);
        Map<String, String> typed = form.toSingleValueMap();
        return answer.after(
                "described",
                "redirect:/campaigns/" + campaign.id() + "/evidence/" + unit,
                () -> confirming.confirm(
                        actor,
                        campaign,
                        one.id(),
                        new DescribedPaper(said(typed), form.getOrDefault("about", List.of()), seen(typed)),
                        chosen(form)),
                model -> page(actor, campaign, one(actor, campaign, unit, paper), typed, answer.texts(), model));
    }

    private static int seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("version", "");
        if (!seen.matches("\\d{1,9}")) {
            throw Refusal.unknown(seen);
        }
        return Integer.parseInt(seen);
    }

    /** Withdraws it, with the reason that was typed. */
    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable long paper,
            @RequestParam(defaultValue = "") String because,
            Answer answer) {
        Evidence one = one(actor, campaign, unit, paper);
        return answer.after(
                "withdrawn",
                "redirect:/campaigns/" + campaign.id() + "/evidence/" + unit,
                () -> evidences.withdraw(actor, campaign, one.id(), because),
                model -> {
                    model.addAttribute("because", because);
                    return page(actor, campaign, one(actor, campaign, unit, paper), Map.of(), answer.texts(), model);
                });
    }

    private static EvidenceService.Description said(Map<String, String> typed) {
        return new EvidenceService.Description(
                typed.getOrDefault("number", ""),
                DayFields.optional(typed.getOrDefault("issued", ""), "field.paper-day"),
                typed.getOrDefault("issuer", ""),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("subject", ""),
                typed.getOrDefault("place", ""),
                typed.getOrDefault("signed", ""));
    }

    /** Facts that were chosen, with the entry seen of each: {@code plan.issuedOn@17}. */
    private static Map<String, Long> chosen(MultiValueMap<String, String> form) {
        Map<String, Long> chosen = new LinkedHashMap<>();
        for (String one : form.getOrDefault("fact", List.of())) {
            int at = one.lastIndexOf('@');
            if (at < 0 || !one.substring(at + 1).matches("\\d{1,18}")) {
                throw Refusal.unknown(one);
            }
            chosen.put(one.substring(0, at), Long.valueOf(one.substring(at + 1)));
        }
        return chosen;
    }

    /** A page of the paper with what was read in it marked. */
    @GetMapping("/pages/{page}")
    ResponseEntity<byte[]> picture(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable long paper,
            @PathVariable int page) {
        Evidence one = one(actor, campaign, unit, paper);
        List<Piece.Box> marked = readings.read(actor.account(), one, evidences.content(one)).said().stream()
                .flatMap(reading -> reading.found().values().stream()
                        .flatMap(found -> found.places().stream())
                        .distinct()
                        .map(reading.pieces()::get))
                .filter(piece -> piece.page() == page)
                .flatMap(piece -> piece.box().stream())
                .toList();
        return readings.page(actor.account(), evidences.content(one), page, marked)
                .map(image -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("Cache-Control", "private, max-age=600")
                        .body(image))
                .orElseThrow(() -> Refusal.unknown(page));
    }
}
