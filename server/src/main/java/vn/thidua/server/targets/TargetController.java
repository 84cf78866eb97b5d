package vn.thidua.server.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.web.Answer;

/** The page of targets: of one unit with what both sides say, or of the whole with how many units meet what. */
@Controller
@RequestMapping("/campaigns/{id}/targets")
public final class TargetController {

    private final Targets targets;
    private final Reviews reviews;
    private final Campaigns campaigns;

    TargetController(Targets targets, Reviews reviews, Campaigns campaigns) {
        this.targets = targets;
        this.reviews = reviews;
        this.campaigns = campaigns;
    }

    /**
     * What one side says of a target.
     *
     * @param said what it said last
     * @param may whether whoever looks speaks for that side
     */
    public record SideView(Review.Side side, Optional<Review> said, boolean may) {

        /** The word by which addresses and messages name the side. */
        public String word() {
            return EnumWords.word(side);
        }

        /** Id of what was said last; 0 for nothing. */
        public long seen() {
            return said.map(Review::id).orElse(0L);
        }
    }

    /** A target with what both sides say of it; nothing is said of targets of the whole. */
    public record Row(Targets.Line line, List<SideView> said) {}

    /** How far a unit's targets are said and appraised. */
    public record Stand(String code, String name, int said, int appraised) {}

    /**
     * The page.
     *
     * @param unit code of the unit that is shown; empty for the whole
     * @param units whose targets can be looked at
     * @param typed what was typed and refused: target, side, verdict and note
     */
    public record View(
            Campaign campaign,
            String unit,
            String name,
            List<Row> rows,
            List<Targets.Count> counts,
            List<Stand> stands,
            List<Participant> units,
            Map<String, String> typed) {}

    @GetMapping
    String targets(Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String unit, Model model) {
        return targets(actor, campaign, unit, Map.of(), model);
    }

    private String targets(Actor actor, Campaign campaign, String unit, Map<String, String> typed, Model model) {
        String chosen = actor.role().ofUnit() ? actor.unit() : unit;
        List<Targets.Line> lines = targets.of(actor, campaign, chosen);
        boolean whole = chosen.isEmpty() && actor.may(Action.SEE_ALL_FACTS);
        List<Targets.Count> counts = whole ? targets.counts(actor, campaign) : List.of();
        List<Participant> units = targets.units(actor, campaign);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        chosen,
                        chosen.isEmpty() ? "" : campaigns.unit(campaign, chosen).name(),
                        rows(actor, campaign, chosen, lines),
                        counts,
                        counts.isEmpty() ? List.of() : stands(campaign, units),
                        units,
                        typed));
        return "targets";
    }

    private List<Row> rows(Actor actor, Campaign campaign, String unit, List<Targets.Line> lines) {
        if (unit.isEmpty()) {
            return lines.stream().map(line -> new Row(line, List.of())).toList();
        }
        Map<String, Map<Review.Side, Review>> said = reviews.of(campaign, unit);
        List<Row> rows = new ArrayList<>();
        for (Targets.Line line : lines) {
            Map<Review.Side, Review> ofTarget = said.getOrDefault(line.target().id(), Map.of());
            List<SideView> sides = new ArrayList<>();
            for (Review.Side side : Review.Side.values()) {
                sides.add(new SideView(
                        side,
                        Optional.ofNullable(ofTarget.get(side)),
                        reviews.may(actor, campaign, line.target(), unit, side)));
            }
            rows.add(new Row(line, sides));
        }
        return rows;
    }

    private List<Stand> stands(Campaign campaign, List<Participant> units) {
        Reviews.Progress progress = reviews.progress(campaign);
        return units.stream()
                .map(unit -> new Stand(
                        unit.code(),
                        unit.name(),
                        progress.byUnits().getOrDefault(unit.code(), 0),
                        progress.byAppraisers().getOrDefault(unit.code(), 0)))
                .toList();
    }

    record SayForm(String verdict, String note, long seen) {}

    /** A unit says what it holds of its target, or its appraiser does. */
    @PostMapping("/{unit}/{target}/{side}")
    String say(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable String target,
            @PathVariable String side,
            SayForm form,
            Answer answer) {
        return answer.after(
                "target.said",
                "redirect:/campaigns/" + campaign.id() + "/targets?unit=" + unit,
                () -> reviews.say(
                        actor,
                        campaign,
                        unit,
                        target,
                        new GivenVerdict(
                                EnumWords.of(Review.Side.class, side),
                                EnumWords.of(Verdict.class, form.verdict()),
                                form.note(),
                                form.seen())),
                model -> targets(
                        actor,
                        campaign,
                        unit,
                        Map.of("target", target, "side", side, "verdict", form.verdict(), "note", form.note()),
                        model));
    }
}
