/** Claims, grants, returns and appeals on the score sheet. It owns score_sheet, sheet_event, score_act and appeal. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.scoring;
