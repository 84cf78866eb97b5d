package vn.thidua.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanResult;

/** {@code thidua check PLAN…}: every fault of a plan at once; with {@code --watch} again whenever it is saved. */
@Command(name = "check", description = "Kiểm tra kế hoạch, báo mọi lỗi cùng lúc.")
final class CheckCommand extends ThiDuaCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "KẾ-HOẠCH",
            arity = "0..*",
            description = "Mã hoặc đường dẫn; bỏ trống để kiểm tra mọi kế hoạch có sẵn.")
    private List<String> given = new ArrayList<>();

    @Option(
            names = "--watch",
            description = "Kiểm tra lại mỗi khi tệp kế hoạch được lưu, cho đến khi dừng bằng Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() {
        CommandContext session = session();
        List<String> plans = given.isEmpty() ? session.plans().ids() : given;
        if (!watch) {
            return check(session, plans);
        }
        try (FileChanges changes = new FileChanges(plans.stream()
                .flatMap(one -> session.plans().file(one).stream())
                .toList())) {
            int status = check(session, plans);
            while (status != Main.BAD_INPUT) {
                out().println(session.messages().word("check.watching"));
                out().flush();
                changes.await();
                status = check(session, plans);
            }
            return status;
        } catch (IOException e) {
            err().println(session.messages().say("check.not-watched", List.of(String.valueOf(e.getMessage()))));
            return Main.BAD_INPUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.WELL;
        }
    }

    private int check(CommandContext session, List<String> plans) {
        int status = Main.WELL;
        for (String one : plans) {
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

    private static String summary(CommandContext session, Plan plan) {
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
