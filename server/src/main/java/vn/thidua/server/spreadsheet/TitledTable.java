package vn.thidua.server.spreadsheet;

/** A table that is one sheet among others of a file, under its title; what spreadsheets do not take of a title is left out. */
public record TitledTable(String title, DataTable table) {}
