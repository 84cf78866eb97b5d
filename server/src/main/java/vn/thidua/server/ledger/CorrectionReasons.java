package vn.thidua.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;

/** A value on which a published result leans is put right with a reason, whether somebody types it or brings a file. */
@Component
class CorrectionReasons {

    /** By the source of a value, what is said where the reason is missing. What follows from other acts has theirs. */
    private static final Map<String, String> ASKED = Map.of(
            "form", "correction-reason",
            "grid", "correction-reason",
            "paste", "correction-reason",
            "import", "correction-reason-file");

    private final PublishedResults published;

    CorrectionReasons(PublishedResults published) {
        this.published = published;
    }

    /** The first of these that changes a known value without saying why; empty where none has to. */
    Optional<Ledger.Draft> missing(Campaign campaign, List<Ledger.Draft> drafts, Map<FactPlace, Entry> standing) {
        return drafts.stream()
                .filter(draft ->
                        ASKED.containsKey(draft.source()) && draft.reason().isBlank())
                .filter(draft -> Optional.ofNullable(standing.get(FactPlace.of(draft)))
                        .flatMap(Entry::value)
                        .filter(known -> !Optional.of(known).equals(draft.value()))
                        .isPresent())
                .findFirst()
                .filter(draft -> published.isPublished(campaign));
    }

    /** What is said of it. */
    static String key(Ledger.Draft draft) {
        return ASKED.getOrDefault(draft.source(), "correction-reason");
    }
}
