package vn.thidua.server.notification;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Answer;

/** Settings of an authority's mail and what became of it; the office's reminder to those who are late. */
@Controller
public class MailController {

    private static final int MOST = 50;

    private final MailDesk desk;
    private final Reminders reminders;
    private final Campaigns campaigns;

    MailController(MailDesk desk, Reminders reminders, Campaigns campaigns) {
        this.desk = desk;
        this.reminders = reminders;
        this.campaigns = campaigns;
    }

    /**
     * The page of settings.
     *
     * @param typed what was typed and refused, by field
     */
    public record View(MailSettings settings, List<Digest> digests, long failed, Map<String, String> typed) {

        /** What stands in a field. */
        public String at(String field, Object known) {
            return typed.getOrDefault(field, String.valueOf(known));
        }
    }

    @GetMapping("/mail")
    String settings(Actor actor, Model model) {
        return page(actor, Map.of(), model);
    }

    private String page(Actor actor, Map<String, String> typed, Model model) {
        List<Digest> digests = desk.latest(actor, MOST);
        model.addAttribute(
                "it",
                new View(
                        desk.settings(actor),
                        digests,
                        digests.stream()
                                .filter(one -> one.state().equals("failed"))
                                .count(),
                        typed));
        return "mail";
    }

    @PostMapping("/mail")
    String change(Actor actor, @RequestParam Map<String, String> form, Answer answer) {
        return answer.after(
                "mail-settings", "redirect:/mail", () -> desk.change(actor, form), model -> page(actor, form, model));
    }

    @PostMapping("/mail/again")
    String again(Actor actor, Answer answer) {
        return answer.after(
                "mail-again", "redirect:/mail", () -> desk.again(actor), model -> page(actor, Map.of(), model));
    }

    /** The office's reminder before it goes out. */
    public record RemindView(Campaign campaign, List<Due> late, Map<String, String> names, List<Digest> preview) {}

    @GetMapping("/campaigns/{id}/reminders")
    String late(Actor actor, Campaign campaign, Model model) {
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        model.addAttribute(
                "it",
                new RemindView(campaign, reminders.late(actor, campaign), names, reminders.preview(actor, campaign)));
        return "reminders";
    }

    @PostMapping("/campaigns/{id}/reminders")
    String remind(Actor actor, Campaign campaign, Answer answer) {
        return answer.after(
                "reminders-sent",
                "redirect:/campaigns/" + campaign.id() + "/reminders",
                () -> reminders.remindLate(actor, campaign),
                model -> late(actor, campaign, model));
    }
}
