/**
 * Files of tables that come in: what each would change is shown first, is written as one act, and is taken back as one while
 * nobody has built on it. It owns table_import and table_import_line; what is written belongs to the module whose file it is.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.imports;
