package vn.thidua.server.campaign;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.NoticeAudience;
import vn.thidua.server.identity.Reached;
import vn.thidua.server.identity.Role;

/** Tells people of a campaign what others did with a thing of theirs; in the running transaction. */
@Component
public class Notifier {

    private static final Set<Role> OF_UNIT = Set.of(Role.CLERK, Role.HEAD);

    private final ApplicationEventPublisher events;

    Notifier(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Tells those who act for a unit what others did with something of theirs; nobody where the unit itself acted. */
    public void unit(Actor by, Campaign campaign, String unit, CampaignNotice notice) {
        if (!by.role().ofUnit()) {
            publish(by, campaign, new NoticeAudience.OfUnit(unit, OF_UNIT), notice);
        }
    }

    /** Tells the heads of a unit that something waits for them. */
    public void head(Actor by, Campaign campaign, String unit, CampaignNotice notice) {
        publish(by, campaign, new NoticeAudience.OfUnit(unit, Set.of(Role.HEAD)), notice);
    }

    /** Tells those in some roles. */
    public void roles(Actor by, Campaign campaign, Set<Role> roles, CampaignNotice notice) {
        publish(by, campaign, new NoticeAudience.InRoles(roles), notice);
    }

    /** Tells some people. */
    public void accounts(Actor by, Campaign campaign, Set<Long> accounts, CampaignNotice notice) {
        publish(by, campaign, new NoticeAudience.OfAccounts(accounts), notice);
    }

    private void publish(Actor by, Campaign campaign, NoticeAudience to, CampaignNotice notice) {
        events.publishEvent(new Reached(
                by,
                campaign.authority(),
                campaign.id(),
                to,
                notice.what(),
                notice.about(),
                notice.note().strip(),
                "/campaigns/" + campaign.id() + notice.path()));
    }
}
