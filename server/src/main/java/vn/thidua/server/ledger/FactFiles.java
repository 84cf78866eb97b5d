package vn.thidua.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.ParticipantNames;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.Meant;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Provenance;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;

/** Facts as a spreadsheet: one row a subject, one column a fact, headed by its label. */
@Service
@Transactional(readOnly = true)
public class FactFiles implements Importer {

    /** The kind of such tables. */
    public static final String KIND = "facts";

    /** Name of the first column. */
    public static final String CODE = "Mã";

    private static final String NAME = "Tên";
    private static final Texts WORDS = Texts.of("vi");

    private final Ledger ledger;
    private final LedgerTable table;
    private final Campaigns campaigns;
    private final PublishedResults published;
    private final ParticipantNames called;
    private final Today today;

    FactFiles(
            Ledger ledger,
            LedgerTable table,
            PublishedResults published,
            Campaigns campaigns,
            ParticipantNames called,
            Today today) {
        this.ledger = ledger;
        this.published = published;
        this.table = table;
        this.campaigns = campaigns;
        this.called = called;
        this.today = today;
    }

    /** What a table of facts is for. */
    @Unasked("names the import and where its page is")
    public static String scope(Campaign campaign, SubjectKind kind) {
        return campaign.id() + "/" + kind.word();
    }

    /** What a file says it was made for. */
    private static String made(Campaign campaign, SubjectKind kind) {
        return campaign.id() + "." + kind.name();
    }

    private record Scope(Campaign campaign, SubjectKind kind) {}

    private Scope scope(Actor actor, String scope) {
        String[] parts = scope.split("/", 2);
        return new Scope(campaigns.campaign(actor, Long.parseLong(parts[0])), Ledger.kind(parts[1]));
    }

    @Override
    @Unasked("names the import and where its page is")
    public String kind() {
        return KIND;
    }

    @Override
    @Unasked("names the import and where its page is")
    public String home(String scope) {
        String[] parts = scope.split("/", 2);
        return "/campaigns/" + parts[0] + "/facts/import?kind=" + parts[1];
    }

    @Override
    public void permit(Actor actor, String scope) {
        Campaign campaign = scope(actor, scope).campaign();
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
    }

    /**
     * The file to fill in: who one may provide facts of, the facts one may provide, the values that stand. It says how far
     * the ledger had come, so that a cell nobody touched is known for one when it comes back.
     */
    public DataTable template(Actor actor, Campaign campaign, SubjectKind kind) {
        List<FactDeclaration> facts = mine(actor, campaign, kind);
        // Asked before the values, so that what comes in meanwhile counts as newer than the file.
        long position = table.position(campaign.id());
        List<String> head = new ArrayList<>(List.of(CODE, NAME));
        FactColumns columns = columns(campaign, kind);
        facts.forEach(fact -> head.add(columns.head(fact)));
        // Who takes no part is asked for nothing. The campaign as a whole has a name and no code of the authority's.
        Set<String> outside = campaigns.outside(campaign, kind).keySet();
        List<List<Source>> rows = TemplateRows.of(
                subjects(actor, campaign, kind).stream()
                        .filter(one -> !outside.contains(one.code()))
                        .toList(),
                kind != SubjectKind.CAMPAIGN,
                facts,
                fact -> kind == SubjectKind.CAMPAIGN ? ignored -> true : ledger.askedOf(campaign, fact),
                fact -> ledger.ofFact(campaign, kind, fact.id()));
        return DataTable.typed(head, rows).from(new Provenance(KIND, made(campaign, kind), position, Map.of()));
    }

    private FactColumns columns(Campaign campaign, SubjectKind kind) {
        return new FactColumns(
                campaigns.plan(campaign).facts().getOrDefault(kind, Map.of()).values());
    }

    private List<FactDeclaration> mine(Actor actor, Campaign campaign, SubjectKind kind) {
        return campaigns.plan(campaign).facts().getOrDefault(kind, Map.of()).values().stream()
                .filter(fact -> Provision.may(actor, campaigns.plan(campaign), fact))
                .toList();
    }

    private List<Participant> subjects(Actor actor, Campaign campaign, SubjectKind kind) {
        return ledger.subjects(campaign, kind).stream()
                .filter(one -> !actor.role().ofUnit()
                        || one.code().equals(actor.unit())
                        || one.above().equals(Optional.of(actor.unit())) && kind == SubjectKind.PERSON)
                .toList();
    }

    /**
     * Takes a filled-in file at once: every cell that says something else than what stands. Empty cells change nothing;
     * what others changed since the file was made, or a unit typed, stays.
     *
     * @return how many values were recorded
     * @throws vn.thidua.server.spreadsheet.InvalidCells with every fault; nothing was recorded then
     */
    @Transactional
    public int take(Actor actor, Campaign campaign, SubjectKind kind, DataTable sheet) {
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
        List<RowChange> changes = compare(actor, scope(campaign, kind), sheet).stream()
                .filter(change -> change.verdict() == RowVerdict.ADDED || change.verdict() == RowVerdict.CHANGED)
                .toList();
        return ledger.record(
                actor,
                campaign,
                changes.stream().map(change -> draft(kind, change)).toList());
    }

    @Override
    public List<RowChange> compare(Actor actor, String scope, DataTable given) {
        Campaign campaign = scope(actor, scope).campaign();
        SubjectKind kind = scope(actor, scope).kind();
        Checks checks = new Checks();
        DataTable sheet = checks.findColumns(given, List.of(CODE, NAME), 1);
        sheet.made().filter(made -> !made.of().equals(made(campaign, kind))).ifPresent(made -> {
            throw Refusal.bad("import-other", campaign.title());
        });
        List<Optional<FactDeclaration>> columns = columns(actor, campaign, kind, sheet, checks);
        FactsThenAndNow picture = picture(campaign, kind, columns, sheet.made());
        Map<String, String> known = new HashMap<>();
        List<Participant> subjects = subjects(actor, campaign, kind);
        subjects.forEach(one -> known.put(one.code(), one.name()));
        SubjectNames names = called.of(campaign, subjects);
        Set<String> seen = new HashSet<>();
        List<RowChange> changes = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            Optional<String> code = who(row, sheet, names, checks);
            if (code.isEmpty()) {
                continue;
            }
            if (!seen.add(code.get())) {
                checks.note(row.number(), CODE, Refusal.bad("import-twice", code.get()));
                continue;
            }
            for (int column = 0; column < columns.size(); column++) {
                Optional<FactDeclaration> fact = columns.get(column);
                Source cell = row.source(column);
                boolean unasked = cell.shown().equals(TemplateRows.NOT_ASKED)
                        && fact.filter(one -> !ledger.isAsked(campaign, one, code.get()))
                                .isPresent();
                if (fact.isPresent() && !cell.isEmpty() && !unasked) {
                    String name = known.getOrDefault(code.get(), code.get());
                    checks.read(row.number(), sheet.head().get(column), () -> {
                                AskedSubjects.require(campaigns, campaign, fact.get(), code.get());
                                return Typed.read(fact.get(), cell);
                            })
                            .flatMap(value -> value)
                            .ifPresent(value -> changes.add(picture.change(
                                    actor, new Place(row.number(), code.get(), name), fact.get(), value)));
                }
            }
        }
        checks.finish();
        return changes;
    }

    /** Whom a row is about: by code, or by name where there is none. */
    private static Optional<String> who(DataTable.Row row, DataTable sheet, SubjectNames names, Checks checks) {
        String code = checks.text(row, sheet, CODE);
        String typed = code.isEmpty() ? row.at(sheet.column(NAME)) : code;
        if (typed.isEmpty()) {
            checks.note(row.number(), CODE, Refusal.bad("import-empty", CODE));
            return Optional.empty();
        }
        // A sum or a note under the table has no code either: that it has none is all there is to say.
        if (code.isEmpty() && names.find(typed).isEmpty()) {
            checks.note(row.number(), CODE, Refusal.bad("import-empty", CODE));
            return Optional.empty();
        }
        Optional<String> found = Meant.one(names, typed, row.number(), CODE, checks);
        found.ifPresent(one ->
                Meant.sameOne(names, one, new Meant.Cell(row.number(), NAME, row.at(sheet.column(NAME))), checks));
        return found;
    }

    private FactsThenAndNow picture(
            Campaign campaign, SubjectKind kind, List<Optional<FactDeclaration>> columns, Optional<Provenance> made) {
        Map<String, Map<String, Entry>> now = new HashMap<>();
        Map<String, Map<String, Entry>> then = new HashMap<>();
        for (Optional<FactDeclaration> column : columns) {
            column.map(FactDeclaration::id).ifPresent(id -> {
                now.put(id, ledger.ofFact(campaign, kind, id));
                made.ifPresent(origin -> then.put(id, table.ofFact(campaign.id(), kind, id, origin.position())));
            });
        }
        return new FactsThenAndNow(now, made.isPresent() ? Optional.of(then) : Optional.empty());
    }

    /** A row and whom it is about. */
    private record Place(int row, String code, String name) {}

    /**
     * What stands, and what stood when the file was made.
     *
     * @param then empty for a file that somebody made on their own
     */
    private record FactsThenAndNow(
            Map<String, Map<String, Entry>> now, Optional<Map<String, Map<String, Entry>>> then) {

        private static Optional<Entry> at(Map<String, Map<String, Entry>> entries, String fact, String code) {
            return Optional.ofNullable(entries.getOrDefault(fact, Map.of()).get(code));
        }

        RowChange change(Actor actor, Place one, FactDeclaration fact, String value) {
            Optional<Entry> entry = at(now, fact.id(), one.code());
            RowVerdict verdict = verdict(actor, entry, one.code(), fact.id(), value);
            if (verdict == RowVerdict.SAME) {
                return RowChange.same(one.row());
            }
            Optional<String> stands = entry.flatMap(Entry::value);
            Map<String, String> data = new HashMap<>(Map.of(
                    "subject", one.code(),
                    "fact", fact.id(),
                    "value", value,
                    "seen", String.valueOf(entry.map(Entry::id).orElse(0L))));
            stands.ifPresent(was -> data.put("was", was));
            return new RowChange(
                    one.row(),
                    verdict,
                    one.name(),
                    fact.label(),
                    Typed.show(fact, stands, WORDS),
                    Typed.show(fact, Optional.of(value), WORDS),
                    stands.isEmpty() ? "" : entry.map(Entry::who).orElse(""),
                    data);
        }

        private RowVerdict verdict(Actor actor, Optional<Entry> entry, String code, String fact, String value) {
            Optional<String> stands = entry.flatMap(Entry::value);
            if (stands.equals(Optional.of(value))) {
                return RowVerdict.SAME;
            }
            if (then.isPresent()) {
                Optional<String> stood = at(then.get(), fact, code).flatMap(Entry::value);
                if (stood.equals(Optional.of(value))) {
                    // Nobody touched the cell; what stands since then is newer.
                    return RowVerdict.SAME;
                }
                if (!stood.equals(stands)) {
                    return RowVerdict.KEPT;
                }
            } else if (stands.isPresent() && !actor.role().ofUnit() && byUnit(entry)) {
                return RowVerdict.KEPT;
            }
            return stands.isPresent() ? RowVerdict.CHANGED : RowVerdict.ADDED;
        }

        private static boolean byUnit(Optional<Entry> entry) {
            return entry.map(Entry::role)
                    .filter(role -> role.equals(EnumWords.word(Role.CLERK)) || role.equals(EnumWords.word(Role.HEAD)))
                    .isPresent();
        }
    }

    private Ledger.Draft draft(SubjectKind kind, RowChange change) {
        Map<String, String> data = change.data();
        return new Ledger.Draft(
                kind,
                data.getOrDefault("subject", ""),
                data.getOrDefault("fact", ""),
                Optional.ofNullable(data.get("value")),
                today.day(),
                "import",
                data.getOrDefault(RowChange.REASON, ""),
                Long.parseLong(data.getOrDefault("seen", "0")));
    }

    @Override
    public boolean asksWhy(Actor actor, String scope) {
        return published.isPublished(scope(actor, scope).campaign());
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        Campaign campaign = scope(actor, scope).campaign();
        SubjectKind kind = scope(actor, scope).kind();
        ledger.record(
                actor,
                campaign,
                changes.stream().map(change -> draft(kind, change)).toList());
        Map<String, Map<String, Entry>> now = new HashMap<>();
        return changes.stream()
                .map(change -> {
                    Map<String, Entry> entries = now.computeIfAbsent(
                            change.data().getOrDefault("fact", ""), fact -> ledger.ofFact(campaign, kind, fact));
                    Entry entry = entries.get(change.data().getOrDefault("subject", ""));
                    return entry == null ? change : change.written(String.valueOf(entry.id()));
                })
                .toList();
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        Campaign campaign = scope(actor, scope).campaign();
        SubjectKind kind = scope(actor, scope).kind();
        // An entry that was replaced since then is refused with its value and name: somebody has built on it.
        ledger.record(
                actor,
                campaign,
                changes.stream()
                        .map(change -> new Ledger.Draft(
                                kind,
                                change.data().getOrDefault("subject", ""),
                                change.data().getOrDefault("fact", ""),
                                Optional.ofNullable(change.data().get("was")),
                                today.day(),
                                "import-back",
                                reason,
                                Long.parseLong(change.data().getOrDefault(RowChange.WRITTEN, "0"))))
                        .toList());
    }

    private List<Optional<FactDeclaration>> columns(
            Actor actor, Campaign campaign, SubjectKind kind, DataTable sheet, Checks checks) {
        List<FactDeclaration> mine = mine(actor, campaign, kind);
        FactColumns named = columns(campaign, kind);
        List<Optional<FactDeclaration>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < sheet.head().size(); column++) {
            String head = sheet.head().get(column);
            boolean whose = column == sheet.column(CODE)
                    || column == sheet.column(NAME)
                    || DataTable.isAside(head) && named.fact(head).isEmpty();
            Optional<FactDeclaration> fact =
                    whose ? Optional.empty() : named.fact(head).filter(mine::contains);
            if (!whose && !head.isEmpty() && fact.isEmpty()) {
                checks.note(0, "", Refusal.bad("import-column", head));
            }
            if (fact.isPresent() && !seen.add(fact.get().id())) {
                checks.note(0, "", Refusal.bad("import-column-twice", head));
            }
            columns.add(fact);
        }
        return columns;
    }
}
