package vn.thidua.server.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.organisation.UnitChoice;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Listing;
import vn.thidua.server.workflow.TakenStep;

/** Pages of articles about good examples. */
@Controller
@RequestMapping("/campaigns/{id}/stories")
public class StoryController {

    private final Stories stories;
    private final Campaigns campaigns;
    private final FileStore store;

    StoryController(Stories stories, Campaigns campaigns, FileStore store) {
        this.stories = stories;
        this.campaigns = campaigns;
        this.store = store;
    }

    /**
     * The list.
     *
     * @param names of units by code
     * @param choice units that whoever writes can choose among; empty for a unit, which writes about itself
     * @param typed what was typed and refused, by field
     */
    public record ListView(
            Campaign campaign,
            Listing<Story> stories,
            Map<String, String> names,
            boolean mayWrite,
            Map<String, String> choice,
            Map<String, String> typed) {

        /** What was typed in a field. */
        public String field(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Listing<Story> shown =
                Listing.of(stories.seenBy(actor, campaign), one -> one.state().word(), only, page);
        return list(actor, campaign, shown, Map.of(), model);
    }

    private String list(Actor actor, Campaign campaign, Listing<Story> shown, Map<String, String> typed, Model model) {
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        shown,
                        names,
                        actor.may(Action.WRITE_STORY) && !campaign.isDraft(),
                        actor.may(Action.WRITE_STORY) && !actor.role().ofUnit() ? names : Map.of(),
                        typed));
        return "stories";
    }

    /** What the form of an article sends. */
    record WordsForm(String unit, String title, String lead, String text, int version) {

        Story.Wording wording() {
            return new Story.Wording(title, lead, text);
        }
    }

    @PostMapping
    String add(Actor actor, Campaign campaign, WordsForm form, Answer answer) {
        return answer.after(
                "story.added",
                () -> back(campaign, stories.add(actor, campaign, code(actor, campaign, form.unit()), form.wording())),
                model -> list(
                        actor,
                        campaign,
                        Listing.of(
                                stories.seenBy(actor, campaign),
                                one -> one.state().word(),
                                "",
                                1),
                        Map.of("unit", form.unit(), "title", form.title(), "lead", form.lead(), "text", form.text()),
                        model));
    }

    private String code(Actor actor, Campaign campaign, String typed) {
        if (actor.role().ofUnit() || typed.isBlank()) {
            return "";
        }
        return UnitChoice.named(campaigns.names(campaign, SubjectKind.UNIT), typed);
    }

    private static String back(Campaign campaign, long story) {
        return "redirect:/campaigns/" + campaign.id() + "/stories/" + story;
    }

    /**
     * One article.
     *
     * @param said what stands in its fields
     * @param typed what else was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            Story story,
            String unit,
            boolean mayWrite,
            List<StoryStep> steps,
            List<Event> events,
            Story.Wording said,
            Map<String, String> typed) {

        /** Whether another picture can be added. */
        public boolean hasRoom() {
            return story.pictures().size() < Story.MOST_PICTURES;
        }
    }

    @GetMapping("/{story}")
    String one(Actor actor, Campaign campaign, @PathVariable long story, Model model) {
        return page(actor, campaign, story, Optional.empty(), Map.of(), model);
    }

    private String page(
            Actor actor,
            Campaign campaign,
            long id,
            Optional<Story.Wording> said,
            Map<String, String> typed,
            Model model) {
        Story story = stories.one(actor, campaign, id);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        story,
                        campaigns
                                .participant(campaign, SubjectKind.UNIT, story.unit())
                                .map(Participant::name)
                                .orElse(""),
                        stories.mayWrite(actor, story),
                        stories.steps(actor, story),
                        stories.events(actor, story),
                        said.orElse(story.wording()),
                        typed));
        return "story";
    }

    @PostMapping("/{story}")
    String write(Actor actor, Campaign campaign, @PathVariable long story, WordsForm form, Answer answer) {
        return answer.after(
                "story.written",
                back(campaign, story),
                () -> stories.write(actor, campaign, story, form.wording(), form.version()),
                model -> page(actor, campaign, story, Optional.of(form.wording()), Map.of(), model));
    }

    /** What the form of a picture sends. */
    record PictureForm(MultipartFile file, String about, int version) {}

    @PostMapping("/{story}/pictures")
    String addPicture(Actor actor, Campaign campaign, @PathVariable long story, PictureForm form, Answer answer) {
        return answer.after(
                "story.picture-added",
                back(campaign, story),
                () -> {
                    actor.require(Action.WRITE_STORY, campaign.authority(), campaign.id());
                    stories.addPicture(
                            actor,
                            campaign,
                            story,
                            new Stories.SentPicture(store.look(form.file()), form.about()),
                            form.version());
                },
                model -> page(actor, campaign, story, Optional.empty(), Map.of("about", form.about()), model));
    }

    @PostMapping("/{story}/pictures/{picture}/remove")
    String removePicture(
            Actor actor,
            Campaign campaign,
            @PathVariable long story,
            @PathVariable long picture,
            @RequestParam int version,
            Answer answer) {
        return answer.after(
                "story.picture-removed",
                back(campaign, story),
                () -> stories.removePicture(actor, campaign, story, picture, version),
                model -> page(actor, campaign, story, Optional.empty(), Map.of(), model));
    }

    @GetMapping("/{story}/pictures/{picture}")
    ResponseEntity<Resource> picture(
            Actor actor, Campaign campaign, @PathVariable long story, @PathVariable long picture) {
        StoryPicture found = stories.picture(actor, campaign, story, picture);
        return Download.stored("anh.jpg", StoryPicture.MEDIA, store.path(found.sha256()), true);
    }

    record StepForm(String note, int version) {}

    @PostMapping("/{story}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long story,
            @PathVariable String step,
            StepForm form,
            Answer answer) {
        StoryStep taken = EnumWords.of(StoryStep.class, step);
        return answer.after(
                "story." + taken.word(),
                back(campaign, story),
                () -> stories.step(actor, campaign, story, new TakenStep<>(taken, form.note(), form.version())),
                model -> page(
                        actor, campaign, story, Optional.empty(), Map.of("note-" + taken.word(), form.note()), model));
    }
}
