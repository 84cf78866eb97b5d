package vn.thidua.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.thidua.plan.Plan;

/** {@code thidua plans}: the plan packs that are here. */
@Command(name = "plans", description = "Liệt kê các kế hoạch có sẵn.")
final class PlansCommand extends ThiDuaCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        CommandContext session = session();
        int status = Main.WELL;
        int wide = 2
                + session.plans().ids().stream().mapToInt(String::length).max().orElse(0);
        for (String id : session.plans().ids()) {
            Optional<Plan> plan = session.plan(id);
            if (plan.isEmpty()) {
                status = Main.FAULTS;
                continue;
            }
            out().println(Terminal.fit(id, wide)
                    + Terminal.fit(plan.get().document().issuer(), 40)
                    + plan.get().document().number().orElse("(chưa ghi số)"));
            out().println(" ".repeat(wide) + plan.get().title());
        }
        return status;
    }
}
