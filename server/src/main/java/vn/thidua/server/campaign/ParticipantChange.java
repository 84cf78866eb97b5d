package vn.thidua.server.campaign;

import vn.thidua.server.kernel.EnumWords;

/**
 * A difference between the organisation of today and the list of those who take part in a campaign.
 *
 * @param participant as the list would have it after the change
 * @param before the name or unit in the list; empty for one who joins
 * @param after the name or unit in the organisation; empty for one who left
 */
public record ParticipantChange(Kind kind, Participant participant, String before, String after) {

    /** What changed. */
    public enum Kind {
        /** It has another name. */
        RENAMED,
        /** It belongs to another unit. */
        MOVED,
        /** It came after the list was made. */
        JOINED,
        /** It is no longer there, or the person is in no unit that takes part. */
        LEFT;

        /** The word by which messages name it. */
        public String word() {
            return EnumWords.word(this);
        }
    }

    /** By which a form names it. */
    public String key() {
        return kind.word() + " " + participant.kind().word() + " " + participant.code();
    }
}
