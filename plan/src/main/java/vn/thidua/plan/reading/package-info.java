/** From a tree of words to a plan. */
@NullMarked
package vn.thidua.plan.reading;

import org.jspecify.annotations.NullMarked;
