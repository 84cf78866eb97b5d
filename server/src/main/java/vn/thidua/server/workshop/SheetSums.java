package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Scalars;
import vn.thidua.words.typed.Numbers;

/** Maxima of a score sheet and of its groups, held against the sum of what is in them. */
final class SheetSums {

    private SheetSums() {}

    /** The maximum of a sheet or criterion; with the sum of its parts where they do not add up to it. */
    static String note(Optional<Node> node) {
        if (!(node.orElse(null) instanceof Node.Mapping mapping)) {
            return "";
        }
        Optional<BigDecimal> max = number(mapping, "max");
        if (max.isEmpty()
                || !(mapping.get("title").isPresent() || mapping.get("criteria").isPresent())) {
            return "";
        }
        Optional<BigDecimal> sum = sum(mapping);
        boolean same = sum.filter(one -> one.compareTo(max.get()) != 0).isEmpty();
        return same ? Numbers.plain(max.get()) : Numbers.plain(sum.get()) + " / " + Numbers.plain(max.get());
    }

    /** Bonus and penalty lines stand beside the maximum; weighted groups do not add up. */
    private static Optional<BigDecimal> sum(Node.Mapping of) {
        if (!(of.get("criteria").orElse(null) instanceof Node.Sequence lines)
                || PlanNodes.text(of, "combine")
                        .filter(how -> !how.equals("sum"))
                        .isPresent()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Node line : lines.items()) {
            if (line instanceof Node.Mapping one
                    && PlanNodes.text(one, "part")
                            .filter(part -> !part.equals("normal"))
                            .isEmpty()) {
                sum = sum.add(number(one, "max").orElse(BigDecimal.ZERO));
            }
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> number(Node.Mapping mapping, String word) {
        return mapping.get(word)
                .filter(Node.Scalar.class::isInstance)
                .flatMap(one -> Scalars.number((Node.Scalar) one));
    }
}
