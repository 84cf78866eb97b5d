package vn.thidua.server.workshop;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.documents.reading.SeparateReader;
import vn.thidua.drafting.DraftText;
import vn.thidua.drafting.Drafted;
import vn.thidua.drafting.Drafting;
import vn.thidua.drafting.PlanDraft;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.Messages;

/** What papers propose. The same content proposes the same for ever; what was read last is kept. */
@Component
class PaperProposals {

    private static final int KEPT = 20;

    private final SeparateReader reader = new SeparateReader(SeparateReader.Limits.WHOLE);
    private final Map<String, PlanDraft> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PlanDraft> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * What a paper proposes.
     *
     * @throws Refusal with the remedy, where it cannot be read
     */
    PlanDraft of(String sha256, String name, Path content) {
        PlanDraft before = known.get(sha256);
        if (before != null) {
            return before;
        }
        PaperText text = reader.text(content).orElseThrow(() -> Refusal.bad("draft-too-slow", name));
        if (text.state() != PaperText.State.READ) {
            throw Refusal.bad(
                    "draft-"
                            + text.state()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                    name);
        }
        PlanDraft read = Drafting.of(text);
        known.put(sha256, read);
        return read;
    }

    /** All proposals in their order. */
    static List<Drafted<?>> all(PlanDraft draft) {
        return draft.all().toList();
    }

    /** The places of those that are sure. */
    static Set<Integer> sure(PlanDraft draft) {
        List<Drafted<?>> all = all(draft);
        Set<Integer> sure = new java.util.TreeSet<>();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).isSure()) {
                sure.add(at);
            }
        }
        return sure;
    }

    /**
     * The plan that follows from those taken, as text.
     *
     * @param taken places of proposals that there are
     */
    static String text(PlanDraft draft, Set<Integer> taken, Messages messages) {
        IdentityHashMap<Drafted<?>, Boolean> chosen = new IdentityHashMap<>();
        List<Drafted<?>> all = all(draft);
        taken.forEach(at -> chosen.put(all.get(at), true));
        return "# " + messages.word("draft.header") + "\n"
                + DraftText.of(draft, chosen::containsKey, new DraftMessages(messages));
    }
}
