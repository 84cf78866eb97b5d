package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Shares;
import vn.thidua.server.targets.Targets;

/** Targets met, missed and open: of units in how many, of the whole with their course. */
@Component
class TargetFigures implements FigureSource {

    private final Targets targets;

    TargetFigures(Targets targets) {
        this.targets = targets;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        List<FigureRow> units = targets.counts(actor, campaign).stream()
                .map(count -> new FigureRow(
                        count.target().id(),
                        FigureValue.text(count.target().label()),
                        "/targets",
                        List.of(
                                FigureValue.day(count.due()),
                                number(count.met()),
                                number(count.missed()),
                                number(count.open()),
                                share(count.met(), count.missed(), count.open()))))
                .toList();
        List<FigureRow> whole = targets.of(actor, campaign, "").stream()
                .map(TargetFigures::whole)
                .toList();
        return new FigureSection(
                FigureTopic.TARGETS,
                List.of(),
                List.of(
                        FigureGrid.of(
                                "targets-whole",
                                "",
                                "figure-head.target",
                                FigureGrid.heads(
                                        "figure-head.due",
                                        "figure-head.asked",
                                        "figure-head.first",
                                        "figure-head.now",
                                        "figure-head.verdict"),
                                whole),
                        FigureGrid.of(
                                        "targets-units",
                                        "",
                                        "figure-head.target",
                                        FigureGrid.heads(
                                                "figure-head.due",
                                                "figure-head.met",
                                                "figure-head.missed",
                                                "figure-head.open",
                                                "figure-head.share-met"),
                                        units)
                                .charted(4)));
    }

    /** The share of units that meet a target among all of whom it is asked; none while it is known of nobody. */
    static FigureValue share(long met, long missed, long open) {
        return met + missed == 0 ? FigureValue.NONE : FigureValue.ofPercent(Shares.of(met, met + missed + open));
    }

    private static FigureRow whole(Targets.Line line) {
        var points = line.course().points();
        return new FigureRow(
                line.target().id(),
                FigureValue.text(line.target().label()),
                "/targets",
                List.of(
                        FigureValue.day(line.due()),
                        line.isTruth()
                                ? value(line, line.threshold())
                                : FigureValue.level(line.sign(), line.threshold(), line.percent()),
                        points.isEmpty()
                                ? FigureValue.NONE
                                : value(line, points.getFirst().value()),
                        points.isEmpty()
                                ? FigureValue.NONE
                                : value(line, points.getLast().value()),
                        FigureValue.word("met." + line.state())));
    }

    private static FigureValue value(Targets.Line line, BigDecimal value) {
        return line.isTruth()
                ? FigureValue.word(value.signum() == 0 ? "value.no" : "value.yes")
                : line.percent() ? FigureValue.percent(value) : number(value);
    }
}
