package vn.thidua.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FromRecord;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;

/** Facts about earlier years, taken from the record. What somebody has recorded otherwise is shown and never replaced. */
@Service
@Transactional(readOnly = true)
public class RecordFacts {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Achievements achievements;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Today today;

    RecordFacts(Achievements achievements, Campaigns campaigns, Ledger ledger, Today today) {
        this.achievements = achievements;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * What the record says of a fact.
     *
     * @param value as the ledger would keep it
     * @param entry as the ledger keeps it; also one whose value was taken back
     * @param from the achievements behind it
     */
    public record Found(
            FactDeclaration fact,
            String code,
            String name,
            String value,
            Optional<Entry> entry,
            List<Achievement> from) {

        /** The value that the ledger keeps; empty while nothing is recorded. */
        public Optional<String> known() {
            return entry.flatMap(Entry::value);
        }

        /** Whether somebody recorded something else. */
        public boolean differs() {
            return known().filter(one -> !one.equals(value)).isPresent();
        }
    }

    /** Everything that the record says of facts of this campaign. */
    public List<Found> found(Actor actor, Campaign campaign) {
        actor.require(Action.CHANGE_RECORD);
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
        List<Found> found = new ArrayList<>();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            List<FactDeclaration> asked =
                    campaigns.plan(campaign).facts().getOrDefault(kind, Map.of()).values().stream()
                            .filter(fact -> fact.record().isPresent())
                            .toList();
            if (!asked.isEmpty()) {
                List<Participant> participants = campaigns.participants(campaign, kind, false);
                Map<String, List<Achievement>> lines = achievements.byCode(campaign.authority(), kind);
                asked.forEach(fact -> fact.record()
                        .ifPresent(record -> found.addAll(of(campaign, fact, record, participants, lines))));
            }
        }
        return found;
    }

    private List<Found> of(
            Campaign campaign,
            FactDeclaration fact,
            FromRecord record,
            List<Participant> participants,
            Map<String, List<Achievement>> all) {
        int year = campaign.from().getYear() - record.yearsBack();
        Map<String, Entry> known = ledger.ofFact(campaign, fact.of(), fact.id());
        List<Found> found = new ArrayList<>();
        for (Participant one : participants) {
            List<Achievement> lines = all.getOrDefault(one.code(), List.of()).stream()
                    .filter(line -> line.year() == year && line.what().word().equals(record.what()))
                    .toList();
            value(fact, record, lines)
                    .ifPresent(value -> found.add(new Found(
                            fact, one.code(), one.name(), value, Optional.ofNullable(known.get(one.code())), lines)));
        }
        return found;
    }

    /** Nothing on record is not known, not none. */
    private static Optional<String> value(FactDeclaration fact, FromRecord record, List<Achievement> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return switch (record.what()) {
            case "rating" -> typed(fact, lines.getFirst().label());
            case "rank" -> {
                Matcher number = NUMBER.matcher(lines.getFirst().label());
                yield number.find() ? Optional.of(number.group()) : Optional.empty();
            }
            default -> Optional.of(String.valueOf(lines.size()));
        };
    }

    private static Optional<String> typed(FactDeclaration fact, String label) {
        try {
            return Typed.read(fact, label);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Records what nobody has recorded yet; how many facts. */
    @Transactional
    public int take(Actor actor, Campaign campaign) {
        List<Ledger.Draft> drafts = found(actor, campaign).stream()
                .filter(one -> one.known().isEmpty())
                .map(one -> new Ledger.Draft(
                        one.fact().of(),
                        one.code(),
                        one.fact().id(),
                        Optional.of(one.value()),
                        today.day(),
                        "record",
                        one.from().getFirst().number(),
                        one.entry().map(Entry::id).orElse(0L)))
                .toList();
        return drafts.isEmpty() ? 0 : ledger.record(actor, campaign, drafts);
    }
}
