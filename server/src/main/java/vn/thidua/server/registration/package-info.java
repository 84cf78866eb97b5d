/** Promises to take part, on the form that the plan sets. It owns registration and reminder. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.registration;
