/** Sentences for people: faults, reasons and formulas, in Vietnamese and, where a file has it, another language. */
@NullMarked
package vn.thidua.words;

import org.jspecify.annotations.NullMarked;
