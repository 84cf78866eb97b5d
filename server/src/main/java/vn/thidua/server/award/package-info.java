/** Who meets which standards of which award, and what would change on trial. It owns no table yet; nothing here is stored. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.award;
