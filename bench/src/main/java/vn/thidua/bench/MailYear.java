package vn.thidua.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.Office;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.notification.MailDesk;
import vn.thidua.server.notification.MailSender;
import vn.thidua.server.notification.Reminders;

/** A year of reminders: 3 321 units with 30 deadlines each, told a week ahead and on the day, planned and sent to a mail server. */
final class MailYear {

    private static final int DEADLINES = 30;

    private MailYear() {}

    /** Arguments: the data folder, the port of the office, id of the plan. The office answers pages meanwhile. */
    public static void main(String[] args) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Office office = Office.open(Map.of(
                "server.port", Integer.valueOf(args[1]),
                "thidua.home", System.getProperty("thidua.home"),
                "thidua.data", Path.of(args[0]).toAbsolutePath(),
                "thidua.day", "2024-01-01"))) {
            if (office.part(Accounts.class).none()) {
                OfficeFill.fill(office, args[2]);
                people(office.part(JdbcClient.class));
                rule(office, server.getSmtp().getPort());
            }
            System.out.println("filled");
            year(office, server);
        } finally {
            server.stop();
        }
    }

    /** A clerk with an address in every unit, and tasks; put straight into the tables, because passwords take long on purpose. */
    private static void people(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into account (username, password, name, must_change, email)
                        select 'mail' || n, 'none', 'Cán bộ ' || n, false, 'u' || n || '@example.vn'
                        from generate_series(0, :last) n""").param("last", OfficeFill.UNITS - 1).update();
        jdbc.sql("""
                        insert into role_grant (account, role, authority, unit, given_at, given_by)
                        select id, 'clerk', 'do-tai', 'u' || substr(username, 5), now(), 'bench'
                        from account where username like 'mail%'""").update();
        jdbc.sql("""
                        insert into task (campaign, unit, title, product, person, paper, due, state)
                        select 1, 'u' || n, 'Nhiệm vụ số ' || t, 'Báo cáo', '', '', date '2024-01-10' + t * 11, 'open'
                        from generate_series(0, :last) n, generate_series(1, :deadlines) t""")
                .param("last", OfficeFill.UNITS - 1)
                .param("deadlines", DEADLINES)
                .update();
    }

    private static void rule(Office office, int port) {
        Grant grant = new Grant(
                0,
                Role.ADMINISTRATOR,
                "do-tai",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Map<String, String> form = new HashMap<>(Map.of(
                "active", "true",
                "host", "127.0.0.1",
                "port", String.valueOf(port),
                "security", "none",
                "sender", "thidua@example.vn",
                "address", "https://thidua.example.vn",
                "before", "7",
                "after", "",
                "escalateAfter", "30",
                "version", "0"));
        office.part(MailDesk.class).change(new Actor(0, "bench", "bench", List.of(grant), Optional.of(grant)), form);
    }

    private static void year(Office office, GreenMail server) throws Exception {
        Today today = office.part(Today.class);
        Reminders reminders = office.part(Reminders.class);
        MailSender postman = office.part(MailSender.class);
        long planning = 0;
        long sending = 0;
        int planned = 0;
        int sent = 0;
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            today.moveTo(day);
            long start = System.nanoTime();
            planned += reminders.planToday("do-tai");
            long then = System.nanoTime();
            int some = postman.send("do-tai", Integer.MAX_VALUE);
            planning += then - start;
            sending += System.nanoTime() - then;
            sent += some;
            if (some > 0) {
                server.purgeEmailFromAllMailboxes();
            }
        }
        System.out.printf(
                "a year of reminders, %d units, %d deadlines: %d mails planned in %d s, %d sent in %d s%n",
                OfficeFill.UNITS, DEADLINES, planned, planning / 1_000_000_000, sent, sending / 1_000_000_000);
        office.part(JdbcClient.class)
                .sql(
                        "select state, count(*) as many, max(problem) as problem from digest group by state order by state")
                .query(row -> {
                    System.out.println("of these " + row.getString("state") + " " + row.getLong("many") + " "
                            + row.getString("problem"));
                });
    }
}
