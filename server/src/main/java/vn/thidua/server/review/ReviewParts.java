package vn.thidua.server.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parts of a report on its page, and in the form that the page sends. */
final class ReviewParts {

    private ReviewParts() {}

    /** Every part with what is written of it. */
    static List<ReviewPage.Part> of(Map<ReviewPart, PartTextTable.Written> written) {
        return Arrays.stream(ReviewPart.values())
                .map(part -> {
                    PartTextTable.Written known = written.getOrDefault(part, PartTextTable.Written.NOTHING);
                    return new ReviewPage.Part(part.word(), known.content(), known.version(), known.who());
                })
                .toList();
    }

    /** What a form says of the parts, each with the version that was on the screen. */
    static Map<ReviewPart, CampaignReviews.Draft> typed(Map<String, String> form) {
        Map<ReviewPart, CampaignReviews.Draft> typed = new EnumMap<>(ReviewPart.class);
        for (ReviewPart part : ReviewPart.values()) {
            String seen = form.getOrDefault("seen-" + part.word(), "");
            String content = form.get(part.word());
            if (content != null && seen.matches("\\d{1,9}")) {
                typed.put(part, new CampaignReviews.Draft(content.strip(), Integer.parseInt(seen)));
            }
        }
        return typed;
    }
}
