/** What waits for whom, and how a campaign stands. It owns no table; it asks the other modules. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.home;
