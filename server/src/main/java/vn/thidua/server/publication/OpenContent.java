package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanView;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.review.PublicReport;
import vn.thidua.server.review.PublicReports;

/** What stands on public pages, from its owners: never more than what was made public. */
@Component
class OpenContent {

    private static final int NEWEST = 8;

    private final PublicCatalog catalog;
    private final Campaigns campaigns;
    private final Rankings rankings;
    private final Decisions decisions;
    private final Honours honours;
    private final Initiatives initiatives;
    private final Removals removals;
    private final PublicReports reports;

    OpenContent(
            PublicCatalog catalog,
            Campaigns campaigns,
            Rankings rankings,
            Decisions decisions,
            Honours honours,
            Initiatives initiatives,
            Removals removals,
            PublicReports reports) {
        this.catalog = catalog;
        this.campaigns = campaigns;
        this.rankings = rankings;
        this.decisions = decisions;
        this.honours = honours;
        this.initiatives = initiatives;
        this.removals = removals;
        this.reports = reports;
    }

    OpenViews.Front front(Visibility visibility) {
        List<OpenViews.SiteCard> sites = new ArrayList<>();
        List<PublicCatalog.Run> all = new ArrayList<>();
        for (Site site : catalog.sites()) {
            List<PublicCatalog.Run> runs = catalog.runs(site, visibility);
            if (!runs.isEmpty()) {
                sites.add(new OpenViews.SiteCard(site.name(), OpenPage.of(site), runs.size()));
                all.addAll(runs);
            }
        }
        all.sort(Comparator.comparing((PublicCatalog.Run run) -> run.campaign().from())
                .reversed());
        return new OpenViews.Front(
                sites, all.stream().limit(NEWEST).map(OpenContent::card).toList(), newest(all));
    }

    OpenViews.OfSite site(Site site, Visibility visibility) {
        List<PublicCatalog.Run> runs = catalog.runs(site, visibility);
        return new OpenViews.OfSite(site, runs.stream().map(OpenContent::card).toList(), newest(runs));
    }

    private static List<PublicLink> newest(List<PublicCatalog.Run> runs) {
        return runs.stream()
                .flatMap(run -> run.parts().stream()
                        .filter(item -> item.kind() != ItemKind.ANSWER)
                        .map(item -> card(run, item, false)))
                .sorted(Comparator.comparing(PublicLink::from).reversed())
                .limit(NEWEST)
                .toList();
    }

    static OpenViews.RunCard card(PublicCatalog.Run run) {
        return new OpenViews.RunCard(
                run.item().title(),
                run.path(),
                run.site().name(),
                run.campaign().from(),
                run.campaign().to(),
                EnumWords.word(run.phase()));
    }

    static PublicLink card(PublicCatalog.Run run, PublicItem item, boolean gone) {
        return new PublicLink(item.kind(), item.title(), OpenParts.place(run, item), item.from(), item.notes(), gone);
    }

    private Plan planOf(PublicCatalog.Run run) {
        return campaigns.plan(run.campaign(), (int) run.item().subject());
    }

    OpenViews.OfRun run(PublicCatalog.Run run, Visibility visibility, Texts texts) {
        Plan plan = planOf(run);
        PlanView words = PlanView.of(run.campaign(), plan, List.of(), texts);
        Map<String, List<PublicLink>> parts = new LinkedHashMap<>();
        for (ItemKind kind : List.of(
                ItemKind.PROPOSED,
                ItemKind.HONOURS,
                ItemKind.RANKING,
                ItemKind.STORY,
                ItemKind.REPORT,
                ItemKind.INITIATIVE,
                ItemKind.ANSWER)) {
            List<PublicLink> cards =
                    run.of(kind).stream().map(item -> card(run, item, false)).toList();
            if (!cards.isEmpty()) {
                parts.put(kind.word(), cards);
            }
        }
        return new OpenViews.OfRun(
                card(run),
                plan.document().issuer(),
                run.campaign().citedNumber(plan).orElse(""),
                run.campaign().citedDay(plan),
                run.item().text(),
                words.days(),
                words.awards(),
                parts,
                catalog.gone(run, visibility).stream()
                        .map(item -> card(run, item, true))
                        .toList(),
                run.item().notes());
    }

    OpenViews.OfPlan plan(PublicCatalog.Run run, Texts texts) {
        return new OpenViews.OfPlan(card(run), PlanView.of(run.campaign(), planOf(run), List.of(), texts));
    }

    OpenViews.OfRanking ranking(PublicCatalog.Run run, PublicItem item, int page) {
        Publication ranking =
                rankings.publication(run.campaign(), item.subject()).orElseThrow(() -> Refusal.unknown(item.subject()));
        Plan plan = campaigns.plan(run.campaign(), ranking.planVersion());
        PageOfRows<RankedUnit> rows = PageOfRows.of(rankings.units(ranking), page);
        boolean points = item.extent() == RankingExtent.POINTS && rankings.hasPoints(ranking);
        Map<String, List<OpenViews.Place>> blocks = new LinkedHashMap<>();
        rows.shown()
                .forEach(unit -> blocks.computeIfAbsent(plan.blockLabel(unit.block()), key -> new ArrayList<>())
                        .add(new OpenViews.Place(
                                unit.rank(), unit.name(), unit.total().filter(total -> points))));
        return new OpenViews.OfRanking(
                card(run),
                item,
                ranking.asOf(),
                points,
                blocks.entrySet().stream()
                        .map(one -> new OpenViews.Block(one.getKey(), one.getValue()))
                        .toList(),
                rows.page(),
                rows.pages());
    }

    OpenViews.OfHonours honours(PublicCatalog.Run run, PublicItem item, Visibility visibility, int page) {
        Decision decision = decisions.signed(run.campaign().id(), item.subject());
        List<Honour> all = honours.of(decision.id(), visibility.day());
        PageOfRows<Honour> rows = PageOfRows.of(all, page);
        Map<String, List<Honour>> byAward = new LinkedHashMap<>();
        rows.shown()
                .forEach(one -> byAward.computeIfAbsent(one.award(), key -> new ArrayList<>())
                        .add(one));
        var hidden = removals.hidden(run.site().authority());
        return new OpenViews.OfHonours(
                card(run),
                item,
                decision.number().orElseThrow(),
                decision.issued().orElseThrow(),
                decision.title(),
                decision.body().isEmpty() ? run.site().name() : decision.body(),
                byAward,
                all.stream().anyMatch(one -> hidden.contains(Honours.Hidden.of(one))),
                rows.page(),
                rows.pages());
    }

    OpenViews.OfInitiative initiative(PublicCatalog.Run run, PublicItem item) {
        Initiative one = initiatives
                .recognised(run.campaign(), item.subject())
                .orElseThrow(() -> Refusal.unknown(item.subject()));
        Map<String, String> names = campaigns.names(run.campaign(), SubjectKind.UNIT);
        return new OpenViews.OfInitiative(
                card(run),
                item,
                names.getOrDefault(one.unit(), ""),
                one.content(),
                one.effect(),
                one.number(),
                one.decided(),
                initiatives.uses(one).stream()
                        .filter(use -> names.containsKey(use.unit()))
                        .map(use -> new OpenViews.User(names.getOrDefault(use.unit(), ""), use.since()))
                        .toList());
    }

    OpenViews.OfReport report(PublicCatalog.Run run, PublicItem item, Texts texts) {
        PublicReport report =
                reports.of(run.campaign(), item.subject(), texts).orElseThrow(() -> Refusal.unknown(item.subject()));
        return new OpenViews.OfReport(card(run), item, report);
    }

    OpenViews.OfAnswers answers(PublicCatalog.Run run, int page) {
        return new OpenViews.OfAnswers(card(run), PageOfRows.of(run.of(ItemKind.ANSWER), page));
    }

    static OpenViews.Gone gone(PublicItem item, String back) {
        return new OpenViews.Gone(item.title(), back, item.notes());
    }

    /** The last day on which anything of a campaign became public or was put right. */
    static LocalDate touched(PublicCatalog.Run run) {
        return Optional.of(run.parts()).stream()
                .flatMap(List::stream)
                .map(OpenContent::touched)
                .reduce(touched(run.item()), (one, other) -> one.isAfter(other) ? one : other);
    }

    static LocalDate touched(PublicItem item) {
        return item.notes().stream()
                .map(PublicItem.Note::day)
                .reduce(item.from(), (one, other) -> one.isAfter(other) ? one : other);
    }
}
