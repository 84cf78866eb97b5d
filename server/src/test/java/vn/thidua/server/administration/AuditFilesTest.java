package vn.thidua.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.Caller;
import vn.thidua.server.Running;
import vn.thidua.server.Scene;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Passwords;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.words.Values;

/** The log is found by words and days, goes out as two kinds of files, and nobody else can fill it. */
class AuditFilesTest {

    private final Scene scene = Scene.withWards(1);
    private final Actor auditor = scene.person(Role.AUDITOR);
    private final Actor administrator = scene.invented(Role.ADMINISTRATOR);
    private final Audit audit = Running.part(Audit.class);
    private final LocalDate today = Running.part(Today.class).day();

    private void write(Actor actor, String subject, String... details) {
        Running.part(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> List.of(details).forEach(one -> audit.record(actor.act(), "law.say", subject, one)));
    }

    private List<Audit.Entry> found(String words, Optional<LocalDate> from, Optional<LocalDate> to) {
        return audit.find(new Audit.Search(scene.authority, words, from, to), 100, 0);
    }

    private List<Audit.Entry> found(String words) {
        return found(words, Optional.empty(), Optional.empty());
    }

    private static String search(String words, LocalDate from, LocalDate to) {
        return "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&from=" + URLEncoder.encode(Values.day(from), StandardCharsets.UTF_8)
                + "&to=" + URLEncoder.encode(Values.day(to), StandardCharsets.UTF_8);
    }

    private static byte[] file(Actor reader, String path) {
        try (Caller caller = Caller.as(Running.office(), reader.username())) {
            return caller.bytes(path).body();
        }
    }

    @Test
    void itIsFoundByWordsAndByDays() {
        write(administrator, "Lương cơ sở", "kim tước 100%");
        assertThat(found("kim tước")).hasSize(1);
        assertThat(found("LƯƠNG")).hasSize(1);
        assertThat(found("luong co so")).as("typed without marks").hasSize(1);
        assertThat(found("0%")).hasSize(1);
        assertThat(found("0_")).isEmpty();
        assertThat(found("không có từ này")).isEmpty();
        assertThat(found("kim tước", Optional.of(today), Optional.of(today))).hasSize(1);
        assertThat(found("kim tước", Optional.of(today.plusDays(1)), Optional.empty()))
                .isEmpty();
        assertThat(found("kim tước", Optional.empty(), Optional.of(today.minusDays(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1, \"a\";\nb",
                "-2",
                "+3",
                " @SUM(A1)",
                "\t=1",
                "\n=1",
                "＝1+1",
                "'=1",
                "'x",
                "a,b;c\td",
                "\"",
                "thường"
            })
    void bothFilesSayTheSameAndNoCellIsAFormula(String details) {
        write(administrator, "Hạc trắng", details);
        String search = search("Hạc trắng", today, today);
        byte[] table = file(auditor, "/audit.csv" + search);
        assertThat(table).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(table, StandardCharsets.UTF_8)).doesNotContainPattern("[,\"]\\s*[=+\\-@＝]");
        DataTable.Row row = Spreadsheets.read("nhat-ky.csv", table).rows().getFirst();
        List<String> lines = new String(file(auditor, "/audit.jsonl" + search), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(1);
        JsonNode line = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(line.get("details").asString()).isEqualTo(details);
        assertThat(row.at(5)).isEqualToNormalizingWhitespace(details);
        assertThat(line.get("about").asString()).isEqualTo("Hạc trắng").isEqualTo(row.at(4));
        assertThat(line.get("what").asString()).isEqualTo("Sửa quy định").isEqualTo(row.at(3));
        assertThat(line.get("at").asString()).endsWith("+07:00").isEqualTo(row.at(0));
    }

    /** More than is fetched at once is told to the last entry. */
    @Test
    void aFileLeavesNothingOut() {
        String[] many = new String[1_203];
        for (int i = 0; i < many.length; i++) {
            many[i] = "lần " + i;
        }
        write(administrator, "Én liệng", many);
        String search = search("Én liệng", today, today);
        assertThat(new String(file(auditor, "/audit.jsonl" + search), StandardCharsets.UTF_8).lines())
                .hasSize(many.length);
        assertThat(Spreadsheets.read("nhat-ky.csv", file(auditor, "/audit.csv" + search))
                        .rows())
                .hasSize(many.length);
    }

    /** However much others do, what was done in an authority stands on its own first page. */
    @Test
    void nobodyPushesEntriesOfOthersOutOfSight() {
        write(administrator, "Diều giấy", "một");
        String[] loud = new String[400];
        java.util.Arrays.fill(loud, "ồn");
        write(Scene.withWards(1).invented(Role.ADMINISTRATOR), "Ồn ào", loud);
        try (Caller caller = Caller.as(Running.office(), auditor.username())) {
            assertThat(caller.page("/audit").select("main").text())
                    .contains("Diều giấy")
                    .doesNotContain("Ồn ào");
            assertThat(caller.get("/audit.jsonl").body()).contains("Diều giấy").doesNotContain("Ồn ào");
        }
    }

    /** Also those of somebody whose last role has ended. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatSomebodyDoesForOneselfStandsInTheLogOfTheAuthority(boolean works) {
        Actor clerk = scene.account(Role.CLERK, works ? "works" : "left");
        if (!works) {
            Running.part(JdbcClient.class)
                    .sql("update role_grant set ended_at = now() where account = :account")
                    .param("account", clerk.account())
                    .update();
        }
        try (Caller stranger = Caller.from("192.0.2.7")) {
            stranger.signIn(clerk.username(), "không phải mật khẩu này");
            stranger.signIn(clerk.username(), Running.PASSWORD);
        }
        Running.part(Passwords.class)
                .change(clerk, Running.PASSWORD, "mật khẩu mới hơn", "mật khẩu mới hơn", "192.0.2.7");
        assertThat(found(clerk.username()))
                .extracting(Audit.Entry::action)
                .containsSubsequence("account.password", "sign-in", "sign-in.failed");
    }
}
