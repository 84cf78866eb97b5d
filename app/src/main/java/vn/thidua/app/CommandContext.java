package vn.thidua.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import vn.thidua.engine.Conflict;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.World;
import vn.thidua.engine.World.Settlement;
import vn.thidua.engine.cases.CaseReader;
import vn.thidua.engine.cases.CaseResult;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.words.FaultWords;
import vn.thidua.words.Messages;

/** What every command needs: plans, sentences, and where to say faults. */
final class CommandContext {

    private final Plans plans;
    private final Messages messages;
    private final PrintWriter err;

    CommandContext(Plans plans, Messages messages, PrintWriter err) {
        this.plans = plans;
        this.messages = messages;
        this.err = err;
    }

    Messages messages() {
        return messages;
    }

    Plans plans() {
        return plans;
    }

    void say(List<Fault> faults) {
        FaultWords words = new FaultWords(messages);
        faults.forEach(fault -> err.println(words.say(fault)));
    }

    /** The plan; empty, with its faults said, where it cannot be used. */
    Optional<Plan> plan(String idOrPath) {
        PlanResult result = plans.read(idOrPath);
        if (result.plan().isEmpty()) {
            say(result.faults());
        }
        return result.plan();
    }

    /** The outcome of a case; empty, with every fault said, where plan or case is malformed. */
    Optional<Outcome> outcome(Plan plan, String path, boolean otherPlansToo) {
        Faults fileFaults = new Faults(path);
        Optional<byte[]> bytes = Input.read(path, CaseReader.LARGEST, fileFaults);
        if (bytes.isEmpty()) {
            say(fileFaults.all());
            return Optional.empty();
        }
        CaseResult result = new CaseReader(plan, otherPlansToo).read(path, bytes.get());
        if (result.world().isEmpty()) {
            say(result.faults());
            return Optional.empty();
        }
        World world = result.world().get();
        Outcome outcome = new Outcome(world);
        List<Settlement> unfitting = outcome.unfitting();
        if (!unfitting.isEmpty() && !otherPlansToo) {
            Faults faults = new Faults(path);
            for (Settlement act : unfitting) {
                faults.error(
                        result.settledAt().get(world.settled().indexOf(act)),
                        "case.settled",
                        act.award(),
                        String.join(", ", act.chosen()),
                        ties(outcome, act));
            }
            say(faults.all());
            return Optional.empty();
        }
        return conflicting(outcome, path) ? Optional.empty() : Optional.of(outcome);
    }

    /** Says where two alternatives of a criterion hold together; the plan must be mended before anything is computed. */
    private boolean conflicting(Outcome outcome, String path) {
        Faults faults = new Faults(path);
        for (Conflict conflict : outcome.conflicts()) {
            faults.error(
                    conflict.criterion().mark(),
                    "choose.conflict",
                    conflict.criterion().id(),
                    conflict.criterion().clause(),
                    conflict.subject(),
                    conflict.first(),
                    conflict.second());
        }
        say(faults.all());
        return faults.hasErrors();
    }

    /** The open ties of the award, as they stand. */
    private String ties(Outcome outcome, Settlement act) {
        List<String> ties = outcome.ties().stream()
                .filter(tie -> tie.award().equals(act.award()))
                .map(tie -> messages.say(
                        "tie.as-it-stands",
                        List.of(
                                tie.award(),
                                String.valueOf(tie.places()),
                                String.join(", ", tie.among()),
                                tie.of().map(of -> " (" + of + ")").orElse(""))))
                .toList();
        return ties.isEmpty() ? messages.say("tie.none", List.of(act.award())) : String.join("; ", ties);
    }
}
