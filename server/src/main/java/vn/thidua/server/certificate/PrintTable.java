package vn.thidua.server.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.documents.Certificate;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** Printings as they are kept. Each change is a transaction of its own, so that a page sees how far one has come. */
@Repository
@Transactional
class PrintTable {

    private static final String JOB = """
            select *, array(select entry from print_entry where job = print_job.id order by entry) chosen from print_job""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;

    PrintTable(JdbcClient jdbc, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    long add(Actor actor, Campaign campaign, long decision, Certificate.Print print, List<Long> chosen, int total) {
        audit.record(
                actor.act(),
                "certificate.print",
                ActSubject.part(campaign.subject(), "decision", decision),
                String.valueOf(total));
        long id = jdbc.sql("""
                        insert into print_job (campaign, decision, large, text_only, move_right, move_down, state, total, who, at)
                        values (:campaign, :decision, :large, :text, :right, :down, 'waiting', :total, :who, :at) returning id""")
                .param("campaign", campaign.id())
                .param("decision", decision)
                .param("large", print.large())
                .param("text", print.textOnly())
                .param("right", print.right())
                .param("down", print.down())
                .param("total", total)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (long entry : chosen) {
            jdbc.sql("insert into print_entry (job, entry) values (:job, :entry)")
                    .param("job", id)
                    .param("entry", entry)
                    .update();
        }
        return id;
    }

    Optional<PrintJob> find(long id) {
        return jdbc.sql(JOB + " where id = :id")
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    List<PrintJob> of(long decision) {
        return jdbc.sql(JOB + " where decision = :decision order by id desc")
                .param("decision", decision)
                .query((row, n) -> job(row))
                .list();
    }

    List<Long> unfinished() {
        return jdbc.sql("select id from print_job where state in ('waiting', 'running') order by id")
                .query(Long.class)
                .list();
    }

    /** Takes a step; false where the printing is not where the step begins. */
    boolean move(long id, PrintStep step, int done, Optional<String> sha256) {
        return jdbc.sql(
                                "update print_job set state = :to, done = :done, sha256 = :sha where id = :id and state = :from")
                        .param("to", step.to().word())
                        .param("from", step.from().word())
                        .param("done", done)
                        .param("sha", sha256.orElse(null))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static PrintJob job(ResultSet row) throws SQLException {
        return new PrintJob(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getLong("decision"),
                new Certificate.Print(
                        row.getBoolean("large"),
                        row.getBoolean("text_only"),
                        row.getInt("move_right"),
                        row.getInt("move_down")),
                List.of((Long[]) row.getArray("chosen").getArray()),
                PrintState.of(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                Optional.ofNullable(row.getString("sha256")),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
