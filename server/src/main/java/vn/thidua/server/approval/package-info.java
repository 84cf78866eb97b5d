/**
 * A plan is approved before it is announced, where the authority's chair asks for that: it is submitted, given back or approved, and what
 * is changed afterwards is submitted anew. It owns plan_approval and plan_approval_rule.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.approval;
