package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Values;

/** Decisions of a higher level on what was proposed to it, put into register, record and fund like one's own. */
@Service
public class HigherDecisions {

    private static final Texts TEXTS = Texts.of("vi");

    private final DecisionTable table;
    private final Recipients awarding;
    private final DecisionEffects entering;
    private final Campaigns campaigns;
    private final Audit audit;

    HigherDecisions(
            DecisionTable table, Recipients awarding, DecisionEffects entering, Campaigns campaigns, Audit audit) {
        this.table = table;
        this.awarding = awarding;
        this.entering = entering;
        this.campaigns = campaigns;
        this.audit = audit;
    }

    /**
     * What the paper says.
     *
     * @param body that decided
     * @param paidHere whether what is due comes out of the fund of the authority that proposed
     * @param scan hash of the paper; empty where the answer came from an installation
     */
    public record PaperDecision(
            String body, String number, LocalDate issued, String signer, boolean paidHere, Optional<String> scan) {

        /** As it was typed, of a decision that costs nothing. */
        static PaperDecision typed(String body, Map<String, String> form, Optional<String> scan) {
            return new PaperDecision(
                    body,
                    form.getOrDefault("number", ""),
                    DayFields.read(form.getOrDefault("issued", ""), "decision.issued"),
                    form.getOrDefault("signer", ""),
                    false,
                    scan);
        }
    }

    /** Somebody to whom the award was granted. */
    public record Granted(SubjectKind kind, String code, String name, String unit) {}

    /** Enters it; several proposals may be answered by one decision. Whoever calls has asked whether they may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long enter(Actor actor, Campaign campaign, String award, PaperDecision said, List<Granted> granted) {
        Award given = Optional.ofNullable(campaigns.plan(campaign).awards().get(award))
                .orElseThrow(() -> Refusal.unknown(award));
        Decision decision = table.above(
                        campaign.authority(),
                        said.body(),
                        said.number(),
                        said.issued().getYear())
                .orElseGet(() -> add(actor, campaign, said));
        boolean same = decision.campaign() == campaign.id() && decision.issued().equals(Optional.of(said.issued()));
        if (!same) {
            throw Refusal.conflict("number-used", said.number(), Year.from(said.issued()));
        }
        List<DecisionItem> known = table.items(decision.id());
        for (Granted one : granted) {
            boolean there = known.stream()
                    .anyMatch(item -> item.award().equals(award)
                            && item.kind() == one.kind()
                            && item.code().equals(one.code()));
            if (there) {
                throw Refusal.conflict("given-twice", one.name());
            }
            table.addItem(decision.id(), item(campaign, given, said.issued(), one));
        }
        entering.enter(
                actor,
                campaign,
                decision,
                said.body(),
                table.items(decision.id()).stream()
                        .filter(item -> known.stream().noneMatch(before -> before.id() == item.id()))
                        .toList());
        audit.record(
                actor.act(),
                "decision.above",
                ActSubject.part(campaign.subject(), "decision", decision.id()),
                said.number() + ", " + Values.day(said.issued()) + ", " + said.body());
        return decision.id();
    }

    private Decision add(Actor actor, Campaign campaign, PaperDecision said) {
        return table.addAbove(
                actor,
                new Decision(
                        0,
                        campaign.id(),
                        campaign.authority(),
                        DecisionKind.UPPER,
                        TEXTS.say(
                                "decision.title-default",
                                campaigns.plan(campaign).title()),
                        "",
                        said.signer(),
                        said.body(),
                        "",
                        "",
                        DecisionState.SIGNED,
                        Optional.of(said.number()),
                        Optional.of(said.issued()),
                        Optional.of(said.issued()),
                        said.body(),
                        said.paidHere() ? "" : said.body(),
                        said.scan(),
                        0));
    }

    private DecisionItem item(Campaign campaign, Award award, LocalDate day, Granted one) {
        DecisionItem item = new DecisionItem(
                0,
                award.id(),
                award.label(),
                award.form(),
                one.kind(),
                one.code(),
                one.name(),
                one.unit(),
                "",
                TEXTS.say(
                        "decision.achievement",
                        PaperWords.movement(campaigns.plan(campaign).title())),
                "",
                Optional.empty(),
                Optional.empty());
        Optional<BigDecimal> factor = awarding.factor(campaign.authority(), award, item, day);
        return item.paid(factor, factor.map(many -> awarding.amount(campaign.authority(), many, day)));
    }
}
