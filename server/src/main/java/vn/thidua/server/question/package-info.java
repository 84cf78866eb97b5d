/** Difficulties and questions of units about clauses of the plan, and the office's answers. It owns question. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.question;
