package vn.thidua.server.ceremony;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.CeremonyPaper;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperPlaces;
import vn.thidua.server.web.Answer;

/** Pages and papers of the meeting at which awards are handed over. */
@Controller
@RequestMapping("/campaigns/{id}/decisions/ceremony")
public final class CeremonyController {

    private static final Texts WORDS = Texts.of("vi");

    private final Ceremonies ceremonies;
    private final CeremonyScript script;
    private final CeremonyPaper list;
    private final Slides slides;
    private final PaperPlaces places;
    private final Today today;

    CeremonyController(
            Ceremonies ceremonies,
            CeremonyScript script,
            CeremonyPaper list,
            Slides slides,
            PaperPlaces places,
            Today today) {
        this.ceremonies = ceremonies;
        this.script = script;
        this.list = list;
        this.slides = slides;
        this.places = places;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param typed what was typed and refused, by field
     * @param unpublished decisions made public after the meeting, on the day that was typed or the one that stands
     * @param standing what each field of the meeting says now
     */
    public record View(
            Campaign campaign,
            Optional<Ceremony> meeting,
            List<Honoured> honoured,
            boolean mayKeep,
            LocalDate today,
            List<Decision> unpublished,
            Map<String, String> standing,
            Map<String, String> typed) {

        /** What a field of the meeting says: what was typed and refused, else what stands. */
        public String field(String name) {
            return typed.getOrDefault(name, standing.getOrDefault(name, ""));
        }

        /** How many have not received their award yet. */
        public long open() {
            return honoured.stream().filter(one -> one.received().isEmpty()).count();
        }
    }

    /** The slides. */
    public record SlidesView(Campaign campaign, List<Slide> slides) {}

    @GetMapping
    String page(Actor actor, Campaign campaign, Texts texts, Model model) {
        return page(actor, campaign, Map.of(), texts, model);
    }

    private String page(Actor actor, Campaign campaign, Map<String, String> typed, Texts texts, Model model) {
        Optional<Ceremony> meeting = ceremonies.of(actor, campaign);
        Optional<LocalDate> on =
                typed.containsKey("day") ? DayFields.find(typed.getOrDefault("day", "")) : meeting.map(Ceremony::day);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        meeting,
                        ceremonies.honoured(actor, campaign),
                        actor.may(Action.KEEP_CEREMONY) && !campaign.isDraft(),
                        today.day(),
                        on.map(day -> ceremonies.unpublished(actor, campaign, day))
                                .orElse(List.of()),
                        meeting.map(one -> Map.of(
                                        "day", texts.day(one.day()),
                                        "place", one.place(),
                                        "host", one.host(),
                                        "programme", one.programme()))
                                .orElseGet(() -> Map.of(
                                        "place", places.of(campaign.authority()),
                                        "programme", texts.say("ceremony.usual"))),
                        typed));
        return "ceremony";
    }

    record MeetingForm(String day, String place, String host, String programme, int version) {}

    @PostMapping
    String save(
            Actor actor,
            Campaign campaign,
            MeetingForm form,
            @RequestParam(defaultValue = "false") boolean early,
            Texts texts,
            Answer answer) {
        return answer.after(
                "ceremony.save",
                "redirect:" + path(campaign),
                () -> ceremonies.save(
                        actor,
                        campaign,
                        new Ceremony(
                                DayFields.read(form.day(), "ceremony.day"),
                                form.place(),
                                form.host(),
                                form.programme(),
                                form.version(),
                                ""),
                        early),
                model -> page(
                        actor,
                        campaign,
                        Map.of(
                                "day", form.day(),
                                "place", form.place(),
                                "host", form.host(),
                                "programme", form.programme()),
                        texts,
                        model));
    }

    private static String path(Campaign campaign) {
        return "/campaigns/" + campaign.id() + "/decisions/ceremony";
    }

    /** Nobody may be ticked. */
    record ReceivedForm(@Nullable Set<Long> entry, String received, String receiver) {

        Set<Long> entries() {
            return Objects.requireNonNullElse(entry, Set.of());
        }
    }

    @PostMapping("/received")
    String receive(Actor actor, Campaign campaign, ReceivedForm form, Texts texts, Answer answer) {
        return answer.after(
                "award-receipt.enter",
                "redirect:" + path(campaign),
                () -> ceremonies.receive(
                        actor,
                        campaign,
                        form.entries(),
                        DayFields.read(form.received(), "ceremony.received-on"),
                        form.receiver()),
                model -> page(
                        actor,
                        campaign,
                        Map.of(
                                "received", form.received(),
                                "receiver", form.receiver(),
                                "entries",
                                        " "
                                                + String.join(
                                                        " ",
                                                        form.entries().stream()
                                                                .map(String::valueOf)
                                                                .toList())
                                                + " "),
                        texts,
                        model));
    }

    record BackForm(String reason) {}

    @PostMapping("/received/{received}/back")
    String takeBack(
            Actor actor, Campaign campaign, @PathVariable long received, BackForm form, Texts texts, Answer answer) {
        return answer.after(
                "award-receipt.take-back",
                "redirect:" + path(campaign),
                () -> ceremonies.takeBack(actor, campaign, received, form.reason()),
                model -> page(actor, campaign, Map.of("reason-" + received, form.reason()), texts, model));
    }

    @GetMapping("/slides")
    String slides(Actor actor, Campaign campaign, Texts texts, Model model) {
        model.addAttribute(
                "it",
                new SlidesView(
                        campaign,
                        slides.of(
                                actor,
                                campaign,
                                ceremonies.of(actor, campaign),
                                ceremonies.honoured(actor, campaign),
                                texts)));
        return "slides";
    }

    /** Programme and words of the meeting. */
    @GetMapping("/chuong-trinh.{ending:docx|pdf}")
    ResponseEntity<byte[]> script(Actor actor, Campaign campaign, @PathVariable String ending) {
        return Download.paper(
                WORDS.say("ceremony.script.file", campaign.title()),
                ending,
                script.of(
                        campaign,
                        ceremonies.of(actor, campaign),
                        ceremonies.honoured(actor, campaign),
                        places.of(campaign.authority())));
    }

    /** The list by which everything that the campaign gave is handed over. */
    @GetMapping("/danh-sach.{ending:docx|pdf}")
    ResponseEntity<byte[]> list(Actor actor, Campaign campaign, @PathVariable String ending) {
        List<Decision> giving = ceremonies.decisions(actor, campaign);
        if (giving.isEmpty()) {
            throw Refusal.bad("ceremony-nobody");
        }
        return Download.paper(
                WORDS.say("ceremony.file", campaign.title()),
                ending,
                list.of(
                        campaign,
                        giving,
                        ceremonies.honoured(actor, campaign).stream()
                                .map(Honoured::entry)
                                .toList()));
    }
}
