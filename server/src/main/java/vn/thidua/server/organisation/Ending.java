package vn.thidua.server.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a unit ends.
 *
 * @param last last day on which it exists
 * @param successor code of the unit into which it goes; empty where it is dissolved
 */
public record Ending(LocalDate last, Optional<String> successor) {}
