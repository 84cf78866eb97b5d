package vn.thidua.server.handover;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.identity.Staff;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/**
 * Things that are made ready and wait for the head of a unit. Whoever owns a thing asks for the right to it and for what
 * it still lacks before it is handed over, and says when it was handed in.
 */
@Service
@Transactional
public class Handovers {

    private final HandoverTable table;
    private final Staff staff;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;

    Handovers(HandoverTable table, Staff staff, Notifier notifier, Audit audit, Today today) {
        this.table = table;
        this.staff = staff;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Says that a thing is made ready.
     *
     * @param about key of the thing within the campaign
     * @param named how the log names it
     * @param path of its page below that of the campaign
     */
    public void ready(Actor actor, Campaign campaign, String about, String named, String path) {
        notifier.head(actor, campaign, actor.unit(), new CampaignNotice("handover.ready", named, "", path));
        table.put(campaign.id(), about, actor, new Handover(actor.name(), today.now()));
        audit.record(actor.act(), "handover.ready", named, "");
    }

    /** The same person or another of the unit goes on making it. */
    public void takeBack(Actor actor, Campaign campaign, String about, String named) {
        if (table.remove(campaign.id(), about)) {
            audit.record(actor.act(), "handover.take-back", named, "");
        }
    }

    /** It was handed in, given back, or its time is over: what was said of it no longer counts. */
    @Unasked("whoever holds a campaign was asked for it; sheets and pages that ask call it")
    public void end(Campaign campaign, String about) {
        table.remove(campaign.id(), about);
    }

    /** Who made a thing ready; empty where nobody said so. */
    @Transactional(readOnly = true)
    @Unasked("whoever holds a campaign was asked for it; sheets and pages that ask call it")
    public Optional<Handover> of(Campaign campaign, String about) {
        return table.find(campaign.id(), about);
    }

    /** Whether somebody has the role of the head of a unit, for whom what is made ready waits. */
    @Transactional(readOnly = true)
    @Unasked("tells whether a role is given, not to whom")
    public boolean isHeaded(Campaign campaign, String unit) {
        return staff.of(campaign.authority(), campaign.id()).stream()
                .anyMatch(grant -> grant.role() == Role.HEAD && grant.unit().equals(Optional.of(unit)));
    }

    /** Everything of a campaign that is made ready, by key. */
    @Transactional(readOnly = true)
    @Unasked("whoever holds a campaign was asked for it; sheets and pages that ask call it")
    public Map<String, Handover> all(Campaign campaign) {
        return table.all(campaign.id());
    }
}
