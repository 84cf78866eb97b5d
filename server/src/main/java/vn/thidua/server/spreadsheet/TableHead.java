package vn.thidua.server.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.thidua.words.typed.Days;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Truths;
import vn.thidua.words.typed.Writing;

/**
 * The head of a table, which may have several rows: a name over a group of columns, the names of those columns below it, and
 * the numbers of the columns, (1), (2), (3), under all.
 *
 * @param names of the columns, each what stands lowest
 * @param size how many rows it has
 */
record TableHead(List<String> names, int size) {

    /** Numbers of columns begin with three at least. */
    private static final int FEWEST = 3;

    /** So many rows may a head have without merged cells. */
    private static final int LEVELS = 3;

    private static final Pattern NUMBER = Pattern.compile("[(\\[]?\\s*(\\d{1,3})\\s*[)\\]]?(?:\\s*=.*)?");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}");
    private static final Pattern LETTER = Pattern.compile("[(\\[]?\\s*([A-Za-z])\\s*[)\\]]?");

    TableHead {
        names = List.copyOf(names);
    }

    /**
     * The head that begins with the first of some rows.
     *
     * @param asked names that are looked for
     */
    static TableHead of(List<DataTable.Row> rows, List<String> asked) {
        List<String> names = new ArrayList<>(rows.getFirst().cells().stream()
                .map(cell -> Writing.line(cell.shown()))
                .toList());
        int size = 1;
        for (int lower = lower(rows, size, names, asked); lower > 0; lower = lower(rows, size, names, asked)) {
            for (DataTable.Row row : rows.subList(size, size + lower)) {
                put(row, names);
            }
            size += lower;
        }
        if (size < rows.size() && numbersColumns(rows, size, names)) {
            size++;
        }
        return new TableHead(names, size);
    }

    private static void put(DataTable.Row row, List<String> names) {
        for (int i = 0; i < row.cells().size(); i++) {
            Source cell = row.source(i);
            if (!cell.isEmpty() && !Source.Error.isMerged(cell)) {
                while (names.size() <= i) {
                    names.add("");
                }
                names.set(i, row.at(i));
            }
        }
    }

    /** How many rows from here on belong to the head above them. */
    private static int lower(List<DataTable.Row> rows, int from, List<String> names, List<String> asked) {
        if (from < rows.size() && rows.get(from).isOfHead()) {
            return 1;
        }
        for (int i = from; i < Math.min(rows.size(), from + LEVELS) && isLower(rows.get(i), names, asked); i++) {
            if (isBeside(rows.get(i), names)) {
                return i - from + 1;
            }
        }
        return 0;
    }

    /** Whether something stands where the head above names nothing, as beside the name of a group of columns. */
    private static boolean isBeside(DataTable.Row row, List<String> names) {
        return IntStream.range(0, row.cells().size())
                .anyMatch(i -> !row.source(i).isEmpty()
                        && (i >= names.size() || names.get(i).isEmpty()));
    }

    /**
     * Whether a row may go on with the head above it, though no cell was merged: nothing stands under the names that were asked
     * for, and words alone stand under others.
     */
    private static boolean isLower(DataTable.Row row, List<String> names, List<String> asked) {
        boolean found = false;
        for (int i = 0; i < Math.max(names.size(), row.cells().size()); i++) {
            String name = i < names.size() ? names.get(i) : "";
            boolean key = asked.stream().anyMatch(one -> DataTable.same(one, name));
            if (!row.source(i).isEmpty() && (key || DataTable.isAside(name) || !isWords(row.source(i)))) {
                return false;
            }
            found |= key;
        }
        return found;
    }

    /** Whether a cell can only be a name: no number, day or answer. */
    private static boolean isWords(Source cell) {
        return cell instanceof Source.Text(String shown)
                && Character.isLetter(shown.codePointAt(0))
                && Days.find(shown).isEmpty()
                && !(Truths.read(cell, "") instanceof ReadResult.Value<Boolean>);
    }

    /**
     * Whether a row numbers the columns: (1), (2), (3), or A, B, 1, 2. Without brackets or letters it may be one of values; then
     * it does so only where a number stands for a name, or where the rows below begin to count anew.
     */
    private static boolean numbersColumns(List<DataTable.Row> rows, int at, List<String> names) {
        DataTable.Row row = rows.get(at);
        int numbers = 0;
        int letters = 0;
        boolean bare = true;
        boolean named = false;
        for (int i = 0; i < row.cells().size(); i++) {
            Source cell = row.source(i);
            if (cell.isEmpty()) {
                continue;
            }
            Matcher number = NUMBER.matcher(row.at(i));
            Matcher letter = LETTER.matcher(row.at(i));
            if (number.matches() && !(cell instanceof Source.Day) && Integer.parseInt(number.group(1)) == numbers + 1) {
                numbers++;
                bare &= BARE.matcher(row.at(i)).matches();
                named |= i < names.size() && Writing.compared(names.get(i)).contains("tên");
            } else if (letter.matches()
                    && numbers == 0
                    && letter.group(1).toUpperCase(java.util.Locale.ROOT).charAt(0) == 'A' + letters) {
                letters++;
                bare = false;
            } else {
                return false;
            }
        }
        return numbers + letters >= FEWEST && numbers > 0 && (!bare || named || countsAnew(rows, at, names));
    }

    /** Whether the row below has number one, too. */
    private static boolean countsAnew(List<DataTable.Row> rows, int at, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (DataTable.isOrdinal(names.get(i))) {
                return at + 1 < rows.size()
                        && rows.get(at).at(i).equals("1")
                        && rows.get(at + 1).at(i).equals("1");
            }
        }
        return false;
    }
}
