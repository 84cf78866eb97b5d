package vn.thidua.server.statistics;

import java.util.Map;
import vn.thidua.server.files.Yaml;

/** What a form prints, in both languages. */
public record FormText(String vi, String en) {

    static final FormText NONE = new FormText("", "");

    static FormText of(Map<?, ?> words) {
        return new FormText(Yaml.text(words.get("vi")), Yaml.text(words.get("en")));
    }

    /** The text in a language. */
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}
