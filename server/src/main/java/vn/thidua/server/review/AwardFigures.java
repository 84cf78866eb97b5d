package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;

/** Awards of decisions that everybody may know on the day, with their money; what a public decision took back is not among them. */
@Component
class AwardFigures implements FigureSource {

    private final PublicAwards awards;
    private final AwardRegister register;

    AwardFigures(PublicAwards awards, AwardRegister register) {
        this.awards = awards;
        this.register = register;
    }

    /** An award with its line of the register. */
    private record Given(Honour honour, Optional<RegisterEntry> entry) {

        /** What is due from the authority's own fund; what a higher level pays is its money. */
        BigDecimal money() {
            return isPaidHere() ? amount() : BigDecimal.ZERO;
        }

        BigDecimal elsewhere() {
            return isPaidHere() ? BigDecimal.ZERO : amount();
        }

        private boolean isPaidHere() {
            return entry.filter(one -> !one.paidBy().isEmpty()).isEmpty();
        }

        private BigDecimal amount() {
            return entry.flatMap(RegisterEntry::amount).orElse(BigDecimal.ZERO);
        }

        boolean isPaid() {
            return entry.flatMap(RegisterEntry::voucher).isPresent();
        }
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        List<Given> given = given(awards.of(actor, campaign));
        Map<String, List<Given>> byAward = new LinkedHashMap<>();
        given.forEach(one -> byAward.computeIfAbsent(one.honour().award(), award -> new ArrayList<>())
                .add(one));
        return new FigureSection(
                FigureTopic.AWARDS,
                given.isEmpty() ? List.of() : figures(given),
                List.of(byAward(byAward), honoured(byAward)));
    }

    private List<Given> given(List<Honour> honours) {
        Map<Long, List<RegisterEntry>> entries = new HashMap<>();
        return honours.stream()
                .map(one -> new Given(
                        one,
                        entries.computeIfAbsent(one.decision(), register::ofDecision).stream()
                                .filter(entry -> entry.kind() == one.kind()
                                        && entry.code().equals(one.code())
                                        && entry.form().equals(one.award()))
                                .findFirst()))
                .toList();
    }

    private static List<Figure> figures(List<Given> given) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("awarded-units", number(count(given, SubjectKind.UNIT)), "/decisions"),
                new Figure("awarded-people", number(count(given, SubjectKind.PERSON)), "/decisions"),
                new Figure("money", number(money(given)), "/decisions"),
                new Figure(
                        "money-paid",
                        number(money(given.stream().filter(Given::isPaid).toList())),
                        "/decisions")));
        BigDecimal elsewhere = given.stream().map(Given::elsewhere).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (elsewhere.signum() > 0) {
            figures.add(new Figure("money-elsewhere", number(elsewhere), "/decisions"));
        }
        return figures;
    }

    private static long count(List<Given> given, SubjectKind kind) {
        return given.stream().filter(one -> one.honour().kind() == kind).count();
    }

    private static BigDecimal money(List<Given> given) {
        return given.stream().map(Given::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static FigureGrid byAward(Map<String, List<Given>> byAward) {
        return FigureGrid.of(
                "awards",
                "",
                "figure-head.award",
                FigureGrid.heads("figure-head.units", "figure-head.people", "figure-head.money"),
                byAward.entrySet().stream()
                        .map(one -> new FigureRow(
                                one.getKey(),
                                FigureValue.text(one.getKey()),
                                "/decisions",
                                List.of(
                                        number(count(one.getValue(), SubjectKind.UNIT)),
                                        number(count(one.getValue(), SubjectKind.PERSON)),
                                        number(money(one.getValue())))))
                        .toList());
    }

    private static FigureGrid honoured(Map<String, List<Given>> byAward) {
        List<FigureRow> rows = new ArrayList<>();
        byAward.forEach((award, given) -> given.forEach(one -> rows.add(new FigureRow(
                one.honour().kind().word() + " " + one.honour().code() + " " + award,
                FigureValue.text(one.honour().name()),
                "/decisions/" + one.honour().decision(),
                List.of(
                        FigureValue.text(one.honour().unit()),
                        FigureValue.text(award),
                        FigureValue.text(one.honour().number()),
                        FigureValue.day(one.honour().issued()))))));
        return FigureGrid.of(
                "honoured",
                "",
                "figure-head.who",
                FigureGrid.heads("figure-head.unit", "figure-head.award", "figure-head.decision", "figure-head.day"),
                rows);
    }
}
