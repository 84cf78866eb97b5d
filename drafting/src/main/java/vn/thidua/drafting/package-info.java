/**
 * From a paper to a plan: proposes the parts of a plan that the text of an announcing paper says, each with its sentence and whether
 * it is sure. How papers say things is data ({@code grammar.yaml}); people confirm.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.drafting;
