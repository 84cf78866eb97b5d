package vn.thidua.server.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.UploadAttempt;
import vn.thidua.server.web.Answer;

/** Tables of facts on which a draft is tried: the one to fill in, and taking it. */
@Controller
@RequestMapping("/drafts/{draft}/trial")
public final class SentFactsController {

    private final SentFactsFiles tables;
    private final PlanDrafts drafts;
    private final TrialPage page;

    SentFactsController(SentFactsFiles tables, PlanDrafts drafts, TrialPage page) {
        this.tables = tables;
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(
            Actor actor, @PathVariable long draft, @RequestParam(defaultValue = "unit") String kind, Texts texts) {
        SubjectKind of = Ledger.kind(kind);
        return Download.table(
                texts.say("trial.template-name", texts.say("kind." + of.word())) + ".xlsx",
                tables.template(
                        actor, page.place(actor, drafts.one(actor, draft)).plan(), of));
    }

    @GetMapping("/facts")
    ResponseEntity<Resource> sent(Actor actor, @PathVariable long draft, @RequestParam String kind) {
        SentFacts one = tables.one(actor, drafts.one(actor, draft), Ledger.kind(kind));
        return Download.stored(one.name(), Download.XLSX, tables.content(one), false);
    }

    @PostMapping("/facts")
    String take(
            Actor actor,
            @PathVariable long draft,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestParam int seen,
            Answer answer) {
        SavedDraft saved = drafts.one(actor, draft);
        String name = TableUploads.name(file);
        List<String> faults = UploadAttempt.faults(
                () -> tables.put(
                        actor, saved, new SentFactsFiles.Place(Ledger.kind(kind), seen), name, TableUploads.read(file)),
                answer.texts());
        if (faults.isEmpty()) {
            answer.say("trial-taken", name);
            return "redirect:/drafts/" + draft + "/trial?with=" + TrialFacts.SENT;
        }
        TriedNumbers numbers = page.numbers(actor, saved, Map.of(), answer.texts());
        return answer.refused(model -> page.show(
                actor,
                page.place(actor, saved),
                Optional.empty(),
                numbers,
                Optional.empty(),
                new TrialView.Refused(name, faults),
                answer.texts(),
                model));
    }
}
