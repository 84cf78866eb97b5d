package vn.thidua.plan.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts quotes around values of a line that hold brackets or, within their own brackets, commas: between the brackets of YAML
 * {@code when: loai in ['tot']} ends at the second bracket and {@code greater(a, b)} is two values.
 */
final class UnquotedValues {

    private static final Pattern KEY = Pattern.compile("\\s*(?:[\\w.-]+|'[^']*'|\"[^\"]*\"):\\s+");
    private static final Pattern BEFORE = Pattern.compile("\\s*(?:- )*\\s*(?:[\\w.-]+:\\s+)?");

    private final String line;
    private final StringBuilder to = new StringBuilder();
    private boolean changed;
    private int at;

    private UnquotedValues(String line) {
        this.line = line;
    }

    /** The line as it was meant; empty where quotes would not help. */
    static Optional<String> quoted(String line) {
        UnquotedValues one = new UnquotedValues(line);
        return one.whole() && one.changed ? Optional.of(one.to.toString().strip()) : Optional.empty();
    }

    private boolean whole() {
        Matcher before = BEFORE.matcher(line);
        if (before.lookingAt()) {
            take(before.end());
        }
        if (at >= line.length() || "[{".indexOf(line.charAt(at)) < 0) {
            return false;
        }
        int start = at;
        int kept = to.length();
        if (!flow(line.charAt(at))) {
            return false;
        }
        String rest = line.substring(at).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            // What stands behind the closing bracket belongs to the value: [a] > 3.
            to.setLength(kept);
            at = line.length();
            quote(line.substring(start).strip());
            return true;
        }
        to.append(line, at, line.length());
        return true;
    }

    private void take(int until) {
        to.append(line, at, until);
        at = until;
    }

    private void blanks() {
        while (at < line.length() && line.charAt(at) == ' ') {
            take(at + 1);
        }
    }

    /** What stands between two brackets; not understood where they do not belong together. */
    private boolean flow(char open) {
        char close = open == '{' ? '}' : ']';
        take(at + 1);
        while (true) {
            blanks();
            if (at >= line.length()) {
                return true;
            }
            if (line.charAt(at) == close) {
                take(at + 1);
                return true;
            }
            Matcher key = KEY.matcher(line).region(at, line.length());
            if (key.lookingAt()) {
                take(key.end());
            } else if (open == '{') {
                return false;
            }
            if (!value()) {
                return false;
            }
            blanks();
            if (at < line.length() && line.charAt(at) == ',') {
                take(at + 1);
            } else if (at < line.length() && line.charAt(at) != close) {
                return false;
            }
        }
    }

    private boolean value() {
        if (at >= line.length()) {
            return true;
        }
        char first = line.charAt(at);
        if (first == '[' || first == '{') {
            return flow(first);
        }
        if (first == '\'' || first == '"') {
            int end = line.indexOf(first, at + 1);
            while (first == '\'' && end >= 0 && line.startsWith("''", end)) {
                end = line.indexOf(first, end + 2);
            }
            if (end < 0) {
                return false;
            }
            take(end + 1);
            return true;
        }
        return plain();
    }

    /** A value without quotes up to the comma or bracket that belongs to what is around it. */
    private boolean plain() {
        Deque<Character> open = new ArrayDeque<>();
        boolean special = false;
        int end = at;
        for (char text = 0; end < line.length(); end++) {
            char sign = line.charAt(end);
            if (text != 0) {
                text = sign == text ? 0 : text;
            } else if (sign == '\'' || sign == '"') {
                text = sign;
            } else if ("([{".indexOf(sign) >= 0) {
                open.push(")]}".charAt("([{".indexOf(sign)));
                special |= sign != '(';
            } else if (open.isEmpty() && ",]}".indexOf(sign) >= 0) {
                break;
            } else if (")]}".indexOf(sign) >= 0) {
                if (open.isEmpty() || open.pop() != sign) {
                    return false;
                }
            } else {
                special |= sign == ',';
            }
        }
        if (!open.isEmpty()) {
            return false;
        }
        String plain = line.substring(at, end);
        if (special) {
            at = end;
            quote(plain.stripTrailing());
        } else {
            take(end);
        }
        return true;
    }

    private void quote(String value) {
        String mark = value.contains("'") ? "\"" : "'";
        to.append(mark).append(value).append(mark);
        changed = true;
    }
}
