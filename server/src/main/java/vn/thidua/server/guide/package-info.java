/**
 * What each page is for and who does what there, and the guide of each role made from the same texts. It owns no table.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.guide;
