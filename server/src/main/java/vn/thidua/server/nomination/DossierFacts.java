package vn.thidua.server.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.FactPlace;
import vn.thidua.server.ledger.Ledger;

/** Puts into the ledger what the plan asks of a dossier: the first day on which it was handed in, whether it is complete. */
@Component
class DossierFacts {

    private final NominationTable table;
    private final Checklists checklists;
    private final Campaigns campaigns;
    private final Ledger ledger;

    DossierFacts(NominationTable table, Checklists checklists, Campaigns campaigns, Ledger ledger) {
        this.table = table;
        this.checklists = checklists;
        this.campaigns = campaigns;
        this.ledger = ledger;
    }

    /** The facts that the plan reads of the dossier: first day handed in, whether every paper is there. */
    void follow(Actor actor, Campaign campaign, Nomination one) {
        Plan plan = campaigns.plan(campaign);
        plan.dossier().ifPresent(dossier -> {
            List<Nomination> handedIn = table.all(campaign.id()).stream()
                    .filter(other -> other.kind() == one.kind()
                            && other.code().equals(one.code())
                            && other.submittedOn().isPresent())
                    .toList();
            dossier.submitted()
                    .ifPresent(fact -> record(
                            actor,
                            campaign,
                            one,
                            fact,
                            handedIn.stream()
                                    .flatMap(each -> each.submittedOn().stream())
                                    .min(LocalDate::compareTo)
                                    .map(String::valueOf)));
            dossier.complete()
                    .ifPresent(fact -> record(
                            actor,
                            campaign,
                            one,
                            fact,
                            handedIn.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(String.valueOf(handedIn.stream()
                                            .allMatch(each -> checklists
                                                    .of(campaign, each)
                                                    .isComplete())))));
        });
    }

    private void record(Actor actor, Campaign campaign, Nomination one, String fact, Optional<String> value) {
        boolean known = campaigns
                .plan(campaign)
                .fact(one.kind(), fact)
                .filter(declared -> declared.type() != FactType.LIST)
                .isPresent();
        if (known) {
            ledger.follow(actor, campaign, new FactPlace(one.kind(), one.code(), fact), value, "nomination");
        }
    }
}
