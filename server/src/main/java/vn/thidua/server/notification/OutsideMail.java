package vn.thidua.server.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** Letters by e-mail to people without an account; they go out with all other mail of the authority, and are tried again as it is. */
@Component
public class OutsideMail {

    private static final String LETTER = "letter";
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
     * @param subject of the mail
     * @param said what it says
     */
    public record Letter(String email, String name, String subject, String said) {}

    /** Sends a letter, in the running transaction. */
    public void send(String authority, Letter letter) {
        add(authority, letter, LETTER, letter.said());
    }

    /**
     * The same with a link that nobody else may know, as its last line.
     *
     * @param path of the program, to which the word is added
     * @param word the secret
     */
    public void send(String authority, Letter letter, String path, String word) {
        String address = table.settings(authority).orElse(MailSettings.NONE).address();
        add(authority, letter, Digest.secret(word), letter.said() + "\n\n" + address + path + word);
    }

    private void add(String authority, Letter letter, String kind, String said) {
        table.add(
                authority,
                List.of(Digest.waiting(
                        new Digest.Addressee(0, letter.name(), letter.email()),
                        kind,
                        today.day(),
                        letter.subject(),
                        said + "\n\n" + WORDS.say("mail.end"))));
    }
}
