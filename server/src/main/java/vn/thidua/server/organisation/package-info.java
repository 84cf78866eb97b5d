/** Units in a tree and people in posts, as they change over time. It owns authority, unit, unit_kind, person, posting and outsider. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.organisation;
