/** The words of the plan language, declared once: the reader, the JSON Schema and the reference are made from here. */
@NullMarked
package vn.thidua.plan.language;

import org.jspecify.annotations.NullMarked;
