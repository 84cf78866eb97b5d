package vn.thidua.server.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.story.Stories;
import vn.thidua.server.story.StoryEdition;
import vn.thidua.server.story.StoryPicture;

/** Public articles about good examples, with their pictures. */
@Component
class OpenStories {

    private final Stories stories;
    private final Campaigns campaigns;
    private final FileStore store;

    OpenStories(Stories stories, Campaigns campaigns, FileStore store) {
        this.stories = stories;
        this.campaigns = campaigns;
        this.store = store;
    }

    OpenViews.OfStory of(PublicCatalog.Run run, PublicItem item) {
        StoryEdition edition = edition(run, item);
        Map<String, String> names = campaigns.names(run.campaign(), SubjectKind.UNIT);
        List<OpenViews.Picture> pictures = edition.pictures().stream()
                .map(one -> new OpenViews.Picture(address(run, item, one), one.about()))
                .toList();
        return new OpenViews.OfStory(
                OpenContent.card(run), item, edition, names.getOrDefault(edition.unit(), ""), pictures);
    }

    private StoryEdition edition(PublicCatalog.Run run, PublicItem item) {
        return stories.edition(run.campaign(), item.subject()).orElseThrow(() -> Refusal.unknown(item.subject()));
    }

    private static String address(PublicCatalog.Run run, PublicItem item, StoryPicture picture) {
        return OpenParts.path(run, item) + "/anh-" + picture.id() + ".jpg";
    }

    /** The picture at a place of the article at the end of an address. */
    byte[] picture(PublicCatalog.Run run, String slug, int place) {
        Optional<StoryPicture> found = run.part(slug)
                .filter(item -> item.kind() == ItemKind.STORY)
                .flatMap(item -> edition(run, item).pictures().stream()
                        .filter(one -> one.id() == place)
                        .findFirst());
        return store.read(found.orElseThrow(() -> Refusal.unknown(slug)).sha256());
    }
}
