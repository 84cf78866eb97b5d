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
        List<String> args = fault.args().stream().map(this::argument).toList();
        String place =
                fault.file() + ":" + fault.mark().line() + ":" + fault.mark().column() + ": ";
        String severity = messages.word(fault.severity() == Fault.Severity.ERROR ? "fault.error" : "fault.warning");
        String sentence = place + severity + ": " + messages.say("fault." + fault.code(), args);
        String help = "fault." + fault.code() + ".help";
        if (!messages.has(help)) {
            return sentence;
        }
        String remedy = withoutEmptyParts(messages.say(help, args));
        return remedy.isBlank() ? sentence : sentence + "\n    → " + remedy;
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
