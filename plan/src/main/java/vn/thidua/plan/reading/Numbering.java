package vn.thidua.plan.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thidua.plan.Criterion;

/**
 * Gives every line of a score sheet the number that stands before it in print: the one that the plan writes, else the
 * one at the end of its clause's label («Phụ lục, mục I.2.3» numbers the line I.2.3), else its id without the sheet's,
 * else its place. One way for all lines of a sheet, the first in which no two lines have the same number.
 */
final class Numbering {

    /** What papers put before a line: II, 2, I.2.3, A.5, 4b. */
    private static final Pattern PRINTED =
            Pattern.compile("(?:[IVXL]+|\\d{1,3}|[A-ZĐa-zđ])(?:\\.(?:\\d{1,3}|[IVXL]+))*\\.?[a-zđ]?");

    private final String sheet;

    Numbering(String sheet) {
        this.sheet = sheet;
    }

    /** The same lines, numbered. */
    List<Criterion> number(List<Criterion> criteria) {
        List<Criterion> all = criteria.stream().flatMap(Criterion::all).toList();
        Map<String, String> places = new HashMap<>();
        place(criteria, "", places);
        Function<Criterion, Optional<String>> chosen = Stream.<Function<Criterion, Optional<String>>>of(
                        Numbering::byClause, this::byId)
                .filter(way -> isDistinct(all, way))
                .findFirst()
                .orElse(one -> Optional.ofNullable(places.get(one.id())));
        return apply(criteria, chosen);
    }

    private static List<Criterion> apply(List<Criterion> criteria, Function<Criterion, Optional<String>> way) {
        return criteria.stream()
                .map(one -> one.numbered(
                        one.number().isEmpty() ? way.apply(one).orElse("") : one.number(), apply(one.children(), way)))
                .toList();
    }

    private static boolean isDistinct(List<Criterion> all, Function<Criterion, Optional<String>> way) {
        List<String> numbers = all.stream()
                .map(one -> one.number().isEmpty() ? way.apply(one) : Optional.of(one.number()))
                .flatMap(Optional::stream)
                .toList();
        return numbers.size() == all.size() && new HashSet<>(numbers).size() == all.size();
    }

    private static Optional<String> byClause(Criterion criterion) {
        String printed = criterion.clause().label().orElse(criterion.clause().id());
        return printed(printed.substring(printed.lastIndexOf(' ') + 1));
    }

    private Optional<String> byId(Criterion criterion) {
        String id = criterion.id();
        return printed(id.startsWith(sheet + ".") ? id.substring(sheet.length() + 1) : id);
    }

    private static Optional<String> printed(String text) {
        return Optional.of(text).filter(one -> PRINTED.matcher(one).matches());
    }

    private static void place(List<Criterion> criteria, String above, Map<String, String> into) {
        int place = 0;
        for (Criterion one : criteria) {
            place++;
            into.put(one.id(), above + place);
            place(one.children(), above + place + ".", into);
        }
    }
}
