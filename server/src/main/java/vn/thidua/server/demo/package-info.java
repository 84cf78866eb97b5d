/** Invented authorities, people and facts for the demonstration. It owns no table. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.demo;
