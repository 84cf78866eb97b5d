package vn.thidua.server.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;

/**
 * What has come of what units owe, and of whom it is known that it has not: the one answer of lists, reminders, first pages
 * and reports. A fact in which the office recorded it counts like the paper itself.
 */
@Component
@Transactional(readOnly = true)
public class DeliveredPapers {

    private final Deliveries deliveries;
    private final Ledger ledger;
    private final Today today;

    DeliveredPapers(Deliveries deliveries, Ledger ledger, Today today) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.today = today;
    }

    /** What is known in a campaign now. */
    @Unasked("the program reminds and counts; pages show a unit its own")
    public Known of(Campaign campaign) {
        return new Known(campaign);
    }

    /** What is known, read once for as many questions as are asked. */
    public final class Known {

        private final Campaign campaign;
        private final Map<String, Set<String>> delivered;
        private final Set<String> used;
        private final Map<String, Map<String, Entry>> facts = new HashMap<>();

        private Known(Campaign campaign) {
            this.campaign = campaign;
            this.delivered = deliveries.delivered(campaign);
            this.used = deliveries.used(campaign);
        }

        /** Whether anything tells who is behind: a series of which nothing has come here may come another way. */
        public boolean tells(Obligation owed) {
            return !owed.fellDueUntold() && (owed.fact().isPresent() || used.contains(owed.key()));
        }

        /** Whether it has come from a unit, and was not returned. */
        public boolean has(Obligation owed, Participant unit) {
            return delivered.getOrDefault(owed.key(), Set.of()).contains(unit.code()) || isRecorded(owed, unit);
        }

        /** Whether the fact of it says that it has come. */
        public boolean isRecorded(Obligation owed, Participant unit) {
            return owed.fact()
                    .map(fact -> facts.computeIfAbsent(fact, id -> ledger.ofFact(campaign, SubjectKind.UNIT, id)))
                    .flatMap(known -> Optional.ofNullable(known.get(unit.code())))
                    .flatMap(Entry::value)
                    .filter(value -> !value.equals("never") && !value.equals("false"))
                    .isPresent();
        }

        /** Whether a unit owes it, its day is past, and it is known that it has not come. */
        public boolean lacks(Obligation owed, Participant unit) {
            return owed.isPast(today.day()) && owed.isOwedBy(unit) && tells(owed) && !has(owed, unit);
        }
    }
}
