package vn.thidua.server.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.words.Spelling;
import vn.thidua.words.typed.Days;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/**
 * A table read from or written to a file.
 *
 * @param head names of the columns
 * @param rows what stands below, without empty rows
 * @param made what the file was made from; empty for a file that somebody made on their own
 * @param separated whether signs stand between its columns, so that a sign too many moves what follows
 * @param sheet name of its sheet where the file has several that a person sees; empty otherwise
 * @param others the tables of those other sheets
 * @param unseen rows and columns that nobody sees in the file
 */
public record DataTable(
        List<String> head,
        List<Row> rows,
        Optional<Provenance> made,
        boolean separated,
        String sheet,
        List<DataTable> others,
        Unseen unseen) {

    /** A head is looked for in so many first rows, as titles often stand above it. */
    static final int HEAD_WITHIN = 20;

    private static final int MONTHS = 12;

    // What a spreadsheet set to months first tries to read as a day.
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[/-]");

    // Heads of columns that only number the rows, as every office's tables begin.
    private static final Set<String> ORDINALS = Set.of("stt", "tt", "số tt", "số thứ tự");

    // With these words a row begins that adds up those above it.
    private static final Set<String> TOTALS =
            Set.of("tổng", "cộng", "tổng cộng", "tổng số", "cộng chung", "tổng chung", "cộng dồn", "tổng hợp chung");

    // Heads of columns in which people write to each other.
    private static final Set<String> REMARKS = Set.of("ghi chú", "chú thích", "ghi chú thêm");

    public DataTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /** A table whose columns are sure. */
    public DataTable(List<String> head, List<Row> rows, Optional<Provenance> made) {
        this(head, rows, made, false, "", List.of(), Unseen.NOTHING);
    }

    /** The same as a table between whose columns signs stand. */
    DataTable bySigns() {
        return new DataTable(head, rows, made, true, sheet, others, unseen);
    }

    /** The same as one of several sheets. */
    DataTable among(String name, List<DataTable> more) {
        return new DataTable(head, rows, made, separated, name, more, unseen);
    }

    /** The same with what nobody sees of it. */
    DataTable beside(Unseen what) {
        return new DataTable(head, rows, made, separated, sheet, others, what);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts, the head being 1 where nothing stands above it
     * @param cells as they were given
     */
    public record Row(int number, List<Source> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What was given in a column; nothing where the row ends before it. */
        public Source source(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : new Source.Empty();
        }

        /** Whether a merged cell reaches into it from above: below a head, it belongs to the head. */
        boolean isOfHead() {
            return cells.stream().anyMatch(Source.Error::isMerged);
        }

        /** Whether it adds up those above it, as its first words say. */
        boolean isTotal() {
            return cells.stream()
                    .filter(cell -> cell instanceof Source.Text)
                    .map(cell -> Writing.compared(cell.shown()).replaceAll("[\\s:.]+$", ""))
                    .filter(text -> text.chars().anyMatch(Character::isLetter))
                    .findFirst()
                    .filter(TOTALS::contains)
                    .isPresent();
        }

        /** The text of a column as one line; empty where the row ends before it. */
        public String at(int column) {
            return Writing.line(source(column).shown());
        }
    }

    /** A table of texts: codes and numbers of papers stay what they are, whatever they look like. */
    public static DataTable of(List<String> head, List<List<String>> cells) {
        return typed(
                head,
                cells.stream()
                        .map(row -> row.stream().map(Source::text).toList())
                        .toList());
    }

    /** A table of values. */
    public static DataTable typed(List<String> head, List<List<Source>> cells) {
        List<Row> rows = new ArrayList<>();
        for (List<Source> row : cells) {
            rows.add(new Row(rows.size() + 2, row));
        }
        return new DataTable(head, rows, Optional.empty());
    }

    /** The same with what it is made from. */
    public DataTable from(Provenance origin) {
        return new DataTable(head, rows, Optional.of(origin), separated, sheet, others, unseen);
    }

    /** The same, its head being where most of these names stand within the first rows; a title may stand above it. */
    DataTable headed(List<String> names) {
        List<Row> all = all();
        int best = 0;
        TableHead head = TableHead.of(all, names);
        for (int i = 1; i <= Math.min(HEAD_WITHIN, rows.size()); i++) {
            TableHead other = TableHead.of(all.subList(i, all.size()), names);
            long more = found(other.names(), names) - found(head.names(), names);
            // Of several that find as many, that one whose first row does it by itself; then the first.
            if (more > 0 || more == 0 && found(texts(all.get(i)), names) > found(texts(all.get(best)), names)) {
                best = i;
                head = other;
            }
        }
        return new DataTable(
                head.names(),
                all.subList(best + head.size(), all.size()).stream()
                        .filter(row -> !row.isTotal())
                        .toList(),
                made,
                separated,
                sheet,
                List.of(),
                unseen);
    }

    /** The rows, what was taken for the head being the first. */
    private List<Row> all() {
        return Stream.concat(
                        Stream.of(new Row(1, head.stream().map(Source::text).toList())), rows.stream())
                .toList();
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Source::shown).toList();
    }

    /** So many columns have a name. */
    int width() {
        int width = head.size();
        while (width > 0 && head.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Rows that go on behind the last named column, as those in which 9,5 was taken for two cells. */
    List<Row> beyondHead() {
        int width = width();
        return separated
                ? rows.stream()
                        .filter(row -> row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty()))
                        .toList()
                : List.of();
    }

    private static long found(List<String> head, List<String> names) {
        return names.stream()
                .filter(name -> head.stream().anyMatch(one -> same(one, name)))
                .count();
    }

    static boolean same(String one, String other) {
        return Writing.compared(one).equals(Writing.compared(other));
    }

    /** Whether a column only numbers the rows. */
    public static boolean isOrdinal(String head) {
        return ORDINALS.contains(Writing.compared(head).replace(".", ""));
    }

    /** Whether a head names a column that is not meant to be read: one that numbers the rows, or one of remarks. */
    public static boolean isAside(String head) {
        return isOrdinal(head) || isRemark(head);
    }

    /** Numbers of the rows that add up others, which no import reads, so that whoever sends them is told. */
    public List<Integer> totals() {
        return Stream.concat(Stream.of(this), others.stream())
                .flatMap(one -> one.rows.stream())
                .filter(Row::isTotal)
                .map(Row::number)
                .toList();
    }

    private static boolean isRemark(String head) {
        return REMARKS.contains(Writing.compared(head));
    }

    /** The columns of remarks, which no import reads, so that whoever sends them is told. */
    public List<String> remarks() {
        return Stream.concat(Stream.of(this), others.stream())
                .flatMap(one -> Stream.concat(
                        one.head.stream(),
                        one.rows.stream()
                                .limit(HEAD_WITHIN)
                                .flatMap(row ->
                                        IntStream.range(0, row.cells().size()).mapToObj(row::at))))
                .map(Writing::line)
                .filter(DataTable::isRemark)
                .distinct()
                .toList();
    }

    /** Whether anything stands in a column below the head. */
    boolean isFilled(int column) {
        return rows.stream()
                .map(row -> row.source(column))
                .anyMatch(cell -> !cell.isEmpty() && !Source.Error.isMerged(cell));
    }

    /**
     * A row with a day and one with the text of a day that show that a spreadsheet took days for months: it left as text what
     * has no such month, and turned the others round. None where days and texts of a column do not look like that.
     */
    List<Row> turnedDays(int column) {
        Row turned = null;
        Row left = null;
        for (Row row : rows) {
            Optional<LocalDate> typed = row.source(column) instanceof Source.Text(String text)
                            && DAY_FIRST.matcher(text).lookingAt()
                    ? Days.find(text)
                    : Optional.empty();
            if (row.source(column) instanceof Source.Day(LocalDate day, String shown)) {
                if (day.getDayOfMonth() > MONTHS) {
                    return List.of();
                }
                turned = turned == null ? row : turned;
            } else if (typed.isPresent()) {
                if (typed.get().getDayOfMonth() <= MONTHS) {
                    return List.of();
                }
                left = left == null ? row : left;
            }
        }
        return turned == null || left == null ? List.of() : List.of(turned, left);
    }

    /** The most cells of a row. */
    int widest() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** How many of these columns it has. */
    long found(List<String> names) {
        return names.stream().filter(name -> column(name) >= 0).count();
    }

    /** The place of a column whatever its case and blanks, also without its marks where no other is called so; -1 where there is none. */
    public int column(String name) {
        for (int i = 0; i < head.size(); i++) {
            if (same(head.get(i), name)) {
                return i;
            }
        }
        String plain = Spelling.plain(Writing.compared(name));
        int[] alike = IntStream.range(0, head.size())
                .filter(i -> !plain.isEmpty() && Writing.compared(head.get(i)).equals(plain))
                .toArray();
        return alike.length == 1 ? alike[0] : -1;
    }

    /** Whether a name heads more than one column. */
    boolean twice(String name) {
        return head.stream().filter(one -> same(one, name)).count() > 1;
    }
}
