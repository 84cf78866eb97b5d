package vn.thidua.server.publication;

import static vn.thidua.server.publication.ItemState.DISCARDED;
import static vn.thidua.server.publication.ItemState.DRAFT;
import static vn.thidua.server.publication.ItemState.PUBLISHED;
import static vn.thidua.server.publication.ItemState.WITHDRAWN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of something that is made public. */
public enum ItemStep implements Transition<ItemState> {
    /** Its day and words are written. */
    CHANGE(new Step<>(DRAFT, DRAFT, Action.PUBLISH, false)),
    /** It becomes public from its day on. */
    PUBLISH(new Step<>(DRAFT, PUBLISHED, Action.PUBLISH, false)),
    /** The draft is thrown away. */
    DISCARD(new Step<>(DRAFT, DISCARDED, Action.PUBLISH, false)),
    /** It is put right, with a note that everybody reads. */
    CORRECT(new Step<>(PUBLISHED, PUBLISHED, Action.PUBLISH, true)),
    /** It is taken down, with a reason that everybody reads. */
    WITHDRAW(new Step<>(PUBLISHED, WITHDRAWN, Action.PUBLISH, true)),
    /** It becomes public again, with a note that everybody reads. */
    RESTORE(new Step<>(WITHDRAWN, PUBLISHED, Action.PUBLISH, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<ItemState> step;

    ItemStep(Step<ItemState> step) {
        this.step = step;
    }

    @Override
    public Step<ItemState> step() {
        return step;
    }
}
