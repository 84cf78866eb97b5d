/** Facts of law with the day from which they hold: base salary, factors, forms, rules of councils. It owns law_value. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.law;
