package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Block;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.FactRows;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.scoring.SheetPoints;
import vn.thidua.server.scoring.Standings;
import vn.thidua.words.Differences;

/** Tries a plan that is not announced yet on the facts of a campaign that was, as if its year were over. */
@Service
@Transactional(readOnly = true)
public class PlanTrials {

    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Standings standings;

    PlanTrials(Campaigns campaigns, Worlds worlds, Standings standings) {
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.standings = standings;
    }

    /** The campaigns whose facts somebody may take for a trial, newest first. */
    public List<Campaign> choices(Actor actor) {
        return campaigns.seenBy(actor).stream()
                .filter(one -> one.authority().equals(actor.authority()) && !one.isDraft())
                .filter(one -> actor.may(Action.SEE_ALL_FACTS) && actor.may(Action.SEE_PROVISIONAL_RANKING))
                .sorted(Comparator.comparing(Campaign::to).reversed())
                .toList();
    }

    /** What a plan would make of the facts of a campaign. */
    public PlanTrial of(Actor actor, Plan plan, long campaign, Texts texts) {
        Campaign of = choices(actor).stream()
                .filter(one -> one.id() == campaign)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(campaign));
        Plan own = campaigns.plan(of);
        List<Participant> units = cast(own, plan, campaigns.participants(of, SubjectKind.UNIT, false));
        Worlds.Cast cast =
                new Worlds.Cast(units, cast(own, plan, campaigns.participants(of, SubjectKind.PERSON, false)));
        Outcome outcome = new Outcome(worlds.trial(of, plan, cast));
        return trial(
                outcome,
                fact -> isKnown(own, fact),
                units,
                List.of(),
                Optional.of(Differences.of(standings.computedForAll(of), outcome, texts.reasons())));
    }

    /**
     * What a plan would make of tables of facts that belong to no campaign.
     *
     * @param tables one for each kind of subject
     */
    @Unasked("computes from what the caller has; whoever made the tables was asked")
    public PlanTrial of(Plan plan, List<FactRows> tables) {
        Map<SubjectKind, List<FactRows.Row>> rows =
                tables.stream().collect(Collectors.toMap(FactRows::kind, FactRows::rows));
        Set<FactDeclaration> known =
                tables.stream().flatMap(table -> table.asked().stream()).collect(Collectors.toSet());
        return trial(
                new Outcome(Worlds.ofTable(plan, rows)),
                known::contains,
                rows.getOrDefault(SubjectKind.UNIT, List.of()).stream()
                        .map(FactRows.Row::who)
                        .toList(),
                tables.stream().flatMap(table -> table.unused().stream()).toList(),
                Optional.empty());
    }

    private static PlanTrial trial(
            Outcome outcome,
            Predicate<FactDeclaration> isKnown,
            List<Participant> units,
            List<String> unused,
            Optional<List<Differences.Changed>> changed) {
        List<FactDeclaration> asked = outcome.world().plan().facts().values().stream()
                .flatMap(facts -> facts.values().stream())
                .toList();
        List<String> missing = asked.stream()
                .filter(isKnown.negate())
                .map(FactDeclaration::label)
                .toList();
        return new PlanTrial(
                asked.size() - missing.size(),
                missing,
                units.stream()
                        .filter(unit -> unit.block().isEmpty())
                        .map(Participant::name)
                        .toList(),
                unused,
                lines(outcome),
                alike(outcome),
                changed);
    }

    private static boolean isKnown(Plan own, FactDeclaration fact) {
        return Optional.ofNullable(own.facts().getOrDefault(fact.of(), Map.of()).get(fact.id()))
                .filter(known -> Worlds.alike(fact, known))
                .isPresent();
    }

    /** The same people and units in the blocks of another plan: of the same id, else of the same name, else in its only one. */
    private static List<Participant> cast(Plan own, Plan other, List<Participant> all) {
        return all.stream()
                .map(one -> one.inBlock(one.block().flatMap(block -> block(own, other, block))))
                .toList();
    }

    private static Optional<String> block(Plan own, Plan other, String block) {
        if (other.blocks().containsKey(block)) {
            return Optional.of(block);
        }
        return other.blocks().values().stream()
                .filter(one -> other.blocks().size() == 1 || one.label().equals(own.blockLabel(block)))
                .map(Block::id)
                .findFirst();
    }

    private static List<PlanTrial.Line> lines(Outcome outcome) {
        Plan plan = outcome.world().plan();
        List<String> blocks = List.copyOf(plan.blocks().keySet());
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        record Placed(int block, int rank, PlanTrial.Line line) {}
        List<Placed> placed = new ArrayList<>();
        for (int row = 0; row < units.size(); row++) {
            String block = outcome.block(SubjectKind.UNIT, row);
            if (!block.isEmpty()) {
                boolean sheet = outcome.sheet(SubjectKind.UNIT, row).isPresent();
                OptionalInt rank = outcome.rank(SubjectKind.UNIT, row);
                placed.add(new Placed(
                        blocks.indexOf(block),
                        rank.orElse(Integer.MAX_VALUE),
                        new PlanTrial.Line(
                                units.name(row),
                                plan.blockLabel(block),
                                sheet ? Optional.of(outcome.total(SubjectKind.UNIT, row)) : Optional.empty(),
                                sheet && outcome.complete(SubjectKind.UNIT, row),
                                rank.isPresent() ? Optional.of(rank.getAsInt()) : Optional.empty(),
                                awards(outcome, row))));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::block).thenComparingInt(Placed::rank))
                .map(Placed::line)
                .toList();
    }

    private static List<String> awards(Outcome outcome, int row) {
        return outcome.world().plan().awards().values().stream()
                .filter(award -> outcome.isCandidate(award, SubjectKind.UNIT, row)
                        && outcome.selected(award, SubjectKind.UNIT, row) == Truth.YES)
                .map(Award::label)
                .toList();
    }

    /** Lines that tell no unit from another, where at least two have known points on them. */
    private static List<String> alike(Outcome outcome) {
        int size = outcome.subjects(SubjectKind.UNIT).size();
        List<String> alike = new ArrayList<>();
        for (ScoreSheet sheet : outcome.world().plan().sheets()) {
            if (sheet.of() == SubjectKind.UNIT) {
                sheet.lines().forEach(line -> {
                    Set<BigDecimal> points = new HashSet<>();
                    int known = 0;
                    for (int row = 0; row < size; row++) {
                        Optional<BigDecimal> one = SheetPoints.of(outcome, sheet, line, row);
                        if (one.isPresent()) {
                            points.add(one.get().stripTrailingZeros());
                            known++;
                        }
                    }
                    if (known > 1 && points.size() == 1) {
                        alike.add(line.heading());
                    }
                });
            }
        }
        return alike;
    }
}
