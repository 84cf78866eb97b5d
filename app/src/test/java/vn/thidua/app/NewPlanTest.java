package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan begins with a skeleton that is whole, and is checked again whenever it is saved. */
class NewPlanTest {

    @TempDir
    private Path folder;

    @Test
    void aNewPlanChecksCleanAndItsCaseIsWorkedOut() {
        Shipped.Run written = Shipped.run("new", "phuong-an-2026", "--in", folder.toString());
        assertThat(written.status()).isZero();
        String plan = folder.resolve("phuong-an-2026").toString();
        Shipped.Run checked = Shipped.run("check", plan);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.status()).isZero();
        Shipped.Run worked = Shipped.run(
                "evaluate",
                plan,
                folder.resolve("phuong-an-2026/cases/01-thu.yaml").toString());
        assertThat(worked.err()).isEmpty();
        assertThat(worked.out()).contains("Tổ dân phố 2", "18");
    }

    @Test
    void theYearIsTakenFromTheId() throws Exception {
        Shipped.run("new", "xa-mau-2031", "--in", folder.toString());
        assertThat(Files.readString(folder.resolve("xa-mau-2031/plan.yaml"))).contains("to: 2031-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường", "a b", "../x", "", "kế-hoạch"})
    void aBadIdIsRefusedAndNothingIsWritten(String id) throws Exception {
        Shipped.Run run = Shipped.run("new", id, "--in", folder.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("«" + id + "»");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatIsThereAlreadyStays() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/plan.yaml"), "của tôi");
        assertThat(Shipped.run("new", "a", "--in", folder.toString()).status()).isEqualTo(2);
        assertThat(folder.resolve("a/plan.yaml")).hasContent("của tôi");
    }

    @Test
    void aSavedFileEndsTheWaiting() throws Exception {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, "a");
        try (FileChanges changes = new FileChanges(List.of(plan))) {
            Files.writeString(folder.resolve("other.yaml"), "b");
            Files.writeString(plan, "c");
            changes.await();
            Path fresh = folder.resolve("plan.yaml~");
            Files.writeString(fresh, "d");
            Files.move(fresh, plan, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            changes.await();
        }
        assertThat(plan).hasContent("d");
    }
}
