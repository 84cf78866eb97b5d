package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.DossierPaper;

/** Reads which papers a nomination needs. */
final class DossierReader {

    private final Grammar grammar;
    private final Outline outline;
    private final List<Drafted<DossierPaper>> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    DossierReader(Grammar grammar, Outline outline) {
        this.grammar = grammar;
        this.outline = outline;
    }

    List<Drafted<DossierPaper>> read() {
        List<Outline.Node> nodes = outline.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Outline.Node node = nodes.get(i);
            Matcher lead = grammar.one("papers.lead").matcher(node.plain());
            boolean about = node.section().equals("dossier");
            if (lead.find() && !isScored(node)) {
                String rest = node.source().text().substring(lead.end());
                Stream.of(rest.split("[;]|\\.\\s"))
                        .flatMap(part -> byCommas(part).stream())
                        .forEach(part -> paper(node, part, false));
            } else if (about && outline.children(node).isEmpty()) {
                paper(node, node.source().text(), false);
            } else if (isBelowLead(nodes, i)) {
                paper(node, node.source().text(), true);
            }
        }
        return found;
    }

    /** Papers in one sentence: a comma parts them where the next one begins as papers do. */
    private List<String> byCommas(String text) {
        List<String> papers = new ArrayList<>();
        for (String piece : text.split(",\\s+(?:và\\s+)?")) {
            String plain = Plain.of(piece);
            boolean begins = Phrase.first(grammar.list("papers.kinds"), plain).isPresent();
            papers.add(begins || papers.isEmpty() ? piece : papers.removeLast() + ", " + piece);
        }
        return papers;
    }

    /** Whether a line stands in the list that a line before it opened. */
    private boolean isBelowLead(List<Outline.Node> nodes, int at) {
        for (int i = at - 1; i >= 0 && i > at - 8; i--) {
            if (grammar.says("papers.lead", nodes.get(i).plain())) {
                return !isScored(nodes.get(i));
            }
            if (!nodes.get(i).kind().equals(nodes.get(at).kind())) {
                return false;
            }
        }
        return false;
    }

    /** A line that gives points for dossiers opens no list of papers. */
    private boolean isScored(Outline.Node node) {
        return Phrase.first(grammar.list("scores"), node.plain()).isPresent();
    }

    private void paper(Outline.Node node, String text, boolean any) {
        String line = text.strip().replaceFirst("^(?:[-+*:]|\\(?\\d{1,2}[.)])\\s*", "");
        Optional<Phrase.Found> kind = Phrase.first(grammar.list("papers.kinds"), Plain.of(line));
        if (kind.isEmpty()) {
            return;
        }
        Matcher form = grammar.one("papers.form").matcher(Plain.of(line));
        Optional<String> set = form.find()
                ? Optional.of("Mẫu " + form.group("form")
                        + Optional.ofNullable(form.group("decree"))
                                .map(one -> " Nghị định " + one.toUpperCase(java.util.Locale.ROOT))
                                .orElse(""))
                : Optional.empty();
        String id = kind.get().phrase().attribute("id");
        String whole = ids.add(id) ? id : id + "-" + (found.size() + 1);
        ids.add(whole);
        DossierPaper paper =
                new DossierPaper(whole, Plain.label(line, 80), kind.get().kind(), set);
        boolean sure = node.section().equals("dossier") || any || node.kind().equals("dash");
        found.add(
                sure
                        ? Drafted.sure(paper, node.id(), node.source().with(line))
                        : Drafted.unsure(paper, node.id(), node.source().with(line), Doubt.of(Doubt.Kind.DERIVED)));
    }
}
