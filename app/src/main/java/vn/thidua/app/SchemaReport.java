package vn.thidua.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Word;

/** Writes a form of the language as JSON Schema, draft 2020-12. */
final class SchemaReport {

    private static final String ID = "^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$";

    private final JsonGenerator json;
    private final Map<String, Form> definitions = new LinkedHashMap<>();

    private SchemaReport(JsonGenerator json) {
        this.json = json;
    }

    /** @param open whether the file may have one more word, {@code expect}, that is not looked into */
    static void write(Form form, boolean open, Writer out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            new SchemaReport(json).root(form, open);
        }
        out.write('\n');
        out.flush();
    }

    private void root(Form form, boolean open) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringField("title", form.name());
        form(form, open);
        json.writeObjectFieldStart("$defs");
        for (int written = 0; written < definitions.size(); written++) {
            Form next = definitions.values().stream().skip(written).findFirst().orElseThrow();
            json.writeObjectFieldStart(next.name());
            form(next, false);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void form(Form form, boolean open) throws IOException {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Word word : form.words()) {
            json.writeObjectFieldStart(word.name());
            json.writeStringField("description", word.meaning());
            shape(word.shape());
            json.writeEndObject();
        }
        if (open) {
            json.writeObjectFieldStart("expect");
            json.writeStringField("description", "for tests; not looked into");
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("required");
        for (Word word : form.words()) {
            if (word.required()) {
                json.writeString(word.name());
            }
        }
        json.writeEndArray();
        json.writeBooleanField("additionalProperties", false);
    }

    private void shape(Shape shape) throws IOException {
        switch (shape) {
            case Shape.Text ignored -> types("string", "number", "boolean");
            case Shape.Id ignored -> types("string", "number");
            case Shape.Number ignored -> numberOrParameter("number");
            case Shape.Whole ignored -> numberOrParameter("integer");
            case Shape.Truth ignored -> json.writeStringField("type", "boolean");
            case Shape.Day ignored -> {
                json.writeStringField("type", "string");
                json.writeStringField("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            }
            case Shape.Single ignored -> types("string", "number", "boolean");
            case Shape.Formula ignored -> types("string", "number", "boolean");
            case Shape.Choice choice -> {
                json.writeArrayFieldStart("enum");
                for (String word : choice.words()) {
                    json.writeString(word);
                }
                json.writeEndArray();
            }
            case Shape.Limited limited -> {
                shape(limited.of());
                json.writeNumberField("minimum", limited.least());
                json.writeNumberField("maximum", limited.most());
            }
            case Shape.Listing listing -> {
                json.writeStringField("type", "array");
                if (listing.some()) {
                    json.writeNumberField("minItems", 1);
                }
                json.writeObjectFieldStart("items");
                shape(listing.of());
                json.writeEndObject();
            }
            case Shape.Keyed keyed -> {
                json.writeStringField("type", "object");
                json.writeObjectFieldStart("propertyNames");
                json.writeStringField("pattern", ID);
                json.writeEndObject();
                json.writeObjectFieldStart("additionalProperties");
                shape(keyed.of());
                json.writeEndObject();
            }
            case Form form -> reference(form);
            case Shape.Again again -> reference(again.form().get());
            case Shape.AnyOf any -> {
                json.writeArrayFieldStart("anyOf");
                for (Shape one : any.shapes()) {
                    json.writeStartObject();
                    shape(one);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }

    private void numberOrParameter(String type) throws IOException {
        types(type, "string");
        json.writeStringField("pattern", "^param\\..+");
    }

    private void reference(Form form) throws IOException {
        definitions.putIfAbsent(form.name(), form);
        json.writeStringField("$ref", "#/$defs/" + form.name());
    }

    private void types(String... types) throws IOException {
        json.writeArrayFieldStart("type");
        for (String type : types) {
            json.writeString(type);
        }
        json.writeEndArray();
    }
}
