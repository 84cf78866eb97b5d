/**
 * Reads what a paper in the state's format says of itself (Decree 30/2020/NĐ-CP, annex I): number, issuer, place and day,
 * kind, subject, who signs and on whose behalf. What it finds is a proposal; somebody confirms it.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.documents.reading;
