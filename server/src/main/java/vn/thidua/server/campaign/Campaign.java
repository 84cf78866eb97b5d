package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Refusal;

/**
 * One run of a plan by an authority (phong trào thi đua).
 *
 * @param plan id of the plan
 * @param planVersion the version of the plan that is in force; grows with every correction
 * @param announced the paper by which it was announced; empty while it is prepared
 * @param version grows with every change, so that two editors notice each other
 */
public record Campaign(
        long id,
        String authority,
        String plan,
        String title,
        CampaignState state,
        int planVersion,
        LocalDate from,
        LocalDate to,
        Optional<CampaignPaper> announced,
        int version) {

    /** Whether it was not announced, or no longer is: only those who prepare it see it. */
    public boolean isDraft() {
        return state == CampaignState.DRAFT || state == CampaignState.DISCARDED;
    }

    /** Whether people act in it: announced, not called off and not closed. */
    public boolean isOpen() {
        return state == CampaignState.ANNOUNCED;
    }

    /** Refuses every act in a campaign that has come to its end. */
    public void requireNotEnded() {
        if (!isOpen() && state != CampaignState.DRAFT) {
            throw Refusal.bad("campaign-ended", title, "campaign-state." + EnumWords.word(state));
        }
    }

    /** Number of the paper that papers cite: that by which it was announced, else the one that its plan states. */
    public Optional<String> citedNumber(Plan plan) {
        return announced.map(CampaignPaper::number).or(() -> plan.document().number());
    }

    /** Day of the same paper. */
    public Optional<LocalDate> citedDay(Plan plan) {
        return announced.map(CampaignPaper::day).or(() -> plan.document().issued());
    }

    /** The plan as a basis of what is decided under it; a number that nobody has said is left out. */
    public String basis(Plan plan) {
        return PaperWords.basis(citedNumber(plan), citedDay(plan), plan);
    }

    /** How audit and messages name it. */
    public String subject() {
        return title;
    }
}
