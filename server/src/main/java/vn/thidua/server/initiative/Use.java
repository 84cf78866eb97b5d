package vn.thidua.server.initiative;

import java.time.LocalDate;

/** A unit that uses an initiative, since when, and who said so. */
public record Use(String unit, LocalDate since, String who) {}
