package vn.thidua.server.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.plan.Body;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Role;
import vn.thidua.server.imports.Meant;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.words.typed.SubjectNames;

/** Roles as a table of accounts writes them: by the names that people know, never by an id. */
final class AccountWords {

    static final List<String> HEAD =
            List.of("Tên đăng nhập", "Họ và tên", "Vai trò", "Đơn vị", "Cơ quan theo kế hoạch", "Phong trào");

    private static final Texts WORDS = Texts.of("vi");

    private final SubjectNames units = new SubjectNames();
    private final Map<String, String> unitNames = new HashMap<>();
    private final Choice bodies = new Choice();
    private final Choice campaigns = new Choice();
    private final Choice roles = new Choice();

    private AccountWords() {}

    static AccountWords of(Collection<Unit> units, List<Campaign> campaigns, Function<Campaign, Plan> plans) {
        AccountWords words = new AccountWords();
        for (Unit unit : units) {
            words.units.add(unit.code(), unit.name(), unit.shortName());
            words.unitNames.put(unit.code(), unit.name());
        }
        Arrays.stream(Role.values()).forEach(role -> words.roles.put(role.word(), WORDS.say("role." + role.word())));
        for (Campaign campaign : campaigns) {
            words.campaigns.put(String.valueOf(campaign.id()), campaign.title());
            plans.apply(campaign).bodies().values().stream()
                    .filter(Body::isNamed)
                    .forEach(body -> words.bodies.put(body.id(), body.label()));
        }
        return words;
    }

    /** What a column can hold: values by their names; a name may stand for several. */
    private static final class Choice {

        private final Map<String, String> names = new LinkedHashMap<>();
        private final SubjectNames meant = new SubjectNames();

        void put(String value, String name) {
            if (names.putIfAbsent(value, name) == null) {
                meant.add(value, name, name);
            }
        }

        String name(String value) {
            return names.getOrDefault(value, value);
        }

        Optional<String> find(String typed) {
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            Set<String> found = meant.find(typed);
            if (names.isEmpty()) {
                throw Refusal.bad("import-word-none", typed);
            }
            if (found.size() != 1) {
                throw found.isEmpty()
                        ? Refusal.bad("import-word", typed, String.join(", ", names.values()))
                        : Refusal.bad("import-name-several", typed);
            }
            return Optional.of(found.iterator().next());
        }
    }

    /** The role of a row; empty where it was noted why it cannot be read. */
    Optional<Assignment> read(int row, List<String> cells, Checks checks) {
        List<Optional<Optional<String>>> parts = new ArrayList<>();
        parts.add(checks.read(row, HEAD.get(2), () -> roles.find(cells.get(2))));
        Optional<String> unit = Meant.one(units, cells.get(3), row, HEAD.get(3), checks);
        parts.add(cells.get(3).isEmpty() || unit.isPresent() ? Optional.of(unit) : Optional.empty());
        parts.add(checks.read(row, HEAD.get(4), () -> bodies.find(cells.get(4))));
        parts.add(checks.read(row, HEAD.get(5), () -> campaigns.find(cells.get(5))));
        if (parts.stream().anyMatch(Optional::isEmpty) || parts.getFirst().get().isEmpty()) {
            return Optional.empty();
        }
        return checks.read(
                row,
                HEAD.get(2),
                () -> new Assignment(
                        Role.of(parts.getFirst().get().orElseThrow()),
                        parts.get(1).orElseThrow(),
                        parts.get(3).orElseThrow().map(Long::valueOf),
                        parts.get(2).orElseThrow()));
    }

    /** The cells after the name: role, unit, body, campaign. */
    List<String> cells(Assignment role) {
        return List.of(
                WORDS.say("role." + role.role().word()),
                role.unit().orElse(""),
                role.body().map(bodies::name).orElse(""),
                role.campaign().map(String::valueOf).map(campaigns::name).orElse(""));
    }

    /** A role in one line, for people: units by their names. */
    String shown(Assignment role) {
        List<String> said = new ArrayList<>(cells(role));
        said.replaceAll(cell -> role.unit()
                .filter(cell::equals)
                .map(unit -> unitNames.getOrDefault(unit, unit))
                .orElse(cell));
        return String.join(", ", said.stream().filter(cell -> !cell.isEmpty()).toList());
    }

    static Map<String, String> data(String username, String name, Assignment role) {
        Map<String, String> data = new HashMap<>(
                Map.of("username", username, "name", name, "role", role.role().word()));
        role.unit().ifPresent(unit -> data.put("unit", unit));
        role.body().ifPresent(body -> data.put("body", body));
        role.campaign().ifPresent(campaign -> data.put("campaign", String.valueOf(campaign)));
        return data;
    }

    static Assignment role(Map<String, String> data) {
        return new Assignment(
                Role.of(data.getOrDefault("role", "")),
                Optional.ofNullable(data.get("unit")),
                Optional.ofNullable(data.get("campaign")).map(Long::valueOf),
                Optional.ofNullable(data.get("body")));
    }
}
