package vn.thidua.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Word;

/** Writes the reference of the plan language as Markdown, from the words themselves. */
final class Reference {

    private final Map<String, Shape.Form> forms = new LinkedHashMap<>();
    private final List<Shape.Form> waiting = new ArrayList<>();

    private Reference() {}

    static String text() {
        return new Reference().write();
    }

    private String write() {
        StringBuilder text = new StringBuilder();
        visit(Language.PLAN);
        while (!waiting.isEmpty()) {
            Shape.Form form = waiting.removeFirst();
            text.append("### ").append(form.name()).append("\n\n| word | value | meaning |\n|---|---|---|\n");
            for (Word word : form.words()) {
                text.append("| ")
                        .append(word.required() ? "**" + word.name() + "**" : word.name())
                        .append(" | ")
                        .append(shape(word.shape()))
                        .append(" | ")
                        .append(word.meaning().replace("|", "\\|"))
                        .append(" |\n");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void visit(Shape.Form form) {
        if (forms.putIfAbsent(form.name(), form) == null) {
            waiting.add(form);
        }
    }

    private String shape(Shape shape) {
        return switch (shape) {
            case Shape.Text ignored -> "text";
            case Shape.Id ignored -> "id";
            case Shape.Number ignored -> "number";
            case Shape.Whole ignored -> "whole number";
            case Shape.Truth ignored -> "true or false";
            case Shape.Day ignored -> "day";
            case Shape.Single ignored -> "one value";
            case Shape.Formula formula ->
                switch (formula.gives()) {
                    case TRUTH -> "condition";
                    case NUMBER -> "number formula";
                    case DAY -> "day formula";
                    case ANYTHING -> "formula";
                };
            case Shape.Choice choice -> "`" + String.join("`, `", choice.words()) + "`";
            case Shape.Limited limited -> shape(limited.of()) + ", " + limited.least() + " to " + limited.most();
            case Shape.Listing listing -> "list of " + shape(listing.of());
            case Shape.Keyed keyed -> "by id: " + shape(keyed.of());
            case Shape.Form form -> {
                visit(form);
                yield "[" + form.name() + "](#" + form.name() + ")";
            }
            case Shape.Again again -> shape(again.form().get());
            case Shape.AnyOf any ->
                String.join(" or ", any.shapes().stream().map(this::shape).toList());
        };
    }
}
