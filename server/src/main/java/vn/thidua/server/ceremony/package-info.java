/**
 * The meeting at which awards are handed over (hội nghị tổng kết, trao thưởng): its day, place and programme, the list in the order of
 * Decree 152/2025/NĐ-CP art. 29, the script for whoever leads through it, slides for the hall, and who received what when. It owns
 * ceremony and award_receipt.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.ceremony;
