package vn.thidua.plan.language;

import static vn.thidua.plan.language.Basics.AMOUNT;
import static vn.thidua.plan.language.Basics.ANY_FORMULA;
import static vn.thidua.plan.language.Basics.CLAUSE;
import static vn.thidua.plan.language.Basics.CONDITION;
import static vn.thidua.plan.language.Basics.ID;
import static vn.thidua.plan.language.Basics.IDS;
import static vn.thidua.plan.language.Basics.NUMBER;
import static vn.thidua.plan.language.Basics.PER;
import static vn.thidua.plan.language.Basics.PERCENT;
import static vn.thidua.plan.language.Basics.ROUNDING;
import static vn.thidua.plan.language.Basics.TEXT;
import static vn.thidua.plan.language.Basics.TRUTH;
import static vn.thidua.plan.language.Basics.WHOLE;
import static vn.thidua.plan.language.Basics.choice;
import static vn.thidua.plan.language.Basics.listOf;
import static vn.thidua.plan.language.Basics.someOf;
import static vn.thidua.plan.language.Word.may;
import static vn.thidua.plan.language.Word.must;

import java.util.List;
import vn.thidua.plan.Commendation;
import vn.thidua.plan.language.Shape.Again;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;

/** Words for rewards: standards, awards, quotas, dossiers and councils. */
final class AwardWords {

    static final Form STANDARD = new Form(
            "standard",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    may("clause", CLAUSE, "the id if not said"),
                    must("when", CONDITION, "what must hold")));

    private static final Shape REQUIREMENT =
            new AnyOf(List.of(ID, new Again("requirement", () -> AwardWords.REQUIREMENT_FORM)));

    static final Form REQUIREMENT_FORM = new Form(
            "requirement",
            List.of(
                    may("all", someOf(REQUIREMENT), "all of these standards"),
                    may("any", someOf(REQUIREMENT), "at least one of these standards")));

    private static final Form SHARE = new Form(
            "share",
            List.of(
                    must("percent", PERCENT, "0 to 100"),
                    may("among", CONDITION, "who is counted; every subject of the group if not said"),
                    must("round", ROUNDING, "how a number that is not whole is rounded"),
                    may("at-least", WHOLE, "the least number for small groups"),
                    may("at-most", WHOLE, "the greatest number for large groups"),
                    may("by-size", someOf(Basics.SIZE), "numbers for small groups in the place of the share")));

    static final Form QUOTA = new Form(
            "quota",
            List.of(
                    may("each", AMOUNT, "places of each group"),
                    may("share", SHARE, "places as a share of the group"),
                    may(
                            "per",
                            PER,
                            "what makes a group: `all` (if not said), `block`, `parent` (units under one unit), `unit` (people of one unit)"),
                    may("alike", ID, Basics.ALIKE),
                    may("blocks", IDS, "the blocks it limits; others are not limited by it"),
                    may("except", new Keyed(NUMBER), "another number for the group of that id"),
                    may("except-blocks", new Keyed(NUMBER), "another number for candidates of that block"),
                    may("clause", CLAUSE, "the award's clause if not said")));

    private static final Shape QUOTAS = new AnyOf(List.of(AMOUNT, QUOTA, someOf(QUOTA)));

    private static final Shape REQUIRES = new AnyOf(List.of(
            choice("all"),
            someOf(REQUIREMENT),
            REQUIREMENT_FORM,
            new Form(
                    "standards-by-recipient",
                    List.of(
                            must("unit", someOf(REQUIREMENT), "asked of units"),
                            must("person", someOf(REQUIREMENT), "asked of people")))));

    private static final Form POSTING = new Form(
            "posting",
            List.of(
                    must("days", WHOLE, "how many, from the day after the first on which the list is public"),
                    may("counted", choice("working", "calendar"), "which days count; `working` if not said"),
                    may("clause", CLAUSE, "the award's clause if not said")));

    static final Form AWARD = new Form(
            "award",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    must("form", TEXT, "`giay-khen`, `bang-khen`, `co-thi-dua`, or a title"),
                    must(
                            "level",
                            choice("commune", "district", "city", "department", "province", "ministry", "state"),
                            "whose award it is"),
                    may(
                            "commendation",
                            choice(Commendation.words().toArray(String[]::new)),
                            "for what it is given, as the state's statistics count awards; `thematic` if not said"),
                    must(
                            "to",
                            choice("unit", "person", "any"),
                            "who receives it; `any`: units and people out of one number"),
                    must("clause", CLAUSE, "where it stands"),
                    may("blocks", IDS, "blocks whose units (or whose people) can be candidates; all if not said"),
                    must(
                            "standards",
                            REQUIRES,
                            "`all` standards of the recipient's kind, a list, or `all`/`any` nested"),
                    may("quota", QUOTAS, "how many; without it every eligible candidate is selected"),
                    may(
                            "order",
                            new AnyOf(
                                    List.of(choice("none"), listOf(new AnyOf(List.of(ANY_FORMULA, ScoreWords.ORDER))))),
                            "who comes first; must be said with a quota; `none` where the paper gives no order: people choose"),
                    may("tie", TEXT, "the body that settles a tie"),
                    may("decided-by", TEXT, "the body that decides"),
                    may("proposed-to", TEXT, "the higher level to which it is proposed"),
                    may("appraised-by", ID, "the body that appraises the nomination"),
                    may("council", ID, "the council that votes"),
                    may(
                            "posting",
                            POSTING,
                            "the list of those proposed is public for so many days, and everybody may say something to it, before it is voted or decided; what the law asks of a form of award holds without it"),
                    may("papers", IDS, "papers of the dossier asked for this award alone")));

    private static final Form PAPER = new Form(
            "paper",
            List.of(
                    must("id", ID, "name of the paper"),
                    must("label", TEXT, "short, in Vietnamese"),
                    may("awards", IDS, "the awards it is asked for; all if not said"),
                    may("blocks", IDS, "blocks of whose units, or people, it is asked; all if not said"),
                    may("form", TEXT, "the form set by a decree"),
                    may(
                            "kind",
                            choice("submission", "minutes", "score-sheet", "achievement-report", "other"),
                            "what it is, so that it can be generated; `other` if not said"),
                    may(
                            "from",
                            choice("generated", "uploaded"),
                            "`generated` (if not said) from what the system knows, where its kind allows"),
                    may("confirmed-by", TEXT, "who confirms it"),
                    must("clause", CLAUSE, "where it stands")));

    static final Form DOSSIER = new Form(
            "dossier",
            List.of(
                    must("papers", listOf(PAPER), "the papers asked for"),
                    may("complete", ID, "the fact that says whether they are all there"),
                    may("submitted", ID, "the fact that holds the day of submission"),
                    may("deadline", ID, "id of a deadline"),
                    must("to", TEXT, "the body that receives it"),
                    may("appraised-by", IDS, "the bodies that appraise it"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form MAJORITY = new Form(
            "majority",
            List.of(
                    must(
                            "item",
                            TEXT,
                            "an award, a form with its level (`co-thi-dua.state`), a form, or `default` for all others"),
                    must("percent", PERCENT, "share of votes needed")));

    static final Form COUNCIL = new Form(
            "council",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    may("quorum-percent", PERCENT, "share of members who must be present"),
                    may("ballot", choice("secret", "open", "either"), "`either` if not said"),
                    may("majorities", listOf(MAJORITY), "share of votes needed, by kind of item"),
                    may("written-votes", TRUTH, "whether the absent may vote in writing"),
                    may("casting-vote", TRUTH, "whether the chair's vote decides"),
                    may(
                            "interested",
                            choice("excluded", "allowed"),
                            "members with an interest; `excluded` if not said"),
                    may("votes", ID, "the fact that holds the votes for a candidate"),
                    must("clause", CLAUSE, "where it stands")));

    private AwardWords() {}
}
