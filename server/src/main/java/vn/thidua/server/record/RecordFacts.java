package vn.thidua.server.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** How the ledger calls where these facts come from. */
    private static final String SOURCE = "record";

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
            List<FactDeclaration> asked = asked(campaign, kind);
            if (!asked.isEmpty()) {
                List<Participant> participants = campaigns.participants(campaign, kind, false);
                Map<String, List<Achievement>> lines = achievements.byCode(campaign.authority(), kind);
                asked.forEach(fact -> fact.record()
                        .ifPresent(record -> found.addAll(of(campaign, fact, record, participants, lines))));
            }
        }
        return found;
    }

    private List<FactDeclaration> asked(Campaign campaign, SubjectKind kind) {
        return campaigns.plan(campaign).facts().getOrDefault(kind, Map.of()).values().stream()
                .filter(fact -> fact.record().isPresent())
                .toList();
    }

    private List<Found> of(
            Campaign campaign,
            FactDeclaration fact,
            FromRecord record,
            List<Participant> participants,
            Map<String, List<Achievement>> all) {
        Map<String, Entry> known = ledger.ofFact(campaign, fact.of(), fact.id());
        List<Found> found = new ArrayList<>();
        for (Participant one : participants) {
            List<Achievement> lines = lines(campaign, record, all.getOrDefault(one.code(), List.of()));
            value(fact, record, lines)
                    .ifPresent(value -> found.add(new Found(
                            fact, one.code(), one.name(), value, Optional.ofNullable(known.get(one.code())), lines)));
        }
        return found;
    }

    private static List<Achievement> lines(Campaign campaign, FromRecord record, List<Achievement> all) {
        int year = campaign.from().getYear() - record.yearsBack();
        return all.stream()
                .filter(line -> line.year() == year && line.what().word().equals(record.what()))
                .toList();
    }

    /** The first of these lines without which the record would not say what a campaign took from it as a fact. */
    Optional<Achievement> leanedOn(Actor actor, List<Achievement> lines) {
        Set<List<String>> asked = lines.stream().map(RecordFiles::key).collect(Collectors.toSet());
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            Map<String, List<Achievement>> all = achievements.byCode(actor.authority(), kind);
            for (Campaign campaign : campaigns.seenBy(actor)) {
                for (FactDeclaration fact : asked(campaign, kind)) {
                    Optional<Achievement> found =
                            fact.record().flatMap(record -> leanedOn(campaign, fact, record, all, asked));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Achievement> leanedOn(
            Campaign campaign,
            FactDeclaration fact,
            FromRecord record,
            Map<String, List<Achievement>> all,
            Set<List<String>> asked) {
        for (Map.Entry<String, Entry> one :
                ledger.ofFact(campaign, fact.of(), fact.id()).entrySet()) {
            List<Achievement> mine = lines(campaign, record, all.getOrDefault(one.getKey(), List.of()));
            List<Achievement> left = mine.stream()
                    .filter(line -> !asked.contains(RecordFiles.key(line)))
                    .toList();
            Optional<String> taken = one.getValue()
                    .value()
                    .filter(value -> one.getValue().source().equals(SOURCE));
            if (left.size() < mine.size() && taken.isPresent() && !taken.equals(value(fact, record, left))) {
                return mine.stream()
                        .filter(line -> asked.contains(RecordFiles.key(line)))
                        .findFirst();
            }
        }
        return Optional.empty();
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
                        SOURCE,
                        one.from().getFirst().number(),
                        one.entry().map(Entry::id).orElse(0L)))
                .toList();
        return drafts.isEmpty() ? 0 : ledger.record(actor, campaign, drafts);
    }
}
