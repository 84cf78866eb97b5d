package vn.thidua.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;

/** {@code thidua compare PLAN-A PLAN-B CASE}: what changes for whom if the second plan held. */
@Command(name = "compare", description = "So sánh kết quả của hai kế hoạch trên cùng dữ kiện.")
final class CompareCommand extends ThiDuaCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "KẾ-HOẠCH-A", description = "Kế hoạch đang có.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "KẾ-HOẠCH-B", description = "Kế hoạch dự kiến.")
    private String second = "";

    @Parameters(index = "2", paramLabel = "TÌNH-HUỐNG", description = "Tệp YAML ghi các dữ kiện đã biết.")
    private String situation = "";

    @Option(
            names = "--and",
            paramLabel = "TÌNH-HUỐNG-B",
            description = "Dữ kiện dùng cho kế hoạch thứ hai, nếu khác (ví dụ sau khi một kết quả bị hủy).")
    private String other = "";

    @Override
    public Integer call() {
        CommandContext session = session();
        Optional<Plan> planA = session.plan(first);
        Optional<Plan> planB = session.plan(second);
        Optional<Outcome> before = planA.flatMap(plan -> session.outcome(plan, situation, true));
        Optional<Outcome> after =
                planB.flatMap(plan -> session.outcome(plan, other.isEmpty() ? situation : other, true));
        if (before.isEmpty() || after.isEmpty()) {
            return Main.BAD_INPUT;
        }
        new Comparison(before.get(), after.get(), session.messages(), Terminal.of(out())).write();
        return Main.WELL;
    }
}
