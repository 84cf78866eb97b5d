package vn.thidua.server.ledger;

import java.util.ArrayList;
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
import vn.thidua.server.identity.Actor;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.Sheet;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;
import vn.thidua.words.typed.Source;

/** Facts as a spreadsheet: one row a subject, one column a fact, the fact's id above its label. */
@Service
@Transactional(readOnly = true)
public class FactFiles {

    /** Name of the first column. */
    public static final String CODE = "Mã";

    private static final String NAME = "Tên";

    private final Ledger ledger;
    private final Campaigns campaigns;
    private final Today today;

    FactFiles(Ledger ledger, Campaigns campaigns, Today today) {
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** The file to fill in: who one may provide facts of, the facts one may provide, the values that stand. */
    public Sheet template(Actor actor, Campaign campaign, SubjectKind kind) {
        List<FactDeclaration> facts = mine(actor, campaign, kind);
        List<String> head = new ArrayList<>(List.of(CODE, NAME));
        facts.forEach(fact -> head.add(fact.label() + " [" + fact.id() + "]"));
        Map<String, Map<String, Entry>> byFact = new java.util.HashMap<>();
        facts.forEach(fact -> byFact.put(fact.id(), ledger.ofFact(campaign, kind, fact.id())));
        List<List<Source>> rows = new ArrayList<>();
        for (Participant one : subjects(actor, campaign, kind)) {
            List<Source> cells = new ArrayList<>(List.of(Source.text(one.code()), Source.text(one.name())));
            for (FactDeclaration fact : facts) {
                cells.add(Optional.ofNullable(
                                byFact.getOrDefault(fact.id(), Map.of()).get(one.code()))
                        .flatMap(Entry::value)
                        .map(kept -> Typed.source(fact, kept))
                        .orElse(new Source.Empty()));
            }
            rows.add(cells);
        }
        return Sheet.typed(head, rows);
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
     * Takes a filled-in file: every cell that says something else than what stands. Empty cells change nothing.
     *
     * @return how many values were recorded
     * @throws vn.thidua.server.spreadsheet.Faulty with every fault; nothing was recorded then
     */
    @Transactional
    public int take(Actor actor, Campaign campaign, SubjectKind kind, Sheet table) {
        Checks checks = new Checks();
        Sheet sheet = checks.needColumns(table, List.of(CODE, NAME), 1);
        List<Optional<FactDeclaration>> columns = columns(actor, campaign, kind, sheet, checks);
        Map<String, Map<String, Entry>> standing = new java.util.HashMap<>();
        columns.forEach(column ->
                column.ifPresent(fact -> standing.put(fact.id(), ledger.ofFact(campaign, kind, fact.id()))));
        Map<String, Participant> known = new java.util.HashMap<>();
        subjects(actor, campaign, kind).forEach(one -> known.put(one.code(), one));
        int at = sheet.column(CODE);
        Set<String> seen = new HashSet<>();
        List<Ledger.Draft> drafts = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            String code = row.at(at);
            if (code.isEmpty()) {
                checks.note(row.number(), CODE, Refusal.bad("import-empty", CODE));
                continue;
            }
            if (!known.containsKey(code)) {
                checks.note(row.number(), CODE, Refusal.bad("import-unknown", code));
                continue;
            }
            if (!seen.add(code)) {
                checks.note(row.number(), CODE, Refusal.bad("import-twice", code));
                continue;
            }
            for (int column = 0; column < columns.size(); column++) {
                Optional<FactDeclaration> fact = columns.get(column);
                Source given = row.source(column);
                if (fact.isPresent() && !given.isEmpty()) {
                    Optional<Entry> stands = Optional.ofNullable(
                            standing.getOrDefault(fact.get().id(), Map.of()).get(code));
                    checks.read(row.number(), sheet.head().get(column), () -> Typed.read(fact.get(), given))
                            .ifPresent(value -> drafts.add(new Ledger.Draft(
                                    kind,
                                    code,
                                    fact.get().id(),
                                    value,
                                    today.day(),
                                    "import",
                                    "",
                                    stands.map(Entry::id).orElse(0L))));
                }
            }
        }
        checks.finish();
        return ledger.record(actor, campaign, drafts);
    }

    private List<Optional<FactDeclaration>> columns(
            Actor actor, Campaign campaign, SubjectKind kind, Sheet sheet, Checks checks) {
        List<FactDeclaration> mine = mine(actor, campaign, kind);
        List<Optional<FactDeclaration>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < sheet.head().size(); column++) {
            String head = sheet.head().get(column).strip();
            String id = head.replaceAll("^.*\\[([^\\]]*)\\]$", "$1");
            boolean whose = column == sheet.column(CODE) || column == sheet.column(NAME);
            Optional<FactDeclaration> fact = whose
                    ? Optional.empty()
                    : mine.stream().filter(one -> one.id().equals(id)).findFirst();
            if (!whose && !head.isEmpty() && fact.isEmpty()) {
                checks.note(1, head, Refusal.bad("import-column", head));
            }
            if (fact.isPresent() && !seen.add(id)) {
                checks.note(1, head, Refusal.bad("import-twice", head));
            }
            columns.add(fact);
        }
        return columns;
    }
}
