package vn.thidua.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The period (a month, a quarter, a round) to which a fact belongs that has a number for each of several.
 *
 * @param fact the id under which the plan declares all of them
 * @param factLabel what they are numbers of, in Vietnamese
 * @param id of the period
 * @param label of the period, in Vietnamese
 * @param lastDay until then nobody is asked for its number; empty where the plan does not say
 */
public record FactPeriod(String fact, String factLabel, String id, String label, Optional<LocalDate> lastDay) {}
