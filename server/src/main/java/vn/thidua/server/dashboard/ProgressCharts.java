package vn.thidua.server.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.home.Progress;
import vn.thidua.server.home.Schedule;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** How far the units of each block have come, held against the time that has passed. */
@Component
@Order(1)
class ProgressCharts implements ChartSource {

    private static final int WHOLE = 1000;

    private final Progress progress;
    private final Schedule schedule;
    private final Campaigns campaigns;

    ProgressCharts(Progress progress, Schedule schedule, Campaigns campaigns) {
        this.progress = progress;
        this.schedule = schedule;
        this.campaigns = campaigns;
    }

    /** One step of a unit's way: its words, the page of those who are there, and how many of a block are. */
    private record Step(String key, String link, ToIntFunction<Progress.Block> count) {}

    private static List<Step> steps(Actor actor, Plan plan) {
        List<Step> steps = new ArrayList<>();
        if (!plan.registration().isEmpty() && actor.may(Action.SEE_REGISTRATIONS)) {
            steps.add(new Step("overview.registered", "/registrations", Progress.Block::registered));
        }
        if (!plan.sheets().isEmpty() && actor.may(Action.SEE_SHEETS)) {
            steps.add(new Step("overview.submitted", "/sheets", Progress.Block::submitted));
            steps.add(new Step("overview.appraised", "/sheets?state=appraised", Progress.Block::appraised));
            steps.add(new Step("overview.approved", "/sheets?state=final", Progress.Block::approved));
        }
        return steps;
    }

    @Override
    public Drawn of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        List<Step> steps = steps(actor, campaigns.plan(campaign));
        List<Progress.Block> blocks = progress.of(campaign).stream()
                .filter(block -> asked.shows(block.id()))
                .toList();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(time(campaign, texts));
        int units = blocks.stream().mapToInt(Progress.Block::units).sum();
        for (Step step : steps) {
            int many = blocks.stream().mapToInt(step.count()).sum();
            tiles.add(new Tile(
                    texts.say(step.key()),
                    texts.show(many) + "/" + texts.show(units),
                    units == 0 ? "" : Math.round(many * 100f / units) + "\u00a0%",
                    ChartSource.in(campaign, step.link())));
        }
        return new Drawn(tiles, steps.isEmpty() ? List.of() : List.of(chart(campaign, steps, blocks, texts)));
    }

    private Tile time(Campaign campaign, Texts texts) {
        Schedule.Line line = schedule.of(campaign);
        String next = line.days().stream()
                .filter(day -> day.daysLeft().filter(left -> left >= 0).isPresent())
                .findFirst()
                .map(day -> texts.say(
                        "dashboard.next", day.label(), texts.day(day.day().orElseThrow())))
                .orElseGet(() -> texts.say("dashboard.no-next"));
        return new Tile(texts.say("dashboard.time"), line.todayPlace() * 100 / WHOLE + "\u00a0%", next, "/calendar");
    }

    private static Chart chart(Campaign campaign, List<Step> steps, List<Progress.Block> blocks, Texts texts) {
        return new Chart(
                ChartKind.BARS,
                "progress",
                texts.say("dashboard.progress"),
                texts.say("dashboard.progress-note"),
                texts.say("unit.block"),
                steps.stream().map(step -> texts.say(step.key())).toList(),
                blocks.stream()
                        .map(block -> new Chart.Row(
                                block.label(),
                                ChartSource.in(campaign, steps.getFirst().link()),
                                steps.stream()
                                        .map(step -> Cells.part(step.count().applyAsInt(block), block.units(), texts))
                                        .toList()))
                        .toList(),
                "%");
    }
}
