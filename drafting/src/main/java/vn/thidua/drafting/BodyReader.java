package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.drafting.DraftPart.Acting;

/** Reads who does what: the standing office, councils, those who appraise. */
final class BodyReader {

    private static final Set<String> ONCE = Set.of("council", "steering-committee", "chair");

    private static final Set<String> ELSEWHERE = Set.of("bases", "purpose", "content", "targets");

    private final Grammar grammar;
    private final Outline outline;
    private final List<Drafted<Acting>> found = new ArrayList<>();
    private final String issuer;
    private final Set<String> names = new HashSet<>();

    /**
     * A reader.
     *
     * @param issuer whose chair decides where several are named; empty where it is not known
     */
    BodyReader(Grammar grammar, Outline outline, String issuer) {
        this.grammar = grammar;
        this.issuer = Plain.of(issuer);
        this.outline = outline;
    }

    List<Drafted<Acting>> read() {
        standingOffice();
        for (Phrase phrase : grammar.list("bodies")) {
            if (ONCE.contains(phrase.kind())) {
                once(phrase);
            } else if (phrase.kind().equals("specialist")) {
                outline.about("organisation").forEach(node -> specialist(phrase, node));
            }
        }
        return found;
    }

    /** To whom papers are sent. */
    private void standingOffice() {
        Pattern said = grammar.one("standing-office");
        record Named(String name, Outline.Node node, Sentence line) {}
        List<Named> all = new ArrayList<>();
        outline.sentences().forEach(one -> {
            Matcher matcher = said.matcher(one.getValue().plain());
            if (matcher.find()) {
                String name = one.getValue().text().substring(matcher.start("body"), matcher.end("body"));
                all.add(new Named(Plain.label(name.strip(), 60), one.getKey(), one.getValue()));
            }
        });
        Map<String, Integer> times = new HashMap<>();
        all.forEach(one -> times.merge(Plain.of(one.name()), 1, Integer::sum));
        all.stream()
                .max(Comparator.comparing(one -> times.getOrDefault(Plain.of(one.name()), 0)))
                .ifPresent(one -> {
                    add("standing-office", one.name(), "standing-office", one.node(), one.line());
                });
    }

    private void once(Phrase phrase) {
        record Named(String name, Outline.Node node, Sentence line) {}
        List<Named> all = new ArrayList<>();
        outline.sentences()
                .filter(one -> !ELSEWHERE.contains(one.getKey().section()))
                .forEach(one -> phrase.in(one.getValue().plain()).ifPresent(there -> {
                    String said = one.getValue().text().substring(there.at(), there.end());
                    String name =
                            phrase.kind().equals("chair") ? IdentityReader.named(said) : phrase.attribute("label");
                    all.add(new Named(name, one.getKey(), one.getValue()));
                }));
        all.stream()
                .filter(one -> isOwn(one.name()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(one -> add(phrase.attribute("id"), one.name(), phrase.kind(), one.node(), one.line()));
    }

    /** Whether somebody is of the authority that issued the paper. */
    private boolean isOwn(String name) {
        String of = Plain.of(name).replaceFirst("^chủ tịch ", "");
        return !issuer.isEmpty() && issuer.startsWith(of);
    }

    private void specialist(Phrase phrase, Outline.Node node) {
        Optional<Phrase.Found> said = phrase.in(Plain.of(node.title()));
        if (said.isPresent() && !node.counted()) {
            String id = Plain.id(node.title(), 6);
            add(id, node.title(), "specialist", node, node.source());
        }
    }

    private void add(String id, String label, String role, Outline.Node node, Sentence line) {
        boolean known = names.stream()
                .anyMatch(one ->
                        one.startsWith(Plain.of(label)) || Plain.of(label).startsWith(one));
        if (!id.isEmpty() && !known) {
            names.add(Plain.of(label));
            found.add(Drafted.sure(new Acting(id, label, role), outline.cited(node), line));
        }
    }
}
