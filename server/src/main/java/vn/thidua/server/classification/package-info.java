/**
 * Classes of units and people (xếp loại): who is in which and why, what is lacking for the next, and what people decide
 * where a plan leaves it to them. It has no table: what is decided stands in the ledger, a choice between equal
 * ones among the settlements.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.classification;
