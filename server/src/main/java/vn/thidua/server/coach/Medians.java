package vn.thidua.server.coach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.database.RecentlyUsed;
import vn.thidua.server.kernel.Quartiles;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.scoring.Standings;

/** The middle of each block, worked out once for what is known; names nobody. */
@Service
@Transactional(readOnly = true)
class Medians {

    private static final int MOST_KEPT = 12;

    private final Standings standings;
    private final Worlds worlds;
    private final RecentlyUsed<Map<String, Block>> kept = new RecentlyUsed<>(MOST_KEPT);

    Medians(Standings standings, Worlds worlds) {
        this.standings = standings;
        this.worlds = worlds;
    }

    /** A block: how many units, and the middle of their totals. */
    record Block(int size, Optional<BigDecimal> median) {}

    Block of(Campaign campaign, String block) {
        String key = campaign.id() + "/" + campaign.planVersion() + "/" + campaign.version() + "/" + standings.day()
                + "/" + worlds.position(campaign);
        return kept.get(key, () -> all(campaign)).getOrDefault(block, new Block(0, Optional.empty()));
    }

    private Map<String, Block> all(Campaign campaign) {
        Outcome outcome = standings.computedForAll(campaign);
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        Map<String, List<BigDecimal>> totals = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int row = 0; row < units.size(); row++) {
            if (outcome.joins(SubjectKind.UNIT, row) == Truth.NO) {
                continue;
            }
            String block = outcome.block(SubjectKind.UNIT, row);
            sizes.merge(block, 1, Integer::sum);
            if (outcome.sheet(SubjectKind.UNIT, row).isPresent()) {
                totals.computeIfAbsent(block, ignored -> new ArrayList<>()).add(outcome.total(SubjectKind.UNIT, row));
            }
        }
        Map<String, Block> all = new HashMap<>();
        sizes.forEach((block, size) ->
                all.put(block, new Block(size, Quartiles.median(totals.getOrDefault(block, List.of())))));
        return all;
    }
}
