package vn.thidua.app;

import java.util.List;
import vn.thidua.engine.Outcome;
import vn.thidua.words.Differences;
import vn.thidua.words.Messages;

/** Writes what differs between two outcomes, subject by subject. */
final class Comparison {

    private final Outcome before;
    private final Outcome after;
    private final Messages messages;
    private final Terminal terminal;

    Comparison(Outcome before, Outcome after, Messages messages, Terminal terminal) {
        this.before = before;
        this.after = after;
        this.messages = messages;
        this.terminal = terminal;
    }

    void write() {
        List<Differences.Changed> changed = Differences.of(before, after, messages);
        for (Differences.Changed one : changed) {
            terminal.line(terminal.bold(one.name()));
            one.differences()
                    .forEach(difference -> terminal.line(
                            "  " + difference.what() + ": " + difference.before() + " → " + difference.after()));
        }
        terminal.line(messages.say(
                changed.isEmpty() ? "compare.same" : "compare.changed", List.of(String.valueOf(changed.size()))));
    }
}
