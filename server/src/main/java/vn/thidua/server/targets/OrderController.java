package vn.thidua.server.targets;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** The page of orders: who comes first where a plan gives no points. */
@Controller
public final class OrderController {

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    /** The page. */
    public record View(Campaign campaign, List<Orders.Order> orders) {}

    @GetMapping("/campaigns/{id}/order")
    String order(Actor actor, Campaign campaign, Texts texts, Model model) {
        model.addAttribute("it", new View(campaign, orders.of(actor, campaign, texts)));
        return "order";
    }
}
