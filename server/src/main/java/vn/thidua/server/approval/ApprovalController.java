package vn.thidua.server.approval;

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
import vn.thidua.server.campaign.Readiness;
import vn.thidua.server.decision.MoneyEstimate;
import vn.thidua.server.decision.MoneyEstimates;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.StepForm;

/** Submitting a plan, approving it, giving it back. */
@Controller
@RequestMapping("/campaigns/{id}/approval")
public final class ApprovalController {

    private final PlanApprovals approvals;
    private final Readiness readiness;
    private final MoneyEstimates estimates;

    ApprovalController(PlanApprovals approvals, Readiness readiness, MoneyEstimates estimates) {
        this.approvals = approvals;
        this.readiness = readiness;
        this.estimates = estimates;
    }

    /**
     * The page.
     *
     * @param forecast what the announcement would do, before the eyes of whoever decides
     * @param estimate what the awards can cost; empty where the plan has none
     * @param rule what the authority says of approving plans
     * @param mayRule whether the viewer says so
     * @param typed what was typed and refused, by step
     */
    public record View(
            Campaign campaign,
            ApprovalStanding standing,
            List<ApprovalStep> steps,
            Readiness.Forecast forecast,
            Optional<MoneyEstimate> estimate,
            ApprovalRule rule,
            boolean mayRule,
            Map<String, String> typed) {}

    @GetMapping
    String page(Actor actor, Campaign campaign, Model model) {
        return page(actor, campaign, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, Map<String, String> typed, Model model) {
        ApprovalStanding standing = approvals.of(actor, campaign);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        standing,
                        approvals.steps(actor, campaign, standing),
                        readiness.of(actor, campaign),
                        estimates.of(actor, campaign),
                        approvals.rule(campaign.authority()),
                        actor.may(Action.RULE_APPROVAL)
                                && actor.grant().campaign().isEmpty(),
                        typed));
        return "approval";
    }

    @PostMapping("/steps/{step}")
    String step(Actor actor, Campaign campaign, @PathVariable String step, StepForm form, Answer answer) {
        ApprovalStep taken = EnumWords.of(ApprovalStep.class, step);
        if (taken == ApprovalStep.APPROVE) {
            // It has an address of its own that asks for the password again.
            return "redirect:/campaigns/" + campaign.id() + "/approval";
        }
        return take(actor, campaign, taken, form, answer);
    }

    @PasswordAgain
    @PostMapping("/approve")
    String approve(Actor actor, Campaign campaign, StepForm form, Answer answer) {
        return take(actor, campaign, ApprovalStep.APPROVE, form, answer);
    }

    private String take(Actor actor, Campaign campaign, ApprovalStep step, StepForm form, Answer answer) {
        return answer.after(
                "approval-" + step.word(),
                "redirect:/campaigns/" + campaign.id() + "/approval",
                () -> approvals.step(actor, campaign.id(), form.taken(step)),
                model -> page(actor, campaign, Map.of(step.word(), form.note()), model));
    }

    @PostMapping("/rule")
    String rule(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "false") boolean required,
            @RequestParam String approver,
            @RequestParam boolean seenRequired,
            @RequestParam String seenApprover,
            Answer answer) {
        return answer.after(
                "approval-rule",
                "redirect:/campaigns/" + campaign.id() + "/approval",
                () -> approvals.require(
                        actor,
                        new ApprovalRule(required, EnumWords.of(Approver.class, approver)),
                        new ApprovalRule(seenRequired, EnumWords.of(Approver.class, seenApprover))),
                model -> page(actor, campaign, model));
    }
}
