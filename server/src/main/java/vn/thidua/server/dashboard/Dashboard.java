package vn.thidua.server.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.home.Progress;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.scoring.ReformField;

/** Gathers the charts of a campaign for those who see the facts of all units. */
@Service
@Transactional(readOnly = true)
public class Dashboard {

    private final List<ChartSource> sources;
    private final Campaigns campaigns;
    private final Progress progress;
    private final AwardRegister register;
    private final Today today;

    Dashboard(List<ChartSource> sources, Campaigns campaigns, Progress progress, AwardRegister register, Today today) {
        this.sources = List.copyOf(sources);
        this.campaigns = campaigns;
        this.progress = progress;
        this.register = register;
        this.today = today;
    }

    /** What somebody may see of what was asked; a block or group that is not there is not asked for. */
    public DashboardView of(Actor actor, Campaign campaign, ChartQuestion said, boolean wall, Texts texts) {
        actor.require(Action.SEE_ALL_FACTS, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Map<String, String> blocks = new LinkedHashMap<>();
        progress.of(campaign).forEach(block -> blocks.put(block.id(), block.label()));
        Map<String, String> groups = new LinkedHashMap<>();
        plan.sheets().stream()
                .filter(sheet -> sheet.of() == SubjectKind.UNIT)
                .flatMap(sheet -> sheet.criteria().stream())
                .filter(criterion -> !criterion.isLine())
                .forEach(criterion -> groups.put(criterion.id(), criterion.heading()));
        Map<String, String> fields = new LinkedHashMap<>();
        plan.sheets().stream()
                .filter(sheet -> sheet.of() == SubjectKind.UNIT)
                .flatMap(sheet -> ReformField.of(plan, sheet).stream())
                .forEach(field -> fields.put(field.id(), field.label()));
        ChartQuestion asked = new ChartQuestion(
                Optional.of(said.block()).filter(blocks::containsKey).orElse(""),
                Optional.of(said.group())
                        .filter(id -> plan.criterion(id).isPresent())
                        .orElse(""),
                Optional.of(said.field()).filter(fields::containsKey).orElse(""),
                said.year() == 0 ? yearOfMoney(actor, campaign) : said.year());
        List<Tile> tiles = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        for (ChartSource source : sources) {
            Drawn drawn = source.of(actor, campaign, asked, texts);
            tiles.addAll(drawn.tiles());
            drawn.charts().stream().filter(Chart::isDrawn).forEach(charts::add);
        }
        return new DashboardView(
                campaign, today.day(), asked, blocks, groups, fields, years(actor, campaign), tiles, charts, wall);
    }

    /** The newest year in which awards of the campaign were entered, as they often are after its own; else its own. */
    private int yearOfMoney(Actor actor, Campaign campaign) {
        int own = campaign.to().getYear();
        return actor.may(Action.SEE_REGISTER)
                ? register.years(actor).stream()
                        .filter(year -> year > own)
                        .filter(year ->
                                register.of(actor, year).stream().anyMatch(entry -> entry.campaign() == campaign.id()))
                        .findFirst()
                        .orElse(own)
                : own;
    }

    /** The years of which there is money, and the campaign's own, newest first. */
    private List<Integer> years(Actor actor, Campaign campaign) {
        if (!actor.may(Action.SEE_REGISTER)) {
            return List.of();
        }
        TreeSet<Integer> years = new TreeSet<>(register.years(actor));
        years.add(campaign.to().getYear());
        return List.copyOf(years.descendingSet());
    }
}
