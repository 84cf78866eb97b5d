package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that are asked of some blocks: nowhere else taken, and nowhere else said to be lacking. */
class AskedBlocksTest {

    private static final String PLAN = "src/test/resources/plans/hoi-khoi-2025/plan.yaml";

    @TempDir
    private Path folder = Path.of("target");

    private Path caseOf(String units) throws Exception {
        return Files.writeString(
                folder.resolve("case.yaml"), "plan: hoi-khoi-2025\nasOf: 2025-06-30\nunits:\n" + units);
    }

    @Test
    void aCaseMaySayItOfNoOtherBlock() throws Exception {
        Shipped.Run run = Shipped.run(
                "evaluate",
                PLAN,
                caseOf("  - {id: p, block: phong, facts: {hoSo: 90}}\n").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("«hoSo» không hỏi khối phong");
    }

    @Test
    void theExplanationSaysThatItIsNotAsked() throws Exception {
        String units = "  - {id: x, block: xa, facts: {hoSo: 90}}\n  - {id: p, block: phong}\n";
        Shipped.Run commune = Shipped.run("explain", PLAN, caseOf(units).toString(), "x", "T.3");
        assertThat(commune.out()).contains("Văn bản đúng hạn: không hỏi khối Xã", "Báo cáo trễ: chưa có dữ kiện");
        Shipped.Run office = Shipped.run("explain", PLAN, caseOf(units).toString(), "p", "T.3");
        assertThat(office.out()).contains("Văn bản đúng hạn: chưa có dữ kiện");
    }
}
