package vn.thidua.server.template;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.documents.Template;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Instruments;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;

/** An authority's own forms of papers. */
@Controller
@RequestMapping("/forms")
public final class PaperFormController {

    private final PaperForms forms;
    private final PaperPlaces places;
    private final FileStore store;
    private final Instruments instruments;
    private final Today today;

    PaperFormController(PaperForms forms, PaperPlaces places, FileStore store, Instruments instruments, Today today) {
        this.forms = forms;
        this.places = places;
        this.store = store;
        this.instruments = instruments;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param expired what a form cites though it is not in force today, by kind of paper
     * @param place where papers are dated; empty where nobody has said it
     * @param typedPlace what stands in its field
     */
    public record View(
            List<String> kinds,
            Map<String, PaperForms.PaperForm> forms,
            Map<String, List<Instruments.Expired>> expired,
            List<String> fields,
            String place,
            String typedPlace) {}

    @GetMapping
    String page(Actor actor, Model model) {
        return page(actor, places.of(actor.authority()), model);
    }

    private String page(Actor actor, String typedPlace, Model model) {
        actor.require(Action.CHANGE_TEMPLATES);
        Map<String, List<Instruments.Expired>> expired = new TreeMap<>();
        forms.texts(actor).forEach((kind, text) -> expired.put(kind, instruments.expired(text, today.day())));
        model.addAttribute(
                "it",
                new View(
                        PaperForms.KINDS,
                        forms.of(actor.authority()),
                        expired,
                        Template.fields(),
                        places.of(actor.authority()),
                        typedPlace));
        return "forms";
    }

    @GetMapping("/sample.docx")
    ResponseEntity<byte[]> sample(Actor actor) {
        actor.require(Action.CHANGE_TEMPLATES);
        return Download.file("Mẫu giấy tờ.docx", Download.DOCX, Template.sample());
    }

    @PostMapping("/place")
    String place(Actor actor, @RequestParam String place, @RequestParam String seenPlace, Answer answer) {
        return answer.after(
                "paper-place",
                "redirect:/forms",
                () -> places.change(actor, place, seenPlace),
                model -> page(actor, place, model));
    }

    @PostMapping("/{kind}")
    String take(Actor actor, @PathVariable String kind, @RequestParam MultipartFile file, Answer answer) {
        actor.require(Action.CHANGE_TEMPLATES);
        return answer.after(
                "template",
                "redirect:/forms",
                () -> forms.take(actor, kind, store.take(file)),
                model -> page(actor, model));
    }

    /** The emblem as it is kept. */
    @GetMapping("/emblem")
    ResponseEntity<byte[]> emblem(Actor actor) {
        actor.require(Action.CHANGE_TEMPLATES);
        byte[] image = forms.emblem(actor.authority()).orElseThrow(() -> Refusal.unknown(PaperForms.EMBLEM));
        boolean png = image[0] == (byte) 0x89;
        return ResponseEntity.ok()
                .header("Content-Type", png ? "image/png" : "image/jpeg")
                .body(image);
    }

    @PostMapping("/{kind}/give-up")
    String abandon(Actor actor, @PathVariable String kind, HttpServletRequest request) {
        forms.abandon(actor, kind);
        Notice.say(request, "template-gone");
        return "redirect:/forms";
    }
}
