package vn.thidua.server.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.Meant;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.TitledTable;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;

/**
 * Takes values of units that other systems measured: all of what was sent or, where any of it is wrong, nothing. A newer
 * day replaces an older one, in whatever order they come; what people typed stays.
 */
@Service
@Transactional(readOnly = true)
public class Intake {

    /** The source of entries that a system gave. */
    public static final String SOURCE = "system";

    /** The most values that are taken at once. */
    static final int MOST = 20_000;

    private static final List<String> HEAD = List.of("Mã đơn vị", "Mã dữ kiện", "Giá trị", "Ngày");
    private static final int NEEDED = 3;

    private final Ledger ledger;
    private final Campaigns campaigns;
    private final Today today;

    Intake(Ledger ledger, Campaigns campaigns, Today today) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** The facts of units that systems may send for somebody: those that they may record, no register counts, and somebody is asked for. */
    public List<FactDeclaration> facts(Actor actor, Campaign campaign) {
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, false);
        return campaigns.plan(campaign).facts().getOrDefault(SubjectKind.UNIT, Map.of()).values().stream()
                .filter(fact -> fact.register().isEmpty() && !fact.attested())
                .filter(fact -> ledger.mayRecord(actor, campaign, fact, ""))
                .filter(fact -> units.stream().anyMatch(ledger.askedOf(campaign, fact)))
                .toList();
    }

    /** An empty file to fill in; the facts that may be sent and the units stand beside it; facts go by their names. */
    public List<TitledTable> template(Actor actor, Campaign campaign) {
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
        return List.of(
                new TitledTable("Số liệu", DataTable.of(HEAD, List.of())),
                new TitledTable(
                        "Dữ kiện",
                        DataTable.of(
                                List.of("Dữ kiện", "Đơn vị tính"),
                                facts(actor, campaign).stream()
                                        .map(fact -> List.of(
                                                fact.label(), fact.measure().orElse("")))
                                        .toList())),
                new TitledTable(
                        "Đơn vị",
                        DataTable.of(
                                List.of(HEAD.getFirst(), "Tên"),
                                campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                                        .map(unit -> List.of(unit.code(), unit.name()))
                                        .toList())));
    }

    /** Takes a file that a system wrote, at once. */
    @Transactional
    public IntakeResult take(Actor actor, Campaign campaign, DataTable sheet) {
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
        return take(campaign, actor, read(actor, campaign, sheet));
    }

    /** What stands in a file. */
    List<Read> read(Actor actor, Campaign campaign, DataTable table) {
        Checks checks = new Checks();
        DataTable sheet = checks.needColumns(table, HEAD, NEEDED);
        List<IntakeValue> values = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            List<String> cells = checks.cells(row, sheet, HEAD, NEEDED);
            values.add(new IntakeValue(
                    row.number(),
                    cells.get(0),
                    cells.get(1),
                    row.source(sheet.column(HEAD.get(2))),
                    row.source(sheet.column(HEAD.get(3)))));
        }
        checks.finish();
        many(values);
        Set<String> scope =
                facts(actor, campaign).stream().map(FactDeclaration::id).collect(Collectors.toSet());
        return read(campaign, scope, values);
    }

    private static void many(List<IntakeValue> values) {
        if (values.isEmpty() || values.size() > MOST) {
            throw Refusal.bad("values-many", values.size(), MOST);
        }
    }

    /** What becomes of a value beside what stands. */
    enum Fate {
        /** It says something new. */
        NEW,
        /** It stands there already. */
        SAME,
        /** It speaks of an earlier day than what stands. */
        OLDER,
        /** Somebody typed another value. */
        TYPED
    }

    static Fate fate(Read one, Optional<Entry> entry) {
        if (entry.flatMap(Entry::value).equals(Optional.of(one.value()))) {
            return Fate.SAME;
        }
        if (entry.filter(
                        known -> !known.source().equals(SOURCE) && known.value().isPresent())
                .isPresent()) {
            return Fate.TYPED;
        }
        return entry.filter(known -> known.day().isAfter(one.day())).isPresent() ? Fate.OLDER : Fate.NEW;
    }

    /**
     * Takes values.
     *
     * @param scope ids of the facts that may be sent
     * @throws vn.thidua.server.spreadsheet.InvalidCells with every fault; nothing was recorded then
     */
    @Transactional
    public IntakeResult take(Actor actor, Campaign campaign, Collection<String> scope, List<IntakeValue> values) {
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
        many(values);
        return take(campaign, actor, read(campaign, scope, values));
    }

    private IntakeResult take(Campaign campaign, Actor actor, List<Read> read) {
        Map<String, Map<String, Entry>> standing = new HashMap<>();
        List<Ledger.Draft> drafts = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        int same = 0;
        int older = 0;
        for (Read one : read) {
            Optional<Entry> entry = Optional.ofNullable(
                    standing.computeIfAbsent(one.fact().id(), id -> ledger.ofFact(campaign, SubjectKind.UNIT, id))
                            .get(one.unit()));
            switch (fate(one, entry)) {
                case SAME -> same++;
                case OLDER -> older++;
                case TYPED -> typed.add(one.unit() + " " + one.fact().id());
                case NEW ->
                    drafts.add(new Ledger.Draft(
                            SubjectKind.UNIT,
                            one.unit(),
                            one.fact().id(),
                            Optional.of(one.value()),
                            one.day(),
                            SOURCE,
                            "",
                            entry.map(Entry::id).orElse(0L)));
            }
        }
        if (!drafts.isEmpty()) {
            ledger.follow(actor, campaign, drafts);
        }
        return new IntakeResult(drafts.size(), same, older, typed);
    }

    /** A value that was understood. */
    record Read(int row, String unit, FactDeclaration fact, String value, LocalDate day) {}

    private List<Read> read(Campaign campaign, Collection<String> scope, List<IntakeValue> values) {
        Checks checks = new Checks();
        Map<String, Participant> there = campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .collect(Collectors.toMap(Participant::code, unit -> unit));
        Map<String, String> units = campaigns.names(campaign, SubjectKind.UNIT);
        SubjectNames names = new SubjectNames();
        units.forEach(names::add);
        Map<String, FactDeclaration> facts = campaigns.plan(campaign).facts().getOrDefault(SubjectKind.UNIT, Map.of());
        SubjectNames called = new SubjectNames();
        facts.values().forEach(fact -> called.add(fact.id(), fact.label()));
        Set<String> seen = new HashSet<>();
        List<Read> read = new ArrayList<>();
        for (IntakeValue one : values) {
            Optional<String> unit = Meant.one(names, one.unit(), one.row(), HEAD.get(0), checks);
            if (one.unit().isEmpty()) {
                checks.note(one.row(), HEAD.get(0), Refusal.bad("import-empty", HEAD.get(0)));
            }
            if (unit.isEmpty()) {
                continue;
            }
            Optional<FactDeclaration> meant =
                    fact(called, one.fact()).filter(scope::contains).map(facts::get);
            if (meant.isEmpty()) {
                checks.note(one.row(), HEAD.get(1), Refusal.bad("intake-fact", one.fact()));
                continue;
            }
            FactDeclaration fact = meant.get();
            boolean asked = fact.blocks().isEmpty()
                    || Optional.ofNullable(there.get(unit.get()))
                            .filter(ledger.askedOf(campaign, fact))
                            .isPresent();
            if (!asked) {
                checks.note(one.row(), HEAD.get(1), Refusal.bad("fact-not-asked", fact.label(), one.unit()));
                continue;
            }
            if (!seen.add(unit.get() + " " + fact.id())) {
                checks.note(one.row(), HEAD.get(1), Refusal.bad("import-twice", one.unit() + " " + one.fact()));
                continue;
            }
            Optional<String> value = checks.read(
                    one.row(),
                    HEAD.get(2),
                    () -> Typed.read(fact, one.value()).orElseThrow(() -> Refusal.bad("import-empty", HEAD.get(2))));
            Optional<LocalDate> day = checks.read(one.row(), HEAD.get(3), () -> day(one.day()));
            value.ifPresent(kept -> day.ifPresent(of -> read.add(new Read(one.row(), unit.get(), fact, kept, of))));
        }
        checks.finish();
        return read;
    }

    /** The fact of an id, or the only one that people know under this name. */
    private static Optional<String> fact(SubjectNames called, String typed) {
        return Optional.of(typed).filter(called::isCode).or(() -> {
            Set<String> bearers = called.bearers(typed);
            return bearers.size() == 1 ? bearers.stream().findFirst() : Optional.empty();
        });
    }

    private LocalDate day(Source given) {
        LocalDate day = DayFields.of(given, HEAD.get(3)).orElse(today.day());
        if (day.isAfter(today.day())) {
            throw Refusal.bad("day-ahead", day);
        }
        return day;
    }
}
