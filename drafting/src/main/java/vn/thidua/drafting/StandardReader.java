package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.drafting.DraftPart.Condition;
import vn.thidua.drafting.DraftPart.Threshold;
import vn.thidua.plan.SubjectKind;

/** Reads the conditions of awards. */
final class StandardReader {

    /** A condition has at least so many words. */
    private static final int WORDS = 5;

    /** A line that opens a list says something itself where it has so many words. */
    private static final int LEAD = 12;

    private static final int LABEL = 90;

    private final Grammar grammar;
    private final Outline outline;
    private final TargetReader targets;

    StandardReader(Grammar grammar, Outline outline, TargetReader targets) {
        this.grammar = grammar;
        this.outline = outline;
        this.targets = targets;
    }

    List<Drafted<Condition>> read() {
        List<Drafted<Condition>> found = new ArrayList<>();
        outline.about("standards")
                .filter(node -> outline.children(node).isEmpty())
                .filter(node -> Plain.words(node.source().text()).size() >= WORDS)
                .filter(node -> !node.source().text().endsWith(":")
                        || Plain.words(node.source().text()).size() >= LEAD)
                .forEach(node -> found.add(condition(node)));
        return found;
    }

    private Drafted<Condition> condition(Outline.Node node) {
        List<Threshold> numbers = targets.ofCondition(node.source(), node.id());
        Optional<SubjectKind> of = node.of();
        String text = node.source().text();
        int colon = text.indexOf(':');
        String said = colon > 0 && colon < text.length() - 20 && colon < 40 ? text.substring(colon + 1) : text;
        Condition condition = new Condition(
                node.id(),
                of.orElse(SubjectKind.UNIT),
                Plain.label(said, LABEL),
                numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty());
        List<Doubt> doubts = doubts(node, numbers);
        boolean judged = numbers.isEmpty() && doubts.isEmpty();
        return new Drafted<>(
                condition,
                node.id(),
                node.source(),
                doubts.isEmpty() ? Certainty.SURE : Certainty.UNSURE,
                judged ? List.of(Doubt.of(Doubt.Kind.JUDGEMENT)) : doubts);
    }

    private List<Doubt> doubts(Outline.Node node, List<Threshold> numbers) {
        List<Doubt> doubts = new ArrayList<>();
        if (node.of().isEmpty()) {
            doubts.add(Doubt.of(Doubt.Kind.NO_RECIPIENT));
        }
        // A lead names the general condition and then opens the list of the others.
        boolean lead = node.source().text().endsWith(":");
        boolean either = outline.chain(node).stream().anyMatch(one -> grammar.says("either", one.plain()));
        if (lead || either) {
            doubts.add(Doubt.of(Doubt.Kind.TWO_READINGS));
        }
        boolean more = !numbers.isEmpty() && Sentences.of(node.source()).size() > 1;
        if (more || numbers.size() > 1 || targets.hasOtherNumber(node.source(), numbers)) {
            doubts.add(Doubt.of(Doubt.Kind.SEVERAL));
        }
        return doubts;
    }
}
