package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thidua.plan.SubjectKind;

/**
 * Writes a draft in the plan language. What is not taken stands as a comment with the sentence it comes from, so that the check of
 * plans asks for it.
 */
public final class DraftText {

    private final PlanWriting writing;

    /** What a comment says of what was not taken. */
    public interface DraftWords {

        /** Why a part is not taken. */
        String notTaken(Drafted<?> part);

        /** Before the list of what was not understood. */
        String left();
    }

    private DraftText(PlanWriting writing) {
        this.writing = writing;
    }

    /**
     * The plan as text.
     *
     * @param taken which parts are taken; those that are sure where nobody has confirmed any
     */
    public static String of(PlanDraft draft, Predicate<Drafted<?>> taken, DraftWords words) {
        return new DraftText(new PlanWriting(draft, taken, words)).text();
    }

    private String text() {
        // First what asks for facts and cites clauses, then what lists them.
        AwardText award = new AwardText(writing);
        List<String> sheets = new ScoreText(writing).sheets();
        List<String> calendar = new CalendarText(writing).calendar();
        List<String> targets = writing.each("targets:", writing.draft().targets(), award::target);
        List<String> classes = writing.each("classifications:", writing.draft().classes(), AwardText::classes);
        List<String> standards = award.standards();
        List<String> awards = writing.each("awards:", writing.draft().awards(), award::award);
        List<String> dossier = award.dossier();
        List<String> all = new ArrayList<>(new FrontText(writing).front());
        facts(all);
        List<String> clauses = new ClauseText(writing).clauses();
        Stream.of(calendar, sheets, targets, classes, standards, awards, dossier, clauses, left())
                .forEach(part -> {
                    if (!part.isEmpty()) {
                        all.add("");
                        all.addAll(part);
                    }
                });
        return String.join("\n", all) + "\n";
    }

    private void facts(List<String> all) {
        all.add("");
        Map<SubjectKind, Map<String, String>> declared = writing.facts().declared();
        Map<SubjectKind, Map<String, String>> shown = writing.facts().shown();
        all.add(declared.isEmpty() ? "facts: {}" : "facts:");
        for (SubjectKind of : SubjectKind.values()) {
            Map<String, String> lines = declared.getOrDefault(of, Map.of());
            Map<String, String> more = shown.getOrDefault(of, Map.of());
            if (!lines.isEmpty() || !more.isEmpty()) {
                all.add((lines.isEmpty() ? "  # " : "  ") + of.name().toLowerCase(Locale.ROOT) + ":");
            }
            lines.forEach((name, line) -> all.add("    " + name + ": " + line));
            // With a part that stands as a comment goes what it asks for.
            more.forEach((name, line) -> all.add("    # " + name + ": " + line));
        }
    }

    private List<String> left() {
        List<String> all = new ArrayList<>();
        if (!writing.draft().left().isEmpty()) {
            all.add("# " + writing.words().left());
            writing.draft().left().forEach(one -> all.add("# - " + Plain.cut(one.text(), 300)));
        }
        return all;
    }
}
