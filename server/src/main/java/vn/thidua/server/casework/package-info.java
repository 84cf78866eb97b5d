/**
 * Registers of complaints, conduct, discipline and findings of inspections, and of press works; kept only by those whom the
 * plan entitles, every look recorded. It owns case_file and case_event.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.casework;
