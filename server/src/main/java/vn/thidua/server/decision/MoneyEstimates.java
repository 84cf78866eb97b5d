package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.AwardPlaces;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.organisation.RecipientKind;

/** Estimates what the awards of a campaign can cost, before it is announced. */
@Service
@Transactional(readOnly = true)
public class MoneyEstimates {

    /** Places go to those who get most. */
    private static final Comparator<Optional<BigDecimal>> DEAREST_FIRST =
            Comparator.comparing(one -> one.orElse(BigDecimal.ZERO), Comparator.reverseOrder());

    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Recipients recipients;
    private final Fund fund;

    MoneyEstimates(Campaigns campaigns, Worlds worlds, Recipients recipients, Fund fund) {
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.recipients = recipients;
        this.fund = fund;
    }

    /** What the awards can cost at most; empty where the plan has none. */
    public Optional<MoneyEstimate> of(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_PREPARED, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        if (plan.awards().isEmpty()) {
            return Optional.empty();
        }
        // Awards are decided when the campaign is over, by the law of that day as far as it is known.
        LocalDate day = campaign.to();
        Outcome outcome = new Outcome(worlds.now(campaign, day));
        List<MoneyEstimate.Line> lines = plan.awards().values().stream()
                .map(award -> line(campaign, award, outcome, day))
                .toList();
        boolean noPeople = outcome.subjects(SubjectKind.PERSON).size() == 0
                && plan.awards().values().stream().anyMatch(award -> award.to().contains(SubjectKind.PERSON));
        return Optional.of(new MoneyEstimate(lines, day, fund.balance(campaign.authority(), day.getYear()), noPeople));
    }

    private MoneyEstimate.Line line(Campaign campaign, Award award, Outcome outcome, LocalDate day) {
        List<AwardPlaces> groups = outcome.places(award);
        // However many compete, the law is asked once for each kind of them.
        Map<RecipientKind, Optional<BigDecimal>> law = new EnumMap<>(RecipientKind.class);
        List<Optional<BigDecimal>> money = groups.stream()
                .flatMap(group -> kinds(campaign, group, outcome)
                        .map(kind -> law.computeIfAbsent(kind, to -> recipients.money(campaign, award, to, day)))
                        .sorted(DEAREST_FIRST)
                        .limit(group.most()))
                .toList();
        return new MoneyEstimate.Line(
                award.label(),
                groups.stream().mapToInt(AwardPlaces::most).sum(),
                groups.stream().allMatch(AwardPlaces::limited),
                money.stream().allMatch(Optional::isPresent),
                money.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add),
                award.proposedTo().isPresent());
    }

    private Stream<RecipientKind> kinds(Campaign campaign, AwardPlaces group, Outcome outcome) {
        return group.rows().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .map(row -> recipients.kind(campaign, outcome.subjects(kind.getKey()), row)));
    }
}
