package vn.thidua.server.ceremony;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.TimeOfDay;

/**
 * A part of the programme.
 *
 * @param time as 08:00; empty where none stands before it
 */
public record ProgrammeLine(String time, String words) {

    private static final Pattern TIMED =
            Pattern.compile("(\\d{1,2}\\s*(?::\\d{2}|(?:[hH]|giờ)\\s*(?:\\d{2})?))\\s*[-–:.]?\\s+(\\S.*)");

    /**
     * The lines of a text.
     *
     * @throws vn.thidua.server.kernel.Refusal where a line begins with a time that is none, such as 25:00
     */
    static List<ProgrammeLine> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ProgrammeLine::line)
                .toList();
    }

    private static ProgrammeLine line(String text) {
        Matcher timed = TIMED.matcher(text);
        return timed.matches()
                ? new ProgrammeLine(TimeOfDay.read(timed.group(1)), timed.group(2))
                : new ProgrammeLine("", text);
    }
}
