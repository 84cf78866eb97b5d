package vn.thidua.plan.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A bracket that was opened and not closed: the place where an author has to look, lines before the one at which a reader
 * stumbles.
 *
 * @param mark where it was opened
 * @param line the text of that line
 * @param closed the line with the bracket closed at its end
 */
record OpenBracket(Mark mark, String line, String closed) {

    /** The outermost bracket that is open before a place; quotes and comments are passed over. */
    static Optional<OpenBracket> before(String text, Mark end) {
        List<String> lines = text.lines().toList();
        Deque<Mark> open = new ArrayDeque<>();
        for (int at = 0; at < Math.min(end.line(), lines.size()); at++) {
            String line = lines.get(at);
            int until = at == end.line() - 1 ? Math.min(end.column() - 1, line.length()) : line.length();
            brackets(line.substring(0, until), at + 1, open);
        }
        return Optional.ofNullable(open.peekLast()).map(mark -> {
            String line = lines.get(mark.line() - 1);
            String close = line.charAt(mark.column() - 1) == '[' ? "]" : "}";
            return new OpenBracket(mark, line.strip(), line.strip() + close);
        });
    }

    private static void brackets(String line, int number, Deque<Mark> open) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean apart =
                    i == 0 || Character.isWhitespace(line.charAt(i - 1)) || "[{,:".indexOf(line.charAt(i - 1)) >= 0;
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '\'' || c == '"') && apart) {
                quote = c;
            } else if (c == '#' && apart) {
                return;
            } else if ((c == '[' || c == '{') && (apart || !open.isEmpty())) {
                open.push(new Mark(number, i + 1));
            } else if ((c == ']' || c == '}') && !open.isEmpty()) {
                open.pop();
            }
        }
    }
}
