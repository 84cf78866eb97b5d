package vn.thidua.server.campaign;

import java.util.List;
import java.util.function.Function;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Rows of campaigns to be found: in those in which somebody may see things of their kind. */
public final class CampaignSource implements SearchSource {

    /** The rows of a table in which the words stand; each has the column {@code campaign}. */
    public interface Rows {

        /** The best of those that somebody may see. */
        List<FoundRow> find(Actor actor, SeenCampaigns seen, SearchWords words, int most);
    }

    private final SearchKind kind;
    private final Action action;
    private final Campaigns campaigns;
    private final Rows rows;
    private final Function<FoundRow, String> page;

    /**
     * A source.
     *
     * @param action what lets somebody see such things
     * @param page of the campaign on which a row stands
     */
    public CampaignSource(
            SearchKind kind, Action action, Campaigns campaigns, Rows rows, Function<FoundRow, String> page) {
        this.kind = kind;
        this.action = action;
        this.campaigns = campaigns;
        this.rows = rows;
        this.page = page;
    }

    @Override
    public SearchKind kind() {
        return kind;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(campaigns, actor, action);
        return seen.isEmpty()
                ? List.of()
                : rows.find(actor, seen, words, most).stream()
                        .map(row -> seen.found(row, page.apply(row)))
                        .toList();
    }
}
