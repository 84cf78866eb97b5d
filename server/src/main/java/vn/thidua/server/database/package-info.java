/** Starts the embedded PostgreSQL, or uses the one it is given, and brings its tables up to date; runs jobs in the background. It owns no table of its own. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.database;
