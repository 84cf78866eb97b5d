package vn.thidua.server.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FromUnits;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.Counter;
import vn.thidua.server.counting.RegisterChanged;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.FactsRecorded;
import vn.thidua.server.ledger.Ledger;

/** Facts about the whole that follow from the units; unknown while any unit's is, because unknown is not zero. */
@Service
@Transactional(readOnly = true)
public class Wholes implements Counter {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Wholes(Campaigns campaigns, Ledger ledger, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * How many units have said what the whole needs.
     *
     * @param all how many have to
     */
    public record Known(long known, long all) {}

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public boolean counts(Plan plan, FactDeclaration fact) {
        return fact.fromUnits().isPresent();
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Map<String, String> count(Campaign campaign, FactDeclaration fact) {
        FromUnits from = fact.fromUnits().orElseThrow();
        List<Optional<String>> values = values(campaign, from);
        return values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)
                ? Map.of()
                : Map.of(
                        campaign.plan(),
                        whole(
                                from.how(),
                                values.stream().map(Optional::orElseThrow).toList()));
    }

    /** How far the units have come with what a fact about the whole needs. */
    Known known(Campaign campaign, FromUnits from) {
        List<Optional<String>> values = values(campaign, from);
        return new Known(values.stream().filter(Optional::isPresent).count(), values.size());
    }

    private List<Optional<String>> values(Campaign campaign, FromUnits from) {
        Map<String, Entry> entries = ledger.ofFact(campaign, SubjectKind.UNIT, from.fact());
        Predicate<Participant> asked = campaigns
                .plan(campaign)
                .fact(SubjectKind.UNIT, from.fact())
                .map(fact -> ledger.askedOf(campaign, fact))
                .orElse(ignored -> true);
        return campaigns.takingPart(campaign, SubjectKind.UNIT).stream()
                .filter(asked)
                .filter(unit -> from.blocks().isEmpty()
                        || unit.block().filter(from.blocks()::contains).isPresent())
                .map(Participant::code)
                .map(code -> Optional.ofNullable(entries.get(code)).flatMap(Entry::value))
                .toList();
    }

    private static String whole(FromUnits.How how, List<String> values) {
        if (how == FromUnits.How.COUNT) {
            return String.valueOf(values.stream().filter("true"::equals).count());
        }
        BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole =
                how == FromUnits.How.SUM ? sum : sum.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
        return whole.stripTrailingZeros().toPlainString();
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public String link(FactDeclaration fact, String code) {
        return "/facts/grid?fact=" + fact.fromUnits().map(FromUnits::fact).orElse("");
    }

    /** Whether somebody may have registered, so that more units are counted. */
    private boolean registers(Campaign campaign, Collection<String> facts) {
        return campaigns.plan(campaign).joinedBy(SubjectKind.UNIT).stream()
                .anyMatch(form -> form.fact().filter(facts::contains).isPresent());
    }

    /** A unit's fact changes what follows from it. */
    @EventListener
    void recorded(FactsRecorded change) {
        boolean needed = change.kind() == SubjectKind.UNIT
                && campaigns
                        .plan(change.campaign())
                        .facts()
                        .getOrDefault(SubjectKind.CAMPAIGN, Map.of())
                        .values()
                        .stream()
                        .flatMap(fact -> fact.fromUnits().stream())
                        .anyMatch(from ->
                                change.facts().contains(from.fact()) || registers(change.campaign(), change.facts()));
        if (needed) {
            events.publishEvent(new RegisterChanged(change.actor(), change.campaign(), this));
        }
    }
}
