package vn.thidua.server.council;

import java.util.Optional;
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

    /** Whether the newest session that voted on a candidate carried it; empty where none has. */
    public Optional<Boolean> carried(Campaign campaign, String award, SubjectKind kind, String code) {
        for (Session session : table.all(campaign.id())) {
            boolean counted = session.state() == SessionState.COUNTED || session.state() == SessionState.SIGNED;
            if (counted) {
                Sitting sitting = sessions.sitting(campaign, session.id());
                Optional<Boolean> carried = sitting.items().stream()
                        .filter(item -> item.award().equals(award)
                                && item.kind() == kind
                                && item.code().equals(code))
                        .findFirst()
                        .map(sitting::carried);
                if (carried.isPresent()) {
                    return carried;
                }
            }
        }
        return Optional.empty();
    }
}
