package vn.thidua.server.statistics;

/**
 * What somebody says of cases by a trait.
 *
 * @param value one of the trait's; empty where it is not known
 */
public record TraitValue(Trait trait, String value) {}
