package vn.thidua.engine;

import vn.thidua.plan.Rounding;
import vn.thidua.plan.expression.Expression.Operation;
import vn.thidua.plan.expression.Expression.Relation;

/** Three-valued logic over cells. */
final class Logic {

    private Logic() {}

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

    /**
     * Whether the day of an event has come.
     *
     * @param asOf the day on which the plan is evaluated
     */
    static Cell happened(Cell event, long asOf) {
        return new Cell() {
            @Override
            long at(int row) {
                long day = event.at(row);
                return day == Fixed.UNKNOWN ? Fixed.UNKNOWN : Fixed.truth(day != Fixed.NEVER && day <= asOf);
            }
        };
    }

    /** Known too where what the two sides can still be leaves no choice. */
    static Cell compare(Relation relation, Cell left, Cell right) {
        return new Cell() {
            @Override
            long at(int row) {
                long a = left.at(row);
                long b = right.at(row);
                if (a != Fixed.UNKNOWN && b != Fixed.UNKNOWN) {
                    return Fixed.truth(holds(relation, a, b));
                }
                if (b != Fixed.UNKNOWN && !left.canBe(row, b) || a != Fixed.UNKNOWN && !right.canBe(row, a)) {
                    if (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL) {
                        return Fixed.truth(relation == Relation.NOT_EQUAL);
                    }
                }
                return settled(relation, left.range(row), right.range(row));
            }
        };
    }

    private static long settled(Relation relation, Range a, Range b) {
        return switch (relation) {
            case EQUAL -> ordered(same(a, b), apart(a, b));
            case NOT_EQUAL -> ordered(apart(a, b), same(a, b));
            case LESS -> ordered(a.most() < b.least(), a.least() >= b.most());
            case AT_MOST -> ordered(a.most() <= b.least(), a.least() > b.most());
            case MORE -> ordered(a.least() > b.most(), a.most() <= b.least());
            case AT_LEAST -> ordered(a.least() >= b.most(), a.most() < b.least());
        };
    }

    private static boolean same(Range a, Range b) {
        return a.settled() != Fixed.UNKNOWN && a.equals(b);
    }

    private static boolean apart(Range a, Range b) {
        return a.most() < b.least() || a.least() > b.most();
    }

    private static long ordered(boolean always, boolean never) {
        return always ? Fixed.TRUE : never ? Fixed.FALSE : Fixed.UNKNOWN;
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

    static Cell oneOf(Cell of, Cell[] values) {
        Cell[] same = new Cell[values.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = compare(Relation.EQUAL, of, values[i]);
        }
        return any(same);
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

            @Override
            Range range(int row) {
                long condition = when.at(row);
                if (condition == Fixed.UNKNOWN) {
                    return then.range(row).or(otherwise.range(row));
                }
                return (condition == Fixed.TRUE ? then : otherwise).range(row);
            }

            @Override
            boolean canBe(int row, long value) {
                long condition = when.at(row);
                return condition != Fixed.FALSE && then.canBe(row, value)
                        || condition != Fixed.TRUE && otherwise.canBe(row, value);
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

    /** Numbers: see {@link NumberCells}. */
    static Cell arithmetic(Operation operation, Cell left, Cell right) {
        return new NumberCells.Arithmetic(operation, left, right);
    }

    static Cell round(Cell of, Rounding rounding) {
        return new NumberCells.Rounded(of, rounding);
    }

    static Cell extreme(boolean greater, Cell left, Cell right) {
        return new NumberCells.Extreme(greater, left, right);
    }
}
