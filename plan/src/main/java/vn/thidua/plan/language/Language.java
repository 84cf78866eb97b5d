package vn.thidua.plan.language;

import static vn.thidua.plan.language.Basics.ANY_FORMULA;
import static vn.thidua.plan.language.Basics.CLAUSE;
import static vn.thidua.plan.language.Basics.CONDITION;
import static vn.thidua.plan.language.Basics.DAY;
import static vn.thidua.plan.language.Basics.DAY_OR_FORMULA;
import static vn.thidua.plan.language.Basics.ID;
import static vn.thidua.plan.language.Basics.IDS;
import static vn.thidua.plan.language.Basics.NUMBER;
import static vn.thidua.plan.language.Basics.SINGLE;
import static vn.thidua.plan.language.Basics.SUBJECT;
import static vn.thidua.plan.language.Basics.TEXT;
import static vn.thidua.plan.language.Basics.TEXTS;
import static vn.thidua.plan.language.Basics.TRUTH;
import static vn.thidua.plan.language.Basics.WHOLE;
import static vn.thidua.plan.language.Basics.choice;
import static vn.thidua.plan.language.Basics.listOf;
import static vn.thidua.plan.language.Basics.within;
import static vn.thidua.plan.language.Word.may;
import static vn.thidua.plan.language.Word.must;

import java.util.Arrays;
import java.util.List;
import vn.thidua.plan.Register;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;

/** Every word of the plan language: the one place from which reader, schema and reference are made. */
public final class Language {

    /** The version that plans declare in their first word. */
    public static final int VERSION = 1;

    private static final Form BASIS = new Form(
            "basis",
            List.of(
                    must("number", TEXT, "number and symbol, for example `20/KH-UBND`"),
                    may("date", DAY, "day of issue"),
                    must("issuer", TEXT, "who issued it"),
                    must("subject", TEXT, "what it is about, short"),
                    may(
                            "role",
                            choice("basis", "carries-out", "amends", "form", "library", "upper"),
                            "`basis` if not said"),
                    may("of", TEXT, "number of the paper that it amends or carries out"),
                    must("clause", CLAUSE, "where it is named")));

    private static final Form DOCUMENT = new Form(
            "document",
            List.of(
                    may("number", TEXT, "left out where the copy leaves it blank"),
                    may("issued", DAY, "left out where the copy leaves it blank"),
                    must("issuer", TEXT, "who issued the plan"),
                    may("signer", TEXT, "post of the signer, never a name"),
                    may("upper", TEXT, "number of the higher authority's plan under which this one runs"),
                    may("bases", listOf(BASIS), "legal bases and other papers named"),
                    may("recipients", TEXTS, "who receives the plan (nơi nhận)")));

    private static final Form PERIOD = new Form(
            "period",
            List.of(
                    must("from", DAY_OR_FORMULA, "first day"),
                    must("to", DAY, "last day"),
                    may("clause", CLAUSE, "where it stands")));

    private static final Form AUDIENCE = new Form(
            "audience",
            List.of(
                    must("units", TEXT, "which collectives"),
                    must("people", TEXT, "which individuals"),
                    may(
                            "people-when",
                            CONDITION,
                            "the condition of a person, where facts decide: for whom it fails there is no award"),
                    must(
                            "joining",
                            choice("registration", "voluntary", "everybody"),
                            "how one comes to take part: with `registration`, who has not registered when the last day is over takes no part"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form BLOCK = new Form(
            "block",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    must("clause", CLAUSE, "where it stands"),
                    may("parent", ID, "block of the unit above its units"),
                    may("guest", TRUTH, "takes part without belonging to the authority")));

    private static final Form TAG = new Form(
            "tag", List.of(must("label", TEXT, "short, in Vietnamese"), may("clause", CLAUSE, "where it stands")));

    private static final Form PARAMETER = new Form(
            "parameter",
            List.of(
                    must("value", SINGLE, "number, day, truth or text"),
                    must("label", TEXT, "short, in Vietnamese"),
                    must("clause", CLAUSE, "where the reading is needed"),
                    may("reading", TEXT, "what was decided")));

    private static final Form BODY = new Form(
            "body",
            List.of(
                    must("label", TEXT, "short, in Vietnamese"),
                    must(
                            "role",
                            choice(
                                    "standing-office",
                                    "specialist",
                                    "steering-committee",
                                    "council",
                                    "chair",
                                    "supervisor",
                                    "upper",
                                    "media"),
                            "what it does in the campaign; people act for a `specialist` or `media` by its name"),
                    must("clause", CLAUSE, "where it stands"),
                    may("appraises", IDS, "criteria, targets or standards that it appraises")));

    private static final Form RECORD = new Form(
            "record",
            List.of(
                    must(
                            "what",
                            choice("award", "rating", "initiative", "rank"),
                            "`rating` for texts; the others for whole numbers: how many, or which rank"),
                    may(
                            "years-back",
                            within(WHOLE, 0, 100),
                            "years before the campaign's own; the same year if not said")));

    private static final Form FROM_UNITS = new Form(
            "from-units",
            List.of(
                    must("fact", ID, "a fact about units"),
                    must(
                            "how",
                            choice("count", "sum", "average"),
                            "`count` of those that say yes, `sum`, or `average` with each unit alike"),
                    may("blocks", IDS, "whose units count; all if not said")));

    private static final Form FACT = new Form(
            "fact",
            List.of(
                    must(
                            "type",
                            choice("boolean", "integer", "decimal", "percent", "date", "event", "text", "list"),
                            "kind of value"),
                    may(
                            "values",
                            new AnyOf(List.of(new Keyed(TEXT), IDS)),
                            "text: the words allowed, in order, with their labels"),
                    may("of", choice("target", "number"), "list: ids of targets, or numbers (one a period)"),
                    must("label", TEXT, "short, in Vietnamese"),
                    may("measure", TEXT, "unit of measure"),
                    must("clause", CLAUSE, "where the document asks for it"),
                    must(
                            "by",
                            IDS,
                            "who may provide it: `unit`, `standing-office`, `council`, `chair`, `import`, or a body"),
                    may("attested", TRUTH, "a judgement by people, known only once somebody entitled has made it"),
                    may("evidence", TEXTS, "papers asked for"),
                    may(
                            "absent",
                            new AnyOf(List.of(SINGLE, listOf(ID))),
                            "the value that the plan reads into absence; without it absence means \"not known\""),
                    may(
                            "periods",
                            ID,
                            "a number: one for each of these `periods`; in formulas `<fact>.<period>` is one, `average(<fact>)` asks for all"),
                    may("least", NUMBER, "smallest value allowed"),
                    may("most", NUMBER, "largest value allowed"),
                    may("blocks", IDS, "blocks of whose units, or people, it is asked; all if not said"),
                    may("record", RECORD, "where it can be found in the record of achievements"),
                    may(
                            "proposal",
                            choice("proposed", "points"),
                            "what a proposal from a lower level says of it: that it came, or the points it had there"),
                    may(
                            "register",
                            choice(Arrays.stream(Register.values())
                                    .map(Register::word)
                                    .toArray(String[]::new)),
                            "which register of the year counts it"),
                    may("from-units", FROM_UNITS, "about the whole only: how it follows from a fact about units")));

    private static final Form FACTS = new Form(
            "facts",
            List.of(
                    may("campaign", new Keyed(FACT), "about the campaign as a whole"),
                    may("unit", new Keyed(FACT), "about each collective"),
                    may("person", new Keyed(FACT), "about each individual")));

    private static final Form SPAN = new Form(
            "span",
            List.of(
                    must("label", TEXT, "short, in Vietnamese: `Tháng 3`, `Quý I`, `Đợt 2`"),
                    may("to", DAY, "its last day: until it is over, nobody is asked for its number")));

    /** Ids with what they are called, or with their last day too. */
    private static final Shape SPANS = new Keyed(new AnyOf(List.of(TEXT, SPAN)));

    private static final Form FIELD = new Form(
            "field",
            List.of(
                    must("id", ID, "name of the field"),
                    must("label", TEXT, "short, in Vietnamese"),
                    must(
                            "kind",
                            choice("text", "long-text", "points", "percent", "number", "date", "names"),
                            "what is filled in"),
                    may("per", choice("once", "criterion", "target", "person"), "`once` if not said"),
                    may("required", TRUTH, "whether the form can be submitted without it"),
                    may("clause", CLAUSE, "where it stands")));

    private static final Form REGISTRATION = new Form(
            "registration",
            List.of(
                    must("id", ID, "name of the form"),
                    must("label", TEXT, "title of the form"),
                    must("of", choice("unit", "person"), "who registers"),
                    must("to", TEXT, "who receives it"),
                    may("deadline", ID, "id of a deadline"),
                    may("late", TEXT, "what a late registration means"),
                    may("fact", ID, "the fact in which the day of submission is recorded"),
                    may(
                            "submitted-by",
                            choice("head", "clerk", "person"),
                            "whose submission counts; `head` if not said"),
                    may("summed-up-by", ID, "block whose units sum up the registrations of the units below them"),
                    must("fields", listOf(FIELD), "what is filled in"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form STANDARDS = new Form(
            "standards",
            List.of(
                    may("unit", new Keyed(AwardWords.STANDARD), "asked of collectives"),
                    may("person", new Keyed(AwardWords.STANDARD), "asked of individuals")));

    private static final Form DUTY = new Form(
            "duty",
            List.of(
                    must("id", ID, "name of the entry"),
                    must(
                            "kind",
                            choice("duty", "report", "publicity", "spreading", "supervision", "funding", "process"),
                            "what kind of entry"),
                    must("body", ID, "id of a body, or `unit` for every unit"),
                    must("what", TEXT, "short, in Vietnamese"),
                    may("when", TEXT, "day or occasion, in words"),
                    may("deadline", ID, "id of a deadline"),
                    may("binding", TRUTH, "ordered (if not said), or only asked for"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form FEED = new Form(
            "feed",
            List.of(
                    must("to", ID, "id of the plan that uses the result"),
                    must("fact", ID, "the fact that it is there"),
                    must("of", SUBJECT, "whose result"),
                    must("value", ANY_FORMULA, "the result"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form READING = new Form(
            "reading",
            List.of(
                    must("clause", CLAUSE, "which clause"),
                    must("text", TEXT, "how it is read"),
                    may("parameter", ID, "the parameter that holds the reading")));

    private static final Form EXCEPTION = new Form(
            "exception",
            List.of(
                    must(
                            "what",
                            TEXT,
                            "`unit:<fact>`, `person:<fact>`, `campaign:<fact>`, or `rank`, `selection`, `proposals`, `classes`, `comparison`, `spread`"),
                    must("why", TEXT, "what absence means here"),
                    must("clause", CLAUSE, "where it stands")));

    private static final Form CLAUSE_FORM = new Form(
            "clause",
            List.of(
                    may("label", TEXT, "how the paper numbers it, where its id is not what the paper prints"),
                    must("title", TEXT, "short, in our own words"),
                    may("answers", TEXTS, "parts of the plan that answer it: `kind:id` or `kind`"),
                    may("informs", TEXT, "it informs people: about what"),
                    may("outside", TEXT, "outside software: why")));

    /** The whole file. */
    public static final Form PLAN = new Form(
            "plan",
            List.of(
                    must("thidua", WHOLE, "version of the language: 1"),
                    must("id", ID, "name of the plan; also its folder"),
                    may("extends", TEXT, "id of a plan from which this one is made by changing, adding and removing"),
                    may(
                            "remove",
                            TEXTS,
                            "with `extends`: what is taken away, as paths: `awards.<id>`, `criteria.<id>` …"),
                    must("title", TEXT, "short title"),
                    may("theme", TEXT, "theme of the campaign"),
                    may("kind", choice("year", "stage", "thematic"), "`year` if not said"),
                    must("document", DOCUMENT, "the paper that starts the campaign"),
                    must("period", PERIOD, "first and last day"),
                    must("audience", AUDIENCE, "who may take part"),
                    must("blocks", new Keyed(BLOCK), "units are ranked only against their own block"),
                    may("tags", new Keyed(TAG), "fields of reform"),
                    may("parameters", new Keyed(PARAMETER), "readings that an author may change"),
                    may("bodies", new Keyed(BODY), "who acts"),
                    may(
                            "periods",
                            new Keyed(SPANS),
                            "months, quarters or rounds, in order, of each of which facts have a number: by id, a label or a span"),
                    must("facts", FACTS, "what may be known"),
                    may("calendar", CalendarWords.CALENDAR, "what is due when"),
                    may("sheets", listOf(ScoreWords.SHEET), "score sheets"),
                    may(
                            "rankings",
                            listOf(ScoreWords.RANKING),
                            "by what blocks are ranked; `total()` if there is a sheet and nothing is said"),
                    may("targets", new Keyed(ScoreWords.TARGET), "numbers to reach by a day"),
                    may("targets-not-applicable", ID, "the list fact that names targets outside a unit's function"),
                    may(
                            "scales",
                            new Keyed(ScoreWords.SCALE),
                            "classes, best first, that several classifications share: each names its `scale`"),
                    may("classifications", listOf(ScoreWords.CLASSIFICATION), "classes of units and people"),
                    may("registration", listOf(REGISTRATION), "registration forms"),
                    may("standards", STANDARDS, "conditions of awards"),
                    may("awards", new Keyed(AwardWords.AWARD), "what is given or proposed"),
                    may(
                            "one-award-each",
                            listOf(IDS),
                            "lines of awards from high to low: a candidate takes only the highest"),
                    may("dossier", AwardWords.DOSSIER, "the papers of a nomination"),
                    may("councils", new Keyed(AwardWords.COUNCIL), "how councils work"),
                    may("duties", listOf(DUTY), "what bodies owe, what is made public, what is spread"),
                    may("feeds", listOf(FEED), "results that are facts of other campaigns"),
                    may("readings", listOf(READING), "how unclear sentences are read"),
                    may(
                            "exceptions",
                            listOf(EXCEPTION),
                            "where absence has a meaning, so that a new fact can change what was known"),
                    must("clauses", new Keyed(CLAUSE_FORM), "every clause of the document once, and what answers it")));

    private Language() {}
}
