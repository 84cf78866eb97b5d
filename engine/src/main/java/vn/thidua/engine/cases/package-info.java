/** Cases: small complete worlds in a file, read strictly; nothing unknown is ever ignored. */
@NullMarked
package vn.thidua.engine.cases;

import org.jspecify.annotations.NullMarked;
