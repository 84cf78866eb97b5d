package vn.thidua.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanResult;

/** {@code thidua check PLAN…}: every fault of a plan at once. */
@Command(name = "check", description = "Kiểm tra kế hoạch, báo mọi lỗi cùng lúc.")
final class CheckCommand extends Common implements Callable<Integer> {

    @Parameters(
            paramLabel = "KẾ-HOẠCH",
            arity = "0..*",
            description = "Mã hoặc đường dẫn; bỏ trống để kiểm tra mọi kế hoạch có sẵn.")
    private List<String> given = new ArrayList<>();

    @Override
    public Integer call() {
        Session session = session();
        int status = Main.WELL;
        for (String one : given.isEmpty() ? session.plans().ids() : given) {
            PlanResult result = session.plans().read(one);
            session.say(result.faults());
            boolean unreadable =
                    result.faults().stream().anyMatch(fault -> fault.code().startsWith("file."));
            if (unreadable) {
                status = Main.BAD_INPUT;
            } else if (result.plan().isEmpty()) {
                status = Math.max(status, Main.FAULTS);
            }
            long errors = count(result, Fault.Severity.ERROR);
            long warnings = count(result, Fault.Severity.WARNING);
            out().println(one + ": "
                    + session.messages()
                            .say("fault.summary", List.of(String.valueOf(errors), String.valueOf(warnings))));
            result.plan().ifPresent(plan -> out().println("    " + summary(session, plan)));
        }
        return status;
    }

    private static long count(PlanResult result, Fault.Severity severity) {
        return result.faults().stream()
                .filter(fault -> fault.severity() == severity)
                .count();
    }

    private static String summary(Session session, Plan plan) {
        long answered = plan.clauses().values().stream()
                .filter(clause -> !clause.answeredBy().isEmpty())
                .count();
        long targets =
                plan.targets().values().stream().mapToLong(java.util.Map::size).sum();
        int standards = plan.standards(SubjectKind.UNIT).size()
                + plan.standards(SubjectKind.PERSON).size();
        return session.messages()
                .say(
                        "check.summary",
                        List.of(
                                String.valueOf(plan.clauses().size()),
                                String.valueOf(answered),
                                String.valueOf(plan.criteria().count()),
                                String.valueOf(targets),
                                String.valueOf(standards),
                                String.valueOf(plan.awards().size())));
    }
}
