package vn.thidua.server.campaign;

/** Knows which facts about a campaign itself are recorded: the days that its plan leaves open. */
public interface CampaignFacts {

    /** Whether a fact about the campaign has a value. */
    boolean isKnown(Campaign campaign, String fact);
}
