/** Who meets which standards of which award, what would change on trial, and ties that the council settles. It owns settlement. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.award;
