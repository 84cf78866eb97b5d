package vn.thidua.server.registration;

/**
 * Which registration is meant; there is one of each form and unit.
 *
 * @param form id of the form
 * @param unit code of the unit
 */
public record RegistrationRef(String form, String unit) {}
