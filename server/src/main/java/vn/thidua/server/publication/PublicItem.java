package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is, was or will be public.
 *
 * @param subject number of what it shows, with its owner; of a plan the version
 * @param title how it is called; of an answer the question
 * @param text words written for the public: of an answer the answer, else what stands above it; may be empty
 * @param slug the end of its address; from its publication on for ever the same
 * @param from the first day on which it is public
 * @param notes what was said when it was corrected, withdrawn or restored, oldest first
 * @param version grows with every step
 */
public record PublicItem(
        long id,
        String authority,
        long campaign,
        ItemKind kind,
        long subject,
        String title,
        String text,
        RankingExtent extent,
        String slug,
        ItemState state,
        LocalDate from,
        List<Note> notes,
        int version) {

    /** What was said with a step, for everybody. */
    public record Note(ItemStep step, LocalDate day, String text) {}

    /** A step that somebody took, for the office. */
    public record Done(ItemStep step, String text, LocalDate day, String who) {}

    public PublicItem {
        notes = List.copyOf(notes);
    }

    /** Something to be prepared. */
    static PublicItem draft(
            String authority, long campaign, ItemKind kind, long subject, String title, String text, LocalDate from) {
        return new PublicItem(
                0,
                authority,
                campaign,
                kind,
                subject,
                title,
                text,
                RankingExtent.POINTS,
                "",
                ItemState.DRAFT,
                from,
                List.of(),
                0);
    }

    /** The same in other words, from another day, about another version of the same thing. */
    PublicItem saying(Wording said) {
        return new PublicItem(
                id,
                authority,
                campaign,
                kind,
                said.subject(),
                said.title(),
                said.text(),
                said.extent(),
                slug,
                state,
                said.from(),
                notes,
                version);
    }

    /** What it says. */
    public Wording wording() {
        return new Wording(subject, title, text, extent, from);
    }

    /**
     * What whoever publishes it can choose.
     *
     * @param subject which version of the thing is shown
     */
    public record Wording(long subject, String title, String text, RankingExtent extent, LocalDate from) {

        /** The same from another day. */
        Wording since(LocalDate day) {
            return new Wording(subject, title, text, extent, day);
        }
    }

    /** Whether it is public on a day. */
    boolean isPublic(LocalDate day) {
        return state == ItemState.PUBLISHED && !from.isAfter(day);
    }

    /** Whether it was public and is no more, so that its page has to say why. */
    boolean isTakenDown(LocalDate day) {
        return state == ItemState.WITHDRAWN
                && !from.isAfter(day)
                && notes.stream()
                        .filter(note -> note.step() == ItemStep.WITHDRAW)
                        .anyMatch(note -> !note.day().isBefore(from));
    }

    /** The last thing that was said of it. */
    Note lastNote() {
        return notes.getLast();
    }
}
