package vn.thidua.server.webhook;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Answer;

/** The page of other systems that are told what becomes public, and of the messages to them. */
@Controller
@RequestMapping("/webhooks")
public class WebhookController {

    private static final int MOST = 100;
    private static final String BACK = "redirect:/webhooks";

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * The page.
     *
     * @param secret one that was just made; empty for none
     * @param name and address that were typed and refused
     */
    public record View(List<Webhook> all, List<WebhookMessage> messages, String secret, String name, String address) {

        /** How the system is called to which a message goes. */
        public String name(WebhookMessage message) {
            return all.stream()
                    .filter(one -> one.id() == message.webhook())
                    .findFirst()
                    .map(Webhook::name)
                    .orElse("");
        }

        /** Whether a message can be sent again. */
        public boolean canAgain(WebhookMessage message) {
            return message.state() != MessageState.SENT
                    && message.tries() > 0
                    && all.stream().anyMatch(one -> one.id() == message.webhook() && one.isOn());
        }
    }

    @GetMapping
    String page(Actor actor, Model model) {
        return page(actor, "", "", "", model);
    }

    private String page(Actor actor, String secret, String name, String address, Model model) {
        model.addAttribute("it", new View(webhooks.all(actor), webhooks.latest(actor, MOST), secret, name, address));
        return "webhooks";
    }

    @PostMapping
    String add(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            Answer answer) {
        // No redirect: the secret is on this page alone.
        answer.keepNowhere();
        String[] made = {""};
        return answer.here(
                () -> made[0] = webhooks.add(actor, name, address),
                model -> made[0].isEmpty()
                        ? page(actor, "", name, address, model)
                        : page(actor, made[0], "", "", model));
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, @PathVariable long id, Answer answer) {
        return answer.after("webhook-ended", BACK, () -> webhooks.end(actor, id), model -> page(actor, model));
    }

    @PostMapping("/{id}/test")
    String test(Actor actor, @PathVariable long id, Answer answer) {
        return answer.after("webhook-tested", BACK, () -> webhooks.test(actor, id), model -> page(actor, model));
    }

    @PostMapping("/messages/{id}/again")
    String again(Actor actor, @PathVariable long id, Answer answer) {
        return answer.after("webhook-again", BACK, () -> webhooks.again(actor, id), model -> page(actor, model));
    }
}
