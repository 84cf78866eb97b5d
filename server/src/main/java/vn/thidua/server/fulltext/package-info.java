/**
 * Search in texts by their words, with or without diacritics: what was typed, how a module finds its own rows by it, and the passage
 * in which a word stands. It knows no kind of thing, nobody who asks, and owns no table.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.fulltext;
