package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Finding;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.database.Backup;
import vn.thidua.server.database.DataFolder;
import vn.thidua.server.database.Doctor;
import vn.thidua.server.database.InstallationAccess;
import vn.thidua.server.database.Restore;

/** Attacks on the log by somebody who can write to the database and has no key; and copies that are put back. */
class SealsTest {

    private Path data;
    private Office office;
    private JdbcClient jdbc;
    private Seals seals;

    @BeforeEach
    void start() throws IOException {
        data = Files.createTempDirectory("thidua-seals");
        open(data);
        for (int i = 1; i <= 5; i++) {
            act("việc " + i);
        }
        assertThat(seals.check().whole()).isTrue();
        for (String table : List.of("audit_entry", "audit_link", "audit_head")) {
            jdbc.sql("alter table " + table + " disable trigger user").update();
        }
    }

    private void open(Path folder) {
        office = Office.open(ServeAlone.settings(folder));
        jdbc = office.part(JdbcClient.class);
        seals = office.part(Seals.class);
    }

    private void act(String subject) {
        office.part(TransactionTemplate.class)
                .executeWithoutResult(status -> office.part(Audit.class).record(Act.PROGRAM, "trial", subject, ""));
    }

    @AfterEach
    void stop() {
        office.close();
    }

    private void attack(String... statements) {
        Arrays.stream(statements).forEach(statement -> jdbc.sql(statement).update());
    }

    @Test
    void aChangedEntryIsFound() {
        attack("update audit_entry set subject = 'khác' where subject = 'việc 3'");
        assertThat(seals.check().kind()).isEqualTo(Finding.Kind.CHANGED);
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsFound() {
        attack(
                "delete from audit_link where entry = (select id from audit_entry where subject = 'việc 2')",
                "delete from audit_entry where subject = 'việc 2'");
        assertThat(seals.check().kind()).isEqualTo(Finding.Kind.MISSING);
    }

    @Test
    void aTailCutOffIsFoundAndStaysFound() {
        attack(
                "delete from audit_link where position > 3",
                "delete from audit_entry where id not in (select entry from audit_link)");
        assertThat(seals.check().kind()).isEqualTo(Finding.Kind.TAIL);
        act("sau đó");
        assertThat(seals.check().kind()).isEqualTo(Finding.Kind.TAIL);
    }

    @Test
    void emptiedTablesAreFound() {
        attack("truncate audit_entry, audit_link, audit_head");
        assertThat(seals.check().whole()).isFalse();
    }

    @Test
    void anEntrySlippedInIsFoundWhateverItsDay() {
        attack("""
                insert into audit_entry (at, who, role, action, subject, details)
                values ('2020-01-01', 'Ai đó', 'chair', 'decision.sign', 'x', '')""");
        assertThat(seals.check().kind()).isEqualTo(Finding.Kind.FORGED);
    }

    @Test
    void linksMadeAnewWithoutTheKeyAreFound() {
        attack(
                "update audit_entry set subject = 'khác' where subject = 'việc 3'",
                "update audit_link set chain = encode(sha256(convert_to(chain || position, 'UTF8')), 'hex')");
        assertThat(seals.check().kind()).isEqualTo(Finding.Kind.CHANGED);
    }

    @Test
    void aHeadThatWasGivenOutIsKnownAgain() {
        Seals.DayHead head = seals.head();
        act("sau đó");
        seals.seal();
        assertThat(seals.holds(head.position(), head.chain())).isTrue();
        assertThat(seals.holds(head.position() - 1, head.chain())).isFalse();
    }

    @Test
    void aCopyPutBackElsewhereIsWholeAndToldAsARestore() throws IOException {
        Path file = Files.createTempDirectory("thidua-copy").resolve("a.zip");
        DataFolder from = new DataFolder(data);
        try (InstallationAccess place = InstallationAccess.open(from, "", "", "")) {
            assertThat(new Backup(place).to(file).rows()).isPositive();
        }
        long entries = seals.check().entries();
        act("sau bản sao");
        office.close();
        Path other = Files.createTempDirectory("thidua-restored").resolve("data");
        DataFolder to = new DataFolder(other);
        Restore.check(file);
        Restore.requireEmpty(to);
        try (InstallationAccess place = InstallationAccess.open(to, "", "", "")) {
            Restore.from(file, place);
            assertThat(Doctor.look(place).well()).isTrue();
        }
        open(other);
        Finding finding = seals.check();
        assertThat(finding.whole()).isTrue();
        assertThat(finding.restored()).isPresent();
        assertThat(finding.entries()).isEqualTo(entries);
        act("đi tiếp");
        assertThat(seals.check().whole()).isTrue();
    }
}
