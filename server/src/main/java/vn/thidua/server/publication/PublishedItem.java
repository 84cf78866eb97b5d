package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is or was public, for other systems.
 *
 * @param version grows with every step
 * @param path its address without the server's
 * @param from since when it is public
 * @param note what was said for everybody when it was last corrected, taken down or made public again
 */
public record PublishedItem(
        long id, int version, ItemKind kind, String title, String path, LocalDate from, Optional<String> note) {

    static PublishedItem of(PublicItem item, String path) {
        return new PublishedItem(
                item.id(),
                item.version(),
                item.kind(),
                item.title(),
                path,
                item.from(),
                item.notes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(item.lastNote().text()));
    }
}
