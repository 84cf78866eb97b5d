/** The commands of a person at a terminal. */
@NullMarked
package vn.thidua.app;

import org.jspecify.annotations.NullMarked;
