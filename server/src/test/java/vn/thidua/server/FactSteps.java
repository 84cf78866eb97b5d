package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps of whoever records facts, as a person takes them in the table of one fact. */
final class FactSteps {

    private FactSteps() {}

    /**
     * Pastes rows into the table of one fact.
     *
     * @param kind {@code unit}, {@code person} or {@code campaign}
     * @param values the value by the name or code of its subject
     */
    static void paste(Visit visit, String base, String kind, String fact, Map<String, String> values) {
        visit.go(base + "/facts/grid?kind=" + kind + "&fact=" + fact);
        visit.page.fill(
                "#rows",
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue())
                        .collect(Collectors.joining("\n")));
        visit.press("Ghi tất cả");
        assertThat(visit.page.locator("[role=alert]").allInnerTexts()).as(fact).isEmpty();
    }

    /** The same value of several. */
    static void paste(Visit visit, String base, String kind, String fact, Collection<String> subjects, String value) {
        paste(visit, base, kind, fact, subjects.stream().collect(Collectors.toMap(one -> one, one -> value)));
    }

    /** Types one value on the page of its subject. */
    static void type(Visit visit, String base, String kind, String code, String fact, String value) {
        String page = base + "/facts/" + kind + "/" + code;
        if (!visit.path().equals(page)) {
            visit.go(page);
        }
        visit.type("[id='" + kind + "-" + code + "-" + fact.replace('.', '_') + "']", value);
    }
}
