package vn.thidua.server.proposal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.HigherDecisions;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.PaperNumber;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;

/**
 * What a higher level decided on a proposal: within this installation, from a file that its installation signed, or from a
 * decision on paper that somebody enters by hand. However it comes, register, record and fund follow in the same way.
 */
@Service
@Transactional(readOnly = true)
public class Answers {

    private static final String ANSWER = "answer";

    private final ProposalTable table;
    private final Proposals proposals;
    private final HigherDecisions above;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Installations installations;
    private final Audit audit;
    private final Today today;

    Answers(
            ProposalTable table,
            Proposals proposals,
            HigherDecisions above,
            Campaigns campaigns,
            Organisation organisation,
            Installations installations,
            Audit audit,
            Today today) {
        this.table = table;
        this.proposals = proposals;
        this.above = above;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.installations = installations;
        this.audit = audit;
        this.today = today;
    }

    /** Answers a proposal that came in; within one installation the answer arrives at once. */
    @Transactional
    public void answer(Actor actor, long id, Manifest.Answer said) {
        Proposal proposal = proposals.one(actor, id);
        ProposalStep.ANSWER.require(actor, proposal.authority(), 0, "");
        if (proposal.out()) {
            throw Refusal.unknown(id);
        }
        Manifest.Answer answer = said.of(
                proposal.token(), organisation.authority(actor.authority()).name());
        checkTyped(proposal, answer);
        table.answer(actor, id, ProposalStep.ANSWER, answer);
        audit.record(actor.act(), "proposal.answer", ActSubject.thing("proposal", id), answer.number());
        table.open(proposal.manifest().from(), proposal.token(), true)
                .ifPresent(sent -> apply(actor, sent, answer, Map.of(), Optional.empty()));
    }

    private void check(Proposal proposal, Manifest.Answer answer) {
        List<String> keys = proposal.manifest().candidates().stream()
                .map(Manifest.Candidate::key)
                .toList();
        if (!keys.containsAll(answer.awarded())) {
            throw Refusal.bad("package-manifest");
        }
        if (answer.awarded().isEmpty()
                ? answer.note().isBlank()
                : answer.number().isBlank() || answer.day().isBlank()) {
            throw Refusal.bad("answer-incomplete");
        }
        if (!answer.day().isEmpty()
                && DayFields.read(answer.day(), "decision.issued").isAfter(today.day())) {
            throw Refusal.bad("future-day", DayFields.read(answer.day(), "decision.issued"));
        }
    }

    /** What was typed here; an answer of another installation is taken as that one wrote it. */
    private void checkTyped(Proposal proposal, Manifest.Answer answer) {
        check(proposal, answer);
        if (!answer.awarded().isEmpty() && !PaperNumber.isOne(answer.number())) {
            throw Refusal.bad("decision-number", answer.number());
        }
    }

    /** The answer as a file for another installation, signed by this one. */
    public String file(Actor actor, long id) {
        Manifest.Answer answer = proposals.one(actor, id).answer().orElseThrow(() -> Refusal.unknown(id));
        return installations.sign(ANSWER, answer.json()).json();
    }

    /** Takes an answer that came as a file. */
    @Transactional
    public void take(Actor actor, byte[] file) {
        actor.require(
                Action.SEND_PROPOSAL,
                actor.authority(),
                actor.grant().campaign().orElse(0L));
        SignedText signed = SignedText.of(new String(file, StandardCharsets.UTF_8));
        installations.require(actor.authority(), ANSWER, signed, signed.content());
        Manifest.Answer answer = Manifest.Answer.of(signed.content());
        Proposal sent = table.open(actor.authority(), answer.token(), true)
                .orElseThrow(() -> Refusal.bad("answer-unknown", answer.body()));
        ProposalStep.TAKE_ANSWER.require(actor, sent.authority(), sent.campaign(), "");
        check(sent, answer);
        apply(actor, sent, answer, Map.of(), Optional.empty());
    }

    /**
     * A decision as it came on paper.
     *
     * @param body that decided
     * @param results {@code granted} or {@code refused}, by the key of each candidate
     * @param reasons why somebody was refused, where the paper says so
     * @param paidHere whether the money comes out of the fund of the authority that proposed
     * @param scan hash of the paper
     */
    public record OnPaper(
            String body,
            String number,
            String day,
            String signer,
            Map<String, String> results,
            Map<String, String> reasons,
            boolean paidHere,
            String note,
            String scan) {

        /** What is said of the whole; where nothing is, why each was refused. */
        String reason(List<Manifest.Candidate> candidates) {
            return note.isBlank()
                    ? candidates.stream()
                            .filter(one -> !reasons.getOrDefault(one.key(), "").isBlank())
                            .map(one -> one.name() + ": "
                                    + reasons.getOrDefault(one.key(), "").strip())
                            .collect(Collectors.joining("; "))
                    : note;
        }
    }

    /** Enters a decision that came on paper, entry by entry. */
    @Transactional
    public void enter(Actor actor, long id, OnPaper said) {
        Proposal proposal = proposals.one(actor, id);
        ProposalStep.TAKE_ANSWER.require(actor, proposal.authority(), proposal.campaign(), "");
        Proposal sent = table.open(proposal.authority(), proposal.token(), true)
                .orElseThrow(() -> Refusal.conflict("proposal-answered"));
        for (Manifest.Candidate one : sent.manifest().candidates()) {
            if (!List.of("granted", "refused").contains(said.results().getOrDefault(one.key(), ""))) {
                throw Refusal.bad("result-missing", one.name());
            }
        }
        if (said.body().isBlank()) {
            throw Refusal.bad("empty", "field.body");
        }
        Manifest.Answer answer = new Manifest.Answer(
                        1,
                        "",
                        sent.manifest().candidates().stream()
                                .map(Manifest.Candidate::key)
                                .filter(key -> "granted".equals(said.results().get(key)))
                                .toList(),
                        said.number(),
                        DayFields.optional(said.day(), "decision.issued")
                                .map(String::valueOf)
                                .orElse(""),
                        "",
                        said.reason(sent.manifest().candidates()),
                        said.signer(),
                        said.paidHere())
                .of(sent.token(), said.body().strip());
        checkTyped(sent, answer);
        if (!answer.awarded().isEmpty() && answer.signer().isBlank()) {
            throw Refusal.bad("empty", "field.signer");
        }
        apply(actor, sent, answer, said.reasons(), Optional.of(said.scan()));
    }

    /** Those awarded have it in the register and on their record, and the fund binds what is to be paid here. */
    private void apply(
            Actor actor, Proposal sent, Manifest.Answer answer, Map<String, String> reasons, Optional<String> scan) {
        table.answer(actor, sent.id(), ProposalStep.TAKE_ANSWER, answer);
        List<Manifest.Candidate> granted = sent.manifest().candidates().stream()
                .filter(candidate -> answer.awarded().contains(candidate.key()))
                .toList();
        for (Manifest.Candidate candidate : sent.manifest().candidates()) {
            table.result(
                    sent.id(),
                    candidate,
                    granted.contains(candidate) ? "granted" : "refused",
                    reasons.getOrDefault(candidate.key(), ""));
        }
        if (!granted.isEmpty()) {
            Campaign campaign = campaigns.campaign(Actor.program(sent.authority()), sent.campaign());
            above.enter(
                    actor,
                    campaign,
                    award(campaign, sent),
                    new HigherDecisions.PaperDecision(
                            answer.body(),
                            answer.number(),
                            LocalDate.parse(answer.day()),
                            answer.signer(),
                            answer.paidHere(),
                            scan),
                    granted.stream()
                            .map(one -> new HigherDecisions.Granted(
                                    Ledger.kind(one.kind()), one.code(), one.name(), one.unit()))
                            .toList());
        }
        audit.record(actor.act(), "proposal.answered", ActSubject.thing("proposal", sent.id()), answer.number());
    }

    /** What was sent before awards were kept is found by the label. */
    private String award(Campaign campaign, Proposal sent) {
        return sent.award().isEmpty()
                ? Proposals.proposed(campaigns.plan(campaign)).stream()
                        .filter(award -> award.label().equals(sent.title()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unknown(sent.title()))
                        .id()
                : sent.award();
    }
}
