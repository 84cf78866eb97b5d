package vn.thidua.server.council;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.CouncilVerdicts;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.nomination.NominatedFor;

/** What councils decided, for those who act upon it. */
@Service
@Transactional(readOnly = true)
public class CouncilResults implements CouncilVerdicts {

    private final SessionTable table;
    private final Sessions sessions;

    CouncilResults(SessionTable table, Sessions sessions) {
        this.table = table;
        this.sessions = sessions;
    }

    /**
     * Whether the council carried a candidate; those on whom it has not voted are not among them. A later decision on the
     * same candidate takes the place of the one before when its minutes are signed, not earlier.
     */
    @Unasked("only what was carried and signed goes to services that ask")
    public Map<NominatedFor, Boolean> carried(Campaign campaign) {
        Map<NominatedFor, Boolean> carried = new HashMap<>();
        verdicts(campaign).forEach((who, verdict) -> carried.put(who, verdict.carried()));
        return carried;
    }

    @Override
    @Unasked("only what was carried and signed goes to services that ask")
    public Map<String, Verdict> of(Campaign campaign, String award, SubjectKind kind) {
        Map<String, Verdict> verdicts = new HashMap<>();
        verdicts(campaign).forEach((who, verdict) -> {
            if (who.award().equals(award) && who.kind() == kind) {
                verdicts.put(who.code(), verdict);
            }
        });
        return verdicts;
    }

    private Map<NominatedFor, Verdict> verdicts(Campaign campaign) {
        Map<NominatedFor, Verdict> verdicts = new HashMap<>();
        for (Session session : table.all(campaign.id())) {
            if (session.state().isCounted()) {
                SessionDetails sitting = sessions.sitting(campaign, session.id());
                sitting.items().stream()
                        .filter(item -> item.again().isEmpty() || session.state() == SessionState.SIGNED)
                        .forEach(item -> verdicts.putIfAbsent(
                                item.candidate(), new Verdict(sitting.carried(item), sitting.entitled(item))));
            }
        }
        return verdicts;
    }

    /** The signed minutes of sessions that voted on an award: hash of the file by number of the session. */
    @Unasked("only what was carried and signed goes to services that ask")
    public Map<Integer, String> minutes(Campaign campaign, String award) {
        Map<Integer, String> minutes = new TreeMap<>();
        for (Session session : table.all(campaign.id())) {
            boolean about = session.state() == SessionState.SIGNED
                    && sessions.sitting(campaign, session.id()).items().stream()
                            .anyMatch(item -> item.award().equals(award));
            if (about) {
                session.minutes().ifPresent(hash -> minutes.put(session.number(), hash));
            }
        }
        return minutes;
    }

    /** How many of how many voted for a candidate, as 5/7; empty where no session counted. */
    @Unasked("only what was carried and signed goes to services that ask")
    public Optional<String> share(Campaign campaign, String award, String kind, String code) {
        return table.all(campaign.id()).stream()
                .filter(session -> session.state().isCounted())
                .flatMap(session -> share(sessions.sitting(campaign, session.id()), award, kind, code).stream())
                .findFirst();
    }

    private static Optional<String> share(SessionDetails sitting, String award, String kind, String code) {
        return sitting.items().stream()
                .filter(item -> item.award().equals(award)
                        && item.kind().word().equals(kind)
                        && item.code().equals(code))
                .findFirst()
                .flatMap(item -> item.count().map(count -> count.yes() + "/" + sitting.base(item)));
    }
}
