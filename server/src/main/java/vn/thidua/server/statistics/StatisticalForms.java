package vn.thidua.server.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.server.files.Yaml;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;

/** The forms of the state's statistics as they come with the program. */
public final class StatisticalForms {

    private static final Map<?, ?> FILE = Yaml.read(StatisticalForms.class, "forms");

    private static final List<StatisticalForm> ALL = Yaml.list(FILE.get("forms")).stream()
            .map(Yaml::map)
            .map(StatisticalForms::form)
            .toList();

    private static final List<Place> PLACES =
            Yaml.list(FILE.get("awards")).stream().map(Yaml::map).map(Place::of).toList();

    private StatisticalForms() {}

    /** All of them, in their order. */
    public static List<StatisticalForm> all() {
        return ALL;
    }

    /** The circular that asks for them. */
    public static String source() {
        return Yaml.text(FILE.get("source"));
    }

    /** The one of a word. */
    public static StatisticalForm of(String word) {
        return ALL.stream().filter(one -> one.word().equals(word)).findFirst().orElseThrow(() -> Refusal.unknown(word));
    }

    /** Which award of the forms something is, by the form and the level that a plan gives it. */
    static String award(String form, String level) {
        return PLACES.stream()
                .filter(one -> one.levels().contains(level)
                        && (one.forms().isEmpty() || one.forms().contains(form)))
                .findFirst()
                .map(Place::is)
                .orElse("none");
    }

    /** Where awards of some forms and levels stand; no forms mean any. */
    private record Place(String is, Set<String> forms, Set<String> levels) {

        static Place of(Map<?, ?> words) {
            Place place = new Place(Yaml.text(words.get("is")), set(words.get("form")), set(words.get("levels")));
            Trait.AWARD.require(place.is());
            return place;
        }

        private static Set<String> set(@org.jspecify.annotations.Nullable Object words) {
            return Yaml.list(words).stream().map(Yaml::text).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static StatisticalForm form(Map<?, ?> words) {
        FormText measure = FormText.of(Yaml.map(words.get("unit")));
        Map<String, StatisticalForm.RowGroup> groups = new LinkedHashMap<>();
        Yaml.map(words.get("groups")).forEach((id, group) -> groups.put(Yaml.text(id), group(Yaml.map(group))));
        List<StatisticalForm.Row> rows = new ArrayList<>();
        Yaml.list(words.get("rows")).forEach(row -> rows.add(row(Yaml.map(row), measure, rows)));
        return new StatisticalForm(
                Yaml.text(words.get("code")),
                Optional.ofNullable(words.get("counts")).map(kind -> EnumWords.of(CaseKind.class, Yaml.text(kind))),
                Boolean.parseBoolean(Yaml.text(words.get("confirmed"))),
                FormText.of(words),
                measure,
                groups,
                Yaml.list(words.get("columns")).stream()
                        .map(Yaml::map)
                        .map(StatisticalForms::column)
                        .toList(),
                rows);
    }

    private static StatisticalForm.RowGroup group(Map<?, ?> words) {
        return new StatisticalForm.RowGroup(
                FormText.of(words),
                words.containsKey("unknown") ? FormText.of(Yaml.map(words.get("unknown"))) : FormText.NONE,
                !"false".equals(text(words, "whole")));
    }

    private static StatisticalForm.Column column(Map<?, ?> words) {
        return new StatisticalForm.Column(
                Yaml.text(words.get("id")), FormText.of(words), when(words), text(words, "within"));
    }

    /** A row asks all that the row asks of which it is a part. */
    private static StatisticalForm.Row row(Map<?, ?> words, FormText measure, List<StatisticalForm.Row> before) {
        String of = text(words, "of");
        CaseCondition above = before.stream()
                .filter(one -> one.code().equals(of))
                .map(StatisticalForm.Row::when)
                .findFirst()
                .orElse(CaseCondition.ANY);
        return new StatisticalForm.Row(
                Yaml.text(words.get("code")),
                FormText.of(words),
                words.containsKey("unit") ? FormText.of(Yaml.map(words.get("unit"))) : measure,
                of,
                text(words, "group"),
                above.and(when(words)));
    }

    private static CaseCondition when(Map<?, ?> words) {
        return words.containsKey("when") ? CaseCondition.of(Yaml.map(words.get("when"))) : CaseCondition.ANY;
    }

    private static String text(Map<?, ?> words, String word) {
        return words.containsKey(word) ? Yaml.text(words.get(word)) : "";
    }
}
