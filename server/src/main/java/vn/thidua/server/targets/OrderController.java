package vn.thidua.server.targets;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** The page of orders: who comes first where a plan gives no points. */
@Controller
public final class OrderController {

    private final Orders orders;
    private final Campaigns campaigns;

    OrderController(Orders orders, Campaigns campaigns) {
        this.orders = orders;
        this.campaigns = campaigns;
    }

    /** The page. */
    public record View(Campaign campaign, List<Orders.Order> orders) {}

    @GetMapping("/campaigns/{id}/order")
    String order(Actor actor, @PathVariable long id, Texts texts, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        model.addAttribute("it", new View(campaign, orders.of(actor, campaign, texts)));
        return "order";
    }
}
