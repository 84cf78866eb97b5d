package vn.thidua.server.workshop;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.documents.reading.SeparateReader;
import vn.thidua.drafting.Drafting;
import vn.thidua.drafting.PlanDraft;
import vn.thidua.server.kernel.Refusal;

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
            String state = text.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            boolean table = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
            throw Refusal.bad(table ? "draft-empty-table" : "draft-" + state, name);
        }
        PlanDraft read = Drafting.of(text);
        known.put(sha256, read);
        return read;
    }
}
