package vn.thidua.server.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a backup says of itself: the text {@code manifest} in it.
 *
 * @param made the moment of which it is a picture
 * @param schema the versions of the migrations that had run; one alone, of an earlier program, stands for all up to it
 */
record BackupManifest(
        Instant made, List<String> schema, List<Table> tables, List<Sequence> sequences, List<Part> parts) {

    private static final String HEAD = "thidua-backup 1";

    /** Name of the entry. */
    static final String NAME = "manifest";

    /** A table: its columns in order, its rows, and the SHA-256 of its text. */
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + name;
        }
    }

    /** How far the numbers of a table went. */
    record Sequence(String name, long value) {}

    /** A file of evidence or a key. */
    record Part(String entry, String sha256) {}

    BackupManifest {
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        parts = List.copyOf(parts);
    }

    String write() {
        StringBuilder text = new StringBuilder(HEAD + "\nmade " + made + "\nschema " + String.join(",", schema) + "\n");
        tables.forEach(table -> text.append("table %s %d %s %s%n"
                .formatted(table.name(), table.rows(), table.sha256(), String.join(",", table.columns()))));
        sequences.forEach(one -> text.append("sequence %s %d%n".formatted(one.name(), one.value())));
        parts.forEach(part -> text.append("part %s %s%n".formatted(part.entry(), part.sha256())));
        return text.toString();
    }

    /** What the text says; empty where it is none. */
    static Optional<BackupManifest> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.getFirst().equals(HEAD)) {
            return Optional.empty();
        }
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            List<String> words = List.of(line.split(" ", -1));
            switch (words.getFirst()) {
                case "table" ->
                    tables.add(new Table(
                            words.get(1),
                            List.of(words.get(4).split(",", -1)),
                            Long.parseLong(words.get(2)),
                            words.get(3)));
                case "sequence" -> sequences.add(new Sequence(words.get(1), Long.parseLong(words.get(2))));
                case "part" -> parts.add(new Part(words.get(1), words.get(2)));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new BackupManifest(
                Instant.parse(lines.get(1).substring("made ".length())),
                List.of(lines.get(2).substring("schema ".length()).split(",")),
                tables,
                sequences,
                parts));
    }
}
