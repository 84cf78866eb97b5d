/** The plan of an emulation campaign as data. */
@NullMarked
package vn.thidua.plan;

import org.jspecify.annotations.NullMarked;
