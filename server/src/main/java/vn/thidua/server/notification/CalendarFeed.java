package vn.thidua.server.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.SecretWord;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** A calendar for other programs, at an address that only its owner knows; of the address only a mark is kept. */
@Service
@Transactional(readOnly = true)
class CalendarFeed {

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
        String word = SecretWord.fresh();
        table.link(actor.account(), SecretWord.mark(word));
        audit.record(actor.act(), "calendar.open", actor.username(), "");
        return "/calendar/" + word + ".ics";
    }

    /** The account of an address. */
    Optional<Long> owner(String word) {
        return SecretWord.isOne(word) ? table.ofLink(SecretWord.mark(word)) : Optional.empty();
    }

    /** The days as iCalendar. */
    String write(List<Days> all) {
        return CalendarFile.write(
                all.stream()
                        .flatMap(days -> days.dues().stream().map(due -> entry(days.campaign(), due)))
                        .toList(),
                today.now());
    }

    private static CalendarFile.Entry entry(Campaign campaign, Due due) {
        return new CalendarFile.Entry(
                "campaign-" + campaign.id() + "-" + due.key().replaceAll("[^A-Za-z0-9]", "-"),
                due.day(),
                due.label(),
                campaign.title());
    }
}
