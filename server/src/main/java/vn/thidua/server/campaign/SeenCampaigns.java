package vn.thidua.server.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;

/** The campaigns in which somebody may see things of one kind, for whoever searches in all of them at once. */
public final class SeenCampaigns {

    private final Campaigns campaigns;
    private final Map<Long, Campaign> seen = new TreeMap<>();
    private final String own;

    private SeenCampaigns(Campaigns campaigns, List<Campaign> seen, String own) {
        this.campaigns = campaigns;
        this.own = own;
        seen.forEach(one -> this.seen.put(one.id(), one));
    }

    /** Those in which a role may do what the action says; none for other roles. */
    public static SeenCampaigns of(Campaigns campaigns, Actor actor, Action action) {
        boolean may = actor.may(action) && actor.may(Action.SEE_CAMPAIGN);
        return new SeenCampaigns(
                campaigns,
                may ? campaigns.seenBy(actor) : List.of(),
                may && actor.role().ofUnit() ? actor.unit() : "");
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return seen.isEmpty();
    }

    /** What a condition names: {@code seen}, their numbers, and {@code own}, the unit of a role that sees its own alone. */
    public Map<String, Object> values() {
        return Map.of("seen", seen.keySet().toArray(Long[]::new), "own", own);
    }

    /**
     * A row of theirs, with the columns {@code campaign} and {@code unit}.
     *
     * @param page of the campaign on which it stands
     */
    public Found found(FoundRow row, String page) {
        Campaign campaign =
                Optional.ofNullable(seen.get(row.number("campaign"))).orElseThrow();
        String unit = row.text("unit");
        String where = unit.isEmpty()
                ? campaign.title()
                : campaigns
                        .participant(campaign, SubjectKind.UNIT, unit)
                        .map(one -> one.name() + " · " + campaign.title())
                        .orElse(campaign.title());
        return new Found("/campaigns/" + campaign.id() + page, row.title(), where, row.body());
    }
}
