package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.CsvRows;
import vn.thidua.server.spreadsheet.Download;

/** Who did what, for those entitled to read it. */
@Controller
public class AuditController {

    private static final int MANY = 100;
    private static final int HEADS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Audit audit;
    private final Seals seals;
    private final Organisation organisation;

    AuditController(Audit audit, Seals seals, Organisation organisation) {
        this.audit = audit;
        this.seals = seals;
        this.organisation = organisation;
    }

    /**
     * The page.
     *
     * @param words what was looked for, with the days as typed
     * @param page counted from 0
     * @param more whether there is another page
     * @param checked the last check of the chain
     * @param heads heads of the chain that were put down to be given out
     */
    public record View(
            List<Audit.Entry> entries,
            String words,
            String from,
            String to,
            int page,
            boolean more,
            Optional<Seals.Checked> checked,
            List<Seals.DayHead> heads) {}

    @GetMapping("/audit")
    String audit(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        actor.require(Action.READ_AUDIT);
        if (check) {
            seals.check();
        }
        int place = Math.max(page, 0);
        List<Audit.Entry> entries = audit.find(search(actor, words, from, to), MANY + 1, place * MANY);
        model.addAttribute(
                "it",
                new View(
                        entries.subList(0, Math.min(MANY, entries.size())),
                        words,
                        from,
                        to,
                        place,
                        entries.size() > MANY,
                        seals.last(),
                        seals.heads(HEADS)));
        return "audit";
    }

    private static Audit.Search search(Actor actor, String words, String from, String to) {
        return new Audit.Search(
                actor.authority(),
                words.strip(),
                DayFields.optional(from, "audit.from"),
                DayFields.optional(to, "audit.to"));
    }

    /** The heads given out last, to be printed and put away. */
    @GetMapping("/audit/niem-phong.{ending:docx|pdf}")
    ResponseEntity<byte[]> heads(Actor actor, @PathVariable String ending, Texts texts) {
        actor.require(Action.READ_AUDIT);
        return Download.paper(
                texts.say("audit.heads"),
                ending,
                HeadsPaper.of(organisation.authority(actor.authority()).name(), seals.heads(HEADS), texts));
    }

    /** What was found as a file: a table, or one JSON object a line. */
    @GetMapping("/audit.{ending:csv|jsonl}")
    void file(
            Actor actor,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        actor.require(Action.READ_AUDIT);
        Audit.Search search = search(actor, words, from, to);
        boolean table = ending.equals("csv");
        response.setContentType(table ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky." + ending + "\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try (Writer out = response.getWriter()) {
            if (table) {
                table(search, texts, out);
            } else {
                audit.each(search, entry -> write(out, JSON.writeValueAsString(fields(entry, texts)) + "\n"));
            }
        }
    }

    private void table(Audit.Search search, Texts texts, Writer out) {
        try (CsvRows rows = new CsvRows(out)) {
            rows.texts(Stream.of(
                            "history.when",
                            "history.who",
                            "accounts.roles",
                            "audit.what",
                            "audit.about",
                            "audit.details")
                    .map(texts::say)
                    .toList());
            audit.each(
                    search, entry -> rows.texts(List.copyOf(fields(entry, texts).values())));
        }
    }

    private static Map<String, String> fields(Audit.Entry entry, Texts texts) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("at", entry.at().atZone(Today.ZONE).toOffsetDateTime().toString());
        fields.put("who", entry.who());
        fields.put("role", texts.or("role." + entry.role(), ""));
        fields.put("what", texts.or("did." + entry.action(), entry.action()));
        fields.put("about", entry.subject());
        fields.put("details", entry.details());
        return fields;
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
