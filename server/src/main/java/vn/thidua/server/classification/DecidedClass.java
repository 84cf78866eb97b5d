package vn.thidua.server.classification;

/**
 * A class in which people put somebody where the plan leaves it to them.
 *
 * @param classification id of what is classified
 * @param code of the unit or person
 * @param level id of the class
 * @param seen id of the entry that was on the screen; 0 for none
 */
public record DecidedClass(String classification, String code, String level, String reason, long seen) {}
