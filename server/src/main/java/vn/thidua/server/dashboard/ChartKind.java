package vn.thidua.server.dashboard;

import vn.thidua.server.kernel.EnumWords;

/** How a table is drawn. */
public enum ChartKind {
    /** Bars of each row, side by side. */
    BARS,
    /** One bar of each row, made of its numbers. */
    STACKED,
    /** The same of what was met, what was missed and what is open, in these three columns. */
    VERDICTS,
    /** A field for each number, the darker the larger; numbers are shares, 0 to 100. */
    HEAT,
    /** Least, lower quartile, middle, upper quartile and most of each row. */
    BOX,
    /** A line for each column, from row to row. */
    LINES;

    /** The word by which the script of the charts knows it. */
    public String word() {
        return EnumWords.word(this);
    }
}
