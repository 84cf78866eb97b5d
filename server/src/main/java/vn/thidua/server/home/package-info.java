/** What waits for whom. It owns no table. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.home;
