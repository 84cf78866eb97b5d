package vn.thidua.plan.expression;

/** Whether a formula is short and flat enough to be read: no person writes a longer one, and a parser would choke on it. */
final class Simplicity {

    /** The most letters. */
    static final int LONGEST = 4_000;

    /** The most brackets one within another, and the most signs in a row that each take what follows. */
    static final int DEEPEST = 24;

    private static final int MOST_OPERATORS = 400;

    private Simplicity() {}

    static boolean holds(String formula) {
        if (formula.length() > LONGEST) {
            return false;
        }
        int depth = 0;
        int deepest = 0;
        int operators = 0;
        int signs = 0;
        char quote = 0;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                continue;
            }
            quote = c == '\'' || c == '"' ? c : 0;
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
            operators += "+-*/%<>=!&|?:.".indexOf(c) >= 0 ? 1 : 0;
            boolean sign = c == '!' || c == '-';
            signs = sign ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
            deepest = Math.max(deepest, signs);
        }
        return deepest <= DEEPEST && operators <= MOST_OPERATORS;
    }
}
