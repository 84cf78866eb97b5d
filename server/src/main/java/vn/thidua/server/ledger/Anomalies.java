package vn.thidua.server.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** What the ledger shows of units besides their values: since when they are silent, and what jumped. */
@Service
@Transactional(readOnly = true)
public class Anomalies {

    /** Within which a jump is told. */
    private static final Duration RECENT = Duration.ofDays(30);

    /** A share that moves so many points at once is a jump. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(25);

    private final LedgerTable table;
    private final Today today;

    Anomalies(LedgerTable table, Today today) {
        this.table = table;
        this.today = today;
    }

    /** The day of the last entry about each unit. */
    @Unasked("for the watch, which asks for see-all-facts")
    public Map<String, LocalDate> lastEntries(Campaign campaign) {
        Map<String, LocalDate> last = new HashMap<>();
        table.lastEntries(campaign.id())
                .forEach((unit, at) -> last.put(unit, at.atZone(Today.ZONE).toLocalDate()));
        return last;
    }

    /** Shares that moved far at once within the last weeks, one for each unit, in words; what registers count moves in steps anyway. */
    @Unasked("for the watch, which asks for see-all-facts")
    public Map<String, String> jumps(Campaign campaign, Plan plan, Texts texts) {
        Map<String, String> jumps = new HashMap<>();
        Instant since = today.now().minus(RECENT);
        for (LedgerTable.Change change : table.changes(campaign.id(), since)) {
            plan.fact(SubjectKind.UNIT, change.fact())
                    .filter(fact -> fact.type() == FactType.PERCENT && isJump(change))
                    .ifPresent(fact -> jumps.put(
                            change.unit(),
                            texts.say(
                                    "watch.jumped",
                                    fact.label(),
                                    Values.number(new BigDecimal(change.before())),
                                    Values.number(new BigDecimal(change.after())))));
        }
        return jumps;
    }

    private static boolean isJump(LedgerTable.Change change) {
        return new BigDecimal(change.after())
                        .subtract(new BigDecimal(change.before()))
                        .abs()
                        .compareTo(JUMP)
                >= 0;
    }
}
