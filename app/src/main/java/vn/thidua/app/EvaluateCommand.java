package vn.thidua.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thidua.engine.Outcome;

/** {@code thidua evaluate PLAN CASE}: what follows from the plan and the facts. */
@Command(name = "evaluate", description = "Chấm điểm, xếp hạng, xét khen từ kế hoạch và bảng dữ kiện.")
final class EvaluateCommand extends OnCase implements Callable<Integer> {

    enum Format {
        JSON,
        TABLE,
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "json|table|csv",
            description = "Dạng kết quả (mặc định: table).",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Override
    public Integer call() throws IOException {
        CommandContext session = session();
        Optional<Outcome> outcome = outcome(session);
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
