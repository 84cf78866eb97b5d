/** What units and people achieved over the years, searchable, through mergers and moves. It owns achievement. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.record;
