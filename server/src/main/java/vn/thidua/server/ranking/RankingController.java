package vn.thidua.server.ranking;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.ClassLine;
import vn.thidua.server.web.Notice;

/** Pages of rankings. */
@Controller
@RequestMapping("/campaigns/{id}/ranking")
public class RankingController {

    private final Rankings rankings;
    private final Campaigns campaigns;

    RankingController(Rankings rankings, Campaigns campaigns) {
        this.rankings = rankings;
        this.campaigns = campaigns;
    }

    /**
     * A ranking by block.
     *
     * @param blocks those of which rows stand on this page
     * @param rows the rows of this page
     * @param pick the class by which lines were picked, see {@link ClassLine#pick}; empty for all
     * @param picks how many lines each class has, by what one picks it by; none where the plan has no classes
     * @param published the publication that is shown; empty for the provisional ranking
     * @param mayPublish whether the viewer may publish
     * @param open how many sheets are not approved yet
     * @param moved names of units that the newest publication ranks otherwise than it would be ranked now
     */
    public record View(
            Campaign campaign,
            List<BlockView> blocks,
            PageOfRows<BlockView.Row> rows,
            String words,
            String pick,
            List<Pick> picks,
            Optional<Publication> published,
            List<Publication> publications,
            boolean maySeeProvisional,
            boolean mayPublish,
            boolean mayExport,
            long open,
            long outdated,
            List<String> moved,
            List<String> outside) {}

    /** A class by which lines are picked. */
    public record Pick(String pick, String label, long many) {}

    @GetMapping
    String ranking(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "0") long shown,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "class", defaultValue = "") String pick,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        List<Publication> publications = rankings.published(actor, campaign);
        boolean provisional = actor.may(Action.SEE_PROVISIONAL_RANKING);
        Optional<Publication> chosen = chosen(actor, publications, shown);
        List<RankedUnit> units = chosen.map(rankings::units)
                .orElseGet(() -> provisional ? rankings.provisional(actor, campaign) : List.of());
        List<BlockView> blocks = blocks(
                plan(campaign, chosen),
                units,
                chosen.isPresent() || units.isEmpty() ? Map.of() : rankings.claims(actor, campaign),
                texts);
        PageOfRows<BlockView.Row> rows = PageOfRows.of(
                blocks.stream()
                        .flatMap(block -> block.rows().stream())
                        .filter(row -> pick.isEmpty()
                                || row.classes().stream()
                                        .anyMatch(one -> one.pick().equals(pick)))
                        .toList(),
                row -> row.unit().name(),
                words,
                page);
        Set<BlockView.Row> here = Collections.newSetFromMap(new IdentityHashMap<>());
        here.addAll(rows.shown());
        long open = rankings.unsettled(campaign);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        blocks.stream()
                                .map(block -> block.with(block.rows().stream()
                                        .filter(here::contains)
                                        .toList()))
                                .filter(block -> !block.rows().isEmpty())
                                .toList(),
                        rows,
                        words,
                        pick,
                        picks(blocks),
                        chosen,
                        publications,
                        provisional,
                        actor.may(Action.PUBLISH_RANKING),
                        actor.may(Action.EXPORT_CASE),
                        chosen.isPresent() ? 0 : open,
                        provisional ? rankings.outdated(campaign) : 0,
                        provisional ? rankings.moved(campaign) : List.of(),
                        provisional && chosen.isEmpty() ? outside(campaign) : List.of()));
        return "ranking";
    }

    /** The names of those who have no place because they take no part. */
    private List<String> outside(Campaign campaign) {
        Set<String> codes = campaigns.outside(campaign, SubjectKind.UNIT).keySet();
        return codes.isEmpty()
                ? List.of()
                : campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                        .filter(unit -> codes.contains(unit.code()))
                        .map(Participant::name)
                        .toList();
    }

    /** The publication that is asked for; the newest for those who see no provisional ranking; empty for that one. */
    private static Optional<Publication> chosen(Actor actor, List<Publication> newestFirst, long shown) {
        boolean provisional = actor.may(Action.SEE_PROVISIONAL_RANKING);
        return newestFirst.stream()
                .filter(one -> one.id() == shown || shown == 0 && !provisional)
                .findFirst();
    }

    /** The plan by which a ranking was made: that of its publication, or the one in force. */
    private Plan plan(Campaign campaign, Optional<Publication> published) {
        return published
                .map(one -> campaigns.plan(campaign, one.planVersion()))
                .orElseGet(() -> campaigns.plan(campaign));
    }

    private static List<Pick> picks(List<BlockView> blocks) {
        Map<String, List<ClassLine>> lines = new LinkedHashMap<>();
        blocks.stream()
                .flatMap(block -> block.rows().stream())
                .flatMap(row -> row.classes().stream())
                .forEach(line -> lines.computeIfAbsent(line.pick(), key -> new ArrayList<>())
                        .add(line));
        boolean several = lines.values().stream()
                        .map(line -> line.getFirst().classification())
                        .distinct()
                        .count()
                > 1;
        return lines.entrySet().stream()
                .map(one -> {
                    ClassLine line = one.getValue().getFirst();
                    String label = several ? line.label() + ": " + line.text() : line.text();
                    return new Pick(one.getKey(), label, one.getValue().size());
                })
                .toList();
    }

    private static List<BlockView> blocks(
            Plan plan, List<RankedUnit> units, Map<String, BigDecimal> claims, Texts texts) {
        List<BlockView> views = new ArrayList<>();
        RankedUnit.byBlock(units)
                .forEach((block, members) -> views.add(BlockView.of(plan, block, members, claims, texts)));
        return views;
    }

    /** The ranking as a table to go on working with. */
    @GetMapping("/ranking.xlsx")
    ResponseEntity<byte[]> table(
            Actor actor, Campaign campaign, @RequestParam(defaultValue = "0") long shown, Texts texts) {
        Optional<Publication> chosen = chosen(actor, rankings.published(actor, campaign), shown);
        List<RankedUnit> units = chosen.map(rankings::units).orElseGet(() -> rankings.provisional(actor, campaign));
        Map<String, BigDecimal> claims = chosen.isPresent() ? Map.of() : rankings.claims(actor, campaign);
        Plan plan = plan(campaign, chosen);
        return Download.table("Xếp hạng, " + campaign.title() + ".xlsx", RankingExport.of(plan, units, claims, texts));
    }

    /** The ranking as a paper to be signed. */
    @GetMapping("/xep-hang.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor, Campaign campaign, @PathVariable String ending, @RequestParam(defaultValue = "0") long shown) {
        Optional<Publication> chosen = chosen(actor, rankings.published(actor, campaign), shown);
        List<RankedUnit> units = chosen.map(rankings::units).orElseGet(() -> rankings.provisional(actor, campaign));
        return Download.paper("xep-hang", ending, RankingPaper.of(plan(campaign, chosen), units, chosen));
    }

    @PasswordAgain
    @PostMapping("/publish")
    String publish(Actor actor, Campaign campaign, HttpServletRequest request) {
        rankings.publish(actor, campaign);
        Notice.say(request, "ranking.published");
        return "redirect:/campaigns/" + campaign.id() + "/ranking?shown="
                + rankings.published(actor, campaign).getFirst().id();
    }

    @PostMapping("/{publication}/prove")
    String prove(Actor actor, Campaign campaign, @PathVariable long publication, HttpServletRequest request) {
        Publication one = rankings.published(actor, campaign).stream()
                .filter(each -> each.id() == publication)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(publication));
        Notice.say(request, rankings.prove(campaign, one) ? "ranking.proved" : "ranking.differs");
        return "redirect:/campaigns/" + campaign.id() + "/ranking?shown=" + publication;
    }

    @GetMapping("/case.yaml")
    ResponseEntity<String> asCase(Actor actor, Campaign campaign) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + campaign.plan() + "-case.yaml\"")
                .body(rankings.asCase(actor, campaign));
    }
}
