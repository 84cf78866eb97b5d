package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Shares;

/** How much of what could be had the units of a campaign had, by which campaigns of several years are held against each other. */
@Service
@Transactional(readOnly = true)
public class ReachedLevels {

    private final Rankings rankings;
    private final Campaigns campaigns;

    ReachedLevels(Rankings rankings, Campaigns campaigns) {
        this.rankings = rankings;
        this.campaigns = campaigns;
    }

    /**
     * Points of all units of what they could have, under the newest published ranking.
     *
     * @return hundredths with one decimal; empty where no points were published
     */
    public Optional<BigDecimal> of(Actor actor, Campaign campaign) {
        Optional<Publication> published =
                rankings.published(actor, campaign).stream().findFirst();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = campaigns.plan(campaign, published.get().planVersion());
        BigDecimal have = BigDecimal.ZERO;
        BigDecimal could = BigDecimal.ZERO;
        for (RankedUnit unit : rankings.units(published.get())) {
            Optional<BigDecimal> max =
                    plan.sheet(SubjectKind.UNIT, unit.block()).map(ScoreSheet::max);
            if (unit.total().isPresent() && max.isPresent()) {
                have = have.add(unit.total().get());
                could = could.add(max.get());
            }
        }
        return Shares.of(have, could);
    }
}
