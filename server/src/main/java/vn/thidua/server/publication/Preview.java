package vn.thidua.server.publication;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** What is prepared, made by the same hand and from the same content as what is public. */
@Component
class Preview {

    private final PublicCatalog catalog;
    private final OpenParts parts;
    private final Today today;

    Preview(PublicCatalog catalog, OpenParts parts, Today today) {
        this.catalog = catalog;
        this.parts = parts;
        this.today = today;
    }

    /** The page as the public will see it. */
    byte[] of(PublicItem item, Texts texts) {
        Visibility visibility = Visibility.of(item, today.day());
        // What is prepared of a campaign that nobody prepared to publish has no page.
        PublicCatalog.Run run = run(item, visibility).orElseThrow(() -> Refusal.bad("public-plan-first", item.title()));
        OpenPage page = new OpenPage(texts, OpenParts.path(run, item), "", Optional.of(run.site()));
        return parts.of(run, item, page, visibility, 1);
    }

    /** Where the public finds it. */
    String address(PublicItem item) {
        return run(item, Visibility.of(item, today.day()))
                .map(run -> OpenParts.path(run, item))
                .orElse("");
    }

    private Optional<PublicCatalog.Run> run(PublicItem item, Visibility visibility) {
        return catalog.runs(catalog.siteOf(item.authority()), visibility).stream()
                .filter(run -> run.campaign().id() == item.campaign())
                .findFirst();
    }
}
