/** What people and machines give as values, and what it means: numbers, days, yes or no, and plain text. */
@org.jspecify.annotations.NullMarked
package vn.thidua.words.typed;
