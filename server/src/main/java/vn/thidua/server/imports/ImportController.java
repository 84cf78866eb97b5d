package vn.thidua.server.imports;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.web.Answer;

/** The page of a table that came in: what it would change, and what became of it. */
@Controller
@RequestMapping("/imports/{id}")
public class ImportController implements PasswordAgain.Sometimes {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /**
     * The page.
     *
     * @param home the page from which the table came
     * @param mine whether whoever looks brought it
     * @param asksWhy whether it is written with a reason
     */
    public record View(
            TableImport table,
            List<RowChange> lines,
            int page,
            int pages,
            String home,
            boolean mine,
            boolean asksWhy,
            String reason) {}

    @GetMapping
    String page(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(actor, id, page, "", model);
    }

    private String page(Actor actor, long id, int page, String reason, Model model) {
        TableImport one = imports.of(actor, id);
        int all = one.many(RowVerdict.ADDED) + one.many(RowVerdict.CHANGED) + one.many(RowVerdict.KEPT);
        int pages = PageOfRows.pages(all);
        int number = Math.clamp(page, 1, pages);
        List<RowChange> lines = imports.lines(actor, one, (number - 1) * PageOfRows.A_PAGE, PageOfRows.A_PAGE);
        Importer importer = imports.importer(one.kind());
        model.addAttribute(
                "it",
                new View(
                        one,
                        lines,
                        number,
                        pages,
                        importer.home(one.scope()),
                        one.account() == actor.account(),
                        importer.asksWhy(actor, one.scope()),
                        reason));
        return "import";
    }

    @Override
    public boolean isWeighty(Map<String, String> path) {
        String id = path.getOrDefault("id", "");
        return id.matches("[0-9]{1,18}") && imports.isWeighty(Long.parseLong(id));
    }

    @PasswordAgain
    @PostMapping("/write")
    String write(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "") String reason,
            Answer answer) {
        return answer.after(
                "import.written",
                "redirect:/imports/" + id,
                () -> imports.write(actor, id, over, reason),
                model -> page(actor, id, 1, reason, model));
    }

    @PasswordAgain
    @PostMapping("/take-back")
    String takeBack(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason, Answer answer) {
        return answer.after(
                "import.taken-back",
                "redirect:/imports/" + id,
                () -> imports.takeBack(actor, id, reason),
                model -> page(actor, id, 1, reason, model));
    }
}
