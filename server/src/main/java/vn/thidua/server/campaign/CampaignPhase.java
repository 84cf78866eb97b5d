package vn.thidua.server.campaign;

import java.time.LocalDate;

/** Where a campaign stands on a day: what people made of it and, while it goes on, what the calendar says. */
public enum CampaignPhase {
    /** It is prepared. */
    DRAFT,
    /** Announced; its first day is to come. */
    UPCOMING,
    /** Announced, within its days. */
    RUNNING,
    /** Its days are past, something of its calendar is still to come. */
    CONCLUDING,
    /** All its days are past, and nobody has closed it yet. */
    OVER,
    /** It was called off. */
    CALLED_OFF,
    /** It was closed. */
    CLOSED,
    /** It was put away. */
    ARCHIVED,
    /** It was never announced. */
    DISCARDED;

    /** Whether the year is over and awards are given: who meets what changes no more by work. */
    public boolean isConcluded() {
        return this == CONCLUDING || this == OVER;
    }

    /**
     * The phase of a campaign.
     *
     * @param last last day of its calendar that is known
     */
    static CampaignPhase of(Campaign campaign, LocalDate last, LocalDate today) {
        return switch (campaign.state()) {
            case DRAFT -> DRAFT;
            case CALLED_OFF -> CALLED_OFF;
            case CLOSED -> CLOSED;
            case ARCHIVED -> ARCHIVED;
            case DISCARDED -> DISCARDED;
            case ANNOUNCED ->
                today.isBefore(campaign.from())
                        ? UPCOMING
                        : !today.isAfter(campaign.to()) ? RUNNING : !today.isAfter(last) ? CONCLUDING : OVER;
        };
    }
}
