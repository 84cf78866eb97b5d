package vn.thidua.drafting;

/** Whether a reading can be taken as it is, once somebody has seen it. */
public enum Certainty {
    /** The wording leaves one reading. */
    SURE,
    /** It has to be decided by a person. */
    UNSURE
}
