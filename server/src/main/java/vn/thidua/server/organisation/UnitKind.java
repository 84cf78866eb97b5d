package vn.thidua.server.organisation;

/**
 * A kind of units of an authority (loại đơn vị), under the name that the authority gives it.
 *
 * @param code by which units keep it; never shown
 * @param name for example {@code UBND phường}
 * @param units how many units are of it
 * @param version grows with every change, so that two editors notice each other
 */
public record UnitKind(String code, String name, int units, int version) {}
