package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.identity.Actor;

/** The demonstration on a day of its plans' years: what has happened by then, in order, and nothing of what comes later. */
class DemoDaysTest {

    private static final String ZONED = " at time zone 'Asia/Ho_Chi_Minh'";

    @ParameterizedTest
    @CsvSource({
        "2020-05-20, kien-giang=begun",
        "2022-10-03, kien-giang=decided sa-pa=begun",
        "2024-08-20, kien-giang=decided sa-pa=decided vinh-long=begun uong-bi=begun long-thanh=begun"
    })
    void whatIsShownIsWhatHasHappened(LocalDate day, String standing) {
        try (Office office = Running.start(day.toString(), true)) {
            office.fillDemo();
            JdbcClient jdbc = office.part(JdbcClient.class);
            assertThat(later(jdbc, day)).as("nothing is later than " + day).isEmpty();
            assertThat(jdbc.sql("""
                                    select count(*) from (select at, lag(at) over (partition by authority order by id) as before
                                      from audit_entry where authority is not null) as log where at < before - interval '1 day'""").query(Long.class).single())
                    .as("the log goes on in time")
                    .isZero();
            Map<String, String> found = new TreeMap<>();
            for (String authority : List.of("vinh-long", "uong-bi", "long-thanh", "kien-giang", "sa-pa")) {
                for (Campaign campaign : office.part(Campaigns.class).seenBy(Actor.program(authority))) {
                    found.put(authority, standing(office, campaign, day));
                }
            }
            assertThat(found).isEqualTo(expected(standing));
        }
    }

    private static Map<String, String> expected(String standing) {
        Map<String, String> expected = new TreeMap<>();
        for (String one : standing.split(" ")) {
            expected.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return expected;
    }

    /** How far a campaign is; while it goes on, registers and ledger say the same. */
    private static String standing(Office office, Campaign campaign, LocalDate day) {
        JdbcClient jdbc = office.part(JdbcClient.class);
        if (!day.isAfter(campaign.to())) {
            assertThat(office.part(Counts.class).all(campaign).stream()
                            .filter(one -> !one.agrees())
                            .map(one -> one.code() + " " + one.fact().id() + " " + one.count()))
                    .as("what registers count is what the ledger says of " + campaign.plan())
                    .isEmpty();
            assertThat(count(jdbc, "nomination", campaign) + count(jdbc, "publication", campaign))
                    .isZero();
            assertThat(jdbc.sql("select count(distinct day) from ledger_entry where campaign = :campaign")
                            .param("campaign", campaign.id())
                            .query(Long.class)
                            .single())
                    .as("values came in over time: " + campaign.plan())
                    .isGreaterThan(3);
            return campaign.isDraft() ? "draft" : "begun";
        }
        assertThat(count(jdbc, "publication", campaign)).isPositive();
        return count(jdbc, "decision", campaign) > 0 ? "decided" : "ranked";
    }

    private static long count(JdbcClient jdbc, String table, Campaign campaign) {
        return jdbc.sql("select count(*) from " + table + " where campaign = :campaign")
                .param("campaign", campaign.id())
                .query(Long.class)
                .single();
    }

    private static List<String> later(JdbcClient jdbc, LocalDate day) {
        return jdbc.sql("""
                        select 'value ' || fact || ' ' || value from ledger_entry
                          where day > :day or date(recorded_at%1$s) > :day
                        union all select 'act ' || action from audit_entry where date(at%1$s) > :day
                        union all select 'case ' || subject from case_file where day > :day or resolved_on > :day
                        union all select 'task ' || title from task where done_on > :day
                        union all select 'paper ' || owed from delivery where day > :day""".formatted(ZONED))
                .param("day", day)
                .query(String.class)
                .list();
    }
}
