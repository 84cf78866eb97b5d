package vn.thidua.server.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Award;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.nomination.EligibleCandidates;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.Nominations;

/**
 * What a council is to decide upon: the dossiers that were found in order, whoever is eligible. Only where a plan asks for no
 * dossier at all it is those who are eligible: all of them where the plan orders candidates by the council's own votes, else
 * those whom its order selects and those of a tie.
 */
@Component
class Agenda {

    private final Settlements settlements;
    private final Nominations nominations;
    private final Campaigns campaigns;
    private final Majorities majorities;

    Agenda(Settlements settlements, Nominations nominations, Campaigns campaigns, Majorities majorities) {
        this.settlements = settlements;
        this.nominations = nominations;
        this.campaigns = campaigns;
        this.majorities = majorities;
    }

    /** The awards on which a council votes. */
    static List<Award> awards(Plan plan, String council) {
        return plan.awards().values().stream()
                .filter(award -> award.council().equals(Optional.of(council)))
                .toList();
    }

    /** The councils of a plan that vote on awards now: those whose dossiers come in, or, where none are asked for, at the end. */
    List<CouncilRules> voting(Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        boolean now = plan.dossier().isPresent() || campaigns.phase(campaign).isConcluded();
        return plan.councils().values().stream()
                .filter(rules -> now && !awards(plan, rules.id()).isEmpty())
                .toList();
    }

    /**
     * What a council votes on, in the order of the plan's awards and of the receipts of dossiers; not on those who miss a
     * standard for good ({@link #leftOff}).
     */
    List<Item> proposed(Campaign campaign, CouncilRules rules, LocalDate day) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
        List<Nomination> accepted = nominations.accepted(campaign).stream()
                .filter(one -> !EligibleCandidates.isLost(outcome, plan, one.whom()))
                .toList();
        List<Item> items = new ArrayList<>();
        for (Award award : awards(plan, rules.id())) {
            Item.Majority majority = majorities.of(campaign.authority(), rules, award, day);
            accepted.stream()
                    .filter(one -> one.award().equals(award.id()))
                    .map(one -> item(campaign, one.whom(), one.code(), majority))
                    .forEach(items::add);
            if (plan.dossier().isEmpty()) {
                EligibleCandidates.of(outcome, plan, award).entrySet().stream()
                        .filter(one -> items.stream()
                                .noneMatch(item -> item.candidate().equals(one.getKey())))
                        .forEach(one -> items.add(item(campaign, one.getKey(), one.getValue(), majority)));
            }
        }
        return items;
    }

    /** Those whose dossier was accepted and who do not come before a council because they miss a standard, with the award. */
    List<String> leftOff(Campaign campaign, CouncilRules rules) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
        return nominations.accepted(campaign).stream()
                .filter(one -> awards(plan, rules.id()).stream()
                        .anyMatch(award -> award.id().equals(one.award())))
                .filter(one -> EligibleCandidates.isLost(outcome, plan, one.whom()))
                .map(one -> campaigns
                                .participant(campaign, one.kind(), one.code())
                                .map(Participant::name)
                                .orElse("")
                        + " – "
                        + plan.awardLabel(one.award()))
                .toList();
    }

    /** What the awards of a council need on a day, by id of the award. */
    Map<String, Item.Majority> majorities(Campaign campaign, CouncilRules rules, LocalDate day) {
        Map<String, Item.Majority> all = new LinkedHashMap<>();
        awards(campaigns.plan(campaign), rules.id())
                .forEach(award -> all.put(award.id(), majorities.of(campaign.authority(), rules, award, day)));
        return all;
    }

    private Item item(Campaign campaign, NominatedFor candidate, String otherwise, Item.Majority majority) {
        Optional<Participant> who = campaigns.participant(campaign, candidate.kind(), candidate.code());
        Optional<String> unit =
                candidate.kind() == SubjectKind.PERSON ? who.flatMap(Participant::above) : Optional.empty();
        return Item.proposed(candidate, who.map(Participant::name).orElse(otherwise), unit, majority, "");
    }
}
