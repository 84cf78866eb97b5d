package vn.thidua.server.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.audit.SecretWord;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.posting.GivenOpinion;
import vn.thidua.server.posting.Opinions;

/**
 * What citizens send to a list of those proposed, without an account, a cookie or a script. The only addresses of the public's
 * pages that take anything.
 */
@Controller
@RequestMapping(OpenPage.ROOT)
public class OpinionController {

    private final PublicCatalog catalog;
    private final OpenProposed proposed;
    private final OpenPages pages;
    private final Opinions opinions;
    private final OpinionDoor door;
    private final Today today;

    OpinionController(
            PublicCatalog catalog,
            OpenProposed proposed,
            OpenPages pages,
            Opinions opinions,
            OpinionDoor door,
            Today today) {
        this.catalog = catalog;
        this.proposed = proposed;
        this.pages = pages;
        this.opinions = opinions;
        this.door = door;
        this.today = today;
    }

    /** What the form of the page sends. */
    record OpinionForm(String name, String contact, String opinion) {}

    @PostMapping("/{site}/{run}/{part}/" + OpenProposed.OPINION)
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            @PathVariable String site,
            @PathVariable String run,
            @PathVariable String part,
            OpinionForm form) {
        Site found = catalog.site(site);
        Visibility visibility = Visibility.on(today.day());
        PublicCatalog.Run of = catalog.run(found, run, visibility);
        PublicItem item = of.of(ItemKind.PROPOSED).stream()
                .filter(one -> one.slug().equals(part))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(part));
        String path = OpenParts.path(of, item);
        try {
            door.enter(request.getRemoteAddr());
            Opinions.Taken taken = opinions.give(
                    of.campaign(), item.subject(), new GivenOpinion(form.name(), form.contact(), form.opinion()));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(OpenPage.of(request, Optional.of(found))
                            .to(path + (taken == Opinions.Taken.RECEIVED ? "/da-gui" : "/cho-xac-nhan"))))
                    .build();
        } catch (Refusal refusal) {
            OpenPage page =
                    new OpenPage(OpenPage.of(request, Optional.of(found)).texts(), path, "", Optional.of(found));
            OpenViews.OfProposed view = proposed.of(of, item, visibility)
                    .refused(new OpenViews.Sent(
                            form.name(),
                            form.contact(),
                            form.opinion(),
                            page.t(refusal.key(), refusal.values().toArray())));
            return kept(HttpStatus.UNPROCESSABLE_CONTENT, pages.page("proposed", page, view));
        }
    }

    /** What somebody typed is on no page that others see. */
    private static ResponseEntity<byte[]> kept(HttpStatus status, byte[] page) {
        return ResponseEntity.status(status)
                .header("Content-Type", OpenAnswer.HTML)
                .header("Cache-Control", "no-store")
                .body(page);
    }

    @GetMapping("/{site}/{run}/{part}/{done:da-gui|cho-xac-nhan}")
    ResponseEntity<byte[]> sent(
            HttpServletRequest request,
            @PathVariable String site,
            @PathVariable String run,
            @PathVariable String part,
            @PathVariable String done) {
        Site found = catalog.site(site);
        PublicCatalog.Run of = catalog.run(found, run, Visibility.on(today.day()));
        String key = done.equals("da-gui") ? "open.opinion-received" : "open.opinion-to-confirm";
        return said(request, Optional.of(found), new OpenViews.Said(key, of.path() + "/" + part, "", ""));
    }

    private ResponseEntity<byte[]> said(HttpServletRequest request, Optional<Site> site, OpenViews.Said view) {
        return kept(HttpStatus.OK, pages.page("said", OpenPage.of(request, site), view));
    }

    /** Where the letter leads; programs that look at letters open it too, so that it takes a button to confirm. */
    @GetMapping("/xac-nhan")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String ma) {
        boolean well = SecretWord.isOne(ma);
        return said(
                request,
                Optional.empty(),
                new OpenViews.Said(
                        well ? "open.opinion-confirm" : "open.opinion-no-word",
                        OpenPage.ROOT,
                        well ? Opinions.CONFIRM : "",
                        ma));
    }

    @PostMapping("/xac-nhan")
    ResponseEntity<byte[]> confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String ma) {
        if (!SecretWord.isOne(ma)) {
            throw Refusal.bad("opinion-word");
        }
        opinions.confirm(ma);
        return said(request, Optional.empty(), new OpenViews.Said("open.opinion-received", OpenPage.ROOT, "", ""));
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> refused(HttpServletRequest request, Refusal refusal) {
        OpenPage page = OpenPage.of(request, Optional.empty());
        if (refusal.why() == Refusal.Why.UNKNOWN) {
            return OpenAnswer.of(HttpStatus.NOT_FOUND, pages.page("missing", page, ""));
        }
        return kept(
                HttpStatus.UNPROCESSABLE_CONTENT,
                pages.page("said", page, new OpenViews.Said(refusal.key(), OpenPage.ROOT, "", "")));
    }
}
