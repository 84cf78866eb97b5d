package vn.thidua.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Reason;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Classification;

/** The class of a subject in a few words: its label, or why there is none, and who decides where it is open. */
public final class ClassWords {

    private final Outcome outcome;
    private final Messages messages;

    public ClassWords(Outcome outcome, Messages messages) {
        this.outcome = outcome;
        this.messages = messages;
    }

    /** The label of the class of the subject in that row, or why it has none. */
    public String of(Classification classification, int row) {
        return switch (outcome.classState(classification, row)) {
            case SETTLED -> outcome.level(classification, row).orElseThrow().label();
            case NOT_RATED -> messages.word("table.class.not-rated");
            case UNKNOWN -> messages.word("table.class.open");
            case AWAITS_PEOPLE -> people(outcome.deciders(classification, row));
        };
    }

    /** The steps that led to the class, or to none; the reason itself where it has no steps or something is still open. */
    public List<String> why(Classification classification, int row) {
        ReasonWords words = new ReasonWords(outcome.world().plan(), messages);
        Reason reason = outcome.because(classification, row);
        if (reason.truth() == Truth.UNKNOWN || reason.parts().isEmpty()) {
            return List.of(words.say(reason));
        }
        List<String> steps = reason.parts().stream()
                .filter(one -> one.code().startsWith("class."))
                .map(words::say)
                .toList();
        return steps.isEmpty() ? List.of(words.say(reason.parts().getFirst())) : steps;
    }

    private String people(Set<String> deciders) {
        return deciders.isEmpty()
                ? messages.word("table.class.people")
                : messages.say(
                        "table.class.people-of",
                        List.of(deciders.stream()
                                .sorted()
                                .map(by -> ProviderWords.of(outcome.world().plan(), by, messages))
                                .collect(Collectors.joining(", "))));
    }
}
