package vn.thidua.server.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/** What of an authority everybody sees today, for those who tell other systems. */
@Service
@Transactional(readOnly = true)
public class PublishedItems {

    private final PublicCatalog catalog;
    private final PublicItemTable table;
    private final PublicAddress address;
    private final Today today;

    PublishedItems(PublicCatalog catalog, PublicItemTable table, PublicAddress address, Today today) {
        this.catalog = catalog;
        this.table = table;
        this.address = address;
        this.today = today;
    }

    /** Scheme and host of the public pages as whoever asks now knows them. */
    @Unasked("everybody who reads the pages knows it")
    public String host() {
        return address.host();
    }

    /** Everything that is public now. */
    @Unasked("everybody may read it")
    public List<PublishedItem> of(String authority) {
        return catalog.sites().stream()
                .filter(site -> site.authority().equals(authority))
                .flatMap(site -> catalog.runs(site, Visibility.on(today.day())).stream())
                .flatMap(PublishedItems::of)
                .toList();
    }

    private static Stream<PublishedItem> of(PublicCatalog.Run run) {
        return Stream.concat(Stream.of(run.item()), run.parts().stream())
                .map(item -> PublishedItem.of(item, OpenParts.place(run, item)));
    }

    /** Of some that everybody could see before: what was said for everybody when they were taken down, where that was done. */
    @Unasked("everybody may read it")
    public Map<Long, String> reasons(String authority, Collection<Long> ids) {
        return table.ofAuthority(authority).stream()
                .filter(item -> ids.contains(item.id()) && item.isTakenDown(today.day()))
                .collect(
                        Collectors.toMap(PublicItem::id, item -> item.lastNote().text()));
    }
}
