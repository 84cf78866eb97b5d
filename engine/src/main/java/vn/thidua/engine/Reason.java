package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.Clause;
import vn.thidua.plan.expression.Expression;

/**
 * Why something is as it is, as data; the sentence is made from it in the language of the reader.
 *
 * @param clause the clause of the document that it rests on
 * @param code names the sentence, {@code reason.<code>} in the message files
 * @param args what the sentence names: numbers, days, texts, {@link FactUse}, {@link Expression}
 * @param truth whether the condition holds; for points and selections what they amount to is among {@code args}
 * @param facts the facts used here
 * @param parts the reasons that this one is made of
 */
public record Reason(
        Clause clause, String code, List<Object> args, Truth truth, List<FactUse> facts, List<Reason> parts) {

    public Reason {
        args = List.copyOf(args);
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** The same with other parts. */
    public Reason with(List<Reason> others) {
        return new Reason(clause, code, args, truth, facts, others);
    }

    /** The reasons without parts: the conditions and facts at which the tree ends. */
    public List<Reason> leaves() {
        if (parts.isEmpty()) {
            return List.of(this);
        }
        List<Reason> leaves = new ArrayList<>();
        parts.forEach(part -> leaves.addAll(part.leaves()));
        return leaves;
    }
}
