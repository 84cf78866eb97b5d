package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.server.posting.PostedList;
import vn.thidua.server.posting.PublicDays;
import vn.thidua.server.posting.PublicSpan;

/**
 * Since when a list of those proposed is public. It is so only with its campaign, on pages that are open; what was taken down and
 * put up again counts from the day on which it was put up again.
 */
@Component
class PublicDaysOfLists implements PublicDays {

    private final PublicItemTable items;
    private final SiteTable sites;

    PublicDaysOfLists(PublicItemTable items, SiteTable sites) {
        this.items = items;
        this.sites = sites;
    }

    @Override
    public Optional<PublicSpan> of(PostedList list) {
        List<PublicItem> all = items.ofCampaign(list.campaign());
        Optional<PublicSpan> own = all.stream()
                .filter(item -> item.kind() == ItemKind.PROPOSED && item.subject() == list.id())
                .filter(this::isOnOpenPages)
                .flatMap(item -> span(item).stream())
                .findFirst();
        Optional<PublicSpan> campaign = all.stream()
                .filter(item -> item.kind() == ItemKind.PLAN)
                .flatMap(item -> span(item).stream())
                .findFirst();
        return own.flatMap(one -> campaign.map(other -> both(one, other)));
    }

    private boolean isOnOpenPages(PublicItem item) {
        return sites.of(item.authority()).filter(Site::open).isPresent();
    }

    private static PublicSpan both(PublicSpan one, PublicSpan other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        return new PublicSpan(
                from,
                Stream.concat(one.until().stream(), other.until().stream()).min(Comparator.naturalOrder()));
    }

    private static Optional<PublicSpan> span(PublicItem item) {
        LocalDate from = last(item, ItemStep.RESTORE)
                .filter(day -> day.isAfter(item.from()))
                .orElse(item.from());
        return switch (item.state()) {
            case PUBLISHED -> Optional.of(new PublicSpan(from, Optional.empty()));
            case WITHDRAWN -> Optional.of(new PublicSpan(from, last(item, ItemStep.WITHDRAW)));
            case DRAFT, DISCARDED -> Optional.empty();
        };
    }

    private static Optional<LocalDate> last(PublicItem item, ItemStep step) {
        return item.notes().stream()
                .filter(note -> note.step() == step)
                .map(PublicItem.Note::day)
                .max(Comparator.naturalOrder());
    }
}
