/**
 * From a paper to a plan in the browser: what a paper proposes stands beside its sentences, people take it line by line, and the plan that
 * follows becomes a campaign. How papers are read is the business of {@code vn.thidua.drafting}. It owns plan_draft, its texts, and the facts it is tried on.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.workshop;
