/** Certificates: printed from the register in the background, and proved genuine by whoever holds one. It owns signing_key, print_job, print_entry and scheduled_tasks. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.certificate;
