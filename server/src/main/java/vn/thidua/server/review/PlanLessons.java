package vn.thidua.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.scoring.Standings;

/** Everything that a campaign shows to whoever writes the next plan: criteria, appeals, papers, standards. */
@Service
@Transactional(readOnly = true)
public class PlanLessons {

    private static final int MOST_STANDARDS = 10;

    private final CriterionLessons criteria;
    private final PaperFigures papers;
    private final Standings standings;
    private final Settlements settlements;
    private final Campaigns campaigns;

    PlanLessons(
            CriterionLessons criteria,
            PaperFigures papers,
            Standings standings,
            Settlements settlements,
            Campaigns campaigns) {
        this.criteria = criteria;
        this.papers = papers;
        this.standings = standings;
        this.settlements = settlements;
        this.campaigns = campaigns;
    }

    /** All of them, criteria first, in the order of the plan. */
    public List<PlanLesson> of(Actor actor, Campaign campaign) {
        CriterionLessons.require(actor, campaign);
        List<PlanLesson> all = new ArrayList<>();
        criteria.lines(actor, campaign).forEach(line -> ofCriterion(line).ifPresent(all::add));
        criteria.cuts(actor, campaign).stream()
                .filter(cut -> cut.cut().signum() > 0)
                .forEach(cut -> all.add(new PlanLesson(
                        PlanLesson.Kind.CUT,
                        "",
                        cut.criterion(),
                        List.of(BigDecimal.valueOf(cut.units()), cut.claimed(), cut.granted()))));
        all.addAll(others(actor, campaign));
        return all;
    }

    /** Those that are of no points: appeals, papers, standards. */
    public List<PlanLesson> others(Actor actor, Campaign campaign) {
        CriterionLessons.require(actor, campaign);
        List<PlanLesson> all = new ArrayList<>();
        AppealedLine.of(campaigns.plan(campaign), standings.appeals(campaign)).stream()
                .filter(line -> line.upheld() > 0)
                .forEach(line -> all.add(
                        PlanLesson.of(PlanLesson.Kind.APPEAL, line.criterion(), line.appeals(), line.upheld())));
        papers.counted(actor, campaign).stream()
                .filter(paper -> paper.late() + paper.lacking() > 0)
                .forEach(paper -> all.add(PlanLesson.of(
                        PlanLesson.Kind.LATE, paper.of().label(), paper.owing(), paper.late(), paper.lacking())));
        all.addAll(standards(campaign));
        return all;
    }

    private static Optional<PlanLesson> ofCriterion(CriterionLesson line) {
        BigDecimal units = BigDecimal.valueOf(line.units());
        return switch (line.verdict()) {
            case FULL -> lesson(PlanLesson.Kind.FULL, line, units);
            case EMPTY -> lesson(PlanLesson.Kind.EMPTY, line, units);
            case REVERSED ->
                lesson(
                        PlanLesson.Kind.REVERSED,
                        line,
                        line.top().orElseThrow(),
                        line.low().orElseThrow());
            case ALIKE ->
                lesson(
                        PlanLesson.Kind.ALIKE,
                        line,
                        line.top().orElseThrow(),
                        line.low().orElseThrow());
            case SEPARATES, FEW -> Optional.empty();
        };
    }

    private static Optional<PlanLesson> lesson(PlanLesson.Kind kind, CriterionLesson line, BigDecimal... figures) {
        return Optional.of(new PlanLesson(kind, line.id(), line.criterion(), List.of(figures)));
    }

    /** Those that alone kept most candidates from an award, most first. */
    private List<PlanLesson> standards(Campaign campaign) {
        Outcome outcome = settlements.outcome(campaign);
        Map<Standard, Set<Integer>> failed = new LinkedHashMap<>();
        Map<Standard, Set<Integer>> alone = new LinkedHashMap<>();
        for (Award award : campaigns.plan(campaign).awards().values()) {
            for (SubjectKind kind : award.to()) {
                for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                    if (outcome.isCandidate(award, kind, row)) {
                        add(outcome, award.standards(kind), row, failed, alone);
                    }
                }
            }
        }
        return alone.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().size(), one.getValue().size()))
                .limit(MOST_STANDARDS)
                .map(one -> PlanLesson.of(
                        PlanLesson.Kind.STANDARD,
                        one.getKey().label(),
                        failed.getOrDefault(one.getKey(), Set.of()).size(),
                        one.getValue().size()))
                .toList();
    }

    private static void add(
            Outcome outcome,
            List<Standard> standards,
            int row,
            Map<Standard, Set<Integer>> failed,
            Map<Standard, Set<Integer>> alone) {
        List<Standard> not = standards.stream()
                .filter(standard -> outcome.met(standard, row) == Truth.NO)
                .toList();
        not.forEach(standard ->
                failed.computeIfAbsent(standard, one -> new HashSet<>()).add(row));
        if (not.size() == 1 && standards.stream().allMatch(one -> outcome.met(one, row) != Truth.UNKNOWN)) {
            alone.computeIfAbsent(not.getFirst(), one -> new HashSet<>()).add(row);
        }
    }
}
