package vn.thidua.server.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.spreadsheet.DataTable;

/** Values of other systems by file: shown first, written as one act; what people typed stays unless somebody says otherwise. */
@Service
@Transactional(readOnly = true)
class IntakeFiles implements Importer {

    static final String KIND = "values";

    private static final Texts WORDS = Texts.of("vi");

    private final Intake intake;
    private final Ledger ledger;
    private final Campaigns campaigns;
    private final Today today;

    IntakeFiles(Intake intake, Ledger ledger, Campaigns campaigns, Today today) {
        this.intake = intake;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private Campaign campaign(Actor actor, String scope) {
        return campaigns.campaign(actor, Long.parseLong(scope));
    }

    @Override
    public void permit(Actor actor, String scope) {
        Campaign campaign = campaign(actor, scope);
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
    }

    @Override
    public String home(String scope) {
        return "/campaigns/" + scope + "/intake";
    }

    @Override
    public List<RowChange> compare(Actor actor, String scope, DataTable sheet) {
        Campaign campaign = campaign(actor, scope);
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        Map<String, Map<String, Entry>> standing = new HashMap<>();
        List<RowChange> changes = new ArrayList<>();
        for (Intake.Read one : intake.read(actor, campaign, sheet)) {
            Optional<Entry> entry = Optional.ofNullable(
                    standing.computeIfAbsent(one.fact().id(), id -> ledger.ofFact(campaign, SubjectKind.UNIT, id))
                            .get(one.unit()));
            Optional<String> stands = entry.flatMap(Entry::value);
            Map<String, String> data = new HashMap<>(Map.of(
                    "subject", one.unit(),
                    "fact", one.fact().id(),
                    "value", one.value(),
                    "day", one.day().toString(),
                    "seen", String.valueOf(entry.map(Entry::id).orElse(0L))));
            stands.ifPresent(was -> data.put("was", was));
            changes.add(new RowChange(
                    one.row(),
                    verdict(one, entry),
                    names.getOrDefault(one.unit(), one.unit()),
                    one.fact().label(),
                    Typed.show(one.fact(), stands, WORDS),
                    Typed.show(one.fact(), Optional.of(one.value()), WORDS),
                    stands.isEmpty() ? "" : entry.map(Entry::who).orElse(""),
                    data));
        }
        return changes;
    }

    private static RowVerdict verdict(Intake.Read one, Optional<Entry> entry) {
        return switch (Intake.fate(one, entry)) {
            case SAME, OLDER -> RowVerdict.SAME;
            case TYPED -> RowVerdict.KEPT;
            case NEW -> entry.flatMap(Entry::value).isPresent() ? RowVerdict.CHANGED : RowVerdict.ADDED;
        };
    }

    private static Ledger.Draft draft(
            RowChange change, String value, LocalDate day, String source, String reason, String seen) {
        return new Ledger.Draft(
                SubjectKind.UNIT,
                change.data().getOrDefault("subject", ""),
                change.data().getOrDefault("fact", ""),
                Optional.ofNullable(change.data().get(value)),
                day,
                source,
                reason,
                Long.parseLong(change.data().getOrDefault(seen, "0")));
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        Campaign campaign = campaign(actor, scope);
        ledger.follow(
                actor,
                campaign,
                changes.stream()
                        .map(change -> draft(
                                change,
                                "value",
                                LocalDate.parse(change.data().getOrDefault("day", "")),
                                Intake.SOURCE,
                                "",
                                "seen"))
                        .toList());
        Map<String, Map<String, Entry>> now = new HashMap<>();
        return changes.stream()
                .map(change -> {
                    Entry entry = now.computeIfAbsent(
                                    change.data().getOrDefault("fact", ""),
                                    fact -> ledger.ofFact(campaign, SubjectKind.UNIT, fact))
                            .get(change.data().getOrDefault("subject", ""));
                    return entry == null ? change : change.written(String.valueOf(entry.id()));
                })
                .toList();
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        ledger.follow(
                actor,
                campaign(actor, scope),
                changes.stream()
                        .map(change -> draft(change, "was", today.day(), "import-back", reason, RowChange.WRITTEN))
                        .toList());
    }
}
