package vn.thidua.server.story;

import java.time.LocalDate;
import java.util.List;

/**
 * An article as it was approved; it stays so.
 *
 * @param unit code of the unit that it is about; empty where it is about none
 * @param again whether an earlier edition had been approved
 */
public record StoryEdition(
        long id,
        long story,
        String unit,
        Story.Wording wording,
        List<StoryPicture> pictures,
        LocalDate approved,
        boolean again) {

    public StoryEdition {
        pictures = List.copyOf(pictures);
    }
}
