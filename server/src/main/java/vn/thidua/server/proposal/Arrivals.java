package vn.thidua.server.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.words.Spelling;

/**
 * Those whom a lower level proposes, in a campaign of the higher one: who takes part already is found by name, others come
 * in under the unit that proposes them; what the plan reads of a proposal becomes facts, never over what somebody typed.
 */
@Service
class Arrivals {

    private static final String SOURCE = "proposal";

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Today today;

    Arrivals(Campaigns campaigns, Ledger ledger, Today today) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * Brings them in.
     *
     * @param block of units that do not take part yet
     */
    @Transactional
    public void enter(Actor actor, Campaign campaign, Proposal proposal, String block) {
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, false);
        Optional<String> proposer =
                byName(units, proposal.manifest().authority()).map(Participant::code);
        List<Ledger.Draft> drafts = new ArrayList<>();
        for (Manifest.Candidate candidate : proposal.manifest().candidates()) {
            boolean unit = candidate.kind().equals("unit");
            SubjectKind kind = unit ? SubjectKind.UNIT : SubjectKind.PERSON;
            Optional<String> above = unit
                    ? proposer
                    : byName(units, candidate.unit()).map(Participant::code).or(() -> proposer);
            String code = known(campaign, kind, candidate, above)
                    .orElseGet(() -> add(actor, campaign, kind, candidate, proposal, unit ? block : "", above));
            facts(campaign, kind, code, candidate, drafts);
        }
        if (!drafts.isEmpty()) {
            ledger.follow(actor, campaign, drafts);
        }
    }

    /** Whoever takes part under the same name below the unit that proposes; a name alone proves nothing. */
    private Optional<String> known(
            Campaign campaign, SubjectKind kind, Manifest.Candidate candidate, Optional<String> above) {
        return campaigns.participants(campaign, kind, false).stream()
                .filter(one -> Spelling.same(one.name(), candidate.name()))
                .filter(one -> above.isPresent()
                        && (one.above().equals(above) || above.get().equals(one.code())))
                .findFirst()
                .map(Participant::code);
    }

    private String add(
            Actor actor,
            Campaign campaign,
            SubjectKind kind,
            Manifest.Candidate candidate,
            Proposal proposal,
            String block,
            Optional<String> above) {
        String code = proposal.manifest().from() + "." + candidate.code();
        campaigns.correct(
                actor,
                campaign.id(),
                new Participant(
                        kind,
                        code,
                        candidate.name(),
                        Optional.of(block).filter(one -> !one.isEmpty()),
                        above,
                        Optional.of(proposal.other() + ": " + proposal.title()),
                        false));
        return code;
    }

    private void facts(
            Campaign campaign, SubjectKind kind, String code, Manifest.Candidate candidate, List<Ledger.Draft> drafts) {
        for (FactDeclaration fact :
                campaigns.plan(campaign).facts().getOrDefault(kind, Map.of()).values()) {
            Optional<String> value = fact.proposal()
                    .map(word -> word.equals("points") ? candidate.points() : "true")
                    .filter(one -> !one.isEmpty());
            Optional<Entry> entry = ledger.current(campaign, kind, code, fact.id());
            boolean typed = entry.flatMap(Entry::value).isPresent()
                    && !entry.map(Entry::source).equals(Optional.of(SOURCE));
            if (value.isPresent() && !typed) {
                drafts.add(new Ledger.Draft(
                        kind,
                        code,
                        fact.id(),
                        value,
                        today.day(),
                        SOURCE,
                        "",
                        entry.map(Entry::id).orElse(0L)));
            }
        }
    }

    private static Optional<Participant> byName(List<Participant> units, String name) {
        return units.stream().filter(one -> Spelling.same(one.name(), name)).findFirst();
    }
}
