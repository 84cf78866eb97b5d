package vn.thidua.server.identity;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** The one rule of what is an e-mail address here: one mailbox alone, at a host that has a domain. */
public final class EmailAddress {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]+");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    /** Whether mail can be sent to a text as it stands, without a name before it and without a second address. */
    public static boolean isOne(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || text.length() > LONGEST
                || text.startsWith("\"")
                || !HOST.matcher(text.substring(at + 1)).matches()) {
            return false;
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            return text.equals(address.getAddress());
        } catch (AddressException refused) {
            return false;
        }
    }
}
