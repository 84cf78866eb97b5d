package vn.thidua.plan;

import java.util.Optional;

/**
 * A block (khối thi đua): the units that are ranked against each other.
 *
 * @param parentBlock the block of the unit above each of its units, where the plan needs it
 * @param guest whether its units take part without belonging to the authority
 */
public record Block(String id, String label, Clause clause, Optional<String> parentBlock, boolean guest) {}
