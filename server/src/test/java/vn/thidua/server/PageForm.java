package vn.thidua.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import vn.thidua.documents.Template;

/**
 * A form of a page with the button by which it is sent, or a cell that saves itself.
 *
 * @param action where it is sent
 * @param sender the button, or the cell
 * @param cell whether it is a cell
 * @param parts whether it is sent in parts, because files go with it
 */
record PageForm(String action, Element root, Element sender, boolean cell, boolean parts) {

    private static final Pattern VALUES = Pattern.compile("\"(\\w+)\": \"([^\"]*)\"");
    private static final String SENDERS = "button:not([type=button]):not([type=reset]), input[type=submit]";

    private static final String DAY = "20/12/2024";

    /** What is typed into fields of a name, whatever stands there; with a figure that differs from person to person. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("time", "14:0%s"),
            Map.entry("ended", "16:0%s"),
            Map.entry("code|username", "thu-%s"),
            Map.entry("before|after|escalateAfter", "%s"),
            Map.entry("number", "%s0/QĐ-UBND"),
            Map.entry("email|sender|address", "thu%s@vi-du.vn"),
            Map.entry("host", "thu%s.vi-du.vn"),
            Map.entry("port", "2%s"),
            Map.entry("rows", "w1\t%s"),
            Map.entry("amount", "%s000000"),
            Map.entry("points|granted|value|n-\\d+-.*", "%s"),
            Map.entry("(?i).*(day|due|from|until|since|last)", DAY));

    private static final String CONTROLS = "input, textarea, select";

    /** How somebody types. */
    enum Manner {
        /** What is asked for and what stands there already. */
        SPARING,
        /** Everything, and the first of every choice. */
        GENEROUS
    }

    /** What is sent. */
    record Filled(List<Caller.Field> fields, List<Caller.Attached> files) {}

    /** All forms of a page that change something, and all its cells. */
    static List<PageForm> on(Document page) {
        List<PageForm> found = new ArrayList<>();
        for (Element form : page.select("form[method=post]")) {
            boolean parts = form.attr("enctype").equals("multipart/form-data");
            List<Element> senders = new ArrayList<>(form.select(SENDERS));
            if (!form.id().isEmpty()) {
                senders.addAll(page.select("button[form=" + form.id() + "]"));
            }
            for (Element sender : senders) {
                String action = sender.hasAttr("formaction") ? sender.attr("formaction") : form.attr("action");
                found.add(new PageForm(action, form, sender, false, parts));
            }
        }
        for (Element cell : page.select("[hx-post]")) {
            String include = cell.attr("hx-include");
            Element root = include.startsWith("closest ") ? cell.closest(include.substring(8)) : null;
            found.add(new PageForm(cell.attr("hx-post"), root == null ? cell : root, cell, true, false));
        }
        return found;
    }

    /** The same form on another reading of the page: with the same fields, or else at least the same address. */
    Optional<PageForm> again(Document page) {
        List<PageForm> all = on(page).stream()
                .filter(one -> one.action().equals(action) && one.cell() == cell)
                .filter(one -> one.sender().attr("name").equals(sender.attr("name")))
                .toList();
        return all.stream()
                .filter(one -> one.shape().equals(shape()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Set<String> names() {
        return new TreeSet<>(root.select("[name]").eachAttr("name"));
    }

    /** Tells two forms with one address apart: by the fields that people fill, and by the button. */
    String shape() {
        String way = sender.attr("formaction").replaceAll(".*/", "");
        String fields = names().stream()
                .filter(name -> !name.startsWith("_"))
                .map(name -> name.replaceAll("[\\d.-]*\\d", "#"))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(","));
        return cell ? "cell " + sender.attr("name") : (fields + " " + sender.attr("name") + " " + way).strip();
    }

    /**
     * What somebody types.
     *
     * @param word what is typed into texts, so that two people type different things
     */
    Filled fill(Document page, String word, Manner manner) {
        List<Caller.Field> fields = cell ? ofCell(page) : Caller.fields((FormElement) root);
        List<Caller.Attached> files = new ArrayList<>();
        Set<String> chosen = new HashSet<>();
        for (Element field : controls(page)) {
            String name = field.attr("name");
            boolean reason = name.matches("(?i).*reason|granted|points");
            boolean left = cell
                    && !name.equals(sender.attr("name"))
                    && !(reason && value(field).isEmpty());
            if (name.isEmpty() || field.hasAttr("disabled") || left) {
                continue;
            }
            switch (field.tagName() + " " + field.attr("type")) {
                case "input hidden", "input submit" -> {}
                case "input file" -> {
                    if (field.hasAttr("required") || manner == Manner.GENEROUS) {
                        files.add(file(field));
                    }
                }
                case "input checkbox", "input radio" -> {
                    boolean free =
                            root.select("[name=\"" + name + "\"][checked]").isEmpty() && chosen.add(name);
                    if (free && (field.hasAttr("required") || manner == Manner.GENEROUS)) {
                        Caller.set(fields, name, field.hasAttr("value") ? field.attr("value") : "on");
                    }
                }
                case "select " -> choice(field, manner).ifPresent(value -> Caller.set(fields, name, value));
                default ->
                    offered(page, field)
                            .or(() -> text(field, word, manner))
                            .ifPresent(value -> Caller.set(fields, name, value));
            }
        }
        if (sender.tagName().equals("button") && !sender.attr("name").isEmpty()) {
            Caller.set(fields, sender.attr("name"), sender.attr("value"));
        }
        return new Filled(fields, files);
    }

    /** What stands in the form, and what stands elsewhere and says that it belongs to it. */
    private List<Element> controls(Document page) {
        List<Element> all = new ArrayList<>(root.select(CONTROLS));
        if (!root.id().isEmpty()) {
            all.addAll(page.select(CONTROLS).select("[form=" + root.id() + "]"));
        }
        return all;
    }

    private List<Caller.Field> ofCell(Document page) {
        List<Caller.Field> fields = new ArrayList<>();
        List<Element> sent = new ArrayList<>(root.select("[name]"));
        String include = sender.attr("hx-include");
        if (include.startsWith("#")) {
            sent.addAll(page.select(include));
        }
        for (Element one : sent) {
            boolean left = one.attr("type").matches("checkbox|radio") && !one.hasAttr("checked");
            if (!left) {
                Caller.set(fields, one.attr("name"), value(one));
            }
        }
        Matcher values = VALUES.matcher(sender.attr("hx-vals"));
        while (values.find()) {
            Caller.set(fields, values.group(1), values.group(2));
        }
        return fields;
    }

    private Optional<String> choice(Element field, Manner manner) {
        boolean other = cell || (value(field).isEmpty() && (field.hasAttr("required") || manner == Manner.GENEROUS));
        return !other
                ? Optional.empty()
                : field.select("option").eachAttr("value").stream()
                        .filter(one -> !one.isEmpty() && !one.equals(value(field)))
                        .findFirst();
    }

    /** The first of what a field offers to whoever types in it. */
    private static Optional<String> offered(Document page, Element field) {
        return field.hasAttr("list") && field.hasAttr("required")
                ? page.select("datalist#" + field.attr("list") + " option").eachAttr("value").stream()
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> text(Element field, String word, Manner manner) {
        String value = value(field);
        boolean asked = field.hasAttr("required") || manner == Manner.GENEROUS || field.hasAttr("hx-post");
        if (value.isEmpty() && !asked) {
            return Optional.empty();
        }
        if (field.hasAttr("readonly") || value.matches("\\d+/\\d+/\\d+|\\d{1,2}:\\d\\d")) {
            return Optional.of(value);
        }
        String number = String.valueOf(word.length() % 8 + 1);
        Optional<String> known = KNOWN.entrySet().stream()
                .filter(one -> field.attr("name").matches(one.getKey()))
                .findFirst()
                .map(one -> one.getValue().formatted(number));
        if (known.isPresent()) {
            return known;
        }
        if (value.matches("-?[\\d.]*\\d(,\\d+)?")) {
            return Optional.of(number);
        }
        if (!value.isEmpty()) {
            return Optional.of(value + (value.contains("\n") ? "\n# " : " ") + word);
        }
        boolean day =
                field.attr("placeholder").contains("/202") || field.attr("name").matches("on|to|issued");
        boolean numeric = field.attr("inputmode").matches("numeric|decimal")
                || field.attr("type").equals("number");
        return Optional.of(day ? DAY : numeric ? number : "Nội dung thử " + word);
    }

    private static Caller.Attached file(Element field) {
        String name = field.attr("name");
        if (field.attr("accept").contains("docx")) {
            String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            return new Caller.Attached(name, "thu.docx", type, Template.sample());
        }
        return new Caller.Attached(name, "thu.pdf", "application/pdf", DossierSteps.scan("thu.pdf", "Thử").buffer);
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().strip();
            case "select" -> {
                Element chosen = field.select("option[selected]").first();
                yield chosen == null ? field.select("option").attr("value") : chosen.attr("value");
            }
            default -> field.attr("value");
        };
    }
}
