package vn.thidua.server.ceremony;

import java.time.LocalDate;
import java.util.List;

/**
 * The meeting of a campaign.
 *
 * @param host who hands over, as the script names them; empty where nobody is named yet
 * @param programme a line for each part, with the time before it where it has one
 * @param version grows with every change, so that two editors notice each other
 * @param who wrote it last
 */
public record Ceremony(LocalDate day, String place, String host, String programme, int version, String who) {

    /** The parts of the programme in their order. */
    public List<ProgrammeLine> lines() {
        return ProgrammeLine.of(programme);
    }
}
