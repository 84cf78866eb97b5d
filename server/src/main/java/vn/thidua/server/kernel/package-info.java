/**
 * What every module speaks of: refusals, the clock, days, numbers and words as people write them. It knows no page, no request and
 * no module, and owns no table.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.kernel;
