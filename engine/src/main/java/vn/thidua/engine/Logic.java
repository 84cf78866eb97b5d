package vn.thidua.engine;

import vn.thidua.plan.Rounding;
import vn.thidua.plan.expression.Expression.Operation;
import vn.thidua.plan.expression.Expression.Relation;

/** Three-valued logic and arithmetic over cells. */
final class Logic {

    private Logic() {}

    /** A value of two others, unknown where one of them is. */
    private abstract static class Binary extends Cell {
        private final Cell left;
        private final Cell right;

        Binary(Cell left, Cell right) {
            this.left = left;
            this.right = right;
        }

        abstract long of(long a, long b);

        @Override
        final long at(int row) {
            long a = left.at(row);
            long b = right.at(row);
            return a == Fixed.UNKNOWN || b == Fixed.UNKNOWN ? Fixed.UNKNOWN : of(a, b);
        }
    }

    static Cell not(Cell of) {
        return new Cell() {
            @Override
            long at(int row) {
                long value = of.at(row);
                return value == Fixed.UNKNOWN ? value : 1 - value;
            }
        };
    }

    /** False if one is false, else unknown if one is unknown, else true; {@code or} is its mirror image. */
    static Cell all(Cell[] parts) {
        return junction(parts, Fixed.FALSE);
    }

    static Cell any(Cell[] parts) {
        return junction(parts, Fixed.TRUE);
    }

    private static Cell junction(Cell[] parts, long settling) {
        return new Cell() {
            @Override
            long at(int row) {
                long result = 1 - settling;
                for (Cell part : parts) {
                    long value = part.at(row);
                    if (value == settling) {
                        return settling;
                    }
                    if (value == Fixed.UNKNOWN) {
                        result = Fixed.UNKNOWN;
                    }
                }
                return result;
            }
        };
    }

    static Cell compare(Relation relation, Cell left, Cell right) {
        return new Binary(left, right) {
            @Override
            long of(long a, long b) {
                return Fixed.truth(holds(relation, a, b));
            }
        };
    }

    static boolean holds(Relation relation, long a, long b) {
        return switch (relation) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case AT_MOST -> a <= b;
            case MORE -> a > b;
            case AT_LEAST -> a >= b;
        };
    }

    static Cell oneOf(Cell of, long[] values) {
        return new Cell() {
            @Override
            long at(int row) {
                long value = of.at(row);
                if (value == Fixed.UNKNOWN) {
                    return value;
                }
                for (long one : values) {
                    if (one == value) {
                        return Fixed.TRUE;
                    }
                }
                return Fixed.FALSE;
            }
        };
    }

    static Cell arithmetic(Operation operation, Cell left, Cell right) {
        return new Binary(left, right) {
            @Override
            long of(long a, long b) {
                return switch (operation) {
                    case PLUS -> Math.addExact(a, b);
                    case MINUS -> Math.subtractExact(a, b);
                    case TIMES -> Fixed.times(a, b);
                    case DIVIDED_BY -> b == 0 ? Fixed.UNKNOWN : Fixed.over(a, b);
                };
            }
        };
    }

    /** With an unknown condition the value is known if both ways lead to the same. */
    static Cell conditional(Cell when, Cell then, Cell otherwise) {
        return new Cell() {
            @Override
            long at(int row) {
                long condition = when.at(row);
                if (condition == Fixed.TRUE) {
                    return then.at(row);
                }
                long other = otherwise.at(row);
                return condition == Fixed.FALSE || other == then.at(row) ? other : Fixed.UNKNOWN;
            }
        };
    }

    static Cell known(Cell of) {
        return new Cell() {
            @Override
            long at(int row) {
                return Fixed.truth(of.at(row) != Fixed.UNKNOWN);
            }
        };
    }

    static Cell round(Cell of, Rounding rounding) {
        return new Cell() {
            @Override
            long at(int row) {
                long value = of.at(row);
                return value == Fixed.UNKNOWN ? value : Fixed.round(value, rounding);
            }
        };
    }

    static Cell extreme(boolean greater, Cell left, Cell right) {
        return new Binary(left, right) {
            @Override
            long of(long a, long b) {
                return greater ? Math.max(a, b) : Math.min(a, b);
            }
        };
    }
}
