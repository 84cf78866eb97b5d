package vn.thidua.drafting;

import vn.thidua.documents.reading.PaperText;

/**
 * A sentence of a paper.
 *
 * @param text as it is written
 */
public record Sentence(PaperText.Place place, String text) {

    String plain() {
        return Plain.of(text);
    }

    /** The same with more behind it. */
    Sentence with(String more, String between) {
        return new Sentence(place, text + between + more);
    }

    Sentence with(String other) {
        return new Sentence(place, other);
    }
}
