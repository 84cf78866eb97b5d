package vn.thidua.server.registration;

/**
 * What is typed into a field of a registration.
 *
 * @param key of the field
 * @param value as it was typed; empty takes it out
 */
public record FilledField(String key, String value) {}
