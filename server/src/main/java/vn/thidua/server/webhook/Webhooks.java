package vn.thidua.server.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.WebAddresses;
import vn.thidua.server.publication.PublishedItems;

/** What an administrator does about other systems that are told what becomes public. */
@Service
@Transactional(readOnly = true)
public class Webhooks {

    private static final int LONGEST = 500;
    private static final int MOST = 20;
    private static final String MOVED = "moved";

    private final WebhookTable table;
    private final WebhookMessageTable messages;
    private final WebhookEvents events;
    private final PublishedItems published;
    private final OuterAddresses addresses;
    private final Audit audit;
    private final Today today;

    Webhooks(
            WebhookTable table,
            WebhookMessageTable messages,
            WebhookEvents events,
            PublishedItems published,
            OuterAddresses addresses,
            Audit audit,
            Today today) {
        this.table = table;
        this.messages = messages;
        this.events = events;
        this.published = published;
        this.addresses = addresses;
        this.audit = audit;
        this.today = today;
    }

    private static void require(Actor actor) {
        actor.require(Action.TELL_SYSTEMS, actor.authority(), 0);
    }

    /** All of the authority, also those that were ended, newest first. */
    public List<Webhook> all(Actor actor) {
        require(actor);
        return table.of(actor.authority());
    }

    /** The newest messages, those given up first. */
    public List<WebhookMessage> latest(Actor actor, int most) {
        require(actor);
        return messages.latest(actor.authority(), most);
    }

    /**
     * Tells another system from now on what becomes public.
     *
     * @param name how the authority calls it
     * @param address to which messages are sent
     * @return the secret by which it knows that messages are true; the only time that it is told
     * @throws Refusal where the address is none to which messages may be sent, or is told already
     */
    @Transactional
    public String add(Actor actor, String name, String address) {
        require(actor);
        String to = address.strip();
        if (name.isBlank()) {
            throw Refusal.bad("webhook-name");
        }
        requireAddress(to);
        List<Webhook> known =
                table.of(actor.authority()).stream().filter(Webhook::isOn).toList();
        known.stream().filter(one -> one.address().equals(to)).findFirst().ifPresent(one -> {
            throw Refusal.conflict("webhook-known", one.name(), to);
        });
        if (known.size() >= MOST) {
            throw Refusal.bad("webhook-many", MOST);
        }
        Webhook made = new Webhook(
                0,
                UUID.randomUUID(),
                actor.authority(),
                name.strip(),
                to,
                published.host(),
                WebhookSignature.secret(),
                actor.name(),
                today.now(),
                Optional.empty());
        long id = table.add(made);
        events.begin(table.hold(id).orElseThrow());
        audit.record(actor.act(), "webhook.add", made.name(), to);
        return made.secret();
    }

    private void requireAddress(String typed) {
        URI address = WebAddresses.find(typed)
                .filter(one -> one.getUserInfo() == null && typed.length() <= LONGEST)
                .filter(one -> addresses.allowsPlain() || "https".equalsIgnoreCase(one.getScheme()))
                .orElseThrow(() -> Refusal.bad("webhook-address", typed));
        // A name is looked up when something is sent: nobody waits for the network here.
        if (!addresses.mayReach(address.getHost())) {
            throw Refusal.bad("webhook-inner", typed);
        }
    }

    /** Tells one no more; what waits for it is not sent. */
    @Transactional
    public void end(Actor actor, long id) {
        Webhook webhook = own(actor, id);
        if (!table.end(id)) {
            throw Refusal.conflict(MOVED);
        }
        audit.record(actor.act(), "webhook.end", webhook.name(), webhook.address());
    }

    /** Sends one a message by which it is seen whether messages arrive. */
    @Transactional
    public void test(Actor actor, long id) {
        Webhook webhook = own(actor, id);
        if (!webhook.isOn()) {
            throw Refusal.conflict(MOVED);
        }
        events.test(webhook);
        audit.record(actor.act(), "webhook.test", webhook.name(), webhook.address());
    }

    /** Sends a message again that was given up or waits. */
    @Transactional
    public void again(Actor actor, long message) {
        require(actor);
        WebhookMessage found = messages.one(message).orElseThrow(() -> Refusal.unknown(message));
        Webhook webhook = own(actor, found.webhook());
        if (!messages.again(message)) {
            throw Refusal.conflict(MOVED);
        }
        audit.record(actor.act(), "webhook.again", webhook.name(), found.title());
    }

    private Webhook own(Actor actor, long id) {
        require(actor);
        return table.hold(id)
                .filter(one -> one.authority().equals(actor.authority()))
                .orElseThrow(() -> Refusal.unknown(id));
    }
}
