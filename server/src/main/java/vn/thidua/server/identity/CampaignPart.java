package vn.thidua.server.identity;

/** A part of a campaign that some plans have and others do not. */
public enum CampaignPart {
    /** Units register. */
    REGISTRATIONS,
    /** Units are scored on a sheet. */
    SHEETS,
    /** There are targets to meet. */
    TARGETS,
    /** Units are ranked by their points. */
    RANKING,
    /** Who comes first follows from votes, judgements or figures from outside. */
    ORDER,
    /** There are classes that the one who asks may see. */
    CLASSES,
    /** There are awards. */
    AWARDS,
    /** The list of those proposed has to be public before it is voted or decided on them. */
    POSTING,
    /** The plan wants reviews (sơ kết, tổng kết). */
    REVIEWS,
    /** The plan lets whoever asks record some fact. */
    RECORDING
}
