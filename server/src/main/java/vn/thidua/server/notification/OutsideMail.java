package vn.thidua.server.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** Letters by e-mail to people without an account; they go out with all other mail of the authority, and are tried again as it is. */
@Component
public class OutsideMail {

    private static final Texts WORDS = Texts.of("vi");

    private final DigestTable table;
    private final Today today;

    OutsideMail(DigestTable table, Today today) {
        this.table = table;
        this.today = today;
    }

    /** Whether the mail of an authority goes out, and its pages have an address that letters can name. */
    public boolean goOut(String authority) {
        return table.settings(authority)
                .filter(settings -> settings.active() && !settings.address().isEmpty())
                .isPresent();
    }

    /**
     * A letter to one person.
     *
     * @param name by which they are greeted
     * @param kind by which the administrator's list names it
     * @param said what it says; a line that begins with a slash is a path of the program, and gets the address of its pages
     */
    public record Letter(String email, String name, String kind, String subject, String said) {}

    /** Sends a letter, in the running transaction. */
    public void send(String authority, Letter letter) {
        String address = table.settings(authority).orElse(MailSettings.NONE).address();
        String body = letter.said()
                .lines()
                .map(line -> line.startsWith("/") ? address + line : line)
                .collect(Collectors.joining("\n"));
        table.add(
                authority,
                List.of(new Digest(
                        0,
                        0,
                        letter.name(),
                        letter.email(),
                        letter.kind(),
                        today.day(),
                        letter.subject(),
                        WORDS.say("mail.hello", letter.name()) + "\n\n" + body + "\n\n" + WORDS.say("mail.end"),
                        "waiting",
                        0,
                        "",
                        Optional.empty())));
    }
}
