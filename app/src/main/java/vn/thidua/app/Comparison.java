package vn.thidua.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.words.Messages;
import vn.thidua.words.Values;

/** Writes what differs between two outcomes, subject by subject. */
final class Comparison {

    private final Outcome before;
    private final Outcome after;
    private final Messages messages;
    private final Terminal terminal;

    Comparison(Outcome before, Outcome after, Messages messages, Terminal terminal) {
        this.before = before;
        this.after = after;
        this.messages = messages;
        this.terminal = terminal;
    }

    void write() {
        int changed = 0;
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            Subjects subjects = before.subjects(kind);
            for (int row = 0; row < subjects.size(); row++) {
                int other = after.subjects(kind).row(subjects.id(row));
                List<String> differences = other < 0 ? List.of() : differences(kind, row, other);
                if (!differences.isEmpty()) {
                    changed++;
                    terminal.line(terminal.bold(subjects.name(row)));
                    differences.forEach(one -> terminal.line("  " + one));
                }
            }
        }
        terminal.line(
                messages.say(changed == 0 ? "compare.same" : "compare.changed", List.of(String.valueOf(changed))));
    }

    private List<String> differences(SubjectKind kind, int row, int other) {
        Map<String, String> old = results(before, kind, row);
        Map<String, String> now = results(after, kind, other);
        List<String> differences = new ArrayList<>();
        old.forEach((what, value) -> {
            String next = now.getOrDefault(what, "–");
            if (!next.equals(value)) {
                differences.add(what + ": " + value + " → " + next);
            }
        });
        now.forEach((what, value) -> {
            if (!old.containsKey(what)) {
                differences.add(what + ": – → " + value);
            }
        });
        return differences;
    }

    private Map<String, String> results(Outcome outcome, SubjectKind kind, int row) {
        Map<String, String> results = new LinkedHashMap<>();
        outcome.sheet(kind, row).ifPresent(sheet -> {
            sheet.lines().forEach(line -> {
                Optional<BigDecimal> points = outcome.points(kind, row, line);
                results.put(
                        line.id() + " " + line.title(),
                        points.map(Values::number).orElse("?"));
            });
            results.put(messages.word("table.total"), Values.number(outcome.total(kind, row)));
        });
        OptionalInt rank = outcome.rank(kind, row);
        if (rank.isPresent()) {
            results.put(messages.word("table.rank"), String.valueOf(rank.getAsInt()));
        }
        for (Award award : outcome.world().plan().awards().values()) {
            if (outcome.isCandidate(award, kind, row)) {
                results.put(
                        award.label(),
                        messages.word("table.selected."
                                + outcome.selected(award, kind, row).name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return results;
    }
}
