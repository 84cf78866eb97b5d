package vn.thidua.server.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.Writing;

/**
 * How the columns of a table of facts are headed: by the label of the fact; where two facts have the same label, with the
 * clause that asks for it, and where that is the same too, with a number. A column is found again by that head, however
 * its letters are written, or by the fact's id, also at the end in square brackets.
 */
final class FactColumns {

    private static final Texts WORDS = Texts.of("vi");
    private static final Pattern BRACKETS = Pattern.compile("^.*\\[([^\\]]*)\\]$");

    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, FactDeclaration> byHead = new HashMap<>();

    /** The columns of all facts that the plan has of a kind of subject, so that everybody's file has the same heads. */
    FactColumns(Collection<FactDeclaration> facts) {
        for (FactDeclaration fact : facts) {
            boolean alone = facts.stream()
                            .filter(other -> plain(other.label()).equals(plain(fact.label())))
                            .count()
                    == 1;
            String name = alone ? fact.label() : fact.label() + " (" + WORDS.show(fact.clause()) + ")";
            String head = name;
            for (int number = 2; byHead.containsKey(plain(head)); number++) {
                head = name + " – " + number;
            }
            heads.put(fact.id(), head);
            byHead.put(plain(head), fact);
        }
        facts.forEach(fact -> byHead.putIfAbsent(plain(fact.id()), fact));
    }

    private static String plain(String text) {
        return Writing.compared(text);
    }

    /** The head of a fact's column. */
    String head(FactDeclaration fact) {
        return heads.getOrDefault(fact.id(), fact.label());
    }

    /** The fact whose column has that head. */
    Optional<FactDeclaration> fact(String head) {
        Matcher id = BRACKETS.matcher(head);
        return List.of(head, id.matches() ? id.group(1) : head).stream()
                .map(one -> byHead.get(plain(one)))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
