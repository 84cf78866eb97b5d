package vn.thidua.server.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What a file was made from, on a sheet that nobody sees: it outlives sorting, and saving by another program. */
final class ProvenanceSheet {

    private ProvenanceSheet() {}

    static void write(Workbook book, Provenance made) {
        Worksheet page = book.newWorksheet(XlsxFile.ORIGIN);
        page.setVisibilityState(VisibilityState.VERY_HIDDEN);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("thidua", made.what(), made.of(), String.valueOf(made.position())));
        made.marks().forEach((key, mark) -> lines.add(List.of("row", key, mark)));
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).size(); column++) {
                page.value(line, column, lines.get(line).get(column));
            }
        }
    }

    static Optional<Provenance> read(List<DataTable.Row> rows) {
        if (rows.isEmpty()
                || !rows.getFirst().at(0).equals("thidua")
                || !rows.getFirst().at(3).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Map<String, String> marks = new LinkedHashMap<>();
        rows.stream().skip(1).forEach(row -> marks.put(row.at(1), row.at(2)));
        DataTable.Row first = rows.getFirst();
        return Optional.of(new Provenance(first.at(1), first.at(2), Long.parseLong(first.at(3)), marks));
    }
}
