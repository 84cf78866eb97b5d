package vn.thidua.server.notification;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.LinkOpened;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** Sends the link for a forgotten password to whom it is for, where the authority has mail and knows their address. */
@Component
class LinkMail {

    private static final Texts WORDS = Texts.of("vi");

    private final DigestTable table;
    private final Accounts accounts;
    private final Today today;

    LinkMail(DigestTable table, Accounts accounts, Today today) {
        this.table = table;
        this.accounts = accounts;
        this.today = today;
    }

    @EventListener
    void opened(LinkOpened event) {
        String email = accounts.email(event.account());
        table.settings(event.authority())
                .filter(MailSettings::active)
                .filter(settings -> !email.isEmpty())
                .ifPresent(settings -> table.add(
                        event.authority(), List.of(mail(event, email, settings.address() + "/reset?token="))));
    }

    private Digest mail(LinkOpened event, String email, String before) {
        return Digest.waiting(
                new Digest.Addressee(event.account(), event.name(), email),
                // Each link is a mail of its own, also the second of a day.
                Digest.secret(event.token()),
                today.day(),
                WORDS.say("mail.link"),
                WORDS.say("mail.link-how") + "\n\n" + before + event.token() + "\n\n" + WORDS.say("mail.link-end"));
    }
}
