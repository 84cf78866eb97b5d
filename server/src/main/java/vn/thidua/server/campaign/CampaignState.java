package vn.thidua.server.campaign;

/** What people have made of a campaign. What the calendar makes of it, {@link CampaignPhase} says. */
public enum CampaignState {
    /** It is prepared; only those who prepare and announce see it. */
    DRAFT,
    /** Everybody whom it concerns sees it and acts in it. */
    ANNOUNCED,
    /** It ended before its time, with a reason and a paper; nobody acts in it any more. */
    CALLED_OFF,
    /** It came to its end; nobody acts in it any more. */
    CLOSED,
    /** It was put away: found in the archive, read by everybody who could read it before. */
    ARCHIVED,
    /** It was prepared by mistake and never announced. */
    DISCARDED
}
