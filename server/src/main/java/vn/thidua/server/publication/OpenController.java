package vn.thidua.server.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.story.StoryPicture;

/** The pages that everybody reads without signing in. They make no session and know no reader. */
@Controller
@RequestMapping(OpenPage.ROOT)
public class OpenController {

    /** Longer words are in no name. */
    private static final int LONGEST = 100;

    private final PublicCatalog catalog;
    private final OpenContent content;
    private final OpenParts parts;
    private final OpenStories stories;
    private final OpenPictures pictures;
    private final HonourSearch search;
    private final OpenPages pages;
    private final Today today;

    OpenController(
            PublicCatalog catalog,
            OpenContent content,
            OpenParts parts,
            OpenStories stories,
            OpenPictures pictures,
            HonourSearch search,
            OpenPages pages,
            Today today) {
        this.catalog = catalog;
        this.content = content;
        this.parts = parts;
        this.stories = stories;
        this.pictures = pictures;
        this.search = search;
        this.pages = pages;
        this.today = today;
    }

    private Visibility visibility() {
        return Visibility.on(today.day());
    }

    private ResponseEntity<byte[]> send(String name, OpenPage page, Object view) {
        return OpenAnswer.of(OpenAnswer.HTML, pages.page(name, page, view));
    }

    @GetMapping
    ResponseEntity<byte[]> front(HttpServletRequest request) {
        return send("front", OpenPage.of(request, Optional.empty()), content.front(visibility()));
    }

    @GetMapping("/huong-dan")
    ResponseEntity<byte[]> guide(HttpServletRequest request) {
        return send("guide", OpenPage.of(request, Optional.empty()), "");
    }

    /** A certificate is proved where its link leads; here the code is typed that stands under it. */
    @GetMapping("/kiem-tra")
    ResponseEntity<byte[]> prove(HttpServletRequest request, @RequestParam(defaultValue = "") String ma) {
        String code = ma.strip().replaceAll(".*/c/", "");
        return code.matches("[0-9a-z-]{5,60}")
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/c/" + code))
                        .build()
                : send("prove", OpenPage.of(request, Optional.empty()), ma.isBlank() ? "" : "open.prove-code");
    }

    @GetMapping("/tim")
    ResponseEntity<byte[]> search(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String ten,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "danh-hieu", defaultValue = "") String award,
            @RequestParam(defaultValue = "") String nam,
            @RequestParam(name = "co-quan", defaultValue = "") String authority,
            @RequestParam(defaultValue = "1") String trang) {
        Optional<Site> site = authority.isEmpty() ? Optional.empty() : Optional.of(catalog.site(authority));
        boolean tooLong = (ten.length() > LONGEST) || unit.length() > LONGEST || award.length() > 2 * LONGEST;
        Honours.Query query = tooLong
                ? new Honours.Query("", "", "", 0)
                : new Honours.Query(ten.strip(), unit.strip(), award.strip(), number(nam, 0));
        OpenViews.OfSearch found =
                search.search(site.map(List::of).orElseGet(catalog::sites), query, number(trang, 1), visibility());
        if (tooLong) {
            OpenPage page = new OpenPage(OpenPage.of(request, site).texts(), request.getRequestURI(), "", site);
            return OpenAnswer.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, pages.page("search", page, found.refused("open.search-long")));
        }
        return send("search", OpenPage.of(request, site), found);
    }

    private static int number(String typed, int other) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : other;
    }

    @GetMapping("/{site}")
    ResponseEntity<byte[]> site(HttpServletRequest request, @PathVariable String site) {
        Site found = catalog.site(site);
        return send("site", OpenPage.of(request, Optional.of(found)), content.site(found, visibility()));
    }

    @GetMapping("/{site}/du-lieu")
    ResponseEntity<byte[]> data(HttpServletRequest request, @PathVariable String site) {
        Site found = catalog.site(site);
        OpenPage page = OpenPage.of(request, Optional.of(found));
        List<OpenViews.FileLine> files = List.of(Dataset.values()).stream()
                .map(set -> new OpenViews.FileLine(
                        page.t("dataset." + set.file()),
                        set.file(),
                        set.fields().stream().map(Dataset.Field::name).toList()))
                .toList();
        return send("data", page, new OpenViews.OfData(found, files, OpenPage.of(found) + "/du-lieu/"));
    }

    @GetMapping("/{site}/{run}")
    ResponseEntity<byte[]> run(HttpServletRequest request, @PathVariable String site, @PathVariable String run) {
        Site found = catalog.site(site);
        OpenPage page = OpenPage.of(request, Optional.of(found));
        Optional<PublicItem> gone = catalog.goneRun(found, run, visibility());
        return gone.isPresent()
                ? OpenAnswer.of(
                        HttpStatus.GONE, pages.page("gone", page, OpenContent.gone(gone.get(), OpenPage.of(found))))
                : send("run", page, content.run(catalog.run(found, run, visibility()), visibility(), page.texts()));
    }

    @GetMapping("/{site}/{run}/{part}")
    ResponseEntity<byte[]> part(
            HttpServletRequest request,
            @PathVariable String site,
            @PathVariable String run,
            @PathVariable String part,
            @RequestParam(defaultValue = "1") String trang) {
        Site found = catalog.site(site);
        PublicCatalog.Run of = catalog.run(found, run, visibility());
        OpenPage page = OpenPage.of(request, Optional.of(found));
        Optional<PublicItem> gone = catalog.gone(of, visibility()).stream()
                .filter(item -> item.slug().equals(part))
                .findFirst();
        if (gone.isPresent()) {
            return OpenAnswer.of(HttpStatus.GONE, pages.page("gone", page, OpenContent.gone(gone.get(), of.path())));
        }
        return OpenAnswer.of(OpenAnswer.HTML, parts.of(of, part, page, visibility(), number(trang, 1)));
    }

    /** A ranking or a list of those honoured, to stand inside a page of the authority's own. */
    @GetMapping("/{site}/{run}/{part}/" + OpenParts.EMBEDDED)
    ResponseEntity<byte[]> embedded(
            HttpServletRequest request,
            @PathVariable String site,
            @PathVariable String run,
            @PathVariable String part,
            @RequestParam(defaultValue = "1") String trang) {
        Site found = catalog.site(site);
        PublicCatalog.Run of = catalog.run(found, run, visibility());
        OpenPage page = OpenPage.of(request, Optional.of(found));
        return OpenAnswer.of(OpenAnswer.HTML, parts.embedded(of, part, page, visibility(), number(trang, 1)));
    }

    /** The picture by which a ranking or a list of those honoured shows itself where its address is shared. */
    @GetMapping("/{site}/{run}/{part}/" + OpenPictures.NAME)
    ResponseEntity<byte[]> shared(
            HttpServletRequest request,
            @PathVariable String site,
            @PathVariable String run,
            @PathVariable String part) {
        Site found = catalog.site(site);
        PublicCatalog.Run of = catalog.run(found, run, visibility());
        OpenPage page = OpenPage.of(request, Optional.of(found));
        return OpenAnswer.of(MediaType.IMAGE_PNG_VALUE, pictures.of(of, part, page, visibility()));
    }

    @GetMapping("/{site}/{run}/{part}/anh-{place:[0-9]{1,2}}.jpg")
    ResponseEntity<byte[]> picture(
            @PathVariable String site, @PathVariable String run, @PathVariable String part, @PathVariable int place) {
        PublicCatalog.Run of = catalog.run(catalog.site(site), run, visibility());
        return OpenAnswer.of(StoryPicture.MEDIA, stories.picture(of, part, place));
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> nothing(HttpServletRequest request) {
        return missing(request);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return OpenAnswer.of(HttpStatus.NOT_FOUND, pages.page("missing", OpenPage.of(request, Optional.empty()), ""));
    }
}
