package vn.thidua.server.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;

/** What follows from a decision that gives awards, whoever made it: register, fund and record. */
@Component
class DecisionEffects {

    private final AwardRegister register;
    private final Fund fund;
    private final Achievements achievements;

    DecisionEffects(AwardRegister register, Fund fund, Achievements achievements) {
        this.register = register;
        this.fund = fund;
        this.achievements = achievements;
    }

    /**
     * Enters awards of a decision that is signed.
     *
     * @param body as the record names whoever decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Actor actor, Campaign campaign, Decision decision, String body, List<DecisionItem> items) {
        String number = decision.number().orElseThrow();
        int year = decision.issued().orElseThrow().getYear();
        for (DecisionItem item : items) {
            long entry = register.enter(decision, year, item);
            if (decision.paidBy().isEmpty()) {
                fund.commit(actor, register.one(decision.authority(), entry));
            }
            achievements.add(
                    actor.act(),
                    decision.authority(),
                    new Achievement(
                            0,
                            item.kind(),
                            item.code(),
                            item.name(),
                            // What was achieved counts for the campaign's year, also where it was decided in the next.
                            Math.min(year, campaign.to().getYear()),
                            AchievementKind.AWARD,
                            item.form(),
                            number,
                            decision.issued(),
                            body,
                            "decision",
                            Optional.empty()),
                    decision.publishOn());
        }
    }
}
