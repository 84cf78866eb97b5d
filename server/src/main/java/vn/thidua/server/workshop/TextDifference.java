package vn.thidua.server.workshop;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.server.kernel.EnumWords;

/**
 * One place where two texts differ, with the lines around it.
 *
 * @param first number of its first line in the newer text
 */
public record TextDifference(int first, List<Line> lines) {

    /** How many lines stand around a change. */
    private static final int AROUND = 2;

    /** What became of a line. */
    public enum Fate {
        /** It is in both. */
        STAYS,
        /** It is in the older text alone. */
        GOES,
        /** It is in the newer text alone. */
        COMES;

        /** The word by which styles name it. */
        public String word() {
            return EnumWords.word(this);
        }
    }

    /** A line and what became of it. */
    public record Line(Fate fate, String text) {}

    public TextDifference {
        lines = List.copyOf(lines);
    }

    /** Where a text differs from an older one, from above down; changes that nearly touch are one. */
    static List<TextDifference> between(String older, String newer) {
        List<String> before = older.lines().toList();
        List<String> after = newer.lines().toList();
        List<TextDifference> places = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int first = 0;
        int said = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getTarget().getPosition();
            if (lines.isEmpty() || start - said > 2 * AROUND) {
                close(places, first, lines, after, said);
                said = Math.max(said, start - AROUND);
                first = said;
            }
            stay(lines, after, said, start);
            delta.getSource().getLines().forEach(line -> lines.add(new Line(Fate.GOES, line)));
            delta.getTarget().getLines().forEach(line -> lines.add(new Line(Fate.COMES, line)));
            said = start + delta.getTarget().size();
        }
        close(places, first, lines, after, said);
        return places;
    }

    private static void close(List<TextDifference> places, int first, List<Line> lines, List<String> after, int said) {
        if (!lines.isEmpty()) {
            stay(lines, after, said, Math.min(after.size(), said + AROUND));
            places.add(new TextDifference(first + 1, lines));
            lines.clear();
        }
    }

    private static void stay(List<Line> lines, List<String> after, int from, int to) {
        after.subList(from, to).forEach(line -> lines.add(new Line(Fate.STAYS, line)));
    }
}
