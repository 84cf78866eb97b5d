package vn.thidua.server.evidence;

import java.time.LocalDate;
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
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;

/** What a paper proves becomes facts once somebody says so; until then it is only proposed. */
@Service
@Transactional(readOnly = true)
public class EvidenceConfirmation {

    /** The source of entries that a paper gave. */
    public static final String SOURCE = "evidence";

    private final EvidenceService evidences;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Today today;

    EvidenceConfirmation(EvidenceService evidences, Campaigns campaigns, Ledger ledger, Today today) {
        this.evidences = evidences;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.today = today;
    }

    /** Facts that a paper may prove, of those that somebody may record for the unit. */
    public List<FactProposal> proposals(Actor actor, Campaign campaign, String unit, EvidenceService.Description said) {
        Map<String, FactDeclaration> facts = campaigns.plan(campaign).facts().getOrDefault(SubjectKind.UNIT, Map.of());
        List<FactDeclaration> open = facts.values().stream()
                .filter(fact -> fact.register().isEmpty() && !fact.attested() && ledger.isAsked(campaign, fact, unit))
                .filter(fact -> actor.may(Action.RECORD_FACT) && ledger.mayRecord(actor, campaign, fact, unit))
                .toList();
        Map<String, Entry> known = ledger.current(campaign, SubjectKind.UNIT, unit);
        return Proofs.of(open, said.kind(), said.subject()).stream()
                .map(fact ->
                        new FactProposal(fact, value(fact, said.issued()), Optional.ofNullable(known.get(fact.id()))))
                .toList();
    }

    /** A day is that of the paper; a yes or no is yes, because the paper is there; a number stands in its text. */
    private static Optional<String> value(FactDeclaration fact, Optional<LocalDate> issued) {
        return switch (fact.type()) {
            case DATE, EVENT -> issued.map(LocalDate::toString);
            case BOOLEAN -> Optional.of("true");
            case INTEGER, DECIMAL, PERCENT, TEXT, LIST -> Optional.empty();
        };
    }

    /**
     * Says what a paper is, and takes the facts that somebody chose from it.
     *
     * @param chosen ids of facts, each with the id of the entry that was on the screen
     * @return how many facts
     */
    @Transactional
    public int confirm(Actor actor, Campaign campaign, long paper, DescribedPaper described, Map<String, Long> chosen) {
        EvidenceService.Description said = described.said();
        Evidence evidence = evidences.one(actor, campaign, paper);
        List<String> proves = new ArrayList<>(described.about());
        List<Ledger.Draft> drafts = new ArrayList<>();
        chosen.forEach((id, seen) -> {
            FactDeclaration fact =
                    campaigns.plan(campaign).fact(SubjectKind.UNIT, id).orElseThrow(() -> Refusal.unknown(id));
            String value = value(fact, said.issued()).orElseThrow(() -> Refusal.bad("paper-without-day", fact.label()));
            drafts.add(new Ledger.Draft(
                    SubjectKind.UNIT,
                    evidence.unit(),
                    id,
                    Optional.of(value),
                    said.issued().filter(day -> !day.isAfter(today.day())).orElse(today.day()),
                    SOURCE,
                    said.number().strip(),
                    seen));
            proves.add(id);
        });
        evidences.describe(
                actor,
                campaign,
                paper,
                new DescribedPaper(said, proves.stream().distinct().toList(), described.seen()));
        return drafts.isEmpty() ? 0 : ledger.record(actor, campaign, drafts);
    }
}
