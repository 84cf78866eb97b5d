package vn.thidua.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;

/** What differs between two outcomes, subject by subject: points, total, rank and awards. */
public final class Differences {

    private static final String NOTHING = "–";

    private final Outcome before;
    private final Outcome after;
    private final Messages messages;

    private Differences(Outcome before, Outcome after, Messages messages) {
        this.before = before;
        this.after = after;
        this.messages = messages;
    }

    /** A unit or person for whom something changes. */
    public record Changed(String name, List<Difference> differences) {}

    /** One result before and after; a dash where there is none. */
    public record Difference(String what, String before, String after) {}

    /** Everybody for whom something changes, in the order of the first outcome. */
    public static List<Changed> of(Outcome before, Outcome after, Messages messages) {
        Differences both = new Differences(before, after, messages);
        List<Changed> changed = new ArrayList<>();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            Subjects subjects = before.subjects(kind);
            for (int row = 0; row < subjects.size(); row++) {
                int other = after.subjects(kind).row(subjects.id(row));
                List<Difference> differences = other < 0 ? List.of() : both.between(kind, row, other);
                if (!differences.isEmpty()) {
                    changed.add(new Changed(subjects.name(row), differences));
                }
            }
        }
        return List.copyOf(changed);
    }

    private List<Difference> between(SubjectKind kind, int row, int other) {
        Map<String, String> old = results(before, kind, row);
        Map<String, String> now = results(after, kind, other);
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String what : all) {
            String was = old.getOrDefault(what, NOTHING);
            String is = now.getOrDefault(what, NOTHING);
            if (!was.equals(is)) {
                differences.add(new Difference(what, was, is));
            }
        }
        return differences;
    }

    private Map<String, String> results(Outcome outcome, SubjectKind kind, int row) {
        Map<String, String> results = new LinkedHashMap<>();
        outcome.sheet(kind, row).ifPresent(sheet -> {
            sheet.lines().forEach(line -> {
                Optional<BigDecimal> points = outcome.points(kind, row, line);
                results.put(line.heading(), points.map(Values::number).orElse("?"));
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
                                + outcome.selected(award, kind, row).name().toLowerCase(Locale.ROOT)));
            }
        }
        return results;
    }
}
