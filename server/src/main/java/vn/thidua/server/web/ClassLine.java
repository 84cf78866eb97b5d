package vn.thidua.server.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.engine.ClassState;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.ClassWords;

/**
 * Where somebody stands in one classification, in words.
 *
 * @param classification its id
 * @param label of the classification
 * @param level id of the class; empty where they are in none, or in none yet
 * @param text the class, or why there is none: not rated, not known, or who decides
 */
public record ClassLine(
        String classification, String label, Clause clause, ClassState state, String level, String text) {

    /** The classifications that are for a subject, in the order of the plan. */
    public static List<ClassLine> of(Outcome outcome, SubjectKind kind, int row, Texts texts) {
        ClassWords words = new ClassWords(outcome, texts.reasons());
        return outcome.classifications(kind, row).stream()
                .map(one -> new ClassLine(
                        one.id(),
                        one.label(),
                        one.clause(),
                        outcome.classState(one, row),
                        outcome.level(one, row).map(level -> level.id()).orElse(""),
                        words.of(one, row)))
                .toList();
    }

    /** The same of a subject by its code; nothing of one that is not among those that count. */
    public static List<ClassLine> of(Outcome outcome, SubjectKind kind, String code, Texts texts) {
        int row = outcome.subjects(kind).row(code);
        return row < 0 ? List.of() : of(outcome, kind, row, texts);
    }

    /** Every class of a subject in one text for papers: each with the label of its classification; empty where none is for it. */
    public static String sentence(List<ClassLine> lines) {
        return lines.stream().map(one -> one.label() + ": " + one.text()).collect(Collectors.joining("; "));
    }

    /** The line of what was kept: a class by its id, or why there was none. */
    public static ClassLine of(Plan plan, String classification, ClassState state, String level, Texts texts) {
        return plan.classification(classification)
                .map(one -> new ClassLine(
                        one.id(),
                        one.label(),
                        one.clause(),
                        state,
                        level,
                        state == ClassState.SETTLED
                                ? one.levelLabel(level)
                                : texts.say("class-state." + EnumWords.word(state))))
                .orElseThrow(() -> new IllegalArgumentException("no classification " + classification));
    }

    /** Its state as a word of styles and addresses. */
    public String stateWord() {
        return EnumWords.word(state);
    }

    /** What one picks it by: the class, or why there is none. */
    public String pick() {
        return classification + "/" + (state == ClassState.SETTLED ? level : "-" + stateWord());
    }
}
