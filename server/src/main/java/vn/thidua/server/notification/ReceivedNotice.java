package vn.thidua.server.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.Texts;

/**
 * What was sent to somebody, as they read it in the page.
 *
 * @param text as the mail says it, without greeting
 */
public record ReceivedNotice(long id, LocalDate day, String subject, String text, boolean read) {

    private static final Pattern ADDRESS = Pattern.compile("\\s+(?:https?://[^/\\s]+)?(/\\S+)");

    /** The last words of every mail; they are of no use in the page. */
    private static final String MAIL_END = Texts.of("vi").say("mail.end");

    /**
     * A line of it.
     *
     * @param link the page to which the line leads; empty for a line of words
     */
    public record Line(String words, String link) {}

    /** Its lines; an address that stands below words is the link of these words. */
    public List<Line> lines() {
        List<Line> lines = new java.util.ArrayList<>();
        for (String line :
                text.replace(MAIL_END, "").lines().filter(one -> !one.isBlank()).toList()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.matches() && !lines.isEmpty()) {
                lines.set(lines.size() - 1, new Line(lines.getLast().words(), address.group(1)));
            } else {
                lines.add(new Line(line.strip(), ""));
            }
        }
        return lines;
    }
}
