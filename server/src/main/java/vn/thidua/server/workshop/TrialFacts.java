package vn.thidua.server.workshop;

import java.util.Optional;
import vn.thidua.server.kernel.Refusal;

/** On which facts a plan is tried. */
public sealed interface TrialFacts {

    /** How an address says that it is the tables which were sent for the draft. */
    String SENT = "table";

    /** Those of an earlier campaign. */
    record OfCampaign(long campaign) implements TrialFacts {}

    /** Those of the tables that were sent for the draft. */
    record Sent() implements TrialFacts {}

    /** As an address says it; empty for nothing chosen. @throws Refusal for what names nothing */
    static Optional<TrialFacts> of(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.equals(SENT)) {
            return Optional.of(new Sent());
        }
        try {
            return Optional.of(new OfCampaign(Long.parseLong(word)));
        } catch (NumberFormatException e) {
            throw Refusal.unknown(word);
        }
    }

    /** As an address says it. */
    default String word() {
        return switch (this) {
            case Sent() -> SENT;
            case OfCampaign(long campaign) -> String.valueOf(campaign);
        };
    }
}
