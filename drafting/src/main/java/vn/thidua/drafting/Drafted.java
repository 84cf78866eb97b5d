package vn.thidua.drafting;

import java.util.List;

/**
 * A part of a plan as it is proposed.
 *
 * @param clause the id of the clause in which it stands; empty for what stands in none
 * @param source the sentence it comes from
 * @param doubts why it is not sure; what is sure may have one that is worth a look, too
 */
public record Drafted<T>(T part, String clause, Sentence source, Certainty certainty, List<Doubt> doubts) {

    public Drafted {
        doubts = doubts.stream().distinct().toList();
    }

    static <T> Drafted<T> sure(T part, String clause, Sentence source) {
        return new Drafted<>(part, clause, source, Certainty.SURE, List.of());
    }

    static <T> Drafted<T> unsure(T part, String clause, Sentence source, Doubt... doubts) {
        return new Drafted<>(part, clause, source, Certainty.UNSURE, List.of(doubts));
    }

    /** Whether it can be taken as it is. */
    public boolean isSure() {
        return certainty == Certainty.SURE;
    }
}
