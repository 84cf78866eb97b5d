package vn.thidua.server.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.server.decision.Honours;

/** The public's search of honours over all authorities or one, however names are accented. */
@Component
class HonourSearch {

    private static final int A_PAGE = 50;

    private final PublicCatalog catalog;
    private final Honours honours;
    private final Removals removals;

    HonourSearch(PublicCatalog catalog, Honours honours, Removals removals) {
        this.catalog = catalog;
        this.honours = honours;
        this.removals = removals;
    }

    OpenViews.OfSearch search(List<Site> sites, Honours.Query query, int page, Visibility visibility) {
        Map<Long, String> links = new HashMap<>();
        Set<Honours.Hidden> hidden = new HashSet<>();
        for (Site site : sites) {
            for (PublicCatalog.Run run : catalog.runs(site, visibility)) {
                for (PublicItem item : run.of(ItemKind.HONOURS)) {
                    links.put(item.subject(), OpenParts.place(run, item));
                }
            }
            hidden.addAll(removals.hidden(site.authority()));
        }
        boolean asked = !(query.name() + query.unit() + query.award()).isBlank() || query.year() != 0;
        int first = (Math.clamp(page, 1, 1_000) - 1) * A_PAGE;
        Honours.Found found = asked
                ? honours.search(links.keySet(), query, hidden, visibility.day(), new Honours.Part(first, A_PAGE))
                : new Honours.Found(List.of(), 0);
        return new OpenViews.OfSearch(
                query,
                asked,
                honours.choices(links.keySet(), visibility.day()),
                found.shown(),
                links,
                found.all(),
                Math.clamp(page, 1, 1_000),
                (int) Math.max(1, (found.all() + A_PAGE - 1) / A_PAGE),
                "");
    }
}
