package vn.thidua.server.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Roles;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Source;

/**
 * Accounts as a table, one row for each role: unknown user names become accounts, known ones get the role that they do not
 * have. Nobody knows the password of an account that came so; the slip that is printed for it gives the first one.
 */
@Service
@Transactional(readOnly = true)
class AccountFiles implements Importer {

    static final String KIND = "accounts";

    private final Accounts accounts;
    private final Roles roles;
    private final Campaigns campaigns;
    private final Organisation organisation;

    AccountFiles(Accounts accounts, Roles roles, Campaigns campaigns, Organisation organisation) {
        this.accounts = accounts;
        this.roles = roles;
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWeighty() {
        return true;
    }

    @Override
    public void permit(Actor actor, String scope) {
        actor.require(Action.CHANGE_ACCOUNTS);
    }

    @Override
    public String home(String scope) {
        return "/accounts";
    }

    private AccountWords words(Actor actor) {
        return AccountWords.of(organisation.units(actor.authority()), campaigns.givingRoles(actor), campaigns::plan);
    }

    /** An account of the authority with its roles. */
    private record Held(Accounts.Account account, List<Assignment> roles) {}

    private Map<String, Held> now(Actor actor) {
        List<Accounts.Account> all = accounts.accounts(actor.authority());
        Map<Long, List<Grant>> grants = accounts.grants(
                actor.authority(), all.stream().map(Accounts.Account::id).toList());
        Map<String, Held> now = new LinkedHashMap<>();
        all.forEach(one -> now.put(
                one.username(),
                new Held(
                        one,
                        grants.getOrDefault(one.id(), List.of()).stream()
                                .map(Grant::assignment)
                                .toList())));
        return now;
    }

    /** Every role of every account, to be filled in and sent back. */
    DataTable table(Actor actor) {
        permit(actor, "");
        AccountWords words = words(actor);
        List<List<Source>> rows = new ArrayList<>();
        now(actor)
                .values()
                .forEach(held -> held.roles().forEach(role -> {
                    List<Source> row = new ArrayList<>(List.of(
                            Source.text(held.account().username()),
                            Source.text(held.account().name())));
                    words.cells(role).forEach(cell -> row.add(Source.text(cell)));
                    rows.add(row);
                }));
        return DataTable.typed(AccountWords.HEAD, rows);
    }

    @Override
    public List<RowChange> compare(Actor actor, String scope, DataTable given) {
        Checks checks = new Checks();
        DataTable sheet = checks.needColumns(given, AccountWords.HEAD, 3);
        AccountWords words = words(actor);
        Map<String, Held> now = now(actor);
        Map<String, String> names = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        List<RowChange> changes = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            List<String> cells = checks.cells(row, sheet, AccountWords.HEAD, 3);
            Optional<Assignment> role = words.read(row.number(), cells, checks);
            String username = cells.getFirst();
            Optional<Held> held = Optional.ofNullable(now.get(username));
            checks.read(row.number(), AccountWords.HEAD.getFirst(), () -> {
                permitName(username, held.isPresent());
                return username;
            });
            String name = names.computeIfAbsent(
                    username, one -> held.map(there -> there.account().name()).orElse(cells.get(1)));
            if (!name.equals(cells.get(1)) && !cells.get(1).isEmpty()) {
                checks.note(row.number(), AccountWords.HEAD.get(1), Refusal.bad("account-name", username, name));
            }
            role.ifPresent(one -> {
                if (username.equals(actor.username())
                        && one.role().decides()
                        && held.filter(own -> own.roles().contains(one)).isEmpty()) {
                    checks.note(row.number(), AccountWords.HEAD.get(2), Refusal.bad("import-own-role", username));
                }
                if (!seen.add(List.of(username, one)) && !username.isEmpty()) {
                    checks.note(row.number(), AccountWords.HEAD.getFirst(), Refusal.bad("import-twice", username));
                }
                changes.add(change(row.number(), cells, one, held, words));
            });
        }
        checks.finish();
        return changes;
    }

    private void permitName(String username, boolean here) {
        if (!username.isEmpty() && !here && accounts.account(username).isPresent()) {
            throw Refusal.bad("username-taken", username);
        }
        if (!username.isEmpty() && !Accounts.isUsername(username)) {
            throw Refusal.bad("username", username);
        }
    }

    private static RowChange change(
            int row, List<String> cells, Assignment role, Optional<Held> held, AccountWords words) {
        boolean has = held.filter(one -> one.roles().contains(role)).isPresent();
        return new RowChange(
                row,
                has ? RowVerdict.SAME : held.isPresent() ? RowVerdict.CHANGED : RowVerdict.ADDED,
                cells.get(1) + " (" + cells.getFirst() + ")",
                AccountWords.HEAD.get(2),
                held.stream()
                        .flatMap(one -> one.roles().stream())
                        .map(words::shown)
                        .collect(Collectors.joining("; ")),
                words.shown(role),
                "",
                AccountWords.data(cells.getFirst(), cells.get(1), role));
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        List<RowChange> written = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        for (RowChange change : changes) {
            String username = change.data().getOrDefault("username", "");
            Assignment role = AccountWords.role(change.data());
            Optional<Accounts.Account> there = accounts.account(username);
            if (there.isEmpty()) {
                // A password that nobody knows: the slip gives the first one.
                accounts.open(actor, username, change.data().getOrDefault("name", ""), FirstSecrets.token(), role);
                opened.add(username);
            } else {
                roles.give(actor, there.get().id(), role);
            }
            written.add(change.written(opened.contains(username) ? "opened" : "given"));
        }
        return written;
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        for (RowChange change : changes) {
            Accounts.Account account = accounts.account(change.data().getOrDefault("username", ""))
                    .orElseThrow(() -> Refusal.conflict("import-built", change.who()));
            boolean opened = "opened".equals(change.data().get(RowChange.WRITTEN));
            if (opened && !account.mustChange()) {
                throw Refusal.conflict("import-built", change.who());
            }
            Assignment role = AccountWords.role(change.data());
            Grant grant =
                    accounts
                            .grants(actor.authority(), List.of(account.id()))
                            .getOrDefault(account.id(), List.of())
                            .stream()
                            .filter(one -> one.assignment().equals(role))
                            .findFirst()
                            .orElseThrow(() -> Refusal.conflict("import-built", change.who()));
            roles.end(actor, grant.id());
        }
    }
}
