/** Lifecycles: the steps from one state to another, and who may take them. It owns no table. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.workflow;
