package vn.thidua.server.notification;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.server.audit.ChainBroken;
import vn.thidua.server.audit.HeadMade;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** Tells by mail, once a day, that the log does not hold, and gives each day's head out to those who audit. */
@Component
class SealMail {

    private static final Texts WORDS = Texts.of("vi");

    private final DigestTable table;
    private final Accounts accounts;
    private final Today today;

    SealMail(DigestTable table, Accounts accounts, Today today) {
        this.table = table;
        this.accounts = accounts;
        this.today = today;
    }

    @EventListener
    void broken(ChainBroken event) {
        String said = WORDS.say(
                "audit.finding." + event.finding().kind().word(),
                event.finding().about(),
                event.finding().entries());
        send("seals", Set.of(Role.ADMINISTRATOR, Role.AUDITOR), WORDS.say("mail.seals", today.day()), said);
    }

    @EventListener
    void head(HeadMade event) {
        String said = WORDS.say("audit.head", event.head().at(), event.head().position()) + "\n"
                + event.head().chain() + "\n\n" + WORDS.say("audit.heads-why");
        send("head", Set.of(Role.AUDITOR), WORDS.say("mail.head", today.day()), said);
    }

    /** In every authority whose mail goes out, to each person once, whatever roles they have. */
    private void send(String kind, Set<Role> roles, String subject, String said) {
        for (String authority : table.active()) {
            String address = table.settings(authority).orElse(MailSettings.NONE).address();
            List<Digest> mails = accounts.reachable(authority).stream()
                    .filter(one -> roles.contains(one.role()))
                    .collect(Collectors.toMap(Accounts.Reachable::account, Function.identity(), (one, same) -> one))
                    .values()
                    .stream()
                    .map(to -> Digest.waiting(
                            Digest.Addressee.of(to),
                            kind,
                            today.day(),
                            subject,
                            said + "\n\n" + address + "/audit\n\n" + WORDS.say("mail.end")))
                    .toList();
            table.add(authority, mails);
        }
    }
}
