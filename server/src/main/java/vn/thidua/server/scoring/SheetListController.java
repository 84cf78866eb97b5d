package vn.thidua.server.scoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Several;

/** The list of all score sheets, and what is done with several at once. */
@Controller
@RequestMapping("/campaigns/{id}/sheets")
class SheetListController {

    private final Sheets sheets;
    private final SheetLists lists;
    private final Campaigns campaigns;

    SheetListController(Sheets sheets, SheetLists lists, Campaigns campaigns) {
        this.sheets = sheets;
        this.lists = lists;
        this.campaigns = campaigns;
    }

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (actor.role().ofUnit()) {
            return "redirect:/campaigns/" + campaign.id() + "/sheets/" + actor.unit();
        }
        model.addAttribute(
                "it", lists.of(actor, campaign, new SheetListView.Question(state, block, name.strip()), page));
        return "sheets";
    }

    /**
     * One act on every chosen sheet, each for itself: where one is refused the others are still done, and the refused are
     * named with why.
     *
     * @param values {@code version.<unit>}: the version of each sheet that was on the screen; words and day, where an act takes them
     */
    @PostMapping("/several/{act}")
    String several(
            Actor actor,
            Campaign campaign,
            @PathVariable String act,
            @RequestParam(defaultValue = "") List<String> units,
            @RequestParam Map<String, String> values,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SheetListView.Act done = SheetListView.Act.of(act);
        if (units.isEmpty()) {
            throw Refusal.bad("choose-sheets");
        }
        Optional<LocalDate> day = DayFields.optional(values.getOrDefault("until", ""), "sheets.until");
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        Several became = Several.of(
                units.stream().sorted().toList(),
                unit -> names.getOrDefault(unit, ""),
                unit -> sheets.take(
                        actor,
                        campaign,
                        unit,
                        new SheetListView.Chosen(
                                done, values.getOrDefault("reason", "").strip(), day),
                        Several.version(values, unit)),
                texts);
        if (became.isNone()) {
            // Nothing was done: the same page, with what was chosen and typed.
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "problem", texts.say("sheets.no-one", became.refused().size(), became.why()));
            model.addAttribute("chosen", Set.copyOf(units));
            model.addAttribute("words", values.getOrDefault("reason", ""));
            model.addAttribute("until", values.getOrDefault("until", ""));
            return list(actor, campaign, "", "", "", 1, model);
        }
        if (became.refused().isEmpty()) {
            Notice.say(request, done == SheetListView.Act.REMIND ? "sheets.reminded" : "sheets.done", became.done());
        } else {
            Notice.say(request, "sheets.some", became.done(), became.refused().size(), became.why());
        }
        return "redirect:/campaigns/" + campaign.id() + "/sheets";
    }
}
