package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import vn.thidua.server.kernel.Texts;

/** How a form that was sent is answered: what it asked for is done, and one goes on; or the page is shown again with what was typed. */
public final class Answer {

    private final Texts texts;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Model model;

    Answer(Texts texts, HttpServletRequest request, HttpServletResponse response, Model model) {
        this.texts = texts;
        this.request = request;
        this.response = response;
        this.model = model;
    }

    /** The words of whoever asks. */
    public Texts texts() {
        return texts;
    }

    /**
     * Does something that may be refused.
     *
     * @param notice said on the next page; empty for nothing
     * @param next where one goes then
     * @param again the page with what was typed, where it was refused
     */
    public String after(String notice, String next, Runnable doing, Function<Model, String> again) {
        return after(
                notice,
                () -> {
                    doing.run();
                    return next;
                },
                again);
    }

    /** The same where only the doing tells where one goes. */
    public String after(String notice, Supplier<String> doing, Function<Model, String> again) {
        String[] next = {""};
        SaveAttempt attempt = SaveAttempt.at(() -> next[0] = doing.get(), texts, response);
        if (attempt.problem().isEmpty()) {
            if (!notice.isEmpty()) {
                Notice.say(request, notice);
            }
            return next[0];
        }
        tell(attempt);
        return again.apply(model);
    }

    /** Says something on the next page. */
    public void say(String notice, Object... values) {
        Notice.say(request, notice, values);
    }

    /** Does something and stays; the page tells what became of it. */
    public String here(Runnable doing, Function<Model, String> page) {
        tell(SaveAttempt.at(doing, texts, response));
        return page.apply(model);
    }

    private void tell(SaveAttempt attempt) {
        new SaveAttempt(SentFiles.again(attempt.problem(), request, texts), attempt.conflict()).tell(model);
    }

    /** Shows the page again where what was sent was refused. */
    public String refused(Function<Model, String> page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.apply(model);
    }

    /** What this answer shows is kept by no browser. */
    public void keepNowhere() {
        response.setHeader("Cache-Control", "no-store");
    }
}
