package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;

/** A piece of the form of one thing of a plan. */
public sealed interface FormPart {

    /**
     * What every piece has.
     *
     * @param path of it in the plan, as addresses name it
     * @param label what people call it
     * @param help what it is for; empty where its name says it
     * @param faults what is wrong there, each with its remedy
     */
    record About(String path, String label, String help, List<Told> faults) {

        public About {
            faults = List.copyOf(faults);
        }

        /** The id of its element in the page. */
        public String id() {
            return id(path);
        }

        static String id(String path) {
            return "p-" + Integer.toHexString(path.hashCode()) + "-" + path.length();
        }
    }

    /**
     * Something wrong.
     *
     * @param remedy empty where the sentence says it
     * @param hard whether the plan cannot be used in spite of it
     */
    record Told(String sentence, String remedy, boolean hard) {}

    /** What stands at every piece. */
    About about();

    private static boolean isTyped(FormPart part) {
        return switch (part) {
            case Field field -> !field.value().isEmpty() || !field.problem().isEmpty();
            case Group group -> group.typed() || group.parts().stream().anyMatch(FormPart::isTyped);
            case Items items ->
                items.adding().stream()
                        .flatMap(one -> one.asks().stream())
                        .anyMatch(one -> !one.value().isEmpty());
        };
    }

    /** How a value is typed. */
    enum Kind {
        /** One line of text. */
        TEXT,
        /** Several lines of text that are one. */
        LONG,
        /** A number. */
        NUMBER,
        /** A day. */
        DAY,
        /** A condition, or a number worked out. */
        FORMULA,
        /** One out of several. */
        CHOICE,
        /** Any of several. */
        CHECKS,
        /** A list, one a line. */
        LINES
    }

    /** One of those that can be chosen. */
    record Option(String value, String label, boolean chosen) {}

    /**
     * A field.
     *
     * @param form how its value is written
     * @param value as it is typed; several, one a line
     * @param options those that can be chosen, where there are
     * @param problem why what was typed cannot be taken; empty where it can
     * @param required whether the language asks for it
     */
    record Field(
            About about,
            FieldForm form,
            Kind kind,
            String value,
            List<Option> options,
            String example,
            String problem,
            boolean required)
            implements FormPart {

        public Field {
            options = List.copyOf(options);
        }
    }

    /**
     * Values that belong together.
     *
     * @param parts those that are there or must be
     * @param more those that can be added
     * @param removable what the button sends that takes it away; empty where it stays
     */
    record Group(About about, List<FormPart> parts, List<FormPart> more, Optional<String> removable)
            implements FormPart {

        public Group {
            parts = List.copyOf(parts);
            more = List.copyOf(more);
        }

        /** Whether something stands already in what can be added. */
        public boolean typed() {
            return more.stream().anyMatch(FormPart::isTyped);
        }
    }

    /** A list, or things by id. */
    record Items(About about, List<Item> items, List<Adding> adding, Optional<String> removable) implements FormPart {

        public Items {
            items = List.copyOf(items);
            adding = List.copyOf(adding);
        }
    }

    /**
     * One of a list.
     *
     * @param note beside its name; empty for none
     * @param faults how many are in it
     * @param here its fields; empty where it has a page of its own
     */
    record Item(
            String path, String label, String note, int faults, Optional<FormPart> here, boolean first, boolean last) {

        /** The id of its element in the page. */
        public String id() {
            return About.id(path);
        }
    }

    /**
     * A way to add something.
     *
     * @param value what the button sends
     * @param asks what is asked for before it is added
     */
    record Adding(String value, String label, Optional<Asks> asks) {}

    /**
     * What is asked before something is added.
     *
     * @param name of the field
     * @param value what was typed and is not kept
     * @param options what can be chosen there; empty where it is typed
     */
    record Asks(String name, String label, String value, List<Option> options) {

        public Asks {
            options = List.copyOf(options);
        }
    }
}
