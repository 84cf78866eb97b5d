package vn.thidua.engine.cases;

import java.util.List;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;
import vn.thidua.plan.language.Shape.Listing;
import vn.thidua.plan.language.Word;

/** The words of a case file. */
public final class CaseShape {

    private static final Shape ID = new Shape.Id();
    private static final Shape TEXT = new Shape.Text();
    private static final Shape VALUE = new AnyOf(List.of(new Shape.Single(), new Listing(new Shape.Single())));

    private static Word word(String name, boolean required, Shape shape, String meaning) {
        return new Word(name, required, shape, meaning);
    }

    private static final Word FACTS = word("facts", false, new Keyed(VALUE), "value by fact");

    private static final Word GRANTED =
            word("granted", false, new Keyed(new Shape.Single()), "points that people granted, by criterion");

    private static final Word UNSUBMITTED =
            word("unsubmitted", false, new Shape.Truth(), "whether its sheet was closed without a self-assessment");

    private static final Form CAMPAIGN = new Form("campaign", List.of(FACTS));

    private static final Form UNIT = new Form(
            "unit",
            List.of(
                    word("id", true, ID, "unique among the units and people"),
                    word("name", false, TEXT, "name; the id if not said"),
                    word("block", true, ID, "a block of the plan"),
                    word("parent", false, ID, "id of the unit above; it need not be listed"),
                    GRANTED,
                    UNSUBMITTED,
                    FACTS));

    private static final Form PERSON = new Form(
            "person",
            List.of(
                    word("id", true, ID, "unique among the units and people"),
                    word("name", false, TEXT, "name; the id if not said"),
                    word("unit", true, ID, "id of a listed unit"),
                    GRANTED,
                    UNSUBMITTED,
                    FACTS));

    private static final Form SETTLED = new Form(
            "settled",
            List.of(
                    word("award", true, TEXT, "the award of the tie"),
                    word("of", false, ID, "as in the tie"),
                    word("chosen", true, new Listing(ID), "as many of the tied as there are places")));

    private static final Form PROPOSED = new Form(
            "proposed",
            List.of(
                    word("award", true, TEXT, "the award for which the dossiers came in"),
                    word("units", false, new Listing(ID), "ids of the units proposed"),
                    word("people", false, new Listing(ID), "ids of the people proposed")));

    /** The whole file. {@code expect} is for tests and is not looked into. */
    public static final Form CASE = new Form(
            "case",
            List.of(
                    word("plan", true, ID, "id of the plan"),
                    word("about", false, TEXT, "what the case shows"),
                    word("clauses", false, new Listing(TEXT), "clauses it exercises"),
                    word("asOf", true, new Shape.Day(), "the day on which the question is asked"),
                    word("campaign", false, CAMPAIGN, "the campaign as a whole"),
                    word("units", false, new Listing(UNIT), "collectives"),
                    word("people", false, new Listing(PERSON), "individuals"),
                    word("proposed", false, new Listing(PROPOSED), "whose dossiers came in, by award"),
                    word("settled", false, new Listing(SETTLED), "the council's acts that settle ties")));

    private CaseShape() {}
}
