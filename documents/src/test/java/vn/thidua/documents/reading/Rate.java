package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Right answers over many papers, field by field; a field that is not in a paper is right only where nothing was found. */
final class Rate {

    private static final Path DOC = Path.of("../docs/evidence-reader.md");

    private final Map<PaperField, int[]> counts = new EnumMap<>(PaperField.class);
    private final List<String> wrong = new ArrayList<>();
    private final List<String> wrongDays = new ArrayList<>();
    private int papers;

    void count(String name, MadePaper paper, PaperReading reading) {
        papers++;
        for (PaperField field : PaperField.values()) {
            String expected = paper.says().getOrDefault(field, "");
            String got = reading.value(field).orElse("");
            int[] count = counts.computeIfAbsent(field, one -> new int[2]);
            count[1]++;
            if (Words.fold(expected).equals(Words.fold(got))) {
                count[0]++;
                continue;
            }
            String fault = name + ": " + field + " «" + expected + "» «" + got + "» " + paper.variant();
            wrong.add(fault);
            if (field == PaperField.DAY && !got.isEmpty()) {
                wrongDays.add(fault);
            }
        }
    }

    double rate(PaperField field) {
        int[] count = counts.getOrDefault(field, new int[] {0, 1});
        return 100.0 * count[0] / count[1];
    }

    /** Over all fields. */
    double all() {
        int right = counts.values().stream().mapToInt(count -> count[0]).sum();
        int asked = counts.values().stream().mapToInt(count -> count[1]).sum();
        return 100.0 * right / asked;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<String> wrongDays() {
        return List.copyOf(wrongDays);
    }

    /** The docs say what was measured, after a mark; {@code -Dgolden=write} writes it. */
    static void sameInDocs(String mark, Map<String, Rate> rates) {
        StringBuilder table = new StringBuilder("| field |");
        rates.forEach((name, rate) ->
                table.append(' ').append(name).append(" (").append(rate.papers).append(") |"));
        table.append("\n|---|").append("---:|".repeat(rates.size())).append('\n');
        for (PaperField field : PaperField.values()) {
            table.append("| ").append(field.word()).append(" |");
            rates.values().forEach(rate -> table.append(" %.1f |".formatted(rate.rate(field))));
            table.append('\n');
        }
        table.append("| all |");
        rates.values().forEach(rate -> table.append(" %.1f |".formatted(rate.all())));
        table.append('\n');
        try {
            String file = Files.readString(DOC);
            int from = file.indexOf("| field |", file.indexOf(mark));
            int to = file.indexOf("\n\n", from) + 1;
            if (System.getProperty("golden", "").equals("write")) {
                Files.writeString(DOC, file.substring(0, from) + table + file.substring(to));
                return;
            }
            assertThat(file.substring(from, to)).isEqualTo(table.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
