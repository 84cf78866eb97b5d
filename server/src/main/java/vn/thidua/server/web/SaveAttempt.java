package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/**
 * Saving something that may be refused, for a page that keeps what was typed.
 *
 * @param problem why it was refused; empty where it was saved
 * @param conflict whether somebody else was first, so that one must choose
 */
public record SaveAttempt(String problem, boolean conflict) {

    /** Tries it; a refusal becomes the status of the answer and a sentence. */
    public static SaveAttempt at(Runnable saving, Texts texts, HttpServletResponse response) {
        Savepoint before = Savepoint.here();
        try {
            saving.run();
            Savepoint.check();
            return new SaveAttempt("", false);
        } catch (Refusal refusal) {
            before.back();
            response.setStatus(Statuses.of(refusal).value());
            return new SaveAttempt(
                    texts.say(refusal.key(), refusal.values().toArray()), refusal.why() == Refusal.Why.CONFLICT);
        }
    }

    /** Gives the template {@code problem} and {@code conflict}. */
    public void tell(Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("conflict", conflict);
    }
}
