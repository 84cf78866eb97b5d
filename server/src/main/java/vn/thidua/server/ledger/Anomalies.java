package vn.thidua.server.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
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

    /** Days within which a jump is told. */
    private static final int RECENT = 30;

    /** A share that moves so many points at once is a jump. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(25);

    private final JdbcClient jdbc;
    private final Today today;

    Anomalies(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The day of the last entry about each unit. */
    @Unasked("for the watch, which asks for see-all-facts")
    public Map<String, LocalDate> lastEntries(Campaign campaign) {
        Map<String, LocalDate> last = new HashMap<>();
        jdbc.sql("""
                        select subject, max(recorded_at) from ledger_entry
                        where campaign = :campaign and kind = 'unit' group by subject""").param("campaign", campaign.id()).query(row -> {
            last.put(
                    row.getString(1),
                    row.getTimestamp(2).toInstant().atZone(Today.ZONE).toLocalDate());
        });
        return last;
    }

    /** Shares that moved far at once within the last weeks, one for each unit, in words; what registers count moves in steps anyway. */
    @Unasked("for the watch, which asks for see-all-facts")
    public Map<String, String> jumps(Campaign campaign, Plan plan, Texts texts) {
        Map<String, String> jumps = new HashMap<>();
        jdbc.sql("""
                        select e.subject, e.fact, old.value, e.value from ledger_entry e
                        join ledger_entry old on e.replaces = old.id
                        where e.campaign = :campaign and e.kind = 'unit' and e.recorded_at >= :since
                          and e.source <> 'register' and e.value is not null and old.value is not null order by e.id""")
                .param("campaign", campaign.id())
                .param("since", today.now().minusSeconds(RECENT * 86_400L).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    Optional<FactDeclaration> fact =
                            plan.fact(SubjectKind.UNIT, row.getString(2)).filter(one -> one.type() == FactType.PERCENT);
                    if (fact.isPresent()) {
                        BigDecimal before = new BigDecimal(row.getString(3));
                        BigDecimal after = new BigDecimal(row.getString(4));
                        if (after.subtract(before).abs().compareTo(JUMP) >= 0) {
                            jumps.put(
                                    row.getString(1),
                                    texts.say(
                                            "watch.jumped",
                                            fact.get().label(),
                                            Values.number(before),
                                            Values.number(after)));
                        }
                    }
                });
        return jumps;
    }
}
