package vn.thidua.server.registration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;

/** What units are told of their registrations. */
@Component
class RegistrationNotices {

    private final Notifier notifier;
    private final ReminderTable reminders;

    RegistrationNotices(Notifier notifier, ReminderTable reminders) {
        this.notifier = notifier;
        this.reminders = reminders;
    }

    /** Where a registration stands, below its campaign. */
    static String path(String form, String unit) {
        return "/registrations/" + form + "/" + unit;
    }

    /** Tells a unit what the office did with its registration. */
    void tell(Actor actor, Campaign campaign, RegistrationForm form, String unit, String step, String note) {
        notifier.unit(
                actor,
                campaign,
                unit,
                new CampaignNotice("registration." + step, form.label(), note, path(form.id(), unit)));
    }

    /** Reminds some units. */
    void remind(Actor actor, Campaign campaign, RegistrationForm form, List<Participant> units, String text) {
        for (Participant unit : units) {
            reminders.add(actor, campaign, unit.code(), about(form.id()), text);
            tell(actor, campaign, form, unit.code(), "remind", text);
        }
    }

    /** Of what a unit was reminded last; empty for nothing. */
    Optional<String> newest(Campaign campaign, String form, String unit) {
        return reminders.newest(campaign, unit, about(form)).map(ReminderTable.Reminder::text);
    }

    private static String about(String form) {
        return "registration " + form;
    }
}
