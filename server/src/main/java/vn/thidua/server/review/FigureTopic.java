package vn.thidua.server.review;

import vn.thidua.server.identity.Action;
import vn.thidua.server.kernel.EnumWords;

/** Of what a section of a report tells, in the order in which reports tell it, and who may open the pages behind it. */
public enum FigureTopic {
    /** Who took part, and who registered. */
    PARTICIPATION(Action.SEE_REGISTRATIONS),
    /** Papers and reports that units owed. */
    PAPERS(Action.SEE_DELIVERIES),
    /** The published ranking, with points or the figures from which places come, and classes. */
    RESULTS(Action.SEE_CAMPAIGN),
    /** Points by criterion, under the published ranking. */
    CRITERIA(Action.SEE_SHEETS),
    /** Targets of units and of the whole. */
    TARGETS(Action.SEE_ALL_FACTS),
    /** Tasks of the year. */
    TASKS(Action.SEE_TASKS),
    /** Complaints, conduct, discipline and findings. */
    CASES(Action.SEE_CASES),
    /** Initiatives, and who uses them. */
    INITIATIVES(Action.SEE_INITIATIVES),
    /** What units contested, and what became of it. */
    APPEALS(Action.SEE_SHEETS),
    /** Awards of decisions that are public, and their money. */
    AWARDS(Action.SEE_DECISIONS),
    /** The campaign beside earlier ones of the authority. */
    EARLIER(Action.SEE_CAMPAIGN);

    private final Action opens;

    FigureTopic(Action opens) {
        this.opens = opens;
    }

    /** What one must be allowed to open the pages behind it. */
    Action opens() {
        return opens;
    }

    /** The word by which messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
