/** Files that prove facts, kept by their content. It owns evidence, evidence_text and evidence_use. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.evidence;
