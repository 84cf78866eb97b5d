package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.List;

/**
 * Something public in a list of such things.
 *
 * @param path its address
 * @param from since when it is public
 * @param gone whether it was taken down; its notes say why
 */
public record PublicLink(
        ItemKind kind, String title, String path, LocalDate from, List<PublicItem.Note> notes, boolean gone) {

    public PublicLink {
        notes = List.copyOf(notes);
    }

    /** The kind's word, for the template. */
    public String word() {
        return kind.word();
    }
}
