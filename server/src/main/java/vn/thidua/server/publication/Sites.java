package vn.thidua.server.publication;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.WebAddresses;
import vn.thidua.server.organisation.Organisation;

/** The public pages of an authority as a whole: shown or not, with what it says of itself, and under which licence its data are. */
@Service
@Transactional(readOnly = true)
public class Sites {

    private final SiteTable table;
    private final Organisation organisation;
    private final Audit audit;

    Sites(SiteTable table, Organisation organisation, Audit audit) {
        this.table = table;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** The pages of the actor's authority; founded when they are first asked for. */
    @Transactional
    public Site own(Actor actor) {
        actor.require(Action.PUBLISH);
        return table.of(actor.authority()).orElseGet(() -> {
            List<String> others = table.all().stream().map(Site::slug).toList();
            table.found(
                    actor.authority(),
                    Slugs.free(organisation.authority(actor.authority()).name(), others));
            return table.of(actor.authority()).orElseThrow();
        });
    }

    /**
     * Says how they are from now on.
     *
     * @throws Refusal where somebody else was first, or the licence's address is none
     */
    @Transactional
    public void change(Actor actor, Site site) {
        actor.require(Action.PUBLISH, site.authority(), actor.grant().campaign().orElse(0L));
        if (!site.licenceAddress().isEmpty()
                && WebAddresses.find(site.licenceAddress()).isEmpty()) {
            throw Refusal.bad("licence-address", site.licenceAddress());
        }
        if (!table.put(site)) {
            throw Refusal.conflict("moved");
        }
        audit.record(
                actor.act(),
                "publication.site",
                ActSubject.word("publications.title"),
                ActSubject.word(site.open() ? "site.open" : "site.closed"));
    }
}
