package vn.thidua.server.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Unasked;

/** What still waits to be appraised. */
@Service
@Transactional(readOnly = true)
public class Queues {

    private final ScoreActTable acts;
    private final Standings standings;
    private final Campaigns campaigns;

    Queues(ScoreActTable acts, Standings standings, Campaigns campaigns) {
        this.acts = acts;
        this.standings = standings;
        this.campaigns = campaigns;
    }

    /** How many lines of submitted sheets wait for the body in whose name somebody appraises. */
    public int waiting(Actor actor, Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        List<Criterion> mine = plan.sheets().stream()
                .flatMap(ScoreSheet::lines)
                .filter(line -> Sheets.mayAppraise(actor, plan, line))
                .toList();
        return mine.isEmpty()
                ? 0
                : (int) open(campaign).stream()
                        .filter(open -> mine.contains(open.line()))
                        .count();
    }

    /** The submitted sheets of which every line is appraised. */
    @Unasked("tells units ready to be finished, for the list of what waits, which asks")
    public List<String> ready(Campaign campaign) {
        Set<String> ready = new HashSet<>();
        standings.states(campaign).forEach((unit, state) -> {
            if (state == SheetState.SUBMITTED) {
                ready.add(unit);
            }
        });
        if (!ready.isEmpty()) {
            open(campaign).forEach(open -> ready.remove(open.unit()));
        }
        return List.copyOf(ready);
    }

    private record Open(String unit, Criterion line) {}

    /** The lines that nobody appraised: of submitted sheets, and of those closed without a self-assessment where no rule gives points. */
    private List<Open> open(Campaign campaign) {
        Map<String, SheetState> states = standings.states(campaign);
        if (states.values().stream().noneMatch(Queues::isAppraised)) {
            return List.of();
        }
        Set<String> granted = new HashSet<>();
        acts.all(campaign, ScoreAct.Kind.GRANT).forEach(act -> granted.add(act.unit() + " " + act.line()));
        Outcome outcome = standings.computedForAll(campaign);
        Subjects subjects = outcome.subjects(SubjectKind.UNIT);
        List<Open> open = new ArrayList<>();
        for (int row = 0; row < subjects.size(); row++) {
            String unit = subjects.id(row);
            SheetState state = states.getOrDefault(unit, SheetState.OPEN);
            int at = row;
            if (isAppraised(state)) {
                outcome.lines(SubjectKind.UNIT, row).stream()
                        .filter(line -> !granted.contains(unit + " " + line.id()))
                        .filter(line -> state == SheetState.SUBMITTED
                                || outcome.points(SubjectKind.UNIT, at, line).isEmpty())
                        .forEach(line -> open.add(new Open(unit, line)));
            }
        }
        return open;
    }

    /** Whether appraisers grant points on a sheet in that state. */
    static boolean isAppraised(SheetState state) {
        return state == SheetState.SUBMITTED || state == SheetState.MISSING;
    }
}
