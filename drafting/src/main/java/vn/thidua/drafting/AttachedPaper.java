package vn.thidua.drafting;

import java.util.List;

/**
 * Finds where the paper begins that another one only puts into force: a regulation behind the articles and the signature of its decision, with
 * its own name and "issued with decision number …". What the plan says stands there.
 */
final class AttachedPaper {

    /** Between its name and the line that says with what it is issued stand at most so many lines. */
    private static final int TITLE_LINES = 6;

    /** Over at most so many lines the brackets reach. */
    private static final int BRACKET_LINES = 3;

    /** Within so many lines behind that line its first part has begun. */
    private static final int FIRST_PART = 12;

    private final Grammar grammar;

    AttachedPaper(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * Its lines.
     *
     * @param name the line with its name, where the covering paper is over
     * @param body the first line behind its title
     */
    record Span(int name, int body) {}

    /** The span of the attached paper; null where there is none, as in a paper that is its own or has an appendix only. */
    @org.jspecify.annotations.Nullable
    Span find(List<Sentence> lines) {
        for (int at = 1; at < lines.size(); at++) {
            if (grammar.says("attached", lines.get(at).plain())) {
                int name = name(lines, at);
                int body = behind(lines, at);
                if (name > 0 && hasPart(lines, 0, name) && hasPart(lines, body, body + FIRST_PART)) {
                    return new Span(name, body);
                }
            }
        }
        return null;
    }

    /** The first line behind the brackets that say with what it is issued, which may reach over some lines. */
    private static int behind(List<Sentence> lines, int at) {
        int end = at;
        boolean open = lines.get(at).text().contains("(");
        while (open && !lines.get(end).text().contains(")") && end < Math.min(at + BRACKET_LINES, lines.size() - 1)) {
            end++;
        }
        return end + 1;
    }

    /** The line with the name; -1 where an appendix is named, or nothing. */
    private int name(List<Sentence> lines, int at) {
        int name = -1;
        for (int i = at - 1; i >= Math.max(0, at - TITLE_LINES); i--) {
            if (Phrase.first(grammar.list("headings"), lines.get(i).plain()).isPresent()) {
                return name;
            }
            if (Phrase.first(titles(), lines.get(i).plain()).isPresent()) {
                name = i;
            }
        }
        return name;
    }

    private List<Phrase> titles() {
        return grammar.list("title", "title");
    }

    private boolean hasPart(List<Sentence> lines, int from, int to) {
        return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())).stream()
                .anyMatch(line -> grammar.list("marks").stream()
                        .filter(mark -> List.of("chapter", "article", "roman", "capital", "arabic")
                                .contains(mark.kind()))
                        .anyMatch(mark -> mark.in(line.text()).isPresent()));
    }
}
