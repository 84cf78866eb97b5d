package vn.thidua.server.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Body;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.web.Page;

/** How the targets of a plan stand, for one unit and for the whole. */
@Service
@Transactional(readOnly = true)
public class Targets {

    private final Campaigns campaigns;
    private final Standings standings;
    private final Ledger ledger;
    private final Wholes wholes;

    Targets(Campaigns campaigns, Standings standings, Ledger ledger, Wholes wholes) {
        this.campaigns = campaigns;
        this.standings = standings;
        this.ledger = ledger;
        this.wholes = wholes;
    }

    /**
     * One target of one subject.
     *
     * @param state {@code yes}, {@code no} or {@code unknown}
     * @param sign how value and threshold are compared
     * @param forecast where it will be on its day at today's pace
     * @param enough whether that would be enough; empty without a forecast
     * @param most top of the chart
     * @param percent whether it is a share
     * @param body who measures it
     * @param entry the entry of the ledger that stands; empty where none does
     * @param known how many units have said what the whole needs; empty where it does not follow from them
     */
    public record Line(
            Target target,
            String state,
            String sign,
            BigDecimal threshold,
            LocalDate due,
            Course course,
            Optional<BigDecimal> forecast,
            Optional<Boolean> enough,
            BigDecimal most,
            boolean percent,
            String body,
            Optional<String> fact,
            Optional<Wholes.Known> known,
            Optional<Long> entry) {

        /** Whether it asks for something to be so, not for a figure. */
        public boolean isTruth() {
            return target.comparison() == Target.Comparison.IS;
        }

        /** A value of this target in words: a figure with its unit, or yes and no. */
        public String said(Page page, BigDecimal value) {
            return isTruth()
                    ? page.t(value.signum() == 0 ? "value.no" : "value.yes")
                    : page.show(value) + (percent ? " %" : "");
        }

        /** Whether another figure stands since somebody said something of it. */
        public boolean moved(Review said) {
            return !said.entry().equals(entry);
        }
    }

    /** How many units meet a target, miss it, or are open. */
    public record Count(Target target, LocalDate due, long met, long missed, long open) {}

    /** The targets of one unit, or of the campaign as a whole where no unit is named. */
    public List<Line> of(Actor actor, Campaign campaign, String unit) {
        SubjectKind kind = unit.isEmpty() ? SubjectKind.CAMPAIGN : SubjectKind.UNIT;
        String code = unit.isEmpty() ? campaign.plan() : unit;
        ledger.requireSight(actor, campaign, kind, code);
        Plan plan = campaigns.plan(campaign);
        if (unit.isEmpty() && plan.targets(kind).isEmpty()) {
            return List.of();
        }
        Outcome outcome = unit.isEmpty() ? standings.computedForAll(campaign) : standings.outcomeOf(campaign, unit);
        int row = unit.isEmpty() ? 0 : outcome.subjects(kind).row(unit);
        String block =
                unit.isEmpty() ? "" : campaigns.unit(campaign, unit).block().orElse("");
        Map<String, List<Entry>> histories = ledger.histories(campaign, kind, code);
        List<Line> lines = new ArrayList<>();
        for (Target target : outcome.targets(kind, row)) {
            lines.add(line(campaign, outcome, target, row, target.threshold(block), histories));
        }
        return lines;
    }

    private Line line(
            Campaign campaign,
            Outcome outcome,
            Target target,
            int row,
            Optional<BigDecimal> asked,
            Map<String, List<Entry>> histories) {
        Optional<FactDeclaration> fact =
                target.value() instanceof Expression.OfFact of ? Optional.of(of.fact()) : Optional.empty();
        boolean percent = target.isPercent();
        BigDecimal threshold = asked.orElse(BigDecimal.ZERO);
        Course course = fact.map(one -> course(one, histories.getOrDefault(one.id(), List.of())))
                .orElse(new Course(List.of()));
        LocalDate due = outcome.lastDay(target);
        Optional<BigDecimal> forecast = due.isBefore(standings.day())
                ? Optional.empty()
                : course.forecast(due, percent ? Optional.of(BigDecimal.valueOf(100)) : Optional.empty());
        BigDecimal most = course.points().stream()
                .map(Course.Point::value)
                .reduce(threshold, BigDecimal::max)
                .max(percent ? BigDecimal.valueOf(100) : BigDecimal.ONE);
        return new Line(
                target,
                EnumWords.word(outcome.met(target, row)),
                target.comparison().sign(),
                threshold,
                due,
                course,
                forecast,
                forecast.map(value -> target.comparison().holds(value.compareTo(threshold))),
                most,
                percent,
                target.measuredBy()
                        .flatMap(body -> Optional.ofNullable(
                                outcome.world().plan().bodies().get(body)))
                        .map(Body::label)
                        .orElse(""),
                fact.map(FactDeclaration::id),
                fact.flatMap(FactDeclaration::fromUnits).map(from -> wholes.known(campaign, from)),
                fact.map(one -> histories.getOrDefault(one.id(), List.of()))
                        .filter(entries -> !entries.isEmpty())
                        .map(entries -> entries.getLast().id()));
    }

    /** One value a day, the last one of it; a value that was taken back ends what was known before. */
    private static Course course(FactDeclaration fact, List<Entry> entries) {
        Map<LocalDate, Course.Point> byDay = new java.util.TreeMap<>();
        for (Entry entry : entries) {
            if (entry.value().isEmpty()) {
                byDay.clear();
            } else if (fact.type() != FactType.TEXT && fact.type() != FactType.LIST) {
                entry.value()
                        .flatMap(value -> number(fact, value))
                        .ifPresent(value -> byDay.put(entry.day(), new Course.Point(entry.day(), value, entry.who())));
            }
        }
        return new Course(List.copyOf(byDay.values()));
    }

    private static Optional<BigDecimal> number(FactDeclaration fact, String value) {
        return switch (fact.type()) {
            case BOOLEAN -> Optional.of(value.equals("true") ? BigDecimal.ONE : BigDecimal.ZERO);
            case INTEGER, DECIMAL, PERCENT -> Optional.of(new BigDecimal(value));
            default -> Optional.empty();
        };
    }

    /** How many units meet each target of units; for those who see them all. */
    public List<Count> counts(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        if (plan.targets(SubjectKind.UNIT).isEmpty()) {
            return List.of();
        }
        Outcome outcome = standings.computedForAll(campaign);
        int size = outcome.subjects(SubjectKind.UNIT).size();
        List<Count> counts = new ArrayList<>();
        for (Target target : plan.targets(SubjectKind.UNIT).values()) {
            long[] by = new long[3];
            for (int row = 0; row < size; row++) {
                if (outcome.asked(target, row)) {
                    Truth met = outcome.met(target, row);
                    by[met == Truth.YES ? 0 : met == Truth.NO ? 1 : 2]++;
                }
            }
            counts.add(new Count(target, outcome.lastDay(target), by[0], by[1], by[2]));
        }
        return counts;
    }

    /** The units of which somebody may see targets. */
    List<Participant> units(Actor actor, Campaign campaign) {
        return actor.may(Action.SEE_ALL_FACTS) ? campaigns.takingPart(campaign, SubjectKind.UNIT) : List.of();
    }
}
