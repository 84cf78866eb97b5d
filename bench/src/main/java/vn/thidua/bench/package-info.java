/** How fast the engine is, against straight hand-written Java for the same job. */
@NullMarked
package vn.thidua.bench;

import org.jspecify.annotations.NullMarked;
