/** Text to tree: strict YAML with the place of every value. Knows nothing of plans. */
@NullMarked
package vn.thidua.plan.yaml;

import org.jspecify.annotations.NullMarked;
