/** Who did what, when and why, under seals that show any later change. It owns audit_entry, audit_link, audit_head and audit_check. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.audit;
