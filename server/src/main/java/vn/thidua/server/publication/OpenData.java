package vn.thidua.server.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.kernel.PlainName;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Everything that is public of an authority as tables, with a description that programs read (Frictionless data package). */
@Component
class OpenData {

    private static final Texts WORDS = Texts.of("vi");

    private final PublicCatalog catalog;
    private final OpenContent content;
    private final Honours honours;
    private final Removals removals;
    private final OpenStories stories;
    private final JsonMapper json;

    OpenData(
            PublicCatalog catalog,
            OpenContent content,
            Honours honours,
            Removals removals,
            OpenStories stories,
            JsonMapper json) {
        this.catalog = catalog;
        this.content = content;
        this.honours = honours;
        this.removals = removals;
        this.stories = stories;
        this.json = json;
    }

    /** A table as comma separated values, days as 2024-12-31 and numbers with a point, as programs read them. */
    byte[] csv(Dataset set, Site site, String host, Visibility visibility) {
        List<List<String>> rows = rows(set, site, host, visibility).stream()
                .map(row -> row.values().stream().map(OpenData::plain).toList())
                .toList();
        return Spreadsheets.csv(
                DataTable.of(set.fields().stream().map(Dataset.Field::name).toList(), rows));
    }

    private static String plain(Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    /** The same as a list of objects; what is not known is null. */
    byte[] json(Dataset set, Site site, String host, Visibility visibility) {
        List<Map<String, Object>> rows = rows(set, site, host, visibility);
        rows.forEach(row ->
                row.replaceAll((name, value) -> value instanceof java.time.LocalDate ? value.toString() : value));
        rows.forEach(row -> row.replaceAll((name, value) -> "".equals(value) ? null : value));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
    }

    /** What the tables are, under which licence, and what each column means. */
    byte[] description(Site site, String host) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", "tabular-data-package");
        all.put("name", site.slug());
        all.put("title", WORDS.say("open.data-of", site.name()));
        all.put("homepage", host + OpenPage.of(site));
        if (!site.licence().isEmpty()) {
            Map<String, Object> licence = new LinkedHashMap<>();
            licence.put("name", PlainName.of(site.licence()));
            licence.put("title", site.licence());
            if (!site.licenceAddress().isEmpty()) {
                licence.put("path", site.licenceAddress());
            }
            all.put("licenses", List.of(licence));
        }
        all.put(
                "resources",
                List.of(Dataset.values()).stream().map(OpenData::resource).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> resource(Dataset set) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("profile", "tabular-data-resource");
        one.put("name", set.file());
        one.put("title", WORDS.say("dataset." + set.file()));
        one.put("path", set.file() + ".csv");
        one.put("format", "csv");
        one.put("mediatype", "text/csv");
        one.put("encoding", "utf-8");
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Dataset.Field field : set.fields()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("name", field.name());
            about.put("type", field.type().word());
            about.put("title", WORDS.say("datafield." + field.name()));
            if (field.key()) {
                about.put("constraints", Map.of("required", true, "unique", true));
            }
            fields.add(about);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        set.fields().stream()
                .filter(Dataset.Field::key)
                .findFirst()
                .ifPresent(key -> schema.put("primaryKey", key.name()));
        one.put("schema", schema);
        return one;
    }

    private List<Map<String, Object>> rows(Dataset set, Site site, String host, Visibility visibility) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PublicCatalog.Run run : catalog.runs(site, visibility)) {
            List<List<Object>> of = switch (set) {
                case CAMPAIGNS -> campaign(run, host, visibility);
                case RANKINGS -> rankings(run);
                case HONOURS -> honours(run, host, visibility);
                case INITIATIVES -> initiatives(run, host);
                case STORIES -> stories(run, host);
                case ANSWERS -> answers(run, host);
            };
            of.forEach(values -> rows.add(named(set, values)));
        }
        return rows;
    }

    private static Map<String, Object> named(Dataset set, List<Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(set.fields().get(i).name(), values.get(i));
        }
        return row;
    }

    private List<List<Object>> campaign(PublicCatalog.Run run, String host, Visibility visibility) {
        OpenViews.OfRun view = content.run(run, visibility, WORDS);
        return List.of(List.of(
                host + run.path(),
                run.item().title(),
                run.campaign().from(),
                run.campaign().to(),
                view.number(),
                run.item().from()));
    }

    private List<List<Object>> rankings(PublicCatalog.Run run) {
        List<List<Object>> rows = new ArrayList<>();
        for (PublicItem item : run.of(ItemKind.RANKING)) {
            int pages = content.ranking(run, item, 1).pages();
            for (int page = 1; page <= pages; page++) {
                OpenViews.OfRanking ranking = content.ranking(run, item, page);
                ranking.blocks()
                        .forEach(block -> block.places()
                                .forEach(place -> rows.add(List.of(
                                        run.item().title(),
                                        item.title(),
                                        ranking.asOf(),
                                        block.label(),
                                        or(place.rank()),
                                        place.unit(),
                                        or(place.total())))));
            }
        }
        return rows;
    }

    private static Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    /** Awards that hold, without those whom the search does not find: a table is searched as well. */
    private List<List<Object>> honours(PublicCatalog.Run run, String host, Visibility visibility) {
        var hidden = removals.hidden(run.site().authority());
        List<List<Object>> rows = new ArrayList<>();
        for (PublicItem item : run.of(ItemKind.HONOURS)) {
            for (Honour one : honours.of(item.subject(), visibility.day())) {
                if (!one.revoked() && !hidden.contains(Honours.Hidden.of(one))) {
                    rows.add(List.of(
                            one.name(),
                            one.unit(),
                            WORDS.say("kind." + one.kind().word()),
                            one.award(),
                            one.number(),
                            one.issued(),
                            run.item().title(),
                            host + OpenParts.place(run, item)));
                }
            }
        }
        return rows;
    }

    private List<List<Object>> initiatives(PublicCatalog.Run run, String host) {
        List<List<Object>> rows = new ArrayList<>();
        for (PublicItem item : run.of(ItemKind.INITIATIVE)) {
            OpenViews.OfInitiative view = content.initiative(run, item);
            rows.add(List.of(
                    host + OpenParts.place(run, item),
                    item.title(),
                    view.unit(),
                    view.content(),
                    view.effect(),
                    view.number(),
                    or(view.decided()),
                    view.users().size()));
        }
        return rows;
    }

    private List<List<Object>> stories(PublicCatalog.Run run, String host) {
        List<List<Object>> rows = new ArrayList<>();
        for (PublicItem item : run.of(ItemKind.STORY)) {
            OpenViews.OfStory view = stories.of(run, item);
            rows.add(List.of(
                    host + OpenParts.place(run, item),
                    run.item().title(),
                    item.title(),
                    view.unit(),
                    view.edition().wording().lead(),
                    view.edition().wording().text(),
                    view.edition().approved()));
        }
        return rows;
    }

    private static List<List<Object>> answers(PublicCatalog.Run run, String host) {
        return run.of(ItemKind.ANSWER).stream()
                .map(item -> List.<Object>of(
                        host + OpenParts.place(run, item), run.item().title(), item.title(), item.text()))
                .toList();
    }
}
