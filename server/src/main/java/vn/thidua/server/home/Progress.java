package vn.thidua.server.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.Standings;

/** How far the units of each block have come. */
@Component
public class Progress {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Standings standings;

    Progress(Campaigns campaigns, Registrations registrations, Standings standings) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.standings = standings;
    }

    /**
     * Units of a block: how many there are, and how many have come so far.
     *
     * @param id of the block; never shown
     */
    public record Block(
            String id, String label, int units, int registered, int submitted, int appraised, int approved) {

        /** A part of the block in hundredths. */
        public int share(int part) {
            return units == 0 ? 0 : part * 100 / units;
        }
    }

    /** The blocks that have units, in the order of the plan. */
    public List<Block> of(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Set<String> registered = new HashSet<>();
        plan.registration().forEach(form -> registered.addAll(registrations.unitsOf(campaign, form.id())));
        Map<String, SheetState> states = standings.states(campaign);
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Participant unit : campaigns.takingPart(campaign, SubjectKind.UNIT)) {
            int[] count = counts.computeIfAbsent(unit.block().orElse(""), block -> new int[5]);
            SheetState state = states.getOrDefault(unit.code(), SheetState.OPEN);
            count[0]++;
            count[1] += registered.contains(unit.code()) ? 1 : 0;
            count[2] += state == SheetState.OPEN || state.isUnsubmitted() ? 0 : 1;
            count[3] += state == SheetState.APPRAISED || state.isSettled() ? 1 : 0;
            count[4] += state.isSettled() ? 1 : 0;
        }
        List<Block> blocks = new ArrayList<>();
        plan.blocks().keySet().forEach(block -> {
            int[] count = counts.get(block);
            if (count != null) {
                blocks.add(new Block(block, plan.blockLabel(block), count[0], count[1], count[2], count[3], count[4]));
            }
        });
        return blocks;
    }
}
