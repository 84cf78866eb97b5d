package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.HeadMade;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.identity.Role;

/** Who is told of the log: a broken chain those who administer and audit, each day's head those who audit. */
class SealMailTest {

    private final Scene scene = Scene.withWards(1);
    private final JdbcClient jdbc = Running.part(JdbcClient.class);

    private List<String> mails(String kind) {
        return jdbc.sql(
                        "select name || ': ' || body from digest where authority = :authority and kind = :kind order by name")
                .param("authority", scene.authority)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    @Test
    void aBrokenChainIsToldToAdministratorsAndAuditorsAndTheHeadOfADayToAuditors() {
        scene.person(Role.ADMINISTRATOR);
        scene.person(Role.AUDITOR);
        scene.person(Role.CHAIR);
        Seals seals = Running.part(Seals.class);
        seals.seal();
        Running.part(TransactionTemplate.class).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            "insert into mail_settings values (:authority, true, 'mail.example', 25, 'none', '', '', 'a@example.vn', 'https://thidua.example', '3', '1', 3, 0)")
                    .param("authority", scene.authority)
                    .update();
            assertThat(seals.check().whole()).isTrue();
            assertThat(mails("seals")).as("nothing is wrong").isEmpty();
            Running.part(ApplicationEventMulticaster.class)
                    .multicastEvent(new PayloadApplicationEvent<>(this, new HeadMade(seals.head())));
            assertThat(mails("head"))
                    .singleElement()
                    .asString()
                    .startsWith("Người auditor")
                    .contains(seals.heads(1).getFirst().chain());
            Audit.Entry entry = Running.part(Audit.class).newest("", 1).getFirst();
            jdbc.sql("alter table audit_entry disable trigger append_only").update();
            jdbc.sql("update audit_entry set who = 'ai đó' where id = :id")
                    .param("id", entry.id())
                    .update();
            seals.check();
            seals.check();
            assertThat(mails("seals"))
                    .hasSize(2)
                    .allSatisfy(
                            mail -> assertThat(mail).contains("đã bị sửa").contains("https://thidua.example/audit"));
        });
    }
}
