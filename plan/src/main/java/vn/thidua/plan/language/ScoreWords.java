package vn.thidua.plan.language;

import static vn.thidua.plan.language.Basics.AMOUNT;
import static vn.thidua.plan.language.Basics.ANY_FORMULA;
import static vn.thidua.plan.language.Basics.CANDIDATE;
import static vn.thidua.plan.language.Basics.CLAUSE;
import static vn.thidua.plan.language.Basics.CONDITION;
import static vn.thidua.plan.language.Basics.DAY_OR_FORMULA;
import static vn.thidua.plan.language.Basics.ID;
import static vn.thidua.plan.language.Basics.IDS;
import static vn.thidua.plan.language.Basics.NUMBER;
import static vn.thidua.plan.language.Basics.PERCENT;
import static vn.thidua.plan.language.Basics.ROUNDING;
import static vn.thidua.plan.language.Basics.SUBJECT;
import static vn.thidua.plan.language.Basics.TEXT;
import static vn.thidua.plan.language.Basics.TEXTS;
import static vn.thidua.plan.language.Basics.TRUTH;
import static vn.thidua.plan.language.Basics.WHOLE;
import static vn.thidua.plan.language.Basics.choice;
import static vn.thidua.plan.language.Basics.listOf;
import static vn.thidua.plan.language.Basics.someOf;
import static vn.thidua.plan.language.Basics.within;
import static vn.thidua.plan.language.Word.may;
import static vn.thidua.plan.language.Word.must;

import java.util.List;
import vn.thidua.plan.language.Shape.Again;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;

/** Words for points: sheets, criteria, rules, rankings, targets and classes. */
final class ScoreWords {

    private static final Shape RULE = new Again("rule", () -> ScoreWords.RULE_FORM);

    private static final Form MINUS = new Form(
            "minus",
            List.of(must("points", NUMBER, "points taken off for each case"), must("per", AMOUNT, "how many cases")));

    private static final Form LATE = new Form(
            "late",
            List.of(
                    must("minus", NUMBER, "points taken off for each period begun after the last day"),
                    must(
                            "per",
                            choice("calendar-month", "week", "day"),
                            "the period; `calendar-month` counts months begun after the month of the last day")));

    private static final Form BAND = new Form(
            "band",
            List.of(
                    may("from", NUMBER, "lower end, included"),
                    may("above", NUMBER, "lower end, excluded"),
                    may("to", NUMBER, "upper end, included"),
                    may("below", NUMBER, "upper end, excluded"),
                    must("points", NUMBER, "points for a value inside")));

    private static final Form ALTERNATIVE = new Form(
            "alternative",
            List.of(
                    may("when", CONDITION, "the condition under which this alternative counts"),
                    may(
                            "otherwise",
                            RULE,
                            "in the last place, instead of `when`: what counts when no other alternative does"),
                    may("then", RULE, "the rule of this alternative")));

    private static final Form ROUND = new Form(
            "round",
            List.of(
                    must("decimals", within(WHOLE, 0, 6), "how many decimals are kept, 0 to 6"),
                    must("mode", ROUNDING, "`down`, `up`, `half-up` or `half-even`")));

    static final Form RULE_FORM = new Form(
            "rule",
            List.of(
                    may("points", NUMBER, "always these points; with `when`: these points if it holds, else none"),
                    may("when", CONDITION, "with `points`: the condition"),
                    may(
                            "choose",
                            someOf(ALTERNATIVE),
                            "alternatives, each with `when` and `then`; no two may hold together; the last may be `otherwise`"),
                    may("start", NUMBER, "starts with these points; goes with `minus`"),
                    may(
                            "minus",
                            new AnyOf(List.of(MINUS, someOf(MINUS))),
                            "with `start`: what is taken off per case, never below 0"),
                    may("bands", someOf(BAND), "points by the span in which `of` lies; gaps and overlaps are faults"),
                    may("of", AMOUNT, "with `bands`: the number; with `over`: the numerator"),
                    may("on-time", ANY_FORMULA, "an event that must have happened until `until`"),
                    may("until", DAY_OR_FORMULA, "with `on-time`: the last day, included"),
                    may("give", NUMBER, "with `on-time`: the points when in time"),
                    may("late", LATE, "with `on-time`: what lateness costs; without it late gives 0"),
                    may("never", NUMBER, "with `on-time`: the points when it never happened; 0 if not said"),
                    may("sum", someOf(RULE), "parts that add up"),
                    may("each", NUMBER, "points per item; goes with `per`"),
                    may("per", AMOUNT, "with `each`: how many items"),
                    may("cap", NUMBER, "with `sum` or `each`: never more than this"),
                    may("over", AMOUNT, "with `of`: the denominator of a ratio"),
                    may("times", NUMBER, "with `over`: the points for a ratio of one"),
                    may("when-zero", NUMBER, "with `over`: the points when the denominator is zero; must be said"),
                    may("round", ROUND, "with `over` or `value`: how the result is rounded; must be said"),
                    may("value", AMOUNT, "points worked out by a formula"),
                    may("judged", ANY_FORMULA, "a decimal fact in which an appraiser gives points"),
                    may("from", NUMBER, "with `judged`: the least that can be given"),
                    may("to", NUMBER, "with `judged`: the most that can be given"),
                    may("guidance", TEXT, "with `judged`: what the appraiser looks at")));

    private static final Shape CRITERION = new Again("criterion", () -> ScoreWords.CRITERION_FORM);

    static final Form CRITERION_FORM = new Form(
            "criterion",
            List.of(
                    must("id", ID, "unique over all sheets"),
                    may(
                            "number",
                            TEXT,
                            "what the paper prints before it; if not said, the number at the end of its clause's label, "
                                    + "else its id without the sheet's, else its place"),
                    must("title", TEXT, "short, in Vietnamese"),
                    must("max", NUMBER, "the most it can give (for a penalty: take)"),
                    may("clause", CLAUSE, "the clause it comes from; the id if not said"),
                    may(
                            "part",
                            choice("normal", "bonus", "penalty"),
                            "`bonus`: beyond the sheet's maximum; `penalty`: taken off the total"),
                    may(
                            "only-if",
                            CONDITION,
                            "a precondition: where it fails, the criterion or the whole group gives 0"),
                    may("applies", CONDITION, "whether it is asked of the subject; where not, it is left out"),
                    may("rule", RULE, "how a line makes points"),
                    may("criteria", someOf(CRITERION), "the lines of a group"),
                    may(
                            "combine",
                            choice("sum", "rescaled", "weighted"),
                            "how a group adds up: `sum`; `rescaled` to its maximum over the lines that apply; `weighted` mean of shares"),
                    may("weight", NUMBER, "of a part inside a weighted group"),
                    may(
                            "missing",
                            choice("open", "zero", "spread"),
                            "weighted group: a part without points leaves the group open, counts as zero, or gives its weight to the others"),
                    may("round", ROUND, "rescaled or weighted group: how its points are rounded"),
                    may("locked", TRUTH, "a plan that extends this one may not touch it"),
                    may("tags", IDS, "ids of `tags` of the plan"),
                    may("evidence", TEXTS, "papers asked for with a claim"),
                    may("appraised-by", ID, "the body that appraises this line"),
                    may("guidance", TEXT, "a hint for whoever fills in the line")));

    private static final Form UNSUBMITTED = new Form(
            "unsubmitted",
            List.of(
                    must(
                            "means",
                            TEXT,
                            "`computed`: the points of the rules stand; `zero`: no points; `not-ranked`: no place and no award; or a parameter that holds one of these words"),
                    must(
                            "clause",
                            CLAUSE,
                            "where it stands, or where the self-assessment is asked for if the paper is silent")));

    static final Form SHEET = new Form(
            "sheet",
            List.of(
                    must("id", ID, "name of the sheet"),
                    must("label", TEXT, "short, in Vietnamese"),
                    may("of", CANDIDATE, "`unit` (if not said) or `person`"),
                    may("blocks", IDS, "the blocks it is for; all if not said"),
                    must("max", NUMBER, "the maximum; the normal criteria must add up to it"),
                    may("deadline", ID, "the deadline by which the self-assessment is sent"),
                    may(
                            "unsubmitted",
                            UNSUBMITTED,
                            "what it means that the self-assessment never came; `computed` if not said"),
                    must("criteria", someOf(CRITERION), "its criteria, as a tree")));

    static final Form ORDER = new Form(
            "order",
            List.of(
                    must("by", ANY_FORMULA, "a number, or a condition: those who fulfil it come first"),
                    may("best", choice("highest", "lowest"), "`highest` if not said"),
                    may(
                            "only-between-equals",
                            TRUTH,
                            "a candidate can be placed without it as long as nobody is equal")));

    static final Form RANKING = new Form(
            "ranking",
            List.of(
                    may("of", CANDIDATE, "`unit` (if not said) or `person`"),
                    may("blocks", IDS, "the blocks it is for; all if not said"),
                    must("by", ANY_FORMULA, "the number that ranks, for example `total()` or a fact"),
                    may("best", choice("highest", "lowest"), "`highest` if not said"),
                    may(
                            "then",
                            someOf(new AnyOf(List.of(ANY_FORMULA, ORDER))),
                            "what parts those who are equal, one after the other; votes as the last with `only-between-equals`"),
                    may("among", CONDITION, "who has a place, for example `registered`; everybody if not said")));

    private static final Shape THRESHOLD = new AnyOf(List.of(NUMBER, AMOUNT, new Keyed(NUMBER)));

    static final Form TARGET = new Form(
            "target",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    may("clause", CLAUSE, "the id if not said"),
                    must("of", SUBJECT, "`unit`, `person` or `campaign`: whose number it is"),
                    may("blocks", IDS, "the blocks of which it is asked; all if not said"),
                    may("value", ANY_FORMULA, "the number or truth that is compared"),
                    may("at-least", THRESHOLD, "reaches or passes; one number, or one per block"),
                    may("at-most", THRESHOLD, "stays at or below"),
                    may("more-than", THRESHOLD, "passes"),
                    may("less-than", THRESHOLD, "stays below"),
                    may("is", TRUTH, "the truth it must have"),
                    may(
                            "due",
                            DAY_OR_FORMULA,
                            "the last day on which it is still open; the last day of the period if not said"),
                    may("final", TRUTH, "the value is a result of the past: no due day protects it"),
                    may("judged", TRUTH, "no number: judged by people, shown and not counted; no `value` then"),
                    may("measured-by", ID, "the body that measures")));

    private static final Form LEVEL = new Form(
            "level",
            List.of(
                    must("id", ID, "name of the class"),
                    may("label", TEXT, "short, in Vietnamese; must be said unless the scale says it"),
                    may("when", CONDITION, "what opens its door, usually points; the last class has none"),
                    may("and", CONDITION, "what must hold besides"),
                    may(
                            "unmet",
                            choice("open", "next"),
                            "door open, the rest failed: an `open` decision of people, or the `next` class; must be said with `and`")));

    /** Classes that several classifications share. */
    static final Shape SCALE = someOf(LEVEL);

    private static final Form CAP = new Form(
            "cap", List.of(must("when", CONDITION, "for whom"), must("at", ID, "the highest class they can have")));

    private static final Form LIMIT = new Form(
            "limit",
            List.of(
                    must("level", ID, "the class that is limited"),
                    must("percent", PERCENT, "share of the group, 0 to 100"),
                    may("among", CONDITION, "who is counted in the group; everybody who is rated if not said"),
                    may("reached", ID, "counts only those whom the rules put into this class or a better one"),
                    must("per", Basics.PER, "what makes a group"),
                    must("round", ROUNDING, "how a share that is no whole number is rounded"),
                    may("alike", ID, Basics.ALIKE),
                    may("at-least", WHOLE, "the least number for small groups"),
                    may("at-most", WHOLE, "the greatest number for large groups"),
                    may("by-size", someOf(Basics.SIZE), "numbers for small groups in the place of the share"),
                    must(
                            "order",
                            new AnyOf(List.of(choice("none"), listOf(new AnyOf(List.of(ANY_FORMULA, ORDER))))),
                            "who stays when there are too many; `none` where the paper gives no order: people choose"),
                    may(
                            "raised-by",
                            AMOUNT,
                            "places added by an act of a named authority: a fact of the campaign; with `per: parent` or `unit` also one of that unit"),
                    may("tie", ID, "the body that chooses among equal ones at the last place"),
                    may("clause", CLAUSE, "where it stands")));

    private static final Form NOT_ABOVE = new Form(
            "not-above",
            List.of(
                    must("when", CONDITION, "for whom, for example heads"),
                    must("classes", ID, "the classification of their units")));

    static final Form CLASSIFICATION = new Form(
            "classification",
            List.of(
                    must("id", ID, "name of the classification"),
                    must("label", TEXT, "short, in Vietnamese"),
                    must("clause", CLAUSE, "where it stands"),
                    may("of", CANDIDATE, "`unit` (if not said) or `person`"),
                    may("blocks", IDS, "the blocks it is for; all if not said"),
                    may(
                            "scale",
                            ID,
                            "id of one of `scales`: its classes are the ones here; `levels` then only adds to them or says otherwise, class by class"),
                    may("levels", someOf(LEVEL), "the classes, best first; must be said without `scale`"),
                    may("not-rated-if", CONDITION, "who is not rated at all"),
                    may("lowest-if", CONDITION, "what puts into the lowest class whatever the points"),
                    may("caps", listOf(CAP), "what keeps a class down"),
                    may("limits", listOf(LIMIT), "how many may be in a class"),
                    may("not-above", NOT_ABOVE, "a head's class is not above the unit's"),
                    may("decided", ID, "a text fact holding the decision of people where the class is open")));

    private ScoreWords() {}
}
