package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Tie;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.council.CouncilResults;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.law.Law;
import vn.thidua.server.law.LawValue;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Outsiders;
import vn.thidua.server.organisation.RecipientKind;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.web.ClassLine;

/** Who is to be awarded: those whom the plan selects and the council, where it voted, carried; and what is due to them. */
@Component
class Recipients {

    private static final Texts TEXTS = Texts.of("vi");

    /** So many names stand in a message; the page has all. */
    private static final int NAMED = 3;

    private final Settlements settlements;
    private final CouncilResults council;
    private final Campaigns campaigns;
    private final Postings postings;
    private final Outsiders outsiders;
    private final Organisation organisation;
    private final Law law;

    Recipients(
            Settlements settlements,
            CouncilResults council,
            Campaigns campaigns,
            Postings postings,
            Outsiders outsiders,
            Organisation organisation,
            Law law) {
        this.settlements = settlements;
        this.council = council;
        this.campaigns = campaigns;
        this.postings = postings;
        this.outsiders = outsiders;
        this.organisation = organisation;
        this.law = law;
    }

    /**
     * Who is to get an award, who is left out though the plan selects them, and what is still open.
     *
     * @param notCarried names on which the council voted and that it did not carry
     * @param notVoted those among the items on whom a council should vote and has not
     * @param open names of those for whom the selection is not known yet
     */
    record Proposal(
            Award award,
            List<DecisionItem> items,
            List<String> notCarried,
            List<DecisionItem> notVoted,
            List<String> open,
            List<Tie> ties) {

        /** Those with whom the council has done, or who need none. */
        List<DecisionItem> voted() {
            return items.stream().filter(one -> !notVoted.contains(one)).toList();
        }
    }

    /** Who is to get some awards, as it stands; what the awards have in common is asked for once. */
    List<Proposal> of(Campaign campaign, List<String> awards, LocalDate day) {
        return of(campaign, awards, settlements.outcome(campaign), day);
    }

    /**
     * The same for a decision: refused while a tie is open, or while a list of those proposed has to be public.
     *
     * @param openSeen whoever drafts has seen of whom it is not known yet whether they are selected, and goes on without them
     */
    List<Proposal> settled(Campaign campaign, List<String> awards, boolean openSeen, LocalDate day) {
        Outcome outcome = settlements.outcome(campaign);
        Settlements.requireSettled(outcome, awards);
        List<Proposal> proposals = of(campaign, awards, outcome, day);
        if (!openSeen) {
            requireKnown(proposals);
        }
        // Where a council voted, the list was public before the vote.
        postings.requireHeard(
                campaign,
                proposals.stream()
                        .flatMap(one -> (one.award().council().isEmpty() ? one.items() : one.notVoted()).stream())
                        .map(DecisionItem::candidate)
                        .toList());
        return proposals;
    }

    /** Refused while it is not known of somebody whether they are selected: the decision would go on without them. */
    private static void requireKnown(List<Proposal> proposals) {
        List<String> open = proposals.stream()
                .flatMap(one -> one.open().stream())
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.bad(
                    "open-unseen", open.size(), String.join(", ", open.subList(0, Math.min(NAMED, open.size()))));
        }
    }

    private List<Proposal> of(Campaign campaign, List<String> awards, Outcome outcome, LocalDate day) {
        Known known = new Known(
                outcome,
                council.carried(campaign),
                byCode(campaign, SubjectKind.PERSON),
                byCode(campaign, SubjectKind.UNIT),
                posts(campaign, day),
                day);
        return awards.stream().map(id -> of(campaign, id, known)).toList();
    }

    /** What every award of a campaign needs. */
    private record Known(
            Outcome outcome,
            Map<NominatedFor, Boolean> carried,
            Map<String, Participant> people,
            Map<String, Participant> units,
            Map<String, String> posts,
            LocalDate day) {}

    private Map<String, String> posts(Campaign campaign, LocalDate day) {
        Map<String, String> posts = new HashMap<>();
        organisation.people(campaign.authority(), day).forEach(one -> posts.put(one.code(), one.post()));
        return posts;
    }

    private Map<String, Participant> byCode(Campaign campaign, SubjectKind kind) {
        Map<String, Participant> byCode = new HashMap<>();
        campaigns.participants(campaign, kind, false).forEach(one -> byCode.put(one.code(), one));
        return byCode;
    }

    private Proposal of(Campaign campaign, String id, Known known) {
        Plan plan = campaigns.plan(campaign);
        Award award = Optional.ofNullable(plan.awards().get(id)).orElseThrow(() -> Refusal.unknown(id));
        Outcome outcome = known.outcome();
        Proposal proposal = new Proposal(
                award,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                outcome.ties().stream().filter(tie -> tie.award().equals(id)).toList());
        for (SubjectKind kind : award.to().stream().sorted().toList()) {
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                if (outcome.isCandidate(award, kind, row)) {
                    sort(campaign, kind, row, proposal, known);
                }
            }
        }
        return proposal;
    }

    private void sort(Campaign campaign, SubjectKind kind, int row, Proposal proposal, Known known) {
        Outcome outcome = known.outcome();
        Award award = proposal.award();
        Truth selected = outcome.selected(award, kind, row);
        String name = outcome.subjects(kind).name(row);
        if (selected == Truth.UNKNOWN && outcome.eligible(award, kind, row) != Truth.NO) {
            proposal.open().add(name);
        }
        if (selected != Truth.YES) {
            return;
        }
        String code = outcome.subjects(kind).id(row);
        Optional<Boolean> carried = Optional.ofNullable(known.carried().get(new NominatedFor(award.id(), kind, code)));
        if (carried.equals(Optional.of(false))) {
            proposal.notCarried().add(name);
            return;
        }
        DecisionItem item = item(campaign, award, kind, code, name, known);
        if (carried.isEmpty() && award.council().isPresent()) {
            proposal.notVoted().add(item);
        }
        proposal.items().add(item);
    }

    private DecisionItem item(Campaign campaign, Award award, SubjectKind kind, String code, String name, Known known) {
        Plan plan = campaigns.plan(campaign);
        LocalDate day = known.day();
        String unit = kind == SubjectKind.PERSON
                ? Optional.ofNullable(known.people().get(code))
                        .flatMap(Participant::above)
                        .flatMap(above -> Optional.ofNullable(known.units().get(above)))
                        .map(Participant::name)
                        .orElse("")
                : "";
        Optional<BigDecimal> factor =
                factor(campaign.authority(), award, outsiders.recipient(campaign.authority(), kind, code, unit), day);
        return new DecisionItem(
                0,
                award.id(),
                award.label(),
                award.form(),
                kind,
                code,
                name,
                unit,
                kind == SubjectKind.PERSON ? known.posts().getOrDefault(code, "") : "",
                TEXTS.say("decision.achievement", PaperWords.movement(plan.title())),
                ClassLine.sentence(ClassLine.of(known.outcome(), kind, code, TEXTS)),
                factor,
                factor.map(one -> amount(campaign.authority(), one, day)));
    }

    /** The multiple of the base salary that the law of a day gives with an award. */
    private Optional<BigDecimal> factor(String authority, Award award, RecipientKind to, LocalDate day) {
        return law.find(authority, "factor." + award.form() + "." + award.level() + "." + to.lawWord(), day)
                .map(LawValue::value)
                .map(BigDecimal::new);
    }

    /** As what a candidate would be given an award. */
    RecipientKind kind(Campaign campaign, Subjects subjects, int row) {
        String unit = Optional.ofNullable(subjects.aboveId(row)).orElse("");
        return outsiders.recipient(campaign.authority(), subjects.kind(), subjects.id(row), unit);
    }

    /** The money that the law of a day gives with an award; empty where it names none. */
    Optional<BigDecimal> money(Campaign campaign, Award award, RecipientKind to, LocalDate day) {
        return factor(campaign.authority(), award, to, day).map(factor -> amount(campaign.authority(), factor, day));
    }

    /** The same for what stands in a decision. */
    Optional<BigDecimal> factor(String authority, Award award, DecisionItem item, LocalDate day) {
        return factor(authority, award, outsiders.recipient(authority, item.kind(), item.code(), item.unit()), day);
    }

    /**
     * Of several titles for one period given at one time only the highest is paid (Decree 152/2025 art. 49(5)); a title and a
     * form of commendation are both.
     *
     * @param due money by number of the item; what is not paid becomes zero
     */
    void onlyHighestTitle(String authority, List<DecisionItem> items, Map<Long, BigDecimal> due, LocalDate day) {
        List<String> titles = law.find(authority, "money.titles", day)
                .map(value -> List.of(value.value().split("[,;]\\s*")))
                .orElse(List.of());
        Map<String, DecisionItem> highest = new HashMap<>();
        for (DecisionItem item : items) {
            if (titles.contains(item.formWord()) && due.containsKey(item.id())) {
                highest.merge(
                        item.kind() + "/" + item.code(),
                        item,
                        (one, other) -> money(due, other).compareTo(money(due, one)) > 0 ? other : one);
            }
        }
        items.stream()
                .filter(item -> titles.contains(item.formWord()) && due.containsKey(item.id()))
                .filter(item -> !item.equals(highest.get(item.kind() + "/" + item.code())))
                .forEach(item -> due.put(item.id(), BigDecimal.ZERO));
    }

    private static BigDecimal money(Map<Long, BigDecimal> due, DecisionItem item) {
        return due.getOrDefault(item.id(), BigDecimal.ZERO);
    }

    /** The money of a factor on a day. */
    BigDecimal amount(String authority, BigDecimal factor, LocalDate day) {
        return Decisions.amount(
                factor, law.number(authority, "base-salary", day), law.number(authority, "money.rounding", day));
    }
}
