package vn.thidua.server.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/** Requests of systems: each is done once, however often it comes; one that comes again is given the same answer. */
@Service
@Transactional
class Requests {

    private static final int LONGEST_VALUE = 400;

    private final IntakeKeyTable table;
    private final Intake intake;
    private final Campaigns campaigns;
    private final Audit audit;
    private final JsonMapper json;

    Requests(IntakeKeyTable table, Intake intake, Campaigns campaigns, Audit audit, JsonMapper json) {
        this.table = table;
        this.intake = intake;
        this.campaigns = campaigns;
        this.audit = audit;
        this.json = json;
    }

    /**
     * An answer.
     *
     * @param again whether it was given before
     */
    record Answer(String json, boolean again) {}

    Answer take(IntakeKey key, long id, String idempotency, String body) {
        Actor actor = Actor.program(key.authority()).named(key.name());
        if (key.campaign() != id) {
            throw Refusal.unknown(id);
        }
        Campaign campaign = campaigns.campaign(actor, id);
        String mark = Hash.sha256(body);
        if (!table.begin(key.id(), idempotency, mark)) {
            IntakeKeyTable.Answered before = table.answered(key.id(), idempotency);
            if (!before.body().equals(mark)) {
                throw Refusal.conflict("idempotency-reused", idempotency);
            }
            return new Answer(before.answer(), true);
        }
        IntakeResult taken = intake.take(actor, campaign, key.facts(), values(body));
        String answer = json.writeValueAsString(Map.of(
                "recorded", taken.recorded(),
                "same", taken.same(),
                "older", taken.older(),
                "typed", taken.typed()));
        table.answer(key.id(), idempotency, answer);
        audit.record(actor.act(), "intake.take", campaign.subject(), key.name() + ": " + answer);
        return new Answer(answer, false);
    }

    private List<IntakeValue> values(String body) {
        JsonNode root;
        try {
            root = json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(body);
        } catch (JacksonException e) {
            throw Refusal.bad("json", e.getOriginalMessage());
        }
        JsonNode list = root.path("values");
        if (!list.isArray()) {
            throw Refusal.bad("json", "values");
        }
        List<IntakeValue> values = new ArrayList<>();
        for (Iterator<JsonNode> one = list.iterator(); one.hasNext(); ) {
            JsonNode node = one.next();
            values.add(new IntakeValue(
                    values.size() + 1,
                    Writing.line(source(node, "unit").shown()),
                    Writing.line(source(node, "fact").shown()),
                    source(node, "value"),
                    source(node, "day")));
        }
        return values;
    }

    /** A word, number or truth as it was sent; a number stays one, and is never written out, so that none can fill the memory. */
    private static Source source(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return new Source.Empty();
        }
        if (value.isContainer()) {
            throw Refusal.bad("json", name);
        }
        if (value.isNumber()) {
            return Source.number(value.decimalValue());
        }
        if (value.isBoolean()) {
            return new Source.Truth(value.booleanValue(), value.asString());
        }
        if (value.asString().length() > LONGEST_VALUE) {
            throw Refusal.bad("json", name);
        }
        return Source.text(value.asString());
    }
}
