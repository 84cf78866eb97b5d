package vn.thidua.server.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;

/** What an administrator does about mail. */
@Service
@Transactional(readOnly = true)
public class MailDesk {

    private static final Set<String> SECURITY = Set.of("none", "starttls", "tls");

    private final DigestTable table;
    private final Audit audit;

    MailDesk(DigestTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** The settings; those that nobody changed yet have no server. */
    public MailSettings settings(Actor actor) {
        actor.require(Action.CHANGE_MAIL);
        return table.settings(actor.authority()).orElse(MailSettings.NONE);
    }

    /** The newest mails, those that failed first. */
    public List<Digest> latest(Actor actor, int most) {
        actor.require(Action.CHANGE_MAIL);
        return table.latest(actor.authority(), 0, most);
    }

    /** Keeps what was typed; an empty password leaves the one that is kept while the server is the same. */
    @Transactional
    public void change(Actor actor, Map<String, String> form) {
        MailSettings known = settings(actor);
        boolean active = form.containsKey("active");
        String host = text(form, "host");
        String sender = text(form, "sender");
        if (active && (host.isEmpty() || !sender.contains("@"))) {
            throw Refusal.bad("mail-server", host, sender);
        }
        String security = text(form, "security");
        if (!SECURITY.contains(security)) {
            throw Refusal.unknown(security);
        }
        String secret = form.getOrDefault("secret", "");
        MailSettings changed = new MailSettings(
                active,
                host,
                ReadValues.count(text(form, "port"), "field.port", 65_535),
                security,
                text(form, "username"),
                // Another server is never told the password of the one before.
                secret.isEmpty() && host.equals(known.host()) ? known.secret() : secret,
                sender,
                text(form, "address").replaceAll("/+$", ""),
                days(form, "before"),
                days(form, "after"),
                ReadValues.count(text(form, "escalateAfter"), "field.escalate-after", 365),
                ReadValues.count(text(form, "version"), "field.version", Integer.MAX_VALUE));
        if (!table.keep(actor.authority(), changed)) {
            throw Refusal.conflict("moved");
        }
        audit.record(actor.act(), "mail.change", ActSubject.word("log.mail"), host);
    }

    /** Those given up are tried again. */
    @Transactional
    public void again(Actor actor) {
        actor.require(Action.CHANGE_MAIL);
        audit.record(
                actor.act(), "mail.again", ActSubject.word("log.mail"), String.valueOf(table.again(actor.authority())));
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    private static String days(Map<String, String> form, String name) {
        String typed = text(form, name);
        String plain = typed.replace(" ", "");
        if (!plain.matches("(\\d{1,3}(,\\d{1,3})*)?")) {
            throw Refusal.bad("mail-days", typed);
        }
        return plain;
    }
}
