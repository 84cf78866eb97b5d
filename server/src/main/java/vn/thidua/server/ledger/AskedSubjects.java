package vn.thidua.server.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.Refusal;

/** Of whom a fact is asked: where the plan names blocks, of those who belong to them, of people by their units. */
final class AskedSubjects {

    private AskedSubjects() {}

    /** Those of whom it is asked. */
    static Predicate<Participant> of(Campaigns campaigns, Campaign campaign, FactDeclaration fact) {
        if (fact.blocks().isEmpty()) {
            return ignored -> true;
        }
        if (fact.of() == SubjectKind.UNIT) {
            return unit -> fact.isAskedOf(unit.block().orElse(""));
        }
        Map<String, String> blocks = campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .collect(
                        Collectors.toMap(Participant::code, unit -> unit.block().orElse("")));
        return person -> fact.isAskedOf(
                person.above().map(unit -> blocks.getOrDefault(unit, "")).orElse(""));
    }

    /** Whether it is asked of one of those who take part. */
    static boolean is(Campaigns campaigns, Campaign campaign, FactDeclaration fact, String subject) {
        return fact.blocks().isEmpty()
                || campaigns
                        .participant(campaign, fact.of(), subject)
                        .filter(of(campaigns, campaign, fact))
                        .isPresent();
    }

    /** Nothing, where it is asked of them. @throws Refusal that names fact and subject where it is not */
    static void require(Campaigns campaigns, Campaign campaign, FactDeclaration fact, String subject) {
        if (!is(campaigns, campaign, fact, subject)) {
            Optional<Participant> one = campaigns.participant(campaign, fact.of(), subject);
            throw Refusal.bad(
                    "fact-not-asked", fact.label(), one.map(Participant::name).orElse(subject));
        }
    }
}
