package vn.thidua.server.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.Refusal;

/** Finds what addresses of pages of facts name. */
@Component
class FactPlaces {

    private final Campaigns campaigns;
    private final Ledger ledger;

    FactPlaces(Campaigns campaigns, Ledger ledger) {
        this.campaigns = campaigns;
        this.ledger = ledger;
    }

    /**
     * Whose facts are asked for.
     *
     * @throws Refusal that nobody of that code takes part
     */
    FactSubject subject(Campaign campaign, SubjectKind kind, String code) {
        String name = kind == SubjectKind.CAMPAIGN
                ? campaign.title()
                : campaigns
                        .participant(campaign, kind, code)
                        .map(Participant::name)
                        .orElseThrow(() -> Refusal.unknown(code));
        return new FactSubject(kind, code, name);
    }

    /** The block of a unit, or of a person's unit; empty for none. */
    String block(Campaign campaign, FactSubject subject) {
        Optional<Participant> one = campaigns.participant(campaign, subject.kind(), subject.code());
        Optional<Participant> unit = subject.kind() == SubjectKind.PERSON
                ? one.flatMap(Participant::above)
                        .flatMap(above -> campaigns.participant(campaign, SubjectKind.UNIT, above))
                : one;
        return unit.flatMap(Participant::block).orElse("");
    }

    /** The facts that the plan asks of a kind. */
    Collection<FactDeclaration> declared(Campaign campaign, SubjectKind kind) {
        return campaigns.plan(campaign).facts().getOrDefault(kind, Map.of()).values();
    }

    /** Whether a fact says who registered; it is asked of those, too, who take no part before it is known. */
    boolean isRegistration(Campaign campaign, FactDeclaration fact) {
        return campaigns.plan(campaign).joinedBy(fact.of()).stream()
                .anyMatch(form -> form.fact().equals(Optional.of(fact.id())));
    }

    /** Of whom a fact is asked: those of its blocks who take part. */
    List<Participant> asked(Campaign campaign, FactDeclaration fact) {
        List<Participant> all = fact.of() == SubjectKind.CAMPAIGN || isRegistration(campaign, fact)
                ? ledger.subjects(campaign, fact.of())
                : campaigns.takingPart(campaign, fact.of());
        return fact.blocks().isEmpty()
                ? all
                : all.stream().filter(ledger.askedOf(campaign, fact)).toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal that the plan has none of that id
     */
    FactDeclaration fact(Campaign campaign, SubjectKind kind, String id) {
        return campaigns.plan(campaign).fact(kind, id).orElseThrow(() -> Refusal.unknown(id));
    }
}
