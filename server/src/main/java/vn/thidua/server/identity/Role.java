package vn.thidua.server.identity;

import vn.thidua.server.kernel.EnumWords;

/** In which capacity somebody acts (vai trò). */
public enum Role {
    /** Enters a unit's data (cán bộ đầu mối). */
    CLERK,
    /** Submits in the unit's name (thủ trưởng). */
    HEAD,
    /** Runs the campaign (cơ quan thường trực). */
    STANDING_OFFICE,
    /** Appraises the criteria that the plan gives to its body (cơ quan chuyên môn). */
    SPECIALIST,
    /** Approves the final points (Ban Chỉ đạo). */
    STEERING_COMMITTEE,
    /** Votes in the council. */
    COUNCIL_MEMBER,
    /** Prepares and minutes the council's sessions. */
    COUNCIL_SECRETARY,
    /** Decides and signs. */
    CHAIR,
    /** Reads the campaigns it watches and changes nothing (giám sát). */
    SUPERVISOR,
    /** Keeps units, people and roles of an authority. */
    ADMINISTRATOR,
    /** Reads who did what. */
    AUDITOR;

    /** The word by which tables, messages and plans name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The role of a word. */
    public static Role of(String word) {
        return EnumWords.of(Role.class, word);
    }

    /** Whether it settles something for others, so that nobody takes it for oneself. */
    public boolean decides() {
        return switch (this) {
            case HEAD, STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE, COUNCIL_MEMBER, COUNCIL_SECRETARY, CHAIR ->
                true;
            case CLERK, SUPERVISOR, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /** Whether it belongs to one unit. */
    public boolean ofUnit() {
        return this == CLERK || this == HEAD;
    }
}
