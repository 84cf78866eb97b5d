package vn.thidua.server.webhook;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.publication.PublishedItem;
import vn.thidua.server.publication.PublishedItems;

/**
 * What other systems have still to be told: the difference between what the public sees now and what each was told last. So it
 * does not matter by which way something became public or ceased to be: on its day, by a step, with its campaign or with the
 * authority's pages. Nothing that is not public is ever in a message.
 */
@Service
@Transactional
public class WebhookEvents {

    private static final Texts WORDS = Texts.of("vi");
    private static final int ID_LENGTH = 32;
    private static final String NOTE = "note";
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final WebhookTable.Told NOTHING = new WebhookTable.Told(-1, false, 0, "{}");

    private final WebhookTable table;
    private final WebhookMessageTable messages;
    private final PublishedItems published;
    private final JsonMapper json;
    private final Today today;

    WebhookEvents(
            WebhookTable table, WebhookMessageTable messages, PublishedItems published, JsonMapper json, Today today) {
        this.table = table;
        this.messages = messages;
        this.published = published;
        this.json = json;
        this.today = today;
    }

    /** Takes what is public now as told. */
    void begin(Webhook webhook) {
        published
                .of(webhook.authority())
                .forEach(item -> table.tell(
                        webhook.id(),
                        item.id(),
                        new WebhookTable.Told(item.version(), true, 0, json.writeValueAsString(data(webhook, item)))));
    }

    /** Makes the messages that one has still to get; it is held, so that two servers make none twice. */
    @Unasked("started by the clock")
    public void make(Webhook of) {
        table.hold(of.id()).filter(Webhook::isOn).ifPresent(webhook -> {
            Map<Long, WebhookTable.Told> told = table.told(webhook.id());
            Map<Long, WebhookTable.Told> rest = new HashMap<>(told);
            for (PublishedItem item : published.of(webhook.authority())) {
                WebhookTable.Told last = told.getOrDefault(item.id(), NOTHING);
                rest.remove(item.id());
                if (!last.visible() || last.version() != item.version()) {
                    tell(
                            webhook,
                            item.id(),
                            last.visible() ? MessageType.CORRECTED : MessageType.PUBLISHED,
                            new WebhookTable.Told(item.version(), true, last.times(), last.said()),
                            data(webhook, item));
                }
            }
            rest.values().removeIf(last -> !last.visible());
            Map<Long, String> reasons = published.reasons(webhook.authority(), rest.keySet());
            rest.forEach((item, last) -> tell(
                    webhook,
                    item,
                    MessageType.WITHDRAWN,
                    new WebhookTable.Told(last.version(), false, last.times(), last.said()),
                    withdrawn(last, Optional.ofNullable(reasons.get(item)))));
        });
    }

    private void tell(Webhook webhook, long item, MessageType type, WebhookTable.Told now, Map<String, Object> data) {
        int times = now.times() + 1;
        table.tell(
                webhook.id(),
                item,
                new WebhookTable.Told(now.version(), now.visible(), times, json.writeValueAsString(data)));
        messages.add(WebhookMessage.waiting(
                webhook.id(),
                messageId(webhook, item + "/" + times),
                type,
                String.valueOf(data.get("title")),
                body(type, data),
                today.now()));
    }

    /** What was told of it, with the reason for which it is public no more. */
    private Map<String, Object> withdrawn(WebhookTable.Told last, Optional<String> reason) {
        Map<String, Object> data = new LinkedHashMap<>(json.readValue(last.said(), DATA));
        data.remove(NOTE);
        reason.ifPresent(said -> data.put(NOTE, said));
        return data;
    }

    /** A message by which somebody tries whether messages arrive. */
    void test(Webhook webhook) {
        Instant now = today.now();
        messages.add(WebhookMessage.waiting(
                webhook.id(),
                messageId(webhook, "test/" + now),
                MessageType.TEST,
                WORDS.say("webhooks.test-title"),
                body(MessageType.TEST, Map.of("title", WORDS.say("webhooks.test-title"))),
                now));
    }

    /** The same for the same telling, also after the database came back from a copy. */
    private static String messageId(Webhook webhook, String telling) {
        return "msg_" + Hash.sha256(webhook.mark() + "/" + telling).substring(0, ID_LENGTH);
    }

    private static Map<String, Object> data(Webhook webhook, PublishedItem item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", item.kind().word());
        data.put("kindName", WORDS.say("open.kind." + item.kind().word()));
        data.put("title", item.title());
        data.put("url", webhook.siteAddress() + item.path());
        data.put("from", item.from().toString());
        item.note().ifPresent(note -> data.put(NOTE, note));
        return data;
    }

    private String body(MessageType type, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.event());
        body.put("timestamp", today.now().toString());
        body.put("data", data);
        return json.writeValueAsString(body);
    }
}
