package vn.thidua.server.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.server.files.Yaml;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Quantity;
import vn.thidua.words.typed.Writing;

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

    /**
     * What was typed as it is kept: a number with a point for decimals, an amount of money in whole đồng.
     *
     * @throws Refusal where it cannot be its value
     */
    String read(String typed) {
        if (kind.equals("text")) {
            return Optional.of(Writing.line(typed))
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> Refusal.bad("law-value", vi, typed));
        }
        Quantity number = Quantity.of(vi);
        return ReadValues.number(typed, kind.equals("money") ? number.counted().in("đồng") : number)
                .filter(value -> value.signum() > 0)
                .orElseThrow(() -> Refusal.bad("law-value", vi, typed))
                .toPlainString();
    }
}
