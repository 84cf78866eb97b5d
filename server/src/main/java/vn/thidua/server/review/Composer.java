package vn.thidua.server.review;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.scoring.Standings;

/** Composes the figures of a report from what the modules know now. */
@Component
class Composer {

    private final List<FigureSource> sources;
    private final Worlds worlds;
    private final Standings standings;
    private final Today today;

    Composer(List<FigureSource> sources, Worlds worlds, Standings standings, Today today) {
        this.sources = List.copyOf(sources);
        this.worlds = worlds;
        this.standings = standings;
        this.today = today;
    }

    /** The figures as they are now, for somebody who writes or signs the report. */
    Figures now(Actor actor, Campaign campaign) {
        long facts = worlds.position(campaign);
        long acts = standings.position(campaign);
        return new Figures(
                today.day(),
                campaign.planVersion(),
                facts,
                acts,
                sources.stream().map(source -> source.of(actor, campaign)).toList());
    }
}
