package vn.thidua.server.coach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Block;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Anomalies;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.web.ClassLine;
import vn.thidua.words.Values;

/** The office's look over all units: what is lacking where, who is late or silent, what jumped, what is claimed too far. */
@Service
@Transactional(readOnly = true)
class Watch {

    private static final int MOST_COLUMNS = 24;

    /** A claim is far from the computed points where it differs by so many hundredths of the maximum. */
    private static final int FAR = 10;

    /** What makes somebody look at a unit; the last is of score sheets alone. */
    private static final List<String> FLAGS = List.of("late", "silent", "jump", "far");

    private final Campaigns campaigns;
    private final Standings standings;
    private final Settlements settlements;
    private final Anomalies signs;

    Watch(Campaigns campaigns, Standings standings, Settlements settlements, Anomalies signs) {
        this.campaigns = campaigns;
        this.standings = standings;
        this.settlements = settlements;
        this.signs = signs;
    }

    /**
     * What is asked.
     *
     * @param block id; the first where there is no such one
     * @param only a flag; empty for every unit
     * @param page from 1; 0 for everything at once
     */
    record Question(String block, String only, int silentDays, int page) {}

    WatchView of(Actor actor, Campaign campaign, Question asked, Texts texts) {
        actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.settled(campaign, standings.computedForAll(campaign), Settlements.NOW);
        List<String> ids = List.copyOf(plan.blocks().keySet());
        Map<String, String> blocks = inhabited(plan, outcome);
        int place = ids.indexOf(
                blocks.containsKey(asked.block())
                        ? asked.block()
                        : blocks.keySet().stream().findFirst().orElse(ids.getFirst()));
        List<Asked> columns = columns(plan, outcome, ids.get(place), texts);
        Signals signals = new Signals(
                standings.claims(campaign),
                actor.may(Action.SEE_PROVISIONAL_RANKING),
                signs.lastEntries(campaign),
                signs.jumps(campaign, plan, texts),
                overdue(plan, outcome),
                campaign.from(),
                standings.day().isAfter(campaign.to()) ? campaign.to() : standings.day(),
                asked.silentDays());
        List<WatchView.Row> rows = new ArrayList<>();
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        for (int row = 0; row < units.size(); row++) {
            if (units.block(row) == place && outcome.joins(SubjectKind.UNIT, row) != Truth.NO) {
                rows.add(row(outcome, row, columns, signals, texts));
            }
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        // Nobody assesses itself too high where the plan has no score sheet.
        for (String flag : plan.sheets().isEmpty() ? FLAGS.subList(0, 3) : FLAGS) {
            counts.put(
                    flag,
                    rows.stream().filter(row -> row.flags().containsKey(flag)).count());
        }
        List<WatchView.Row> picked = rows.stream()
                .filter(row -> asked.only().isEmpty() || row.flags().containsKey(asked.only()))
                .sorted(Comparator.comparingInt(
                                (WatchView.Row row) -> row.flags().size())
                        .reversed()
                        .thenComparing(row -> row.total().orElse(BigDecimal.ZERO)))
                .toList();
        PageOfRows<WatchView.Row> page =
                PageOfRows.ofWide(picked, WatchView.Row::name, "", asked.page(), columns.size());
        return new WatchView(
                campaign,
                blocks,
                ids.get(place),
                rows.stream()
                        .findFirst()
                        .map(row -> row.classes().stream().map(ClassLine::label).toList())
                        .orElse(List.of()),
                columns.stream().map(Asked::column).toList(),
                asked.page() == 0 ? picked : page.shown(),
                asked.silentDays(),
                asked.only(),
                counts,
                page.page(),
                page.pages(),
                actor.may(Action.REMIND));
    }

    /** The blocks with units of this authority, by id; a plan may name more than it has. */
    private static Map<String, String> inhabited(Plan plan, Outcome outcome) {
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        Set<Integer> used =
                IntStream.range(0, units.size()).map(units::block).boxed().collect(Collectors.toSet());
        Map<String, String> blocks = new LinkedHashMap<>();
        int place = 0;
        for (Block block : plan.blocks().values()) {
            if (used.contains(place++)) {
                blocks.put(block.id(), block.label());
            }
        }
        return blocks;
    }

    private record Asked(WatchView.Column column, ToIntFunction<Integer> share) {}

    /**
     * What the ledger and the claims tell of all units at once.
     *
     * @param totals whether the viewer may see totals before they are published
     * @param from the campaign's first day, since when somebody who recorded nothing is silent
     * @param until today, or the campaign's last day, after which nobody is asked for anything
     */
    private record Signals(
            Map<String, BigDecimal> claims,
            boolean totals,
            Map<String, LocalDate> last,
            Map<String, String> jumps,
            List<Calendar.OwedPaper> overdue,
            LocalDate from,
            LocalDate until,
            int silentDays) {}

    /** Papers whose last day is past. */
    private List<Calendar.OwedPaper> overdue(Plan plan, Outcome outcome) {
        return plan.calendar().owed().stream()
                .filter(paper -> paper.deadline()
                        .flatMap(plan.calendar()::deadline)
                        .flatMap(outcome::lastDay)
                        .filter(day -> day.isBefore(standings.day()))
                        .isPresent())
                .toList();
    }

    private static List<Asked> columns(Plan plan, Outcome outcome, String block, Texts texts) {
        Optional<ScoreSheet> sheet = plan.sheet(SubjectKind.UNIT, block);
        if (sheet.isPresent()) {
            List<Criterion> lines = sheet.get().lines().toList();
            return (lines.size() > MOST_COLUMNS ? sheet.get().criteria() : lines)
                    .stream()
                            .map(line -> new Asked(
                                    new WatchView.Column(line.number(), line.title()),
                                    row -> share(outcome, row, line)))
                            .toList();
        }
        if (!plan.targets(SubjectKind.UNIT).isEmpty()) {
            return plan.targets(SubjectKind.UNIT).values().stream()
                    .filter(target -> target.threshold(block).isPresent())
                    .map(target -> new Asked(
                            new WatchView.Column(texts.show(target.clause()), target.label()),
                            row -> outcome.asked(target, row) ? share(outcome.met(target, row)) : -2))
                    .toList();
        }
        return plan.standards(SubjectKind.UNIT).values().stream()
                .map(standard -> new Asked(
                        new WatchView.Column(texts.show(standard.clause()), standard.label()),
                        row -> share(outcome.met(standard, row))))
                .toList();
    }

    private static int share(Truth truth) {
        return truth == Truth.UNKNOWN ? -1 : truth == Truth.YES ? 100 : 0;
    }

    private static int share(Outcome outcome, int row, Criterion line) {
        if (!outcome.asked(SubjectKind.UNIT, row, line)) {
            return -2;
        }
        return outcome.points(SubjectKind.UNIT, row, line)
                .map(points -> line.max().signum() == 0
                        ? 0
                        : points.multiply(BigDecimal.valueOf(100))
                                .divide(line.max(), 0, RoundingMode.DOWN)
                                .intValue())
                .map(share -> line.part() == Criterion.Part.PENALTY ? 100 - share : share)
                .map(share -> Math.clamp(share, 0, 100))
                .orElse(-1);
    }

    private WatchView.Row row(Outcome outcome, int row, List<Asked> columns, Signals signals, Texts texts) {
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        String code = units.id(row);
        Optional<BigDecimal> max = outcome.sheet(SubjectKind.UNIT, row).map(ScoreSheet::max);
        Optional<BigDecimal> total = max.map(ignored -> outcome.total(SubjectKind.UNIT, row));
        Optional<BigDecimal> claimed = Optional.ofNullable(signals.claims().get(code));
        Optional<LocalDate> last = Optional.ofNullable(signals.last().get(code));
        long silent = ChronoUnit.DAYS.between(last.orElse(signals.from()), signals.until());
        Map<String, String> flags = new LinkedHashMap<>();
        String late = late(outcome, row, signals);
        if (!late.isEmpty()) {
            flags.put("late", late);
        }
        if (silent >= signals.silentDays()) {
            flags.put(
                    "silent",
                    last.isPresent() ? texts.say("watch.silent-days", silent) : texts.say("watch.silent-always"));
        }
        Optional.ofNullable(signals.jumps().get(code)).ifPresent(jump -> flags.put("jump", jump));
        if (signals.totals() && claimed.isPresent() && total.isPresent() && max.isPresent()) {
            BigDecimal gap = claimed.get().subtract(total.get());
            if (gap.abs().multiply(BigDecimal.valueOf(100)).compareTo(max.get().multiply(BigDecimal.valueOf(FAR)))
                    >= 0) {
                flags.put("far", texts.say("watch.far-by", Values.number(claimed.get()), Values.number(total.get())));
            }
        }
        int at = row;
        return new WatchView.Row(
                code,
                units.name(row),
                columns.stream().map(column -> column.share().applyAsInt(at)).toList(),
                total.filter(ignored -> signals.totals()),
                claimed.filter(ignored -> signals.totals()),
                signals.totals() ? ClassLine.of(outcome, SubjectKind.UNIT, row, texts) : List.of(),
                flags);
    }

    /** Papers owed by a day that is past and not delivered, and reports counted as late. */
    private static String late(Outcome outcome, int row, Signals signals) {
        Plan plan = outcome.world().plan();
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        List<String> late = new ArrayList<>();
        for (Calendar.OwedPaper paper : signals.overdue()) {
            boolean given = paper.fact()
                    .flatMap(fact -> plan.fact(SubjectKind.UNIT, fact))
                    .flatMap(fact -> units.known(fact, row))
                    .filter(value -> !value.equals("never") && !value.equals(false))
                    .isPresent();
            if (!given) {
                late.add(paper.label());
            }
        }
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            report.counts()
                    .flatMap(fact -> plan.fact(SubjectKind.UNIT, fact))
                    .flatMap(fact -> units.known(fact, row))
                    .filter(value -> value instanceof BigDecimal number && number.signum() > 0)
                    .ifPresent(number -> late.add(report.label() + ": " + Values.number((BigDecimal) number)));
        }
        return String.join("; ", late);
    }
}
