package vn.thidua.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Register;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** Rows of cases. */
@Repository
@Transactional
class CaseTable {

    private final JdbcClient jdbc;
    private final EventTable history;

    CaseTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.history = new EventTable(jdbc, today, "case_event", "case_file");
    }

    /** The cases of a campaign; of one unit where one is named. */
    List<CaseFile> all(long campaign, String unit) {
        return jdbc.sql("""
                        select * from case_file where campaign = :campaign and (:unit = '' or unit = :unit)
                        order by day desc, id desc""")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many of each kind are not decided. */
    Map<Register, Long> open(long campaign) {
        Map<Register, Long> open = new EnumMap<>(Register.class);
        jdbc.sql(
                        "select kind, count(*) as many from case_file where campaign = :campaign and state = 'open' group by kind")
                .param("campaign", campaign)
                .query(row -> {
                    open.put(EnumWords.of(Register.class, row.getString("kind")), row.getLong("many"));
                });
        return open;
    }

    /** Cases of a unit that are not decided, and of which it has said nothing since they were entered or taken up again. */
    List<CaseFile> unanswered(long campaign, String unit) {
        return jdbc.sql("""
                        select * from case_file c where campaign = :campaign and unit = :unit and state = 'open' and kind <> :works
                        and not exists (select from case_event said where said.case_file = c.id and said.step = 'answer'
                          and said.id > (select max(id) from case_event where case_file = c.id and step <> 'answer'))
                        order by day, id""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("works", Register.WORKS.word())
                .query((row, n) -> read(row))
                .list();
    }

    /** The accounts of those who entered a case or decided something of it. */
    Set<Long> keepers(long id) {
        return jdbc.sql("select distinct account from case_event where case_file = :id and step <> 'answer'")
                .param("id", id)
                .query(Long.class)
                .set();
    }

    Optional<CaseFile> one(long campaign, long id) {
        return jdbc.sql("select * from case_file where campaign = :campaign and id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    private static CaseFile read(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getLong("id"),
                EnumWords.of(Register.class, row.getString("kind")),
                row.getString("unit"),
                row.getString("person"),
                row.getString("subject"),
                row.getString("source"),
                row.getObject("day", LocalDate.class),
                row.getString("medium"),
                row.getString("link"),
                EnumWords.of(CaseState.class, row.getString("state")),
                Optional.ofNullable(row.getObject("resolved_on", LocalDate.class)),
                row.getInt("version"));
    }

    long add(long campaign, CaseFile one) {
        return jdbc.sql("""
                        insert into case_file (campaign, kind, unit, person, subject, source, day, medium, link, state)
                        values (:campaign, :kind, :unit, :person, :subject, :source, :day, :medium, :link, 'open') returning id""")
                .param("campaign", campaign)
                .param("kind", one.kind().word())
                .param("unit", one.unit())
                .param("person", one.person())
                .param("subject", one.subject())
                .param("source", one.source())
                .param("day", one.day())
                .param("medium", one.medium())
                .param("link", one.link())
                .query(Long.class)
                .single();
    }

    /** Takes a step; false where somebody else was first. */
    boolean move(CaseFile one, CaseStep step, LocalDate day, int seen) {
        return jdbc.sql("""
                                update case_file set state = :state, version = version + 1,
                                  resolved_on = case when :state = 'resolved' then cast(:day as date) else null end
                                where id = :id and state = :from and version = :seen""")
                        .param("state", step.to().word())
                        .param("day", day)
                        .param("id", one.id())
                        .param("from", step.from().word())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** What was done with each. */
    EventTable history() {
        return history;
    }
}
