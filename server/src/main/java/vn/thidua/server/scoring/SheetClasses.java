package vn.thidua.server.scoring;

import java.util.List;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.ClassLine;

/** The classes that a unit's sheet shows, as whoever computes classes says them. */
public interface SheetClasses {

    /** The classes of a unit that somebody may see; none where the plan has none, or they may not. */
    List<ClassLine> ofUnit(Actor actor, Campaign campaign, String unit, Texts texts);
}
