package vn.thidua.server.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.server.files.Yaml;

/**
 * Something that the law says, and what it said from when.
 *
 * @param kind {@code money}, {@code number} or {@code text}
 * @param values those that come with the program, oldest first
 */
public record LawKey(String id, String vi, String en, String kind, List<LawValue> values) {

    /** What comes with the program. */
    static List<LawKey> shipped() {
        List<LawKey> keys = new ArrayList<>();
        for (Object entry : Yaml.list(Yaml.read(LawKey.class, "law").get("values"))) {
            var key = Yaml.map(entry);
            String id = Yaml.text(key.get("key"));
            List<LawValue> values = new ArrayList<>();
            for (Object one : Yaml.list(key.get("values"))) {
                var value = Yaml.map(one);
                values.add(new LawValue(
                        id,
                        LocalDate.parse(Yaml.text(value.get("from"))),
                        Yaml.text(value.get("value")),
                        Boolean.parseBoolean(Yaml.text(value.get("confirmed"))),
                        Yaml.text(value.get("source")),
                        ""));
            }
            keys.add(new LawKey(
                    id, Yaml.text(key.get("vi")), Yaml.text(key.get("en")), Yaml.text(key.get("kind")), values));
        }
        return List.copyOf(keys);
    }

    /** What it is, in a language. */
    public String label(String language) {
        return language.equals("en") ? en : vi;
    }

    /** What was typed as it is kept: numbers as people write them here (1.234,5) with a point for decimals. */
    String read(String typed) {
        return kind.equals("text") ? typed : typed.replace(".", "").replace(',', '.');
    }

    /** Whether a text can be its value. */
    boolean takes(String value) {
        if (kind.equals("text")) {
            return !value.isBlank();
        }
        try {
            return new BigDecimal(value).signum() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
