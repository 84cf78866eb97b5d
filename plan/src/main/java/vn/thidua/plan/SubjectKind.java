package vn.thidua.plan;

/** Whom a fact, a target, a standard or an award is about. */
public enum SubjectKind {
    /** The campaign as a whole (a town, a province). */
    CAMPAIGN("campaign"),
    /** A collective (tập thể): office, ward, school. */
    UNIT("unit"),
    /** An individual (cá nhân) of a unit. */
    PERSON("person");

    private final String word;

    SubjectKind(String word) {
        this.word = word;
    }

    /** The word of the plan language. */
    public String word() {
        return word;
    }
}
