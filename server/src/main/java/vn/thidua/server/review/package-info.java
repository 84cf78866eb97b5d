/**
 * Reviews of a campaign (sơ kết, tổng kết): reports composed from what the other modules know, with what people write beside the
 * figures, signed by the chair. It owns review_report, review_text, review_event, unit_report, unit_report_text and unit_report_event.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.review;
