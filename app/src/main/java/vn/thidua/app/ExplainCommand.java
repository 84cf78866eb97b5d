package vn.thidua.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.SubjectKind;

/** {@code thidua explain PLAN CASE SUBJECT [AWARD|CRITERION]}: the reasons for one unit or person. */
@Command(name = "explain", description = "Giải thích kết quả của một đơn vị hoặc cá nhân.")
final class ExplainCommand extends OnCase implements Callable<Integer> {

    @Parameters(index = "2", paramLabel = "ĐỐI-TƯỢNG", description = "Mã của đơn vị hoặc cá nhân.")
    private String subject = "";

    @Parameters(
            index = "3",
            arity = "0..1",
            paramLabel = "VỀ",
            description = "Mã của hình thức khen, tiêu chí, chỉ tiêu hoặc tiêu chuẩn; bỏ trống để xem tất cả.")
    private String about = "";

    @Override
    public Integer call() {
        CommandContext session = session();
        Optional<Outcome> outcome = outcome(session);
        if (outcome.isEmpty()) {
            return Main.BAD_INPUT;
        }
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            int row = outcome.get().subjects(kind).row(subject);
            if (row >= 0) {
                boolean said =
                        new Explanation(outcome.get(), session.messages(), Terminal.of(out()), kind, row).write(about);
                if (!said) {
                    err().println(session.messages().say("explain.unknown-part", List.of(about)));
                }
                return said ? Main.WELL : Main.BAD_INPUT;
            }
        }
        err().println(session.messages().say("explain.unknown-subject", List.of(subject, situation())));
        return Main.BAD_INPUT;
    }
}
