package vn.thidua.drafting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;

/** Parts a paragraph into its sentences. */
final class Sentences {

    /** A stop ends a sentence where a capital follows; that of «TP. Vĩnh Long» and of numbers does not. */
    private static final Pattern STOP = Pattern.compile(
            "(?<=;)\\s+|(?<![\\s.(](?:TP|TT|PGS|TS|ThS|Q|P)|^TP)(?<=[^\\d\\s]{2}|\\d{3}|%|\\))[.]\\s+(?=[\\p{Lu}\\d(“\"])");

    private Sentences() {}

    /** The lines of a part of a paper: a paragraph, or those of the cells of a table. */
    static Stream<Sentence> lines(PaperText.Part part) {
        return switch (part) {
            case PaperText.Paragraph one -> Stream.of(new Sentence(one.place(), Plain.text(one.text())));
            case PaperText.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream()
                                .flatMap(cell -> cell.lines().stream())
                                .map(line -> new Sentence(row.place(), Plain.text(line))));
        };
    }

    static List<Sentence> of(Sentence paragraph) {
        return STOP.splitAsStream(paragraph.text())
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(paragraph::with)
                .toList();
    }
}
