package vn.thidua.server.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days as iCalendar, for other programs. */
public final class CalendarFile {

    /** Octets a line at most; the library counts letters, so it is let write long lines, which are folded here. */
    private static final int LONGEST = 75;

    private static final int UNFOLDED = 1_000_000;

    private CalendarFile() {}

    /**
     * A day.
     *
     * @param key tells it from others of the file, and stays the same
     */
    public record Entry(String key, LocalDate day, String label, String about) {}

    /** The days as they are written at a moment. */
    public static String write(List<Entry> entries, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Thi Dua//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        entries.forEach(entry -> calendar.add(event(entry, now)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(out.toString());
    }

    /** Each line as pieces of at most 75 octets, those after the first with a blank before them (RFC 5545, 3.1). */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        int line = 0;
        for (int letter : text.codePoints().toArray()) {
            int octets = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (letter == '\r' || letter == '\n') {
                line = 0;
            } else if (line + octets > LONGEST) {
                folded.append("\r\n ");
                line = 1 + octets;
            } else {
                line += octets;
            }
            folded.appendCodePoint(letter);
        }
        return folded.toString();
    }

    private static VEvent event(Entry entry, Instant now) {
        VEvent event = new VEvent(entry.day(), entry.day().plusDays(1), entry.label());
        event.getProperty("DTSTAMP").ifPresent(event::remove);
        event.add(new DtStamp(now));
        event.add(new Uid(entry.key() + "@thidua"));
        event.add(new Description(entry.about()));
        // A last day keeps nobody from an appointment.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
