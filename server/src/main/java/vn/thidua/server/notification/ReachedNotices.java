package vn.thidua.server.notification;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Reached;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** What reached people stands among their notices at once; it goes out by mail where the authority's mail does. */
@Component
class ReachedNotices {

    private static final Texts WORDS = Texts.of("vi");
    private static final int MARK = 24;

    private final DigestTable table;
    private final Accounts accounts;
    private final Today today;

    ReachedNotices(DigestTable table, Accounts accounts, Today today) {
        this.table = table;
        this.accounts = accounts;
        this.today = today;
    }

    @EventListener
    void reached(Reached event) {
        List<Accounts.Reachable> people = accounts.reachable(event.authority(), event.campaign(), event.to()).stream()
                .filter(one -> one.account() != event.by().account())
                .toList();
        if (people.isEmpty()) {
            return;
        }
        MailSettings mail = table.settings(event.authority()).orElse(MailSettings.NONE);
        String subject = WORDS.say("did." + event.what()) + (event.about().isEmpty() ? "" : ": " + event.about());
        String said = (event.note().isEmpty() ? "" : event.note() + "\n")
                + WORDS.say("reached.by", event.by().name()) + "\n"
                + WORDS.say("reached.open") + "\n    " + mail.address() + event.path();
        // What is done twice a day is told twice.
        String kind = Digest.REACHED
                + Hash.sha256(String.join(
                                "\n",
                                event.what(),
                                event.path(),
                                event.about(),
                                event.note(),
                                today.now().toString()))
                        .substring(0, MARK);
        table.add(
                event.authority(),
                people.stream()
                        .map(one -> Digest.waiting(
                                new Digest.Addressee(one.account(), one.name(), mail.active() ? one.email() : ""),
                                kind,
                                today.day(),
                                subject,
                                said + "\n\n" + WORDS.say("mail.end")))
                        .toList());
    }
}
