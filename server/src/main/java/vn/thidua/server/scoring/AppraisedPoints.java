package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.Unasked;

/** What a unit's sheet says in all once it was appraised, from the points that were granted; the same wherever it is told. */
@Service
@Transactional(readOnly = true)
public class AppraisedPoints {

    private final Standings standings;
    private final ScoreActTable acts;

    AppraisedPoints(Standings standings, ScoreActTable acts) {
        this.standings = standings;
        this.acts = acts;
    }

    /**
     * The total of a sheet that was appraised or approved; empty before, and where nothing was granted on it.
     *
     * @param computed what the rules compute of the unit
     */
    @Unasked("whoever asks was asked for the sight of the unit's sheet")
    public Optional<BigDecimal> total(Campaign campaign, String unit, Outcome computed) {
        Map<String, ScoreAct> grants = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.GRANT);
        if (!standings.state(campaign, unit).isAppraised() || grants.isEmpty()) {
            return Optional.empty();
        }
        Outcome granted = standings.only(computed, grants);
        return Optional.of(granted.total(
                SubjectKind.UNIT, granted.subjects(SubjectKind.UNIT).row(unit)));
    }
}
