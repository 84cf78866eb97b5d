/** Facts as they were recorded, never changed, and the worlds the engine works on. It owns ledger_entry. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.ledger;
