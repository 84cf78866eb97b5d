package vn.thidua.server.story;

import java.time.Instant;
import java.util.List;

/**
 * An article about a good example.
 *
 * @param unit code of the unit that it is about; empty where it is about none
 * @param byOffice whether the standing office writes it; else the unit does
 * @param pictures of the text that is being written, in their order
 * @param who wrote last
 * @param version grows with every change
 */
public record Story(
        long id,
        String unit,
        boolean byOffice,
        Wording wording,
        StoryState state,
        List<StoryPicture> pictures,
        String who,
        Instant at,
        int version) {

    /** The longest title and the longest sentences above the text, in letters. */
    public static final int LONGEST_LEAD = 400;

    /** The longest text, in letters. */
    public static final int LONGEST_TEXT = 20_000;

    /** The most pictures of one article. */
    public static final int MOST_PICTURES = 6;

    public Story {
        pictures = List.copyOf(pictures);
    }

    /**
     * What it says.
     *
     * @param lead one or two sentences that stand above the text and in lists
     * @param text in paragraphs, one a line
     */
    public record Wording(String title, String lead, String text) {

        /** The text in paragraphs; lines without words are none. */
        public List<String> paragraphs() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Whether it can be changed. */
    public boolean isDraft() {
        return state == StoryState.DRAFT;
    }
}
