package vn.thidua.server.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.scoring.SheetPoints;
import vn.thidua.server.scoring.Standings;

/** What the next plan can learn from the points under the newest published ranking; nothing before one is published. */
@Service
@Transactional(readOnly = true)
public class CriterionLessons {

    private static final int THIRDS = 3;
    private static final int MOST_CUTS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rankings rankings;
    private final Standings standings;
    private final Campaigns campaigns;

    CriterionLessons(Rankings rankings, Standings standings, Campaigns campaigns) {
        this.rankings = rankings;
        this.standings = standings;
        this.campaigns = campaigns;
    }

    /**
     * A line on which less was granted than claimed.
     *
     * @param units on how many sheets
     * @param cut by how many points in all
     */
    public record Cut(String criterion, int units, BigDecimal claimed, BigDecimal granted, BigDecimal cut) {}

    /** The lines of all sheets of units, in the order of the plan. */
    public List<CriterionLesson> lines(Actor actor, Campaign campaign) {
        require(actor, campaign);
        Optional<Publication> newest =
                rankings.published(actor, campaign).stream().findFirst();
        if (newest.isEmpty()) {
            return List.of();
        }
        Plan plan = campaigns.plan(campaign, newest.get().planVersion());
        if (plan.sheets().isEmpty()) {
            return List.of();
        }
        Outcome outcome = rankings.outcome(campaign, newest.get());
        return plan.sheets().stream()
                .filter(sheet -> sheet.of() == SubjectKind.UNIT)
                .flatMap(sheet -> sheet.lines().flatMap(line -> lesson(outcome, sheet, line).stream()))
                .toList();
    }

    static void require(Actor actor, Campaign campaign) {
        actor.require(Action.WRITE_REVIEW, campaign.authority(), campaign.id());
        actor.require(Action.SEE_SHEETS, campaign.authority(), campaign.id());
    }

    /** A unit's share of a line's maximum, beside its total. */
    private record Share(int block, BigDecimal total, BigDecimal share) {}

    private static Optional<CriterionLesson> lesson(Outcome outcome, ScoreSheet sheet, Criterion line) {
        Map<Integer, List<Share>> byBlock = new LinkedHashMap<>();
        int size = outcome.subjects(SubjectKind.UNIT).size();
        for (int row = 0; row < size; row++) {
            share(outcome, sheet, line, row)
                    .ifPresent(one -> byBlock.computeIfAbsent(one.block(), block -> new ArrayList<>())
                            .add(one));
        }
        List<Share> all = byBlock.values().stream().flatMap(Collection::stream).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Share> top = new ArrayList<>();
        List<Share> low = new ArrayList<>();
        byBlock.values().forEach(members -> {
            members.sort(Comparator.comparing(Share::total));
            int third = members.size() / THIRDS;
            low.addAll(members.subList(0, third));
            top.addAll(members.subList(members.size() - third, members.size()));
        });
        Optional<BigDecimal> above = top.isEmpty() ? Optional.empty() : Optional.of(mean(top));
        Optional<BigDecimal> below = low.isEmpty() ? Optional.empty() : Optional.of(mean(low));
        Optional<BigDecimal> separation = above.flatMap(high -> below.map(high::subtract));
        BigDecimal mean = mean(all);
        return Optional.of(new CriterionLesson(
                line.id(),
                line.heading(),
                line.max(),
                all.size(),
                mean,
                above,
                below,
                separation,
                CriterionLesson.verdict(mean, separation)));
    }

    private static Optional<Share> share(Outcome outcome, ScoreSheet sheet, Criterion line, int row) {
        return line.max().signum() <= 0
                ? Optional.empty()
                : SheetPoints.of(outcome, sheet, line, row)
                        .map(points -> new Share(
                                outcome.subjects(SubjectKind.UNIT).block(row),
                                outcome.total(SubjectKind.UNIT, row),
                                points.multiply(HUNDRED).divide(line.max(), 2, RoundingMode.HALF_UP)));
    }

    private static BigDecimal mean(List<Share> shares) {
        return shares.stream()
                .map(Share::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(shares.size()), 1, RoundingMode.HALF_UP);
    }

    /** The lines on which the appraisal took away most from what units claimed, the most first. */
    public List<Cut> cuts(Actor actor, Campaign campaign) {
        require(actor, campaign);
        if (rankings.published(actor, campaign).isEmpty()) {
            return List.of();
        }
        Plan plan = campaigns.plan(campaign);
        return standings.cuts(campaign).entrySet().stream()
                .map(one -> new Cut(
                        plan.criterion(one.getKey()).map(Criterion::heading).orElse(""),
                        one.getValue().units(),
                        one.getValue().claimed(),
                        one.getValue().granted(),
                        one.getValue().claimed().subtract(one.getValue().granted())))
                .sorted(Comparator.comparing(Cut::cut).reversed())
                .limit(MOST_CUTS)
                .toList();
    }
}
