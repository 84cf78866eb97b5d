/** Decisions on awards, the register of awards, and the reward fund. It owns decision, decision_item, register_entry, revoked_entry, corrected_entry and fund_entry. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.decision;
