package vn.thidua.plan.language;

import static vn.thidua.plan.language.Basics.ANY_FORMULA;
import static vn.thidua.plan.language.Basics.CLAUSE;
import static vn.thidua.plan.language.Basics.DAY;
import static vn.thidua.plan.language.Basics.DAYS;
import static vn.thidua.plan.language.Basics.DAY_OR_FORMULA;
import static vn.thidua.plan.language.Basics.ID;
import static vn.thidua.plan.language.Basics.IDS;
import static vn.thidua.plan.language.Basics.TEXT;
import static vn.thidua.plan.language.Basics.TEXTS;
import static vn.thidua.plan.language.Basics.TRUTH;
import static vn.thidua.plan.language.Basics.WHOLE;
import static vn.thidua.plan.language.Basics.choice;
import static vn.thidua.plan.language.Basics.listOf;
import static vn.thidua.plan.language.Basics.within;
import static vn.thidua.plan.language.Word.may;
import static vn.thidua.plan.language.Word.must;

import java.util.List;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;

/** Words for the calendar: deadlines, reports and papers that are owed, reviews, days off. */
final class CalendarWords {

    private static final Shape TIME = TEXT;

    private static final String BY =
            "the time of day on the last day, `16:00`, where the hour of receipt is known; the end of the day if not said";

    private static final Form DEADLINE = new Form(
            "deadline",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    must("clause", CLAUSE, "where it stands"),
                    may("from", DAY, "first day that counts"),
                    may("until", DAY_OR_FORMULA, "last day, included"),
                    may("before", DAY_OR_FORMULA, "first day that is late"),
                    may("after", ANY_FORMULA, "an event after which `days` are counted"),
                    may("days", WHOLE, "with `after`: how many; the last one counts"),
                    may(
                            "count",
                            choice("days", "working-days"),
                            "with `after`: `days` (if not said) or working days only"),
                    may(
                            "move",
                            choice("none", "next-working-day"),
                            "with `after`: what happens to a last day that is no working day"),
                    may("by", TIME, BY),
                    may("who", IDS, "who must keep it: `unit`, `person`, or a body"),
                    may(
                            "remind",
                            listOf(within(WHOLE, 0, 3_660)),
                            "days before the last day on which it is recalled")));

    private static final Form DUE_REPORT = new Form(
            "due-report",
            List.of(
                    must("period", TEXT, "for example `Quý I`"),
                    must("until", DAY, "last day, included"),
                    may("by", TIME, BY)));

    private static final Form EVERY = new Form(
            "every",
            List.of(
                    must(
                            "step",
                            choice("day", "working-day", "week", "month", "quarter"),
                            "how often; of a quarter in its last month"),
                    must("from", DAY, "first day of the span"),
                    must("to", DAY, "last day of the span"),
                    may(
                            "on",
                            within(WHOLE, 1, 31),
                            "which day: with `week` 1 (Monday) to 7, with `month` and `quarter` the day of the month, or its last where it is shorter"),
                    may("by", TIME, BY),
                    must(
                            "called",
                            TEXT,
                            "how each is called, before its day, month or quarter: `Tháng` makes `Tháng 9/2025`")));

    private static final Form REPORT = new Form(
            "report",
            List.of(
                    must("id", ID, "name of the report"),
                    must("label", TEXT, "short, in Vietnamese"),
                    may("due", listOf(DUE_REPORT), "each time it is owed; or `every`"),
                    may("every", EVERY, "owed again and again in a span of days"),
                    may("from", IDS, "blocks that owe it; all if not said"),
                    must("to", TEXT, "who receives it"),
                    may("counts", ID, "the fact that counts those late or missing"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form OWED = new Form(
            "owed",
            List.of(
                    must("id", ID, "name of the paper"),
                    must("label", TEXT, "short, in Vietnamese"),
                    may("deadline", ID, "id of a deadline"),
                    may("from", IDS, "blocks that owe it; all if not said"),
                    must("to", TEXT, "who receives it"),
                    may("fact", ID, "the fact in which its delivery is recorded"),
                    may(
                            "takes",
                            choice("received", "issued"),
                            "which day a fact that is a day takes; that on which it was received if not said"),
                    may("condition-of-award", TRUTH, "whether an award depends on it"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form REVIEW = new Form(
            "review",
            List.of(
                    must("id", ID, "name of the review"),
                    must("label", TEXT, "short, in Vietnamese"),
                    must("kind", choice("interim", "final"), "which review"),
                    may(
                            "of",
                            choice("campaign", "unit"),
                            "`campaign` if not said: one report of the whole; `unit`: each unit makes its own"),
                    may(
                            "deadline",
                            ID,
                            "id of the deadline by which it is made; the last day of the period if not said for a final one"),
                    must("by", TEXT, "who makes it"),
                    may("occasion", TEXT, "at which conference or when"),
                    may("contents", TEXTS, "what it holds"),
                    must("clause", CLAUSE, "where it stands")));

    static final Form CALENDAR = new Form(
            "calendar",
            List.of(
                    may("deadlines", new Keyed(DEADLINE), "days and spans of days"),
                    may("reports", listOf(REPORT), "reports owed again and again"),
                    may("owed", listOf(OWED), "papers that each unit owes"),
                    may("reviews", listOf(REVIEW), "interim and final reviews"),
                    may("holidays", DAYS, "days off besides those announced for the whole country"),
                    may("worked", DAYS, "days worked though they are a weekend or a day off")));

    private CalendarWords() {}
}
