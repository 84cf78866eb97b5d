package vn.thidua.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.thidua.engine.ClassState;
import vn.thidua.engine.FactUse;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Reason;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Tie;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dependencies;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.words.Messages;
import vn.thidua.words.ReasonWords;

/** Writes an outcome as one JSON object, keyed as the {@code expect} of a case. */
final class JsonReport {

    private final Outcome outcome;
    private final Plan plan;
    private final ReasonWords words;
    private final Set<String> proposals;
    private final JsonGenerator json;

    private JsonReport(Outcome outcome, Messages messages, JsonGenerator json) {
        this.outcome = outcome;
        this.plan = outcome.world().plan();
        this.words = new ReasonWords(plan, messages);
        this.proposals = Dependencies.proposalsAsked(plan);
        this.json = json;
    }

    static void write(Outcome outcome, Messages messages, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            new JsonReport(outcome, messages, json).write();
        }
        out.write('\n');
        out.flush();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("plan", plan.id());
        json.writeStringField("asOf", outcome.world().asOf().toString());
        subjects("units", SubjectKind.UNIT);
        subjects("people", SubjectKind.PERSON);
        json.writeObjectFieldStart("campaign");
        targets(SubjectKind.CAMPAIGN, 0);
        json.writeEndObject();
        json.writeArrayFieldStart("ties");
        for (Tie tie : outcome.ties()) {
            tie(tie);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tie(Tie tie) throws IOException {
        json.writeStartObject();
        json.writeStringField("award", tie.award());
        json.writeNumberField("places", tie.places());
        json.writeArrayFieldStart("among");
        for (String id : tie.among()) {
            json.writeString(id);
        }
        json.writeEndArray();
        if (tie.of().isPresent()) {
            json.writeStringField("of", tie.of().get());
        }
        json.writeEndObject();
    }

    private void subjects(String name, SubjectKind kind) throws IOException {
        Subjects subjects = outcome.subjects(kind);
        json.writeObjectFieldStart(name);
        for (int row = 0; row < subjects.size(); row++) {
            json.writeObjectFieldStart(subjects.id(row));
            json.writeStringField("name", subjects.name(row));
            Optional<Reason> joining = outcome.becauseJoining(kind, row);
            if (joining.isPresent()) {
                json.writeObjectFieldStart("joining");
                truth("joins", outcome.joins(kind, row));
                because(joining.get());
                json.writeEndObject();
            }
            Optional<ScoreSheet> sheet = outcome.sheet(kind, row);
            if (sheet.isPresent()) {
                scores(sheet.get(), kind, row);
            }
            boolean ranked = plan.rankings().stream().anyMatch(one -> one.of() == kind);
            if (ranked || kind == SubjectKind.UNIT) {
                rank(kind, row);
            }
            targets(kind, row);
            classes(kind, row);
            awards(kind, row);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void rank(SubjectKind kind, int row) throws IOException {
        OptionalInt rank = outcome.rank(kind, row);
        if (rank.isPresent()) {
            json.writeNumberField("rank", rank.getAsInt());
        } else {
            json.writeNullField("rank");
        }
        Optional<Outcome.Span> places = outcome.places(kind, row).filter(span -> rank.isEmpty() || !span.settled());
        if (places.isPresent()) {
            number("rankBest", Optional.of(places.get().least()));
            number("rankWorst", Optional.of(places.get().most()));
        }
        if (outcome.provisional(kind, row)) {
            json.writeBooleanField("rankProvisional", true);
        }
    }

    private void scores(ScoreSheet sheet, SubjectKind kind, int row) throws IOException {
        json.writeObjectFieldStart("scores");
        for (Criterion criterion : sheet.all().toList()) {
            json.writeObjectFieldStart(criterion.id());
            if (!outcome.asked(kind, row, criterion)) {
                json.writeBooleanField("applies", false);
                number("points", Optional.empty());
            } else if (criterion.isLine()) {
                number("points", outcome.points(kind, row, criterion));
            } else {
                number("points", Optional.of(outcome.knownPoints(kind, row, criterion)));
                json.writeBooleanField(
                        "complete", outcome.points(kind, row, criterion).isPresent());
            }
            number("max", Optional.of(criterion.max()));
            if (criterion.isLine()
                    || criterion.onlyIf().isPresent()
                    || criterion.applies().isPresent()) {
                because(outcome.because(kind, row, criterion));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        number("total", Optional.of(outcome.total(kind, row)));
        json.writeBooleanField("complete", outcome.complete(kind, row));
        if (!outcome.complete(kind, row)) {
            number("totalLeast", Optional.of(outcome.totalSpan(kind, row).least()));
            number("totalMost", Optional.of(outcome.totalSpan(kind, row).most()));
        }
    }

    private void targets(SubjectKind kind, int row) throws IOException {
        if (plan.targets(kind).isEmpty() && kind != SubjectKind.CAMPAIGN) {
            return;
        }
        json.writeObjectFieldStart("targets");
        for (Target target : outcome.targets(kind, row)) {
            json.writeObjectFieldStart(target.id());
            truth("met", outcome.met(target, row));
            because(outcome.because(target, row));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void classes(SubjectKind kind, int row) throws IOException {
        List<Classification> asked = outcome.classifications(kind, row);
        for (Classification one : asked) {
            if (outcome.classState(one, row) != ClassState.NOT_RATED) {
                json.writeFieldName("class:" + one.id());
                Optional<Classification.Level> level = outcome.level(one, row);
                if (level.isPresent()) {
                    json.writeString(level.get().id());
                } else {
                    json.writeNull();
                }
            }
        }
        if (!asked.isEmpty()) {
            classReasons(asked, row);
        }
    }

    private void classReasons(List<Classification> asked, int row) throws IOException {
        json.writeObjectFieldStart("classes");
        for (Classification one : asked) {
            json.writeObjectFieldStart(one.id());
            json.writeBooleanField("rated", outcome.classState(one, row) != ClassState.NOT_RATED);
            json.writeBooleanField("awaitsPeople", outcome.classState(one, row) == ClassState.AWAITS_PEOPLE);
            because(outcome.because(one, row));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void awards(SubjectKind kind, int row) throws IOException {
        json.writeObjectFieldStart("awards");
        for (Award award : plan.awards().values()) {
            if (!outcome.isCandidate(award, kind, row)) {
                continue;
            }
            List<Standard> standards = award.standards(kind);
            json.writeObjectFieldStart(award.id());
            truth("eligible", outcome.eligible(award, kind, row));
            if (proposals.contains(award.id())) {
                truth("proposed", outcome.proposed(award, kind, row));
            }
            truth("selected", outcome.selected(award, kind, row));
            if (outcome.provisional(award, kind, row)) {
                json.writeBooleanField("provisional", true);
            }
            ids("failing", standards, row, Truth.NO);
            ids("unknown", standards, row, Truth.UNKNOWN);
            because(outcome.because(award, kind, row));
            json.writeArrayFieldStart("standards");
            for (Standard standard : standards) {
                json.writeStartObject();
                json.writeStringField("id", standard.id());
                truth("met", outcome.met(standard, row));
                because(outcome.because(standard, row));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void ids(String name, List<Standard> standards, int row, Truth truth) throws IOException {
        json.writeArrayFieldStart(name);
        for (Standard standard : standards) {
            if (outcome.met(standard, row) == truth) {
                json.writeString(standard.id());
            }
        }
        json.writeEndArray();
    }

    private void because(Reason reason) throws IOException {
        json.writeArrayFieldStart("because");
        for (Reason leaf : reason.leaves()) {
            json.writeStartObject();
            json.writeStringField("clause", leaf.clause().id());
            json.writeObjectFieldStart("facts");
            for (FactUse use : leaf.facts().stream().distinct().toList()) {
                json.writeFieldName(use.name());
                value(use.value());
            }
            json.writeEndObject();
            json.writeStringField("text", words.say(leaf));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(Optional<Object> value) throws IOException {
        switch (value.orElse("")) {
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    json.writeString(item.toString());
                }
                json.writeEndArray();
            }
            case Object other when value.isEmpty() -> json.writeNull();
            case Object other -> json.writeString(other.toString());
        }
    }

    private void number(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number.get());
        }
    }

    private void truth(String name, Truth truth) throws IOException {
        if (truth == Truth.UNKNOWN) {
            json.writeNullField(name);
        } else {
            json.writeBooleanField(name, truth == Truth.YES);
        }
    }
}
