package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.About;

/** A plan while it is being written: what is taken, which facts it asks for, which clauses are cited. */
final class PlanWriting {

    private final PlanDraft draft;
    private final Predicate<Drafted<?>> taken;
    private final DraftText.DraftWords words;
    private final FactNames facts = new FactNames();
    private final Set<String> cited = new LinkedHashSet<>();

    PlanWriting(PlanDraft draft, Predicate<Drafted<?>> taken, DraftText.DraftWords words) {
        this.draft = draft;
        this.taken = taken;
        this.words = words;
    }

    PlanDraft draft() {
        return draft;
    }

    DraftText.DraftWords words() {
        return words;
    }

    FactNames facts() {
        return facts;
    }

    boolean isTaken(Drafted<?> one) {
        return taken.test(one);
    }

    void cite(String clause) {
        cited.add(clause);
    }

    boolean isCited(String clause) {
        return cited.contains(clause);
    }

    /** Lines of a part: as they are where it is taken, as comments where not. */
    List<String> lines(Drafted<?> one, String indent, List<String> lines) {
        if (taken.test(one)) {
            if (!one.clause().isEmpty()) {
                cited.add(one.clause());
            }
            return lines.stream().map(line -> indent + line).toList();
        }
        List<String> commented = new ArrayList<>();
        commented.add(indent + "# " + words.notTaken(one) + " «"
                + Plain.cut(one.source().text(), 300) + "»");
        lines.forEach(line -> commented.add(indent + "# " + line));
        return commented;
    }

    <T> List<String> each(
            String head, List<Drafted<T>> parts, java.util.function.Function<Drafted<T>, List<String>> text) {
        List<String> all = new ArrayList<>();
        for (Drafted<T> one : parts) {
            facts.showing(!taken.test(one));
            all.addAll(lines(one, "  ", text.apply(one)));
            facts.showing(false);
        }
        return headed(head, all);
    }

    /** A head stands only where something stands below it; comments alone stand without. */
    static List<String> headed(String head, List<String> below) {
        List<String> all = new ArrayList<>();
        boolean only = below.stream().allMatch(line -> line.strip().startsWith("#"));
        if (!below.isEmpty()) {
            all.add(only ? "# " + head : head);
            all.addAll(below);
        }
        return all;
    }

    Optional<String> said(About about) {
        return draft.identity().stream()
                .filter(one -> one.part().about() == about && taken.test(one))
                .map(one -> one.part().value())
                .findFirst();
    }

    static String clause(String id) {
        return "clause: " + YamlValues.text(id);
    }

    /** The id of the first body that is taken with one of some roles, the first role first. */
    Optional<String> body(String... roles) {
        return Stream.of(roles)
                .flatMap(role -> draft.bodies().stream()
                        .filter(one -> taken.test(one) && one.part().role().equals(role)))
                .map(one -> one.part().id())
                .findFirst();
    }
}
