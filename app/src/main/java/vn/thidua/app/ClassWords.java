package vn.thidua.app;

import vn.thidua.engine.Outcome;
import vn.thidua.plan.Classification;
import vn.thidua.words.Messages;

/** The class of a subject in a word: its label, or why there is none. */
final class ClassWords {

    private final Outcome outcome;
    private final Messages messages;

    ClassWords(Outcome outcome, Messages messages) {
        this.outcome = outcome;
        this.messages = messages;
    }

    String of(Classification classification, int row) {
        return outcome.level(classification, row)
                .map(Classification.Level::label)
                .orElseGet(() -> messages.word(
                        !outcome.rated(classification, row)
                                ? "table.class.not-rated"
                                : outcome.awaitsPeople(classification, row)
                                        ? "table.class.people"
                                        : "table.class.open"));
    }
}
