/** The office: a running server in which campaigns live. Each package below is a business module with its own tables. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server;
