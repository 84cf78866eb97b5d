package vn.thidua.server.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.files.Yaml;
import vn.thidua.server.kernel.Texts;

/**
 * The description of what other programs can ask (OpenAPI 3.1): addresses and answers from {@code openapi.yaml} beside this class, rows of
 * tables from {@link Dataset}, so that a column stands in one place.
 */
@Component
class OpenApi {

    private static final Texts WORDS = Texts.of("vi");

    private final JsonMapper json;

    OpenApi(JsonMapper json) {
        this.json = json;
    }

    /** The description, for a server at an address. */
    byte[] description(String host) {
        Map<String, Object> all = copy(Yaml.read(OpenApi.class, "openapi"));
        all.put("servers", List.of(Map.of("url", host)));
        Map<String, Object> components = copy(Yaml.map(all.get("components")));
        Map<String, Object> schemas = copy(Yaml.map(components.get("schemas")));
        List<Object> rows = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Dataset set : Dataset.values()) {
            schemas.put(set.file(), row(set));
            rows.add(Map.of("$ref", "#/components/schemas/" + set.file()));
            files.add(set.file());
        }
        schemas.put("bang", Map.of("type", "array", "items", Map.of("anyOf", rows)));
        schemas.put("tep", Map.of("type", "string", "enum", files));
        components.put("schemas", schemas);
        all.put("components", components);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> copy(Map<?, ?> of) {
        Map<String, Object> copy = new LinkedHashMap<>();
        of.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private static Map<String, Object> row(Dataset set) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Dataset.Field field : set.fields()) {
            Map<String, Object> column = new LinkedHashMap<>();
            String type = field.type() == Dataset.Type.NUMBER ? "number" : "string";
            // What is not known is null.
            column.put("type", field.key() ? type : List.of(type, "null"));
            if (field.type() == Dataset.Type.DATE) {
                column.put("format", "date");
            }
            column.put("description", WORDS.say("datafield." + field.name()));
            columns.put(field.name(), column);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "object");
        row.put("description", WORDS.say("dataset." + set.file()));
        row.put("required", set.fields().stream().map(Dataset.Field::name).toList());
        row.put("properties", columns);
        row.put("additionalProperties", false);
        return row;
    }
}
