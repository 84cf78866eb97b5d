package vn.thidua.server.workshop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Faults;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlParts;
import vn.thidua.plan.yaml.YamlText;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.FaultWords;
import vn.thidua.words.LanguageWords;

/** Drafts of plans written by forms: every word of the language is a field, and only what was changed is written into the text. */
@Service
@Transactional(readOnly = true)
public class PlanForms {

    private final PlanDrafts drafts;
    private final DraftVersions versions;

    PlanForms(PlanDrafts drafts, DraftVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /**
     * What was sent.
     *
     * @param path of the thing whose form it was
     * @param values by the path of the field
     * @param doing what the button asks for besides; empty for nothing
     */
    record Sent(PlanPath path, Map<String, List<String>> values, String doing) {

        Sent {
            values = Map.copyOf(values);
        }

        List<String> of(String path) {
            return values.getOrDefault(path, List.of());
        }
    }

    /** A draft that is read, and what its forms are made of. */
    private record Opened(Node.Mapping tree, PlanFaults faults, PlanFormParts parts) {}

    /** The form of the thing at a place, or of the nearest one around it. */
    PlanFormView page(Actor actor, SavedDraft draft, PlanPath asked, Texts texts) {
        return page(actor, draft, asked, TypedPlan.NOTHING, texts);
    }

    /** The same with what was typed and is not kept. */
    PlanFormView page(Actor actor, SavedDraft draft, Sent sent, Texts texts) {
        Optional<Opened> opened = opened(actor, draft, TypedPlan.NOTHING, texts);
        Map<String, String> problems = new HashMap<>();
        opened.flatMap(one -> one.parts().at(sent.path()))
                .ifPresent(form -> PlanFormEdit.typed(form, sent.values())
                        .problems()
                        .forEach((path, refusal) -> problems.put(
                                path, texts.say(refusal.key(), refusal.values().toArray()))));
        return page(actor, draft, sent.path(), new TypedPlan(sent.values(), problems), texts);
    }

    private PlanFormView page(Actor actor, SavedDraft draft, PlanPath asked, TypedPlan typed, Texts texts) {
        FaultWords say = new FaultWords(texts.reasons());
        List<Fault> all = drafts.read(actor, draft).faults();
        Optional<Opened> opened = opened(actor, draft, typed, texts);
        if (opened.isEmpty()) {
            return new PlanFormView(
                    draft,
                    "",
                    "",
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    0,
                    all.stream()
                            .map(one -> new FormPart.Told(say.say(one), "", true))
                            .toList(),
                    List.of(),
                    false,
                    versions.ways(actor, draft));
        }
        Node.Mapping tree = opened.get().tree();
        PlanFormParts parts = opened.get().parts();
        PlanPath path = PlanPages.around(tree, there(tree, asked));
        Optional<YamlParts.Lines> lines = YamlParts.lines(draft.body(), path.steps());
        return new PlanFormView(
                draft,
                path.text(),
                parts.label(path),
                above(parts, tree, path),
                new PlanOutline(tree, opened.get().faults(), parts, path).lines(),
                parts.at(path),
                lines.map(one -> draft.body()
                                .lines()
                                .skip(one.first() - 1L)
                                .limit(one.last() - one.first() + 1L)
                                .toList())
                        .orElse(List.of()),
                lines.map(YamlParts.Lines::first).orElse(0),
                all.stream()
                        .filter(one -> !one.file().equals(draft.name()))
                        .map(one -> new FormPart.Told(say.say(one), "", true))
                        .toList(),
                path.equals(asked) ? List.of() : lost(typed),
                tree.get("extends").isPresent(),
                versions.ways(actor, draft));
    }

    /** What is wrong in the text, with its line and the place in the plan that it is about. */
    List<DraftView.Flaw> flaws(Actor actor, SavedDraft draft, Texts texts) {
        FaultWords say = new FaultWords(texts.reasons());
        List<Fault> all = drafts.read(actor, draft).faults();
        Map<Fault, PlanPath> places = new HashMap<>();
        tree(draft)
                .ifPresent(tree -> PlanFaults.of(tree, all, draft.name())
                        .all()
                        .forEach(one -> places.put(one.fault(), PlanPages.around(tree, there(tree, one.path())))));
        return all.stream()
                .map(one -> new DraftView.Flaw(
                        say.say(one),
                        one.file().equals(draft.name()) ? one.mark().line() : 0,
                        places.getOrDefault(one, PlanPath.PLAN).text(),
                        one.severity() == Fault.Severity.ERROR))
                .toList();
    }

    /** The nearest place that the plan has or that the language knows. */
    private static PlanPath there(Node tree, PlanPath asked) {
        PlanPath at = asked;
        while (!at.isPlan()
                && (PlanNodes.spot(tree, at).isEmpty()
                        || (PlanNodes.at(tree, at).isEmpty() && !PlanPages.isKnown(at)))) {
            at = at.parent();
        }
        return at;
    }

    private static List<String> lost(TypedPlan typed) {
        return typed.values().values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.isBlank())
                .toList();
    }

    private static List<PlanFormView.Above> above(PlanFormParts parts, Node tree, PlanPath path) {
        List<PlanFormView.Above> above = new ArrayList<>();
        for (PlanPath at = path; !at.isPlan(); ) {
            at = PlanPages.around(tree, at.parent());
            above.addFirst(new PlanFormView.Above(at.text(), parts.label(at)));
        }
        return above;
    }

    private Optional<Opened> opened(Actor actor, SavedDraft draft, TypedPlan typed, Texts texts) {
        return tree(draft).map(tree -> {
            PlanFaults faults = PlanFaults.of(tree, drafts.read(actor, draft).faults(), draft.name());
            LanguageWords words = LanguageWords.of(texts.language());
            PlanReferences references =
                    new PlanReferences(drafts.tree(actor, draft).orElse(tree), words);
            return new Opened(
                    tree,
                    faults,
                    new PlanFormParts(
                            tree,
                            faults,
                            new FaultWords(texts.reasons()),
                            words,
                            new FieldMaker(references, words, texts, typed)));
        });
    }

    /** The text as it stands, without what it takes over from other plans. */
    private static Optional<Node.Mapping> tree(SavedDraft draft) {
        return YamlText.read(
                        draft.body().getBytes(StandardCharsets.UTF_8), PlanReader.LARGEST, new Faults(draft.name()))
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
    }

    /**
     * Writes what was typed otherwise than it stands, and does what the button asks for.
     *
     * @return the place to go on at
     * @throws Refusal where a value cannot be taken, or somebody was faster; nothing is written then
     */
    @Transactional
    public String save(Actor actor, SavedDraft seen, Sent sent, Texts texts) {
        drafts.require(actor);
        Opened opened = opened(actor, seen, TypedPlan.NOTHING, texts).orElseThrow(() -> Refusal.bad("plan-unread"));
        FormPart form = opened.parts()
                .at(sent.path())
                .orElseThrow(() -> Refusal.unknown(sent.path().text()));
        PlanFormEdit.Typed typed = PlanFormEdit.typed(form, sent.values());
        if (!typed.problems().isEmpty()) {
            throw typed.problems().size() == 1
                    ? typed.problems().values().iterator().next()
                    : Refusal.bad("plan-values", typed.problems().size());
        }
        PlanFormEdit edit = new PlanFormEdit(opened.tree(), seen.body());
        edit.write(typed);
        Optional<PlanDoing> doing = PlanDoing.of(sent.doing());
        PlanPath next = doing.map(one -> after(edit, one, sent)).orElse(sent.path());
        if (edit.text().equals(seen.body())) {
            return next.text();
        }
        drafts.write(actor, seen, edit.text());
        return next.text();
    }

    private static PlanPath after(PlanFormEdit typed, PlanDoing doing, Sent sent) {
        // Values that were just written may have given a list its first item.
        Node tree = YamlText.read(typed.text().getBytes(StandardCharsets.UTF_8), PlanReader.LARGEST, new Faults(""))
                .orElseThrow();
        PlanFormEdit edit = new PlanFormEdit(tree, typed.text());
        String name =
                sent.of(PlanDoing.named(doing.path())).stream().findFirst().orElse("");
        PlanPath next = edit.act(doing, name);
        typed.take(edit);
        return doing.what() == PlanDoing.What.ADD || doing.what() == PlanDoing.What.BEGIN ? next : sent.path();
    }
}
