package vn.thidua.server.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.targets.Course;
import vn.thidua.server.targets.Targets;

/** How many units meet each target, and the course of each target of the whole with its forecast. */
@Component
@Order(3)
class TargetCharts implements ChartSource {

    private static final int MOST_COURSES = 12;
    private static final String TARGETS = "/targets";

    private final Targets targets;

    TargetCharts(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Drawn of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        List<Chart> charts = new ArrayList<>();
        List<Targets.Count> counts = targets.counts(actor, campaign);
        if (!counts.isEmpty()) {
            charts.add(ofUnits(ChartSource.in(campaign, TARGETS), counts, texts));
        }
        List<Targets.Line> whole = targets.of(actor, campaign, "");
        whole.stream()
                .filter(line -> !line.course().points().isEmpty())
                .limit(MOST_COURSES)
                .forEach(line -> charts.add(course(ChartSource.in(campaign, TARGETS), line, texts)));
        return new Drawn(tiles(campaign, whole, texts), charts);
    }

    private static Chart ofUnits(String link, List<Targets.Count> counts, Texts texts) {
        return new Chart(
                ChartKind.VERDICTS,
                "targets",
                texts.say("dashboard.targets"),
                "",
                texts.say("figure-head.target"),
                List.of(texts.say("figure-head.met"), texts.say("figure-head.missed"), texts.say("figure-head.open")),
                counts.stream()
                        .map(count -> new Chart.Row(
                                count.target().label(),
                                link,
                                List.of(
                                        Cells.number(count.met(), texts),
                                        Cells.number(count.missed(), texts),
                                        Cells.number(count.open(), texts))))
                        .toList(),
                "");
    }

    private static Chart course(String link, Targets.Line line, Texts texts) {
        Chart.Cell asked = cell(Optional.of(line.threshold()), line.percent(), texts);
        List<Chart.Row> rows = new ArrayList<>();
        for (Course.Point point : line.course().points()) {
            rows.add(new Chart.Row(
                    texts.day(point.day()),
                    link,
                    List.of(cell(Optional.of(point.value()), line.percent(), texts), Chart.Cell.NONE, asked)));
        }
        line.forecast().ifPresent(forecast -> {
            // The line of the forecast begins where that of what is known ends.
            Chart.Row last = rows.removeLast();
            Chart.Cell known = last.cells().getFirst();
            rows.add(new Chart.Row(last.label(), last.link(), List.of(known, known, asked)));
            rows.add(new Chart.Row(
                    texts.day(line.due()),
                    link,
                    List.of(Chart.Cell.NONE, cell(Optional.of(forecast), line.percent(), texts), asked)));
        });
        return new Chart(
                ChartKind.LINES,
                "target-" + line.target().id(),
                line.target().label(),
                texts.say("dashboard.target-note", line.due()),
                texts.say("dashboard.day"),
                List.of(texts.say("figure-head.now"), texts.say("dashboard.forecast"), texts.say("figure-head.asked")),
                rows,
                line.percent() ? "%" : "");
    }

    private static Chart.Cell cell(Optional<BigDecimal> value, boolean percent, Texts texts) {
        return percent ? Cells.percent(value, texts) : Cells.number(value, texts);
    }

    private static List<Tile> tiles(Campaign campaign, List<Targets.Line> whole, Texts texts) {
        if (whole.isEmpty()) {
            return List.of();
        }
        long met = whole.stream().filter(line -> line.state().equals("yes")).count();
        long behind = whole.stream()
                .filter(line -> line.enough().filter(enough -> !enough).isPresent())
                .count();
        return List.of(new Tile(
                texts.say("dashboard.targets-met"),
                texts.show(met) + "/" + texts.show(whole.size()),
                behind == 0 ? "" : texts.say("dashboard.targets-behind", behind),
                ChartSource.in(campaign, TARGETS)));
    }
}
