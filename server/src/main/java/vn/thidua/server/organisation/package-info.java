/** Units in a tree and people in posts, as they change over time. It owns authority, unit, person and posting. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.organisation;
