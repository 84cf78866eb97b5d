package vn.thidua.server.record;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.web.Answer;

/** What was achieved over the years: found by any words, of everybody or of one. */
@Controller
@RequestMapping("/record")
public final class RecordController {

    private static final int MOST = 200;

    private final Achievements achievements;
    private final RecordFiles files;
    private final TableUploads incoming;

    RecordController(Achievements achievements, RecordFiles files, TableUploads incoming) {
        this.achievements = achievements;
        this.files = files;
        this.incoming = incoming;
    }

    /**
     * The page.
     *
     * @param whose name of the only one shown; empty where all are
     */
    public record View(
            String words, String whose, List<Achievement> lines, boolean mayChange, String file, List<String> faults) {}

    @GetMapping
    String record(Actor actor, @RequestParam(defaultValue = "") String words, Model model) {
        return page(actor, words, "", List.of(), model);
    }

    private String page(Actor actor, String words, String file, List<String> faults, Model model) {
        List<Achievement> lines = achievements.search(actor, words, MOST);
        model.addAttribute("it", new View(words, "", lines, actor.may(Action.CHANGE_RECORD), file, faults));
        return "record";
    }

    @GetMapping("/{kind:unit|person}/{code}")
    String one(Actor actor, @PathVariable String kind, @PathVariable String code, Model model) {
        SubjectKind of = EnumWords.of(SubjectKind.class, kind);
        List<Achievement> lines = achievements.seenBy(actor, of, code);
        model.addAttribute("it", new View("", achievements.whose(actor, of, code), lines, false, "", List.of()));
        return "record";
    }

    @GetMapping("/record.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(
            Actor actor, @RequestParam(defaultValue = "") String words, @PathVariable String ending) {
        return Download.table(
                "Thành tích các năm." + ending, files.table(achievements.search(actor, words, Spreadsheets.MOST_ROWS)));
    }

    @PostMapping("/import")
    String take(Actor actor, @RequestParam MultipartFile file, Answer answer) {
        return incoming.take(
                actor,
                new TableUploads.Upload(files.kind(), "", file),
                answer,
                (fault, model) -> page(actor, "", fault.file(), fault.faults(), model));
    }
}
