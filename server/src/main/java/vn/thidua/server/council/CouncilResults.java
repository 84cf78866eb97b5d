package vn.thidua.server.council;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;

/** What councils decided, for those who act upon it. */
@Service
@Transactional(readOnly = true)
public class CouncilResults {

    private final SessionTable table;
    private final Sessions sessions;

    CouncilResults(SessionTable table, Sessions sessions) {
        this.table = table;
        this.sessions = sessions;
    }

    /** A candidate for an award. */
    public record Candidate(String award, SubjectKind kind, String code) {}

    /** Whether the newest session that voted on a candidate carried it; those on whom none has voted are not among them. */
    public Map<Candidate, Boolean> carried(Campaign campaign) {
        Map<Candidate, Boolean> carried = new HashMap<>();
        for (Session session : table.all(campaign.id())) {
            if (session.state() == SessionState.COUNTED || session.state() == SessionState.SIGNED) {
                Sitting sitting = sessions.sitting(campaign, session.id());
                sitting.items()
                        .forEach(item -> carried.putIfAbsent(
                                new Candidate(item.award(), item.kind(), item.code()), sitting.carried(item)));
            }
        }
        return carried;
    }
}
