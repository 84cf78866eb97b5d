package vn.thidua.words;

import java.util.Arrays;
import java.util.List;
import vn.thidua.plan.Fault;

/** Says what is wrong in a file, where, and what to do. */
public final class FaultWords {

    private final Messages messages;
    private final Values values;

    /** Sentences in that language. */
    public FaultWords(Messages messages) {
        this.messages = messages;
        this.values = new Values(messages);
    }

    /** One fault: place and sentence, and where there is a remedy a second line with it. */
    public String say(Fault fault) {
        String place =
                fault.file() + ":" + fault.mark().line() + ":" + fault.mark().column() + ": ";
        String severity = messages.word(fault.severity() == Fault.Severity.ERROR ? "fault.error" : "fault.warning");
        String remedy = remedy(fault);
        String said = place + severity + ": " + sentence(fault);
        return remedy.isEmpty() ? said : said + "\n    → " + remedy;
    }

    /** What is wrong, without its place. */
    public String sentence(Fault fault) {
        return messages.say("fault." + fault.code(), arguments(fault));
    }

    /** What to do; empty where the sentence says it. */
    public String remedy(Fault fault) {
        String help = "fault." + fault.code() + ".help";
        String remedy = messages.has(help) ? withoutEmptyParts(messages.say(help, arguments(fault))) : "";
        return remedy.isBlank() ? "" : remedy;
    }

    private List<String> arguments(Fault fault) {
        return fault.args().stream().map(this::argument).toList();
    }

    /** A remedy in parts: one that would name nothing is left out. */
    private static String withoutEmptyParts(String remedy) {
        return String.join(
                "; ",
                Arrays.stream(remedy.split("; "))
                        .filter(part -> !part.contains("«»"))
                        .toList());
    }

    /** Arguments that are keys of words are said in the language. */
    private String argument(Object argument) {
        if (argument instanceof String text && text.indexOf('.') > 0 && messages.has("word." + text)) {
            return messages.word("word." + text);
        }
        return values.show(argument);
    }
}
