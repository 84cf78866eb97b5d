/** Provisional rankings, and published ones that can be proved later. It owns publication. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.ranking;
