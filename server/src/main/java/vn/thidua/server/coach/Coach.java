package vn.thidua.server.coach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Change;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospect;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Remedy;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Provision;
import vn.thidua.server.scoring.AppraisedPoints;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.web.ChangeLine;
import vn.thidua.server.web.MendLine;
import vn.thidua.words.ReasonWords;

/** Tells a unit what its sheet would be today, what can still be won, and by when; all of it asked of the engine. */
@Service
@Transactional(readOnly = true)
public class Coach {

    /** Days within which something that has to be done is at risk. */
    static final long NEAR = 14;

    private final Campaigns campaigns;
    private final Standings standings;
    private final Settlements settlements;
    private final Ledger ledger;
    private final Medians medians;
    private final AppraisedPoints appraised;

    Coach(
            Campaigns campaigns,
            Standings standings,
            Settlements settlements,
            Ledger ledger,
            Medians medians,
            AppraisedPoints appraised) {
        this.appraised = appraised;
        this.campaigns = campaigns;
        this.standings = standings;
        this.settlements = settlements;
        this.ledger = ledger;
        this.medians = medians;
    }

    /** What a unit is told, to those who may see its facts. */
    public Advice of(Actor actor, Campaign campaign, String unit, Texts texts) {
        ledger.requireSight(actor, campaign, SubjectKind.UNIT, unit);
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.settled(campaign, standings.outcomeOf(campaign, unit), Settlements.NOW);
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        int row = units.row(unit);
        Prospects prospects = new Prospects(outcome, SubjectKind.UNIT, row);
        List<Prospect> lines = prospects.lines();
        SheetState state = standings.state(campaign, unit);
        // Nothing is won any more on a sheet that was approved.
        List<Advice.Step> steps = lines.stream()
                .filter(one -> one.gain().signum() > 0 && !state.isSettled())
                .map(one -> step(one, actor, plan, texts))
                .sorted(Comparator.comparing(Advice.Step::gain).reversed())
                .toList();
        BigDecimal total =
                appraised.total(campaign, unit, outcome).orElseGet(() -> outcome.total(SubjectKind.UNIT, row));
        String block = outcome.block(SubjectKind.UNIT, row);
        Medians.Block peers = medians.of(campaign, block);
        return new Advice(
                campaign,
                unit,
                units.name(row),
                outcome.joins(SubjectKind.UNIT, row) == Truth.NO
                        ? outcome.becauseJoining(SubjectKind.UNIT, row)
                                .map(new ReasonWords(plan, texts.reasons())::say)
                                .orElse("")
                        : "",
                actor.role().ofUnit() || actor.may(Action.SEE_PROVISIONAL_RANKING),
                block.isEmpty() ? "" : plan.blockLabel(block),
                state,
                total,
                outcome.sheet(SubjectKind.UNIT, row).map(ScoreSheet::max).orElse(BigDecimal.ZERO),
                lines.stream().filter(one -> one.now().isEmpty()).count(),
                steps.stream().map(Advice.Step::gain).reduce(total, BigDecimal::add),
                peers.median(),
                peers.size(),
                steps.stream().filter(Coach::near).toList(),
                steps.stream().filter(step -> !near(step)).toList(),
                outcome.joins(SubjectKind.UNIT, row) == Truth.NO ? List.of() : reports(plan, block, prospects),
                losses(outcome, row, lines, new ReasonWords(plan, texts.reasons())),
                lines.stream()
                        .filter(one -> one.best().isEmpty())
                        .map(Prospect::line)
                        .toList(),
                awards(outcome, row, plan, prospects, texts));
    }

    private static boolean near(Advice.Step step) {
        return step.daysLeft().filter(days -> days <= NEAR).isPresent();
    }

    private Advice.Step step(Prospect one, Actor actor, Plan plan, Texts texts) {
        List<FactDeclaration> facts = one.changes().stream().map(Change::fact).toList();
        List<FactDeclaration> own = facts.stream()
                .filter(fact -> fact.of() == SubjectKind.UNIT && Provision.may(actor, plan, fact))
                .toList();
        return new Advice.Step(
                one.line(),
                one.gain(),
                ChangeLine.of(one.changes(), texts),
                one.until().map(this::daysLeft),
                own.stream().map(FactDeclaration::id).findFirst(),
                facts.stream()
                        .filter(fact -> !own.contains(fact))
                        .flatMap(fact -> Provision.providers(plan, fact, texts).stream())
                        .distinct()
                        .toList());
    }

    private long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(standings.day(), day);
    }

    /** The next one of each report, where a late one costs points. */
    private List<Advice.Report> reports(Plan plan, String block, Prospects prospects) {
        List<Advice.Report> reports = new ArrayList<>();
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            if (!report.isOwedBy(block)) {
                continue;
            }
            BigDecimal takes = report.counts()
                    .flatMap(fact -> plan.fact(SubjectKind.UNIT, fact))
                    .map(prospects::takenByOneMore)
                    .orElse(BigDecimal.ZERO);
            report.due().stream()
                    .filter(due -> !due.until().isBefore(standings.day()))
                    .min(Comparator.comparing(Calendar.DueReport::until))
                    .ifPresent(due -> reports.add(new Advice.Report(
                            report.label() + ", " + due.period(),
                            due.until(),
                            daysLeft(due.until()),
                            takes,
                            report.clause())));
        }
        return reports;
    }

    private static List<Advice.Loss> losses(Outcome outcome, int row, List<Prospect> lines, ReasonWords words) {
        return lines.stream()
                .filter(one -> one.lost().signum() > 0)
                .map(one -> new Advice.Loss(
                        one.line(), one.lost(), words.sentences(outcome.because(SubjectKind.UNIT, row, one.line()))))
                .sorted(Comparator.comparing(Advice.Loss::points).reversed())
                .toList();
    }

    private List<Advice.Reach> awards(Outcome outcome, int row, Plan plan, Prospects prospects, Texts texts) {
        return plan.awards().values().stream()
                .filter(award ->
                        award.to().contains(SubjectKind.UNIT) && outcome.isCandidate(award, SubjectKind.UNIT, row))
                .map(award -> reach(outcome, row, award, prospects, texts))
                .toList();
    }

    private Advice.Reach reach(Outcome outcome, int row, Award award, Prospects prospects, Texts texts) {
        List<Remedy> mendings = prospects.lacking(award.standards(SubjectKind.UNIT));
        List<Truth> all = mendings.stream().map(Remedy::possible).toList();
        String state = outcome.eligible(award, SubjectKind.UNIT, row) == Truth.YES
                ? "yes"
                : all.contains(Truth.NO)
                        ? "no"
                        : all.isEmpty() || all.contains(Truth.UNKNOWN)
                                ? "unknown"
                                : mendings.stream().anyMatch(this::isPast) ? "past" : "open";
        return new Advice.Reach(award, state, MendLine.of(mendings, texts));
    }

    /** Whether it is too late to do it: all that can still help is that it was done in time and nobody has recorded it. */
    private boolean isPast(Remedy remedy) {
        return remedy.changes().stream()
                .anyMatch(change -> change.now().isEmpty()
                        && change.range()
                                .to()
                                .filter(end -> end.value() instanceof LocalDate last && last.isBefore(standings.day()))
                                .isPresent());
    }

    /** The unit of whoever asks; empty for those who belong to none. */
    public Optional<String> own(Actor actor, Campaign campaign) {
        return actor.role().ofUnit()
                        && campaigns
                                .participant(campaign, SubjectKind.UNIT, actor.unit())
                                .isPresent()
                ? Optional.of(actor.unit())
                : Optional.empty();
    }
}
