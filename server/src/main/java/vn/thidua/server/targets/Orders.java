package vn.thidua.server.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Award;
import vn.thidua.plan.Clause;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.award.CouncilVerdicts;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;
import vn.thidua.words.FormulaWords;

/** Who comes first for an award where no points are given: by votes, by judgements, by figures from outside, each with what it comes from. */
@Service
@Transactional(readOnly = true)
public class Orders {

    private final Campaigns campaigns;
    private final Settlements settlements;
    private final Ledger ledger;
    private final CouncilVerdicts verdicts;

    Orders(Campaigns campaigns, Settlements settlements, Ledger ledger, CouncilVerdicts verdicts) {
        this.campaigns = campaigns;
        this.settlements = settlements;
        this.ledger = ledger;
        this.verdicts = verdicts;
    }

    /**
     * One in an order.
     *
     * @param place 1, 2, 2, 4 within the group; empty while a figure that it needs is not known
     * @param group the unit or block within which the plan compares; empty where all are compared
     * @param figures what each key holds, as people read it; empty for what is not known
     * @param eligible {@code yes}, {@code no} or {@code unknown}
     * @param selected the same for being within the number of awards; {@code refused} where the council did not carry it
     */
    public record Line(
            Optional<Integer> place,
            String name,
            String group,
            List<String> figures,
            String eligible,
            String selected) {}

    /**
     * An order.
     *
     * @param keys what is compared, the first before the second
     * @param clause where the plan says so
     * @param fewer names of those on whom fewer members could vote than on others, where the votes for it make the order
     */
    public record Order(String title, List<String> keys, Clause clause, List<Line> lines, List<String> fewer) {}

    /** A candidate on the way to a place. */
    private record Runner(
            int row, String name, String group, List<Optional<Entry>> entries, String eligible, String selected) {}

    List<Order> of(Actor actor, Campaign campaign, Texts texts) {
        actor.require(Action.SEE_ELIGIBILITY, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
        List<Order> orders = new ArrayList<>();
        for (Award award : plan.awards().values()) {
            if (!award.order().isEmpty()) {
                award.to().stream().sorted().forEach(kind -> orders.add(award(campaign, outcome, award, kind, texts)));
            }
        }
        return orders;
    }

    /** The places of units, with the figures that make them but the votes: what a report tells that everybody may read. */
    @Unasked("a report that its chair signs tells the places; who voted how often is not among them")
    public List<Order> ofUnits(Campaign campaign, Texts texts) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
        return plan.awards().values().stream()
                .filter(award -> award.to().contains(SubjectKind.UNIT))
                .filter(award -> !award.order().isEmpty())
                .map(award -> withoutVotes(plan, award, award(campaign, outcome, award, SubjectKind.UNIT, texts)))
                .filter(order -> !order.lines().isEmpty())
                .toList();
    }

    private static Order withoutVotes(Plan plan, Award award, Order order) {
        List<Integer> columns = IntStream.range(0, award.order().size())
                .filter(i -> !isVotes(plan, award, award.order().get(i)))
                .boxed()
                .toList();
        return new Order(
                order.title(),
                columns.stream().map(order.keys()::get).toList(),
                order.clause(),
                order.lines().stream()
                        .filter(line -> line.place().isPresent())
                        .map(line -> new Line(
                                line.place(),
                                line.name(),
                                line.group(),
                                columns.stream().map(line.figures()::get).toList(),
                                line.eligible(),
                                line.selected()))
                        .toList(),
                List.of());
    }

    private Order award(Campaign campaign, Outcome outcome, Award award, SubjectKind kind, Texts texts) {
        Subjects subjects = outcome.subjects(kind);
        Figures figures = new Figures(campaign, kind, award.order());
        Map<String, CouncilVerdicts.Verdict> said = verdicts.of(campaign, award.id(), kind);
        List<Runner> runners = new ArrayList<>();
        for (int row = 0; row < subjects.size(); row++) {
            if (outcome.isCandidate(award, kind, row)) {
                runners.add(new Runner(
                        row,
                        subjects.name(row),
                        group(outcome, award, subjects, row),
                        figures.of(subjects.id(row)),
                        EnumWords.word(outcome.eligible(award, kind, row)),
                        CouncilVerdicts.selected(
                                EnumWords.word(outcome.selected(award, kind, row)), said, subjects.id(row))));
            }
        }
        String title = award.to().size() == 1 ? award.label() : award.label() + ", " + texts.say("kind." + kind.word());
        return new Order(
                title,
                labels(outcome, award.order(), texts),
                award.clause(),
                placed(runners, figures, texts),
                byVotes(outcome.world().plan(), award) ? fewer(subjects, said) : List.of());
    }

    /** Whether the number of votes makes the order. */
    private static boolean byVotes(Plan plan, Award award) {
        return award.order().stream().anyMatch(key -> isVotes(plan, award, key));
    }

    private static boolean isVotes(Plan plan, Award award, OrderKey key) {
        Optional<String> votes = award.council().map(plan.councils()::get).flatMap(CouncilRules::votes);
        return key.by() instanceof Expression.OfFact of
                && votes.equals(Optional.of(of.fact().id()));
    }

    /** A member with an interest casts no vote, so that one cannot have as many votes as the others. */
    private static List<String> fewer(Subjects subjects, Map<String, CouncilVerdicts.Verdict> said) {
        int most = said.values().stream()
                .mapToInt(CouncilVerdicts.Verdict::entitled)
                .max()
                .orElse(0);
        return said.entrySet().stream()
                .filter(one -> one.getValue().entitled() < most)
                .map(one -> subjects.row(one.getKey()))
                .filter(row -> row >= 0)
                .map(subjects::name)
                .sorted()
                .toList();
    }

    private static List<String> labels(Outcome outcome, List<OrderKey> keys, Texts texts) {
        FormulaWords words = new FormulaWords(outcome.world().plan(), texts.reasons());
        return keys.stream().map(words::compared).toList();
    }

    /** Within what the plan compares: the units under one, the people of one unit, a block, or everybody. */
    private static String group(Outcome outcome, Award award, Subjects subjects, int row) {
        String block = outcome.block(subjects.kind(), row);
        Quota.Per per = award.quotas().stream()
                .filter(quota -> quota.blocks().isEmpty() || quota.blocks().contains(block))
                .findFirst()
                .map(Quota::per)
                .orElse(Quota.Per.ALL);
        return switch (per) {
            case ALL -> "";
            case BLOCK -> outcome.world().plan().blockLabel(block);
            case PARENT, UNIT -> {
                int above = subjects.above(row);
                yield above < 0 ? "" : outcome.subjects(SubjectKind.UNIT).name(above);
            }
        };
    }

    private static List<Line> placed(List<Runner> runners, Figures figures, Texts texts) {
        Map<String, List<Runner>> groups = new LinkedHashMap<>();
        runners.stream()
                .sorted(Comparator.comparing(Runner::group))
                .forEach(runner -> groups.computeIfAbsent(runner.group(), key -> new ArrayList<>())
                        .add(runner));
        List<Line> lines = new ArrayList<>();
        for (List<Runner> group : groups.values()) {
            group.sort(Comparator.comparing((Runner one) -> one.eligible().equals("no"))
                    .thenComparing(figures)
                    .thenComparing(Runner::name));
            int place = 0;
            for (int i = 0; i < group.size(); i++) {
                Runner one = group.get(i);
                boolean runs = !one.eligible().equals("no") && figures.known(one);
                place = i > 0 && figures.compare(group.get(i - 1), one) == 0 ? place : i + 1;
                lines.add(new Line(
                        runs ? Optional.of(place) : Optional.empty(),
                        one.name(),
                        one.group(),
                        figures.shown(one, texts),
                        one.eligible(),
                        one.selected()));
            }
        }
        return lines;
    }

    /** The figures of the keys of an order, and the order that they make: the best first, what is not known last. */
    private final class Figures implements Comparator<Runner> {

        private final List<OrderKey> keys;
        private final List<Map<String, Entry>> entries = new ArrayList<>();

        Figures(Campaign campaign, SubjectKind kind, List<OrderKey> keys) {
            this.keys = keys;
            for (OrderKey key : keys) {
                entries.add(
                        key.by() instanceof Expression.OfFact of && of.fact().of() == kind
                                ? ledger.ofFact(campaign, kind, of.fact().id())
                                : new HashMap<>());
            }
        }

        List<Optional<Entry>> of(String code) {
            return entries.stream()
                    .map(ofKey -> Optional.ofNullable(ofKey.get(code))
                            .filter(entry -> entry.value().isPresent()))
                    .toList();
        }

        boolean known(Runner one) {
            for (int i = 0; i < keys.size(); i++) {
                if (!keys.get(i).onlyBetweenEquals() && one.entries().get(i).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        List<String> shown(Runner one, Texts texts) {
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                Optional<String> kept = one.entries().get(i).flatMap(Entry::value);
                shown.add(keys.get(i).by() instanceof Expression.OfFact of ? Typed.show(of.fact(), kept, texts) : "");
            }
            return shown;
        }

        @Override
        public int compare(Runner one, Runner other) {
            for (int i = 0; i < keys.size(); i++) {
                Optional<BigDecimal> a = number(one.entries().get(i));
                Optional<BigDecimal> b = number(other.entries().get(i));
                int order = a.isPresent() && b.isPresent()
                        ? a.get().compareTo(b.get())
                        : Boolean.compare(a.isPresent(), b.isPresent());
                if (order != 0) {
                    return keys.get(i).highestFirst() || a.isEmpty() || b.isEmpty() ? -order : order;
                }
            }
            return 0;
        }

        private static final Set<String> TRUTHS = Set.of("true", "false");

        private static Optional<BigDecimal> number(Optional<Entry> entry) {
            return entry.flatMap(Entry::value)
                    .map(value -> TRUTHS.contains(value)
                            ? value.equals("true") ? BigDecimal.ONE : BigDecimal.ZERO
                            : new BigDecimal(value));
        }
    }
}
