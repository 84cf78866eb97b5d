package vn.thidua.server.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The awards that a unit and its people were given lately, for the first page of those who act for it. */
@Component
class UnitHonours {

    /** For so many days after a decision became public its awards stand on the first page. */
    private static final int DAYS = 60;

    private final AwardRegister register;
    private final Campaigns campaigns;
    private final Today today;

    UnitHonours(AwardRegister register, Campaigns campaigns, Today today) {
        this.register = register;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** Newest first; none for those who act for no unit. */
    List<RegisterEntry> of(Actor actor) {
        if (!actor.role().ofUnit()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        for (Campaign campaign : campaigns.seenBy(actor)) {
            campaigns
                    .participant(campaign, SubjectKind.UNIT, actor.unit())
                    .map(Participant::name)
                    .ifPresent(name -> names.put(campaign.id(), name));
        }
        return register.publishedSince(actor.authority(), today.day().minusDays(DAYS)).stream()
                .filter(entry -> names.containsKey(entry.campaign()))
                .filter(entry -> entry.kind() == SubjectKind.UNIT
                        ? entry.code().equals(actor.unit())
                        : entry.unit().equals(names.get(entry.campaign())))
                .toList();
    }
}
