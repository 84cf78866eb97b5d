package vn.thidua.server.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ranking.ReachedLevels;

/** Money by year, and the campaigns of the years before beside this one: awards, and points as far as they were published. */
@Component
@Order(5)
class AwardCharts implements ChartSource {

    private static final int MOST = 8;

    private final AwardRegister register;
    private final Fund fund;
    private final ReachedLevels levels;
    private final Campaigns campaigns;

    AwardCharts(AwardRegister register, Fund fund, ReachedLevels levels, Campaigns campaigns) {
        this.register = register;
        this.fund = fund;
        this.levels = levels;
        this.campaigns = campaigns;
    }

    @Override
    public Drawn of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        List<Chart> charts = new ArrayList<>();
        List<Campaign> all = campaigns.seenBy(actor).stream()
                .filter(one -> one.authority().equals(campaign.authority()) && !one.isDraft())
                .sorted(Comparator.comparing(Campaign::to).thenComparingLong(Campaign::id))
                .toList();
        List<Campaign> newest = all.subList(Math.max(0, all.size() - MOST), all.size());
        if (actor.may(Action.SEE_REGISTER)) {
            charts.add(money(actor, campaign, texts));
            charts.add(awards(actor, newest, texts));
        }
        charts.add(levels(actor, newest, texts));
        return new Drawn(tiles(actor, campaign, asked, texts), charts);
    }

    /** The years of the money that are known, oldest first. */
    private List<Integer> years(Actor actor, Campaign campaign) {
        List<Integer> years = new ArrayList<>(register.years(actor));
        if (!years.contains(campaign.to().getYear())) {
            years.add(campaign.to().getYear());
        }
        years.sort(null);
        return years.subList(Math.max(0, years.size() - MOST), years.size());
    }

    private Chart money(Actor actor, Campaign campaign, Texts texts) {
        // The fund is the authority's; who has a role in one campaign alone sees none of its movements.
        List<Integer> years = actor.grant().campaign().isPresent() ? List.of() : years(actor, campaign);
        return new Chart(
                ChartKind.BARS,
                "money",
                texts.say("dashboard.money"),
                "",
                texts.say("dashboard.year"),
                List.of(texts.say("dashboard.granted"), texts.say("dashboard.committed"), texts.say("dashboard.paid")),
                years.stream()
                        .map(year -> {
                            Fund.Balance balance = fund.balance(campaign.authority(), year);
                            return new Chart.Row(
                                    String.valueOf(year),
                                    "/register?year=" + year,
                                    List.of(
                                            Cells.number(balance.granted(), texts),
                                            Cells.number(balance.committed(), texts),
                                            Cells.number(balance.paid(), texts)));
                        })
                        .toList(),
                "đồng");
    }

    private Chart awards(Actor actor, List<Campaign> newest, Texts texts) {
        List<RegisterEntry> entries = register.years(actor).stream()
                .flatMap(year -> register.of(actor, year).stream())
                .filter(entry -> entry.revoked().isEmpty())
                .toList();
        return new Chart(
                ChartKind.STACKED,
                "awards",
                texts.say("dashboard.awards"),
                "",
                texts.say("dashboard.campaign"),
                List.of(texts.say("figure-head.units"), texts.say("figure-head.people")),
                newest.stream()
                        .map(one -> new Chart.Row(
                                one.title(),
                                ChartSource.in(one, "/decisions"),
                                List.of(
                                        Cells.number(count(entries, one, SubjectKind.UNIT), texts),
                                        Cells.number(count(entries, one, SubjectKind.PERSON), texts))))
                        .toList(),
                "");
    }

    private static long count(List<RegisterEntry> entries, Campaign campaign, SubjectKind kind) {
        return entries.stream()
                .filter(entry -> entry.campaign() == campaign.id() && entry.kind() == kind)
                .count();
    }

    private Chart levels(Actor actor, List<Campaign> newest, Texts texts) {
        return new Chart(
                ChartKind.LINES,
                "levels",
                texts.say("dashboard.levels"),
                texts.say("dashboard.levels-note"),
                texts.say("dashboard.campaign"),
                List.of(texts.say("dashboard.level")),
                newest.stream()
                        .map(one -> new Chart.Row(
                                one.title(),
                                ChartSource.in(one, "/ranking"),
                                List.of(Cells.percent(levels.of(actor, one), texts))))
                        .toList(),
                "%");
    }

    private List<Tile> tiles(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        if (!actor.may(Action.SEE_REGISTER) || actor.grant().campaign().isPresent()) {
            return List.of();
        }
        Fund.Balance balance = fund.balance(campaign.authority(), asked.year());
        return List.of(new Tile(
                texts.say("dashboard.money-of", String.valueOf(asked.year())),
                texts.show(balance.committed()),
                texts.say("dashboard.money-note", balance.paid(), balance.granted()),
                "/register?year=" + asked.year()));
    }
}
