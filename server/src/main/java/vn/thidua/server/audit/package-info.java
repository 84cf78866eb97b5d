/** Who did what, when and why, in a chain that shows any later change. It owns the table audit_entry. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.audit;
