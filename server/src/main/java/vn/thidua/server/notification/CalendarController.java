package vn.thidua.server.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;

/** Everything that is due for somebody, over all campaigns; their address for mail, and a calendar for other programs. */
@Controller
public class CalendarController {

    private static final int MOST_DIGESTS = 10;

    private final Reminders reminders;
    private final CalendarFeed feed;
    private final DigestTable table;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Today today;

    CalendarController(
            Reminders reminders,
            CalendarFeed feed,
            DigestTable table,
            Campaigns campaigns,
            Accounts accounts,
            Today today) {
        this.reminders = reminders;
        this.feed = feed;
        this.table = table;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.today = today;
    }

    /**
     * One entry.
     *
     * @param state {@code done}, {@code late}, {@code soon} or {@code calm}; for the office {@code open} with how many units
     */
    public record Entry(Campaign campaign, Due due, String state, long daysLeft, int open) {}

    /**
     * The page.
     *
     * @param months entries by month, as 2024-12
     * @param now the month of today
     * @param feed address of the private calendar, shown once when it is made
     */
    public record View(
            Map<String, List<Entry>> months,
            String now,
            String email,
            boolean hasFeed,
            String feed,
            List<Digest> digests,
            String typed) {}

    @GetMapping("/calendar")
    String calendar(Actor actor, Model model) {
        return page(actor, "", accounts.email(actor.account()), model);
    }

    private String page(Actor actor, String link, String typed, Model model) {
        List<Entry> entries = new ArrayList<>();
        for (CalendarFeed.Days days : days(actor)) {
            days.dues().forEach(due -> entries.add(entry(actor, days.campaign(), due)));
        }
        Map<String, List<Entry>> months = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(one -> one.due().day()))
                .forEach(one -> months.computeIfAbsent(
                                one.due().day().toString().substring(0, 7), month -> new ArrayList<>())
                        .add(one));
        model.addAttribute(
                "it",
                new View(
                        months,
                        today.day().toString().substring(0, 7),
                        accounts.email(actor.account()),
                        table.hasLink(actor.account()),
                        link,
                        table.latest(actor.authority(), actor.account(), MOST_DIGESTS),
                        typed));
        return "calendar";
    }

    private List<CalendarFeed.Days> days(Actor actor) {
        actor.require(Action.SEE_CAMPAIGN);
        List<CalendarFeed.Days> all = new ArrayList<>();
        for (Campaign campaign : campaigns.seenBy(actor)) {
            if (campaign.isOpen()) {
                all.add(new CalendarFeed.Days(campaign, reminders.all(actor, campaign)));
            }
        }
        return all;
    }

    private Entry entry(Actor actor, Campaign campaign, Due due) {
        long left = due.day().toEpochDay() - today.day().toEpochDay();
        List<String> open = due.open().orElse(List.of());
        boolean done =
                due.open().isPresent() && (actor.role().ofUnit() ? !open.contains(actor.unit()) : open.isEmpty());
        boolean known = due.open().isPresent();
        String state = done ? "done" : left < 0 ? known ? "late" : "past" : left <= 7 ? "soon" : "calm";
        return new Entry(campaign, due, state, left, actor.role().ofUnit() ? 0 : open.size());
    }

    @PostMapping("/calendar/email")
    String email(Actor actor, @RequestParam String email, Answer answer) {
        return answer.after(
                "email",
                "redirect:/calendar",
                () -> accounts.changeEmail(actor, email.strip()),
                model -> page(actor, "", email, model));
    }

    @PostMapping("/calendar/link")
    String link(Actor actor, Answer answer) {
        // No redirect: the address is on this page alone; only a mark of it is kept.
        answer.keepNowhere();
        String[] made = {""};
        return answer.here(
                () -> made[0] = feed.open(actor),
                model -> page(actor, made[0], accounts.email(actor.account()), model));
    }

    /** The calendar for other programs; the address is the key. */
    @GetMapping("/calendar/{word}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String word) {
        Actor owner = feed.owner(word).flatMap(accounts::actor).orElseThrow(() -> Refusal.unknown(LocalDate.EPOCH));
        List<CalendarFeed.Days> all = new ArrayList<>();
        owner.grants().stream()
                .map(owner::in)
                .filter(actor -> actor.may(Action.SEE_CAMPAIGN))
                .limit(1)
                .forEach(actor -> all.addAll(days(actor)));
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-store")
                .body(feed.write(all).getBytes(StandardCharsets.UTF_8));
    }
}
