package vn.thidua.server.story;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.server.workflow.Transition;

/** Writing articles about good examples, and approving them. */
@Service
@Transactional(readOnly = true)
public class Stories {

    private final StoryTable table;
    private final PictureMaker pictures;
    private final Campaigns campaigns;
    private final Notifier notifier;
    private final Audit audit;

    Stories(StoryTable table, PictureMaker pictures, Campaigns campaigns, Notifier notifier, Audit audit) {
        this.table = table;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** Those that somebody may read, newest first: approved ones, their own, and for the office those that were sent to it. */
    public List<Story> seenBy(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        return table.all(campaign.id()).stream()
                .filter(one -> isSeen(actor, one))
                .toList();
    }

    private static boolean isSeen(Actor actor, Story one) {
        return one.state() == StoryState.APPROVED
                || isWriter(actor, one)
                || one.state() == StoryState.SUBMITTED && actor.holds(Action.APPROVE_STORY);
    }

    /** Whether it is theirs to write: the office's is every officer's, a unit's its own people's. */
    private static boolean isWriter(Actor actor, Story one) {
        boolean same = actor.role().ofUnit() ? !one.byOffice() && one.unit().equals(actor.unit()) : one.byOffice();
        return same && actor.holds(Action.WRITE_STORY);
    }

    /** How many wait for approval by whoever asks. */
    public int waiting(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        return actor.may(Action.APPROVE_STORY) ? table.count(campaign.id(), StoryState.SUBMITTED) : 0;
    }

    /**
     * One of them.
     *
     * @throws Refusal where there is none, or none that they may read
     */
    public Story one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        return table.one(campaign.id(), id).filter(one -> isSeen(actor, one)).orElseThrow(() -> Refusal.unknown(id));
    }

    /** The steps that they may take with it now. */
    public List<StoryStep> steps(Actor actor, Story story) {
        return Transition.from(story.state(), StoryStep.values()).stream()
                .filter(step ->
                        actor.may(step.action()) && (step.action() != Action.WRITE_STORY || isWriter(actor, story)))
                .toList();
    }

    /** What was done with it; for those who write it and for those who approve it. */
    public List<Event> events(Actor actor, Story story) {
        return isWriter(actor, story) || actor.holds(Action.APPROVE_STORY)
                ? table.history().of(story.id())
                : List.of();
    }

    /** Whether they may change its words and pictures now. */
    public boolean mayWrite(Actor actor, Story story) {
        return story.isDraft() && isWriter(actor, story);
    }

    /**
     * Begins one.
     *
     * @param unit code of the unit that the office writes about, or empty; a unit writes about itself
     * @throws Refusal where something is missing or too long, or the unit takes no part
     */
    @Transactional
    public long add(Actor actor, Campaign campaign, String unit, Story.Wording said) {
        actor.require(Action.WRITE_STORY, campaign.authority(), campaign.id());
        if (campaign.isDraft()) {
            throw Refusal.conflict("not-announced");
        }
        boolean ofUnit = actor.role().ofUnit();
        String about = ofUnit ? actor.unit() : unit;
        if (!about.isEmpty()) {
            campaigns.unit(campaign, about);
        }
        requireWords(said);
        long id = table.add(actor, campaign.id(), about, !ofUnit, said);
        audit.record(actor.act(), "story.add", campaigns.subject(campaign, about), said.title());
        return id;
    }

    private static void requireWords(Story.Wording said) {
        if (said.title().isBlank() || said.lead().isBlank() || said.text().isBlank()) {
            throw Refusal.bad("story-words");
        }
        requireLength(said.title(), Story.LONGEST_LEAD);
        requireLength(said.lead(), Story.LONGEST_LEAD);
        requireLength(said.text(), Story.LONGEST_TEXT);
    }

    private static void requireLength(String said, int longest) {
        if (said.length() > longest) {
            throw Refusal.bad("story-long", said.substring(0, Math.min(40, longest)) + "…", said.length(), longest);
        }
    }

    private Story held(Actor actor, Campaign campaign, long id, int seen) {
        Story story =
                table.hold(campaign.id(), id).filter(one -> isSeen(actor, one)).orElseThrow(() -> Refusal.unknown(id));
        if (story.version() != seen) {
            throw Refusal.conflict("moved");
        }
        return story;
    }

    private Story writable(Actor actor, Campaign campaign, long id, int seen) {
        actor.require(Action.WRITE_STORY, campaign.authority(), campaign.id());
        Story story = held(actor, campaign, id, seen);
        if (!isWriter(actor, story)) {
            throw Refusal.unknown(id);
        }
        if (!story.isDraft()) {
            throw Refusal.conflict("moved");
        }
        return story;
    }

    /**
     * Puts other words in it.
     *
     * @param seen the version that was on the screen
     */
    @Transactional
    public void write(Actor actor, Campaign campaign, long id, Story.Wording said, int seen) {
        Story story = writable(actor, campaign, id, seen);
        requireWords(said);
        table.put(actor, id, said);
        audit.record(actor.act(), "story.write", campaigns.subject(campaign, story.unit()), said.title());
    }

    /** A picture that somebody sent, with what is to be seen on it. */
    public record SentPicture(FileStore.Passing file, String about) {}

    /**
     * Adds a picture.
     *
     * @throws Refusal where it is none, is too large, has no words for those who cannot see it, or is one too many
     */
    @Transactional
    public void addPicture(Actor actor, Campaign campaign, long id, SentPicture sent, int seen) {
        Story story = writable(actor, campaign, id, seen);
        if (sent.about().isBlank()) {
            throw Refusal.bad("picture-about", sent.file().name());
        }
        requireLength(sent.about(), Story.LONGEST_LEAD);
        if (story.pictures().size() >= Story.MOST_PICTURES) {
            throw Refusal.bad("picture-many", Story.MOST_PICTURES);
        }
        table.addPicture(id, pictures.make(sent.file()), sent.about());
        audit.record(
                actor.act(),
                "story.picture",
                campaigns.subject(campaign, story.unit()),
                story.wording().title() + ": " + sent.about());
    }

    /** Takes a picture out; an edition that was approved with it keeps it. */
    @Transactional
    public void removePicture(Actor actor, Campaign campaign, long id, long picture, int seen) {
        Story story = writable(actor, campaign, id, seen);
        if (!table.removePicture(id, picture)) {
            throw Refusal.conflict("moved");
        }
        audit.record(
                actor.act(),
                "story.picture-out",
                campaigns.subject(campaign, story.unit()),
                story.wording().title());
    }

    /** A picture of one that they may read. */
    public StoryPicture picture(Actor actor, Campaign campaign, long id, long picture) {
        return one(actor, campaign, id).pictures().stream()
                .filter(one -> one.id() == picture)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(picture));
    }

    /** Takes a step. */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<StoryStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        Story story = held(actor, campaign, id, taken.seen());
        if (story.state() != taken.step().from()) {
            throw Refusal.conflict("moved");
        }
        if (!steps(actor, story).contains(taken.step())) {
            throw Refusal.unknown(id);
        }
        table.move(id, taken.step());
        if (taken.step() == StoryStep.APPROVE) {
            table.addEdition(actor, story);
        }
        String reason = taken.note().strip();
        table.history().add(actor.act(), id, taken.word(), reason);
        notifier.unit(
                actor,
                campaign,
                story.unit(),
                new CampaignNotice("story." + taken.word(), story.wording().title(), reason, "/stories/" + id));
        audit.record(
                actor.act(),
                "story." + taken.word(),
                campaigns.subject(campaign, story.unit()),
                story.wording().title() + (reason.isEmpty() ? "" : ": " + reason));
    }

    /** The newest edition of each, for those who make them public. */
    public List<StoryEdition> editions(Actor actor, Campaign campaign) {
        actor.require(Action.PUBLISH, campaign.authority(), campaign.id());
        return table.editions(campaign.id());
    }

    /** The newest edition of one that a named person made public. */
    @Unasked("publication asks for articles that a named person made public")
    public Optional<StoryEdition> edition(Campaign campaign, long story) {
        return table.edition(campaign.id(), story);
    }
}
