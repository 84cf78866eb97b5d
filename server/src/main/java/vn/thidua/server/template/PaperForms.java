package vn.thidua.server.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Template;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.files.ImageSize;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.spreadsheet.Download;

/** The forms on which papers are written. A .pdf is always in the state's format. */
@Service
@Transactional(readOnly = true)
public class PaperForms {

    /** Kinds of papers that can have forms of their own. */
    static final List<String> KINDS = List.of("registration", "dossier", "council", "decision");

    /** The image above the giver's name on certificates; kept and given up as forms are. */
    static final String EMBLEM = "emblem";

    /** The largest emblem, in pixels a side; it is printed on every certificate. */
    private static final int LARGEST = 3000;

    private final PaperFormTable table;
    private final FileStore store;
    private final Audit audit;

    PaperForms(PaperFormTable table, FileStore store, Audit audit) {
        this.table = table;
        this.store = store;
        this.audit = audit;
    }

    /** A form that stands. */
    public record PaperForm(String kind, String sha256, String name, String who, Instant at) {}

    /** The forms of an authority by kind. */
    Map<String, PaperForm> of(String authority) {
        Map<String, PaperForm> forms = new LinkedHashMap<>();
        table.newest(authority).forEach(form -> forms.put(form.kind(), form));
        return forms;
    }

    /** A paper to be kept, on the authority's form where it has one. */
    @Unasked("lays out a paper for whoever was asked for it")
    public ResponseEntity<byte[]> paper(String authority, String kind, String name, String ending, Paper paper) {
        Optional<PaperForm> form =
                ending.equals("docx") ? Optional.ofNullable(of(authority).get(kind)) : Optional.empty();
        if (form.isEmpty()) {
            return Download.paper(name, ending, paper);
        }
        try {
            return Download.file(
                    name + ".docx",
                    Download.DOCX,
                    Template.fill(store.read(form.get().sha256()), paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the authority's own forms, by kind of paper. */
    public Map<String, String> texts(Actor actor) {
        actor.require(Action.CHANGE_TEMPLATES);
        Map<String, String> texts = new TreeMap<>();
        of(actor.authority()).forEach((kind, form) -> {
            if (!kind.equals(EMBLEM)) {
                try {
                    texts.put(kind, Template.text(store.read(form.sha256())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return texts;
    }

    /** Takes a form; refused where it names fields that there are not, or lacks one that is needed. */
    @Transactional
    public void take(Actor actor, String kind, FileStore.Kept file) {
        actor.require(Action.CHANGE_TEMPLATES);
        if (kind.equals(EMBLEM)) {
            requireImage(file);
            table.put(actor, kind, Optional.of(file));
            audit.record(
                    actor.act(),
                    "template.take",
                    ActSubject.word("form-kind." + kind),
                    file.name() + ", SHA-256 " + file.sha256());
            return;
        }
        if (!KINDS.contains(kind)) {
            throw Refusal.unknown(kind);
        }
        if (!file.media().equals(Download.DOCX)) {
            throw Refusal.bad("template-kind", file.name());
        }
        Template.Check check = check(file);
        if (!check.isGood()) {
            throw Refusal.bad(
                    "template-fields",
                    check.unknown().isEmpty() ? "–" : String.join(", ", check.unknown()),
                    check.missing().isEmpty() ? "–" : String.join(", ", check.missing()));
        }
        table.put(actor, kind, Optional.of(file));
        audit.record(
                actor.act(),
                "template.take",
                ActSubject.word("form-kind." + kind),
                file.name() + ", SHA-256 " + file.sha256());
    }

    /** The emblem of an authority as a .png or .jpg; empty where it has sent none. */
    @Unasked("lays out a paper for whoever was asked for it")
    public Optional<byte[]> emblem(String authority) {
        return Optional.ofNullable(of(authority).get(EMBLEM)).map(one -> store.read(one.sha256()));
    }

    private void requireImage(FileStore.Kept file) {
        boolean image = file.media().equals("image/png") || file.media().equals("image/jpeg");
        if (!image
                || ImageSize.of(store.read(file.sha256()))
                        .filter(size -> size.longer() <= LARGEST)
                        .isEmpty()) {
            throw Refusal.bad("emblem", file.name(), LARGEST);
        }
    }

    private Template.Check check(FileStore.Kept file) {
        try {
            return Template.check(store.read(file.sha256()));
        } catch (IOException | RuntimeException e) {
            throw Refusal.bad("template-kind", file.name());
        }
    }

    /** Gives a form up; papers are in the state's format again. */
    @Transactional
    public void abandon(Actor actor, String kind) {
        actor.require(Action.CHANGE_TEMPLATES);
        table.put(actor, kind, Optional.empty());
        audit.record(actor.act(), "template.give-up", ActSubject.word("form-kind." + kind), "");
    }
}
