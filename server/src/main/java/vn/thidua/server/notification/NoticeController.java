package vn.thidua.server.notification;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.web.Answer;

/** The page of what was sent to somebody. */
@Controller
@RequestMapping("/notices")
public final class NoticeController {

    private final ReceivedNotices notices;

    NoticeController(ReceivedNotices notices) {
        this.notices = notices;
    }

    /** The page. */
    public record View(PageOfRows<ReceivedNotice> notices, int unread) {}

    @GetMapping
    String page(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("it", new View(notices.of(actor, page), notices.of(actor.account())));
        return "notices";
    }

    @PostMapping("/{notice}/read")
    String read(Actor actor, @PathVariable long notice, Answer answer) {
        return answer.after("", "redirect:/notices", () -> notices.read(actor, notice), model -> page(actor, 1, model));
    }

    @PostMapping("/read")
    String readAll(Actor actor, Answer answer) {
        return answer.after(
                "notices-read", "redirect:/notices", () -> notices.readAll(actor), model -> page(actor, 1, model));
    }
}
