package vn.thidua.plan.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Audience;
import vn.thidua.plan.Block;
import vn.thidua.plan.Body;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.ClauseEntry;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Derogation;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Duty;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Feed;
import vn.thidua.plan.Interpretation;
import vn.thidua.plan.PlanDocument;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.WorkingDays;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Type;
import vn.thidua.plan.yaml.Scalars;

/** Reads what frames a campaign: paper, people, days, forms, duties, clauses. */
final class FrameReader {

    private final Formulas formulas;
    private final Faults faults;

    FrameReader(Formulas formulas, Faults faults) {
        this.formulas = formulas;
        this.faults = faults;
    }

    PlanDocument document(Fields form) {
        return new PlanDocument(
                form.text("number"),
                form.day("issued"),
                form.text("issuer", ""),
                form.text("signer"),
                form.text("upper"),
                form.forms("bases").stream()
                        .map(basis -> new PlanDocument.LegalBasis(
                                basis.text("number", ""),
                                basis.day("date"),
                                basis.text("issuer", ""),
                                basis.text("subject", ""),
                                basis.text("role", "basis"),
                                basis.text("of"),
                                basis.clause("")))
                        .toList(),
                form.texts("recipients"));
    }

    Audience audience(Fields form) {
        return new Audience(
                form.text("units", ""),
                form.text("people", ""),
                formulas.condition(form, "people-when", SubjectKind.PERSON),
                form.text("joining", ""),
                form.clause(""));
    }

    static Map<String, Block> blocks(Fields plan) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        plan.keyed("blocks")
                .forEach((id, form) -> blocks.put(
                        id.text(),
                        new Block(
                                id.text(),
                                form.text("label", ""),
                                form.clause(""),
                                form.text("parent"),
                                form.truth("guest"))));
        return blocks;
    }

    static Map<String, Body> bodies(Fields plan) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        plan.keyed("bodies")
                .forEach((id, form) -> bodies.put(
                        id.text(),
                        new Body(
                                id.text(),
                                form.text("label", ""),
                                form.text("role", ""),
                                form.clause(""),
                                form.texts("appraises"))));
        return bodies;
    }

    Calendar calendar(Fields plan, LocalDate from, LocalDate to) {
        Fields form = plan.fields("calendar");
        Map<String, Deadline> deadlines = new LinkedHashMap<>();
        form.keyed("deadlines")
                .forEach((id, one) ->
                        deadline(id.text(), one).ifPresent(deadline -> deadlines.put(id.text(), deadline)));
        WorkingDays working = WorkingDays.of(days(form, "holidays"), days(form, "worked"));
        ReportReader reports = new ReportReader(working, faults);
        return new Calendar(
                from,
                to,
                deadlines,
                form.forms("reports").stream().map(reports::read).toList(),
                form.forms("owed").stream().map(FrameReader::owed).toList(),
                form.forms("reviews").stream()
                        .map(review -> new Calendar.Review(
                                review.text("id", ""),
                                review.text("label", ""),
                                review.text("kind", ""),
                                review.text("of", "").equals("unit"),
                                review.text("deadline"),
                                review.text("by", ""),
                                review.text("occasion"),
                                review.texts("contents"),
                                review.clause("")))
                        .toList(),
                working);
    }

    private static List<LocalDate> days(Fields form, String word) {
        return form.scalars(word).stream()
                .flatMap(day -> Scalars.day(day).stream())
                .toList();
    }

    private Optional<Deadline> deadline(String id, Fields form) {
        List<String> said =
                List.of("until", "before", "after").stream().filter(form::has).toList();
        if (said.size() != 1 || form.has("after") != form.has("days")) {
            faults.error(form.mark(), "deadline.form", id);
            return Optional.empty();
        }
        Optional<Deadline.Due> due;
        if (form.has("after")) {
            Expression event = formulas.any(form, "after", SubjectKind.CAMPAIGN);
            if (!Formulas.isNothing(event) && event.type() != Type.DAY) {
                faults.error(form.mark("after"), "rule.event", form.text("after", ""));
            }
            due = Optional.of(new Deadline.DaysAfter(event, form.whole("days", 0), counting(form)));
        } else {
            due = formulas.day(form, said.getFirst()).map(Deadline.Fixed::new);
        }
        return due.map(last -> new Deadline(
                id,
                form.text("label", ""),
                form.clause(""),
                form.day("from"),
                last,
                !form.has("before"),
                new ReportReader(WorkingDays.NATIONAL, faults).time(form),
                form.texts("who"),
                form.scalars("remind").stream()
                        .flatMap(one -> Scalars.number(one).stream())
                        .map(java.math.BigDecimal::intValue)
                        .toList()));
    }

    private static Deadline.Counting counting(Fields form) {
        if (form.text("count", "").equals("working-days")) {
            return Deadline.Counting.WORKING_DAYS;
        }
        return form.text("move", "none").equals("next-working-day")
                ? Deadline.Counting.MOVED
                : Deadline.Counting.ALL_DAYS;
    }

    private static Calendar.OwedPaper owed(Fields form) {
        return new Calendar.OwedPaper(
                form.text("id", ""),
                form.text("label", ""),
                form.text("deadline"),
                form.texts("from"),
                form.text("to", ""),
                form.text("fact"),
                form.text("takes", "").equals("issued"),
                form.truth("condition-of-award"),
                form.clause(""));
    }

    static List<RegistrationForm> registration(Fields plan) {
        return plan.forms("registration").stream()
                .map(form -> new RegistrationForm(
                        form.text("id", ""),
                        form.text("label", ""),
                        ScoreReader.kind(form),
                        form.text("to", ""),
                        form.text("deadline"),
                        form.text("late"),
                        form.text("fact"),
                        form.text("submitted-by", "head"),
                        form.text("summed-up-by"),
                        form.forms("fields").stream()
                                .map(field -> new RegistrationForm.Field(
                                        field.text("id", ""),
                                        field.text("label", ""),
                                        field.text("kind", ""),
                                        field.text("per", "once"),
                                        field.truth("required"),
                                        field.has("clause") ? Optional.of(field.clause("")) : Optional.empty()))
                                .toList(),
                        form.clause("")))
                .toList();
    }

    static Optional<Dossier> dossier(Fields plan) {
        if (!plan.has("dossier")) {
            return Optional.empty();
        }
        Fields form = plan.fields("dossier");
        return Optional.of(new Dossier(
                form.forms("papers").stream()
                        .map(paper -> new Dossier.Paper(
                                paper.text("id", ""),
                                paper.text("label", ""),
                                paper.textSet("awards"),
                                paper.textSet("blocks"),
                                paper.text("form"),
                                paper.text("kind", "other"),
                                paper.text("from", "generated"),
                                paper.text("confirmed-by"),
                                paper.clause("")))
                        .toList(),
                form.text("complete"),
                form.text("submitted"),
                form.text("deadline"),
                form.text("to", ""),
                form.texts("appraised-by"),
                form.clause("")));
    }

    static Map<String, CouncilRules> councils(Fields plan) {
        Map<String, CouncilRules> councils = new LinkedHashMap<>();
        plan.keyed("councils")
                .forEach((id, form) -> councils.put(
                        id.text(),
                        new CouncilRules(
                                id.text(),
                                form.text("label", ""),
                                form.number("quorum-percent"),
                                form.text("ballot", "either"),
                                form.forms("majorities").stream()
                                        .map(one -> new CouncilRules.Majority(
                                                one.text("item", ""),
                                                one.number("percent").orElse(java.math.BigDecimal.ZERO)))
                                        .toList(),
                                form.truth("written-votes"),
                                form.truth("casting-vote"),
                                form.text("interested", "excluded"),
                                form.text("votes"),
                                form.clause(""))));
        return councils;
    }

    static List<Duty> duties(Fields plan) {
        return plan.forms("duties").stream()
                .map(form -> new Duty(
                        form.text("id", ""),
                        form.text("kind", ""),
                        form.text("body", ""),
                        form.text("what", ""),
                        form.text("when"),
                        form.text("deadline"),
                        !form.has("binding") || form.truth("binding"),
                        form.clause("")))
                .toList();
    }

    List<Feed> feeds(Fields plan) {
        return plan.forms("feeds").stream()
                .map(form -> new Feed(
                        form.text("to", ""),
                        form.text("fact", ""),
                        ScoreReader.kind(form),
                        formulas.any(form, "value", ScoreReader.kind(form)),
                        form.clause("")))
                .toList();
    }

    static List<Interpretation> readings(Fields plan) {
        return plan.forms("readings").stream()
                .map(form -> new Interpretation(form.clause(""), form.text("text", ""), form.text("parameter")))
                .toList();
    }

    static Map<String, ClauseEntry> clauses(Fields plan) {
        Map<String, ClauseEntry> clauses = new LinkedHashMap<>();
        plan.keyed("clauses")
                .forEach((id, form) -> clauses.put(
                        id.text(),
                        new ClauseEntry(
                                id.text(),
                                form.text("label"),
                                form.text("title", ""),
                                form.texts("answers"),
                                form.text("informs"),
                                form.text("outside"),
                                id.mark())));
        return clauses;
    }

    static List<Derogation> derogations(Fields plan) {
        return plan.forms("exceptions").stream()
                .map(form ->
                        new Derogation(form.text("what", ""), form.text("why", ""), form.clause(""), form.mark("what")))
                .toList();
    }

    static Map<String, String> tags(Fields plan) {
        Map<String, String> tags = new LinkedHashMap<>();
        plan.keyed("tags").forEach((id, form) -> tags.put(id.text(), form.text("label", "")));
        return tags;
    }
}
