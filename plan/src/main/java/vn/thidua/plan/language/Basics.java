package vn.thidua.plan.language;

import static vn.thidua.plan.language.Word.must;

import java.util.List;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Choice;
import vn.thidua.plan.language.Shape.Day;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Formula;
import vn.thidua.plan.language.Shape.Gives;
import vn.thidua.plan.language.Shape.Id;
import vn.thidua.plan.language.Shape.Limited;
import vn.thidua.plan.language.Shape.Listing;
import vn.thidua.plan.language.Shape.Number;
import vn.thidua.plan.language.Shape.Single;
import vn.thidua.plan.language.Shape.Text;
import vn.thidua.plan.language.Shape.Truth;
import vn.thidua.plan.language.Shape.Whole;

/** The shapes that many words share. */
final class Basics {

    static final Shape TEXT = new Text();
    static final Shape ID = new Id();
    static final Shape IDS = new Listing(ID);
    static final Shape TEXTS = new Listing(TEXT);
    static final Shape NUMBER = new Number();
    static final Shape WHOLE = new Whole();
    static final Shape PERCENT = within(NUMBER, 0, 100);
    static final Shape TRUTH = new Truth();
    static final Shape DAY = new Day();
    static final Shape DAYS = new Listing(DAY);
    static final Shape SINGLE = new Single();
    static final Shape CONDITION = new Formula(Gives.TRUTH);
    static final Shape AMOUNT = new Formula(Gives.NUMBER);
    static final Shape DAY_OR_FORMULA = new AnyOf(List.of(DAY, new Formula(Gives.DAY)));
    static final Shape ANY_FORMULA = new Formula(Gives.ANYTHING);
    static final Shape CLAUSE = ID;
    static final Shape ROUNDING = new Choice(List.of("down", "up", "half-up", "half-even"));
    static final Shape PER = new Choice(List.of("all", "block", "parent", "unit"));
    static final Shape SUBJECT = new Choice(List.of("campaign", "unit", "person"));
    static final Shape CANDIDATE = new Choice(List.of("unit", "person"));

    /** What both quotas and limits of classes say of a fact that makes groups. */
    static final String ALIKE =
            "a text fact: within a group only those of whom it says the same belong together (similar duties)";

    static final Form SIZE = new Form(
            "size",
            List.of(
                    must("up-to", WHOLE, "groups of at most so many who are counted"),
                    must("places", WHOLE, "have so many places")));

    private Basics() {}

    static Shape choice(String... words) {
        return new Choice(List.of(words));
    }

    static Shape listOf(Shape of) {
        return new Listing(of);
    }

    /** A list with at least one item. */
    static Shape someOf(Shape of) {
        return new Listing(of, true);
    }

    static Shape within(Shape of, int least, int most) {
        return new Limited(of, least, most);
    }
}
