/** Tables as files (.xlsx, .csv): read to the end with every fault by row and column, and written; papers sent to be kept. It owns no table. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package vn.thidua.server.spreadsheet;
