package vn.thidua.server.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.posting.PostedList;
import vn.thidua.server.posting.PostedName;
import vn.thidua.server.posting.PostedPhase;
import vn.thidua.server.posting.PostedStanding;
import vn.thidua.server.posting.Postings;

/** The list of those proposed as everybody reads it: with names while something can be said to it, without them afterwards. */
@Component
class OpenProposed {

    /** The end of the address to which an opinion is sent. */
    static final String OPINION = "y-kien";

    private final Postings postings;

    OpenProposed(Postings postings) {
        this.postings = postings;
    }

    OpenViews.OfProposed of(PublicCatalog.Run run, PublicItem item, Visibility visibility) {
        PostedList list =
                postings.find(run.campaign().id(), item.subject()).orElseThrow(() -> Refusal.unknown(item.subject()));
        PostedStanding standing = postings.standing(list);
        boolean running = standing.phase() == PostedPhase.RUNNING;
        Map<String, List<PostedName>> byAward = new LinkedHashMap<>();
        if (running || visibility.prepared().isPresent()) {
            list.names()
                    .forEach(one -> byAward.computeIfAbsent(one.label(), label -> new ArrayList<>())
                            .add(one));
        }
        return new OpenViews.OfProposed(
                OpenContent.card(run),
                item,
                byAward,
                list.source(),
                standing.last(),
                running,
                OpenParts.path(run, item) + "/" + OPINION,
                OpenViews.Sent.NOTHING);
    }
}
