package vn.thidua.server.story;

import static vn.thidua.server.story.StoryState.APPROVED;
import static vn.thidua.server.story.StoryState.DRAFT;
import static vn.thidua.server.story.StoryState.SUBMITTED;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step that an article can take, and by whom. */
public enum StoryStep implements Transition<StoryState> {
    /** Whoever writes it sends it to the office. */
    SUBMIT(new Step<>(DRAFT, SUBMITTED, Action.WRITE_STORY, false)),
    /** Whoever wrote it takes it back before it was approved. */
    TAKE_BACK(new Step<>(SUBMITTED, DRAFT, Action.WRITE_STORY, false)),
    /** The office gives it back; the reason says what is to be changed. */
    RETURN(new Step<>(SUBMITTED, DRAFT, Action.APPROVE_STORY, true)),
    /** The office approves it: an edition is made that stays. */
    APPROVE(new Step<>(SUBMITTED, APPROVED, Action.APPROVE_STORY, false)),
    /** The office opens an approved one for another edition; until that is approved, the one before counts. */
    REOPEN(new Step<>(APPROVED, DRAFT, Action.APPROVE_STORY, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<StoryState> step;

    StoryStep(Step<StoryState> step) {
        this.step = step;
    }

    @Override
    public Step<StoryState> step() {
        return step;
    }
}
