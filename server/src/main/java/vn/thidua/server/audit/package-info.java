/** Who did what, when and why, under seals that show any later change. It owns audit_entry and audit_seal. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.audit;
