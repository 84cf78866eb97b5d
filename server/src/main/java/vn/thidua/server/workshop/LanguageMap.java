package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Word;
import vn.thidua.words.LanguageWords;

/** The words of the plan language as the editor of its text offers them: by form, with what may follow each. */
final class LanguageMap {

    private final LanguageWords words;
    private final Map<String, List<Offered>> forms = new LinkedHashMap<>();

    private LanguageMap(LanguageWords words) {
        this.words = words;
    }

    /**
     * A word, by the short names that the script reads.
     *
     * @param w as it is written
     * @param l what people call it
     * @param n the forms below it
     * @param c the words of a closed list
     */
    record Offered(String w, String l, List<Below> n, List<Offered> c) {}

    /**
     * A form below a word.
     *
     * @param f its name
     * @param k how many ids stand between
     */
    record Below(String f, int k) {}

    static Map<String, List<Offered>> of(LanguageWords words) {
        LanguageMap map = new LanguageMap(words);
        map.add(Language.PLAN);
        return map.forms;
    }

    private void add(Shape.Form form) {
        if (forms.containsKey(form.name())) {
            return;
        }
        List<Offered> offered = new ArrayList<>();
        forms.put(form.name(), offered);
        for (Word word : form.words()) {
            List<Below> below = new ArrayList<>();
            List<Offered> choices = new ArrayList<>();
            collect(form.name(), word.name(), word.shape(), 0, below, choices);
            offered.add(new Offered(word.name(), words.label(form.name(), word.name()), below, choices));
        }
    }

    private void collect(String form, String word, Shape shape, int ids, List<Below> below, List<Offered> choices) {
        switch (shape) {
            case Shape.Form one -> {
                below.add(new Below(one.name(), ids));
                add(one);
            }
            case Shape.Again again -> collect(form, word, again.form().get(), ids, below, choices);
            case Shape.Keyed keyed -> collect(form, word, keyed.of(), ids + 1, below, choices);
            case Shape.Listing list -> collect(form, word, list.of(), ids, below, choices);
            case Shape.Limited limited -> collect(form, word, limited.of(), ids, below, choices);
            case Shape.AnyOf any -> any.shapes().forEach(one -> collect(form, word, one, ids, below, choices));
            case Shape.Choice choice ->
                choice.words()
                        .forEach(one ->
                                choices.add(new Offered(one, words.choice(form, word, one), List.of(), List.of())));
            case Shape.Truth ignored ->
                List.of("true", "false").forEach(one -> choices.add(new Offered(one, "", List.of(), List.of())));
            default -> {}
        }
    }
}
