package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.drafting.DraftPart.Effect;

/** A line of a table of points while the table is being read. */
final class TableRow {

    /** What ends like this was not cut. */
    private static final Pattern WHOLE = Pattern.compile(".*(?:[.;:!\\d]|điểm|\\bđ)");

    final String kind;
    final String number;
    final List<Sentence> name = new ArrayList<>();
    final List<Sentence> method = new ArrayList<>();
    final List<TableRow> below = new ArrayList<>();
    final Effect effect;
    Optional<BigDecimal> max = Optional.empty();
    String id = "";

    TableRow(String kind, String number, Effect effect) {
        this.kind = kind;
        this.number = number;
        this.effect = effect;
    }

    /** A sentence that a page cut goes on in small letters. */
    void more(Sentence line) {
        boolean cut = !method.isEmpty()
                && !WHOLE.matcher(method.getLast().plain()).matches()
                && Character.isLowerCase(line.text().codePointAt(0));
        method.add(cut ? method.removeLast().with(line.text(), " ") : line);
    }
}
