package vn.thidua.server.campaign;

import static vn.thidua.server.campaign.CampaignState.ANNOUNCED;
import static vn.thidua.server.campaign.CampaignState.ARCHIVED;
import static vn.thidua.server.campaign.CampaignState.CALLED_OFF;
import static vn.thidua.server.campaign.CampaignState.CLOSED;
import static vn.thidua.server.campaign.CampaignState.DISCARDED;
import static vn.thidua.server.campaign.CampaignState.DRAFT;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.workflow.Transition;

/** Every step of a campaign, and by whom. */
public enum CampaignStep implements Transition<CampaignState> {
    /** From now on everybody whom it concerns sees it; names the paper that announces it. */
    ANNOUNCE(new Step<>(DRAFT, ANNOUNCED, Action.ANNOUNCE_CAMPAIGN, false)),
    /** It is not wanted; nobody ever saw it. */
    DISCARD(new Step<>(DRAFT, DISCARDED, Action.PREPARE_CAMPAIGN, true)),
    /** What was discarded is prepared after all. */
    RECOVER(new Step<>(DISCARDED, DRAFT, Action.PREPARE_CAMPAIGN, false)),
    /** It was announced by mistake; possible only while nobody has acted in it. */
    WITHDRAW(new Step<>(ANNOUNCED, DRAFT, Action.ANNOUNCE_CAMPAIGN, true)),
    /** It ends before its time; names the paper that says so. */
    CALL_OFF(new Step<>(ANNOUNCED, CALLED_OFF, Action.ANNOUNCE_CAMPAIGN, true)),
    /** Its last day is past and everything is done. */
    CLOSE(new Step<>(ANNOUNCED, CLOSED, Action.END_CAMPAIGN, false)),
    /** Something was left to do after all. */
    REOPEN(new Step<>(CLOSED, ANNOUNCED, Action.END_CAMPAIGN, true)),
    /** It is put away. */
    ARCHIVE(new Step<>(CLOSED, ARCHIVED, Action.END_CAMPAIGN, false)),
    /** One that was called off is put away. */
    ARCHIVE_CALLED_OFF(new Step<>(CALLED_OFF, ARCHIVED, Action.END_CAMPAIGN, false)),
    /** It was put away too early. */
    TAKE_OUT(new Step<>(ARCHIVED, CLOSED, Action.END_CAMPAIGN, true)),
    /** One that was called off was put away too early. */
    TAKE_OUT_CALLED_OFF(new Step<>(ARCHIVED, CALLED_OFF, Action.END_CAMPAIGN, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<CampaignState> step;

    CampaignStep(Step<CampaignState> step) {
        this.step = step;
    }

    @Override
    public Step<CampaignState> step() {
        return step;
    }

    /** Whether it names a paper with its day. */
    public boolean needsPaper() {
        return this == ANNOUNCE || this == CALL_OFF;
    }

    /** The step of a word. */
    static CampaignStep of(String word) {
        return EnumWords.of(CampaignStep.class, word);
    }

    /** The steps possible from a state. */
    static List<CampaignStep> from(CampaignState state) {
        return Transition.from(state, values());
    }
}
