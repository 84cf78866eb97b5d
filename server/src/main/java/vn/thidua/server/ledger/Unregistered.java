package vn.thidua.server.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Reason;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.NotTakingPart;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/** Finds in the ledger who did not register and so takes no part, as the engine says it. */
@Component
@Transactional(readOnly = true)
class Unregistered implements NotTakingPart {

    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Today today;

    Unregistered(Campaigns campaigns, Worlds worlds, Today today) {
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.today = today;
    }

    @Override
    @Unasked("whoever holds a campaign was asked for it; whether one registered is no secret among those who take part")
    public Map<String, Reason> of(Campaign campaign, SubjectKind kind) {
        Plan plan = campaigns.plan(campaign);
        boolean all = plan.joinedBy(kind).isEmpty()
                && (kind != SubjectKind.PERSON
                        || plan.joinedBy(SubjectKind.UNIT).isEmpty());
        if (all) {
            return Map.of();
        }
        Outcome outcome = new Outcome(worlds.now(campaign, today.day()));
        Subjects subjects = outcome.subjects(kind);
        Map<String, Reason> out = new LinkedHashMap<>();
        for (int row = 0; row < subjects.size(); row++) {
            if (outcome.joins(kind, row) == Truth.NO) {
                String code = subjects.id(row);
                outcome.becauseJoining(kind, row).ifPresent(reason -> out.put(code, reason));
            }
        }
        return out;
    }
}
