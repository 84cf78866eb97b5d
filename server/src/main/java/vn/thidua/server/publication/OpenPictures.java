package vn.thidua.server.publication;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.documents.SharePicture;
import vn.thidua.server.kernel.Refusal;

/**
 * The pictures by which rankings and lists of those honoured show themselves where their address is shared. They are kept elsewhere
 * for longer than the page: they name units and awards, never people.
 */
@Component
public final class OpenPictures {

    /** The last part of the address of one. */
    static final String NAME = "chia-se.png";

    private static final int FIRST = 1;

    private final OpenContent content;

    OpenPictures(OpenContent content) {
        this.content = content;
    }

    /** Where the picture of a part is. */
    public static String path(OpenViews.RunCard run, PublicItem item) {
        return run.path() + "/" + item.slug() + "/" + NAME;
    }

    /** The picture of a part as a .png. */
    byte[] of(PublicCatalog.Run run, String part, OpenPage page, Visibility visibility) {
        PublicItem item = run.part(part).orElseThrow(() -> Refusal.unknown(part));
        return switch (item.kind()) {
            case RANKING -> ranking(content.ranking(run, item, FIRST), page);
            case HONOURS -> honours(content.honours(run, item, visibility, FIRST), page);
            case PLAN, INITIATIVE, ANSWER, REPORT, PROPOSED, STORY -> throw Refusal.unknown(part);
        };
    }

    /** Of one block the first places, of several the first place of each. */
    private static byte[] ranking(OpenViews.OfRanking it, OpenPage page) {
        List<String> lines = new ArrayList<>();
        boolean one = it.blocks().size() == 1;
        for (OpenViews.Block block : it.blocks()) {
            block.places().stream()
                    .filter(place -> place.rank().isPresent())
                    .limit(one ? SharePicture.MOST_LINES : 1)
                    .forEach(place -> lines.add(
                            one
                                    ? page.t("open.share-place", place.rank().get(), place.unit())
                                    : page.t(
                                            "open.share-block",
                                            block.label(),
                                            place.rank().get(),
                                            place.unit())));
        }
        return SharePicture.of(
                it.run().authority() + " · " + it.run().title(), it.item().title(), lines);
    }

    private static byte[] honours(OpenViews.OfHonours it, OpenPage page) {
        List<String> lines = new ArrayList<>(it.byAward().keySet());
        lines.add(page.t("open.by-decision", it.number(), it.issued()));
        return SharePicture.of(
                it.body(), page.t("open.honours-title") + ": " + it.run().title(), lines);
    }
}
