/** Proposals to a higher level: packages that leave with the papers, and answers that come back. It owns proposal. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.upward;
