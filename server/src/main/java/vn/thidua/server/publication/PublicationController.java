package vn.thidua.server.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.server.workflow.Transition;

/** The office's page of what is public, what could be, and what was taken down. */
@Controller
@RequestMapping("/publications")
public class PublicationController {

    private final Publications publications;
    private final Sites sites;
    private final Campaigns campaigns;
    private final Preview preview;
    private final Today today;

    PublicationController(Publications publications, Sites sites, Campaigns campaigns, Preview preview, Today today) {
        this.publications = publications;
        this.sites = sites;
        this.campaigns = campaigns;
        this.preview = preview;
        this.today = today;
    }

    /**
     * The list of one campaign.
     *
     * @param all campaigns one can choose among
     * @param today what is due later is told apart
     */
    public record View(
            Site site,
            List<Campaign> all,
            Campaign campaign,
            List<PublicItem> items,
            List<PublicationCandidate> candidates,
            java.time.LocalDate today) {

        /** The items in a state; published ones of a later day are not among those that are public. */
        public List<PublicItem> in(String word) {
            return items.stream().filter(item -> word(item).equals(word)).toList();
        }

        private String word(PublicItem item) {
            boolean later = item.state() == ItemState.PUBLISHED && item.from().isAfter(today);
            return later ? "scheduled" : item.state().word();
        }
    }

    /**
     * One thing.
     *
     * @param address where the public finds it
     * @param steps that can be taken now
     * @param versions that a correction could show
     * @param points whether it is a ranking of which points can be shown or left out
     */
    public record OneView(
            Campaign campaign,
            PublicItem item,
            PublicItem.Wording said,
            String from,
            String note,
            String address,
            List<ItemStep> steps,
            List<PublicationCandidate> versions,
            List<PublicItem.Done> history,
            boolean isPublic,
            boolean points) {

        /** Whether a step can be taken. */
        public boolean can(String word) {
            return steps.stream().anyMatch(step -> step.word().equals(word));
        }
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") long campaign, Model model) {
        Site site = sites.own(actor);
        List<Campaign> all =
                campaigns.seenBy(actor).stream().filter(one -> !one.isDraft()).toList();
        if (all.isEmpty()) {
            model.addAttribute("site", site);
            return "publications-none";
        }
        Campaign chosen =
                all.stream().filter(one -> one.id() == campaign).findFirst().orElseGet(all::getFirst);
        model.addAttribute(
                "it",
                new View(
                        site,
                        all,
                        chosen,
                        publications.of(actor, chosen),
                        publications.candidates(actor, chosen),
                        today.day()));
        return "publications";
    }

    @PostMapping
    String prepare(
            Actor actor,
            @RequestParam long campaign,
            @RequestParam String kind,
            @RequestParam long subject,
            Answer answer) {
        Campaign of = campaigns.campaign(actor, campaign);
        return answer.after(
                "publication.prepared",
                () -> "redirect:/publications/" + publications.prepare(actor, of, ItemKind.of(kind), subject),
                model -> list(actor, campaign, model));
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        PublicItem item = publications.one(actor, id);
        return page(actor, item, item.wording(), item.from().toString(), "", model);
    }

    private String page(Actor actor, PublicItem item, PublicItem.Wording said, String from, String note, Model model) {
        model.addAttribute(
                "it",
                new OneView(
                        campaigns.campaign(actor, item.campaign()),
                        item,
                        said,
                        DayFields.find(from).map(Texts.of("vi")::day).orElse(from),
                        note,
                        preview.address(item),
                        Transition.from(item.state(), ItemStep.values()),
                        publications.versions(actor, item),
                        publications.history(actor, item),
                        item.isPublic(today.day()),
                        publications.hasPoints(actor, item)));
        return "publication";
    }

    /** What the form of one thing sends; what it does not send stays as it was. */
    record Form(
            Optional<String> title,
            Optional<String> text,
            Optional<String> extent,
            Optional<Long> subject,
            Optional<String> from,
            String note,
            int version) {}

    @PasswordAgain
    @PostMapping("/{id}/publish")
    String publish(Actor actor, @PathVariable long id, Form form, Answer answer) {
        return taken(actor, id, ItemStep.PUBLISH, form, answer);
    }

    @PasswordAgain
    @PostMapping("/{id}/restore")
    String restore(Actor actor, @PathVariable long id, Form form, Answer answer) {
        return taken(actor, id, ItemStep.RESTORE, form, answer);
    }

    @PostMapping("/{id}/{step:change|discard|correct|withdraw}")
    String step(Actor actor, @PathVariable long id, @PathVariable String step, Form form, Answer answer) {
        return taken(actor, id, EnumWords.of(ItemStep.class, step), form, answer);
    }

    private String taken(Actor actor, long id, ItemStep step, Form form, Answer answer) {
        PublicItem item = publications.one(actor, id);
        PublicItem.Wording before = item.wording();
        PublicItem.Wording said = new PublicItem.Wording(
                form.subject().orElse(before.subject()),
                form.title().orElse(before.title()),
                form.text().orElse(before.text()),
                form.extent().map(RankingExtent::of).orElse(before.extent()),
                before.from());
        String next = step == ItemStep.DISCARD
                ? "redirect:/publications?campaign=" + item.campaign()
                : "redirect:/publications/" + id;
        return answer.after(
                "publication." + step.word(),
                next,
                () -> publications.step(
                        actor, id, new TakenStep<>(step, form.note(), form.version()), Optional.of(dated(said, form))),
                model -> page(
                        actor,
                        publications.one(actor, id),
                        said,
                        form.from().orElse(before.from().toString()),
                        form.note(),
                        model));
    }

    private static PublicItem.Wording dated(PublicItem.Wording said, Form form) {
        return form.from()
                .map(day -> DayFields.read(day, "publication.from"))
                .map(said::since)
                .orElse(said);
    }

    /** Exactly what the public will see. */
    @GetMapping("/{id}/preview")
    ResponseEntity<byte[]> preview(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String lang) {
        PublicItem item = publications.one(actor, id);
        if (item.state() == ItemState.WITHDRAWN) {
            throw Refusal.conflict("moved");
        }
        return ResponseEntity.ok()
                .header("Content-Type", OpenAnswer.HTML)
                .header("Cache-Control", "no-store")
                .body(preview.of(item, Texts.of(lang)));
    }

    @GetMapping("/site")
    String site(Actor actor, Model model) {
        model.addAttribute("it", sites.own(actor));
        return "publication-site";
    }

    record ChangeForm(String about, String contact, String licence, String licenceAddress, int version) {}

    @PostMapping("/site")
    String change(Actor actor, @RequestParam(defaultValue = "false") boolean open, ChangeForm form, Answer answer) {
        Site before = sites.own(actor);
        Site changed = new Site(
                before.authority(),
                before.name(),
                before.slug(),
                open,
                form.about(),
                form.contact(),
                form.licence(),
                form.licenceAddress(),
                form.version());
        return answer.after(
                "publication.site", "redirect:/publications/site", () -> sites.change(actor, changed), model -> {
                    model.addAttribute("it", changed);
                    return "publication-site";
                });
    }
}
