package vn.thidua.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;

/** {@code thidua evaluate PLAN CASE}: what follows from the plan and the facts. */
@Command(name = "evaluate", description = "Chấm điểm, xếp hạng, xét khen từ kế hoạch và bảng dữ kiện.")
final class EvaluateCommand extends Common implements Callable<Integer> {

    enum Format {
        JSON,
        TABLE,
        CSV
    }

    @Parameters(index = "0", paramLabel = "KẾ-HOẠCH", description = "Mã hoặc đường dẫn của kế hoạch.")
    private String plan = "";

    @Parameters(index = "1", paramLabel = "TÌNH-HUỐNG", description = "Tệp YAML ghi các dữ kiện đã biết.")
    private String situation = "";

    @Option(
            names = "--format",
            paramLabel = "json|table|csv",
            description = "Dạng kết quả (mặc định: table).",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Override
    public Integer call() throws IOException {
        Session session = session();
        Optional<Plan> read = session.plan(plan);
        Optional<Outcome> outcome = read.flatMap(one -> session.outcome(one, situation, false));
        if (outcome.isEmpty()) {
            return Main.BAD_INPUT;
        }
        switch (format) {
            case JSON -> JsonReport.write(outcome.get(), session.messages(), out());
            case TABLE -> new TableReport(outcome.get(), session.messages(), Terminal.of(out())).write();
            case CSV -> new CsvReport(outcome.get(), session.messages()).write(out());
        }
        return Main.WELL;
    }
}
