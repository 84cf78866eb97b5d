package vn.thidua.server.ledger;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Recorder;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.ProviderWords;

/** Who may provide which fact: what the plan says, in terms of roles. */
public final class Provision {

    private Provision() {}

    /** Who records a fact, as people name them. */
    public static List<String> providers(Plan plan, FactDeclaration fact, Texts texts) {
        return fact.by().stream()
                .map(by -> ofVotes(plan, fact, by).orElseGet(() -> ProviderWords.of(plan, by, texts.reasons())))
                .distinct()
                .toList();
    }

    /** What a vote of a council tells, that council records, whatever other bodies of that role a plan has. */
    private static Optional<String> ofVotes(Plan plan, FactDeclaration fact, String by) {
        return plan.councils().values().stream()
                .filter(one -> by.equals("council")
                        && one.votes().filter(fact.id()::equals).isPresent())
                .map(CouncilRules::label)
                .findFirst();
    }

    /** Whether the plan lets somebody in this role provide the fact. Whose fact it is, is asked elsewhere. */
    public static boolean may(Actor actor, Plan plan, FactDeclaration fact) {
        return actor.holds(Action.RECORD_FACT)
                && Recorder.of(plan, fact).stream().anyMatch(recorder -> recorder.is(actor.grant()));
    }
}
