package vn.thidua.server.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** Says who is reminded of what on a day: the clerks of a unit, later its head, and the office of those who are late. */
@Service
@Transactional(readOnly = true)
public class Reminders {

    private static final Texts WORDS = Texts.of("vi");

    private final DigestTable table;
    private final Deadlines dues;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Audit audit;
    private final Today today;

    Reminders(DigestTable table, Deadlines dues, Campaigns campaigns, Accounts accounts, Audit audit, Today today) {
        this.table = table;
        this.dues = dues;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.audit = audit;
        this.today = today;
    }

    /** Puts down the digests of today, once; how many people are written to. */
    @Transactional
    @Unasked("started by the clock")
    public int planToday(String authority) {
        LocalDate day = today.day();
        MailSettings settings = table.settings(authority).orElse(MailSettings.NONE);
        if (!table.plan(authority, day)) {
            return 0;
        }
        Mailing mailing = new Mailing(authority, settings);
        for (Campaign campaign : campaigns.seenBy(Actor.program(authority))) {
            if (!campaign.isOpen()) {
                continue;
            }
            for (Due due : dues.of(Actor.program(authority), campaign, Optional.of(settings.days(day)))) {
                long left = due.day().toEpochDay() - day.toEpochDay();
                mailing.remind(campaign, due, left);
            }
        }
        List<Digest> digests = mailing.digests("daily", day);
        table.add(authority, digests);
        return digests.size();
    }

    /** What is past its day and not done, for the office. */
    public List<Due> late(Actor actor, Campaign campaign) {
        actor.require(Action.REMIND, campaign.authority(), campaign.id());
        return dues.of(actor, campaign).stream()
                .filter(due -> due.day().isBefore(today.day()))
                .filter(due -> due.open().filter(units -> !units.isEmpty()).isPresent())
                .toList();
    }

    /** Everything due as somebody sees it. */
    List<Due> all(Actor actor, Campaign campaign) {
        return dues.of(actor, campaign);
    }

    /** The mails that would go out to those who are late; nothing is sent. */
    public List<Digest> preview(Actor actor, Campaign campaign) {
        MailSettings settings = table.settings(campaign.authority()).orElse(MailSettings.NONE);
        Mailing mailing = new Mailing(campaign.authority(), settings);
        late(actor, campaign)
                .forEach(due -> mailing.remind(
                        campaign, due, due.day().toEpochDay() - today.day().toEpochDay()));
        return mailing.digests("manual", today.day()).stream()
                .filter(one -> one.account() != actor.account())
                .toList();
    }

    /** Reminds those who are late, once a day; how many people. */
    @Transactional
    public int remindLate(Actor actor, Campaign campaign) {
        List<Digest> digests = preview(actor, campaign);
        if (digests.isEmpty()) {
            throw Refusal.conflict("nobody-late");
        }
        table.add(campaign.authority(), digests);
        audit.record(actor.act(), "reminder.send", campaign.subject(), String.valueOf(digests.size()));
        return digests.size();
    }

    /** Lines for each person, gathered over campaigns. */
    private final class Mailing {

        private final MailSettings settings;
        private final Map<Long, Accounts.Reachable> people = new LinkedHashMap<>();
        private final Map<String, List<Long>> clerks = new LinkedHashMap<>();
        private final Map<String, List<Long>> heads = new LinkedHashMap<>();
        private final List<Long> office = new ArrayList<>();
        private final Map<Long, Set<String>> lines = new LinkedHashMap<>();

        Mailing(String authority, MailSettings settings) {
            this.settings = settings;
            for (Accounts.Reachable one : accounts.reachable(authority)) {
                people.put(one.account(), one);
                one.unit()
                        .ifPresent(unit -> (one.role() == Role.HEAD ? heads : clerks)
                                .computeIfAbsent(unit, code -> new ArrayList<>())
                                .add(one.account()));
                if (one.role() == Role.STANDING_OFFICE) {
                    office.add(one.account());
                }
            }
        }

        void remind(Campaign campaign, Due due, long left) {
            String link = settings.address() + "/campaigns/" + campaign.id() + due.link();
            String when = left > 0
                    ? WORDS.say("mail.left", Values.day(due.day()), left)
                    : left == 0
                            ? WORDS.say("mail.today", Values.day(due.day()))
                            : WORDS.say("mail.late", Values.day(due.day()), -left);
            String line = due.label() + " (" + campaign.title() + "): " + when + "\n  " + link;
            if (due.open().isEmpty()) {
                if (left >= 0) {
                    clerks.values().forEach(accounts -> accounts.forEach(account -> say(account, line)));
                }
                return;
            }
            for (String unit : due.open().get()) {
                clerks.getOrDefault(unit, heads.getOrDefault(unit, List.of())).forEach(account -> say(account, line));
                if (-left >= settings.escalateAfter()) {
                    heads.getOrDefault(unit, List.of()).forEach(account -> say(account, line));
                }
            }
            if (left <= 0 && !due.open().get().isEmpty()) {
                String count = WORDS.say("mail.count", due.open().get().size(), line);
                office.forEach(account -> say(account, count));
            }
        }

        private void say(long account, String line) {
            lines.computeIfAbsent(account, one -> new LinkedHashSet<>()).add(line);
        }

        List<Digest> digests(String kind, LocalDate day) {
            List<Digest> digests = new ArrayList<>();
            lines.forEach((account, some) -> {
                Accounts.Reachable to = java.util.Objects.requireNonNull(people.get(account));
                digests.add(Digest.waiting(
                        Digest.Addressee.of(to),
                        kind,
                        day,
                        WORDS.say("mail.subject", some.size(), Values.day(day)),
                        String.join("\n\n", some) + "\n\n" + WORDS.say("mail.end")));
            });
            return digests;
        }
    }
}
