package vn.thidua.server.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Today;

/** A calendar for other programs, at an address that only its owner knows; of the address only a mark is kept. */
@Service
@Transactional(readOnly = true)
class CalendarFeed {

    /** Octets a line at most; the library counts letters, so it is let write long lines, which are folded here. */
    private static final int LONGEST = 75;

    private static final int UNFOLDED = 1_000_000;

    private final DigestTable table;
    private final Audit audit;
    private final Today today;

    CalendarFeed(DigestTable table, Audit audit, Today today) {
        this.table = table;
        this.audit = audit;
        this.today = today;
    }

    /** What is due in one campaign. */
    record Days(Campaign campaign, List<Due> dues) {}

    /** A new private address; the earlier one leads nowhere any more. */
    @Transactional
    public String open(Actor actor) {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        String word = HexFormat.of().formatHex(secret);
        table.link(actor.account(), mark(word));
        audit.record(actor.act(), "calendar.open", actor.username(), "");
        return "/calendar/" + word + ".ics";
    }

    private static String mark(String word) {
        return Hash.sha256(word.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The account of an address. */
    Optional<Long> owner(String word) {
        return word.matches("[0-9a-f]{40}") ? table.ofLink(mark(word)) : Optional.empty();
    }

    /** The days as iCalendar. */
    String write(List<Days> all) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Thi Dua//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        Instant now = today.now();
        for (Days days : all) {
            for (Due due : days.dues()) {
                calendar.add(event(days.campaign(), due, now));
            }
        }
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

    private static VEvent event(Campaign campaign, Due due, Instant now) {
        LocalDate day = due.day();
        VEvent event = new VEvent(day, day.plusDays(1), due.label());
        event.getProperty("DTSTAMP").ifPresent(event::remove);
        event.add(new DtStamp(now));
        event.add(new Uid("campaign-" + campaign.id() + "-" + due.key().replaceAll("[^A-Za-z0-9]", "-") + "@thidua"));
        event.add(new Description(campaign.title()));
        // A last day keeps nobody from an appointment.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
