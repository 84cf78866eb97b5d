package vn.thidua.server.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;

/** The record of units and people. A unit's record has those of the units that went over into it; a person's goes with them. */
@Service
@Transactional(readOnly = true)
public class Achievements {

    private final AchievementTable table;
    private final Organisation organisation;
    private final Today today;

    Achievements(AchievementTable table, Organisation organisation, Today today) {
        this.table = table;
        this.organisation = organisation;
        this.today = today;
    }

    /** Everything that still holds of a unit, with its predecessors, or of a person; newest first. */
    @Unasked("for nominations and the record, which ask")
    public List<Achievement> of(String authority, SubjectKind kind, String code) {
        return all(authority, kind, kind == SubjectKind.UNIT ? withPredecessors(authority, code) : Set.of(code))
                .stream()
                .filter(one -> one.voided().isEmpty())
                .toList();
    }

    /** The same for everybody of a kind at once. */
    Map<String, List<Achievement>> byCode(String authority, SubjectKind kind) {
        Map<String, List<Achievement>> own =
                table.standing(authority, kind).stream().collect(Collectors.groupingBy(Achievement::code));
        if (kind != SubjectKind.UNIT) {
            return own;
        }
        List<Unit> units = organisation.units(authority);
        Map<String, List<Achievement>> all = new HashMap<>();
        for (Unit unit : units) {
            Set<String> codes = withPredecessors(units, unit.code());
            all.put(
                    unit.code(),
                    codes.stream()
                            .flatMap(code -> own.getOrDefault(code, List.of()).stream())
                            .sorted(Comparator.comparingInt(Achievement::year)
                                    .thenComparingLong(Achievement::id)
                                    .reversed())
                            .toList());
        }
        return all;
    }

    private List<Achievement> all(String authority, SubjectKind kind, Set<String> codes) {
        return table.of(authority, kind, codes);
    }

    private Set<String> withPredecessors(String authority, String code) {
        return withPredecessors(organisation.units(authority), code);
    }

    private static Set<String> withPredecessors(List<Unit> units, String code) {
        Set<String> codes = new LinkedHashSet<>(Set.of(code));
        boolean more = true;
        while (more) {
            more = codes.addAll(units.stream()
                    .filter(unit -> unit.successor().filter(codes::contains).isPresent())
                    .map(Unit::code)
                    .toList());
        }
        return codes;
    }

    /** The record of a unit or person as somebody may see it, also what no longer holds. */
    public List<Achievement> seenBy(Actor actor, SubjectKind kind, String code) {
        actor.require(Action.SEE_RECORD);
        boolean own = !actor.role().ofUnit()
                || (kind == SubjectKind.UNIT
                                ? whose(actor).units()
                                : whose(actor).people())
                        .contains(code);
        if (!own) {
            throw Refusal.unknown(code);
        }
        return all(
                actor.authority(),
                kind,
                kind == SubjectKind.UNIT ? withPredecessors(actor.authority(), code) : Set.of(code));
    }

    /** What a unit or person is called whose record somebody reads; refused where there is none of that code. */
    String whose(Actor actor, SubjectKind kind, String code) {
        return seenBy(actor, kind, code).stream()
                .filter(one -> one.code().equals(code))
                .map(Achievement::name)
                .findFirst()
                .or(() -> kind == SubjectKind.UNIT
                        ? organisation.unit(actor.authority(), code).map(Unit::name)
                        : organisation.people(actor.authority(), today.day()).stream()
                                .filter(person -> person.code().equals(code))
                                .map(Person::name)
                                .findFirst())
                .orElseThrow(() -> Refusal.unknown(code));
    }

    /** What the words are found in, however they are accented: names, labels, numbers; newest first. */
    public List<Achievement> search(Actor actor, String words, int most) {
        actor.require(Action.SEE_RECORD);
        return table.search(actor.authority(), whose(actor), words, most);
    }

    /** Whose record somebody may read: everybody's, or that of their unit with its predecessors and of its people. */
    AchievementTable.Whose whose(Actor actor) {
        return actor.role().ofUnit()
                ? new AchievementTable.Whose(
                        false,
                        withPredecessors(actor.authority(), actor.unit()),
                        organisation.people(actor.authority(), today.day()).stream()
                                .filter(person -> person.unit().equals(actor.unit()))
                                .map(Person::code)
                                .collect(Collectors.toSet()))
                : new AchievementTable.Whose(true, Set.of(), Set.of());
    }

    /** Awards of a year that came by a file, not by a decision that the program knows, and that hold; of the whole authority. */
    public List<Achievement> imported(Actor actor, int year) {
        actor.require(Action.SEE_RECORD, actor.authority(), 0);
        if (actor.role().ofUnit()) {
            throw Refusal.unknown(year);
        }
        return table.imported(actor.authority(), year);
    }

    /** Puts something on record that follows from another act; what is there already stays. */
    @Transactional
    @Unasked("written by decisions and imports, which ask")
    public void add(Act act, String authority, Achievement one) {
        add(act, authority, one, Optional.empty());
    }

    /** The same, known to nobody before a day. */
    @Transactional
    @Unasked("written by decisions and imports, which ask")
    public void add(Act act, String authority, Achievement one, Optional<LocalDate> publicFrom) {
        table.add(act, authority, one, publicFrom);
    }

    /** Takes a line away that came by a file; false where it no longer stands as it came. */
    @Transactional
    @Unasked("written by decisions and imports, which ask")
    public boolean remove(String authority, Achievement one) {
        return table.remove(authority, one);
    }

    /** Says that what a decision gave no longer holds; nobody reads it before a day. */
    @Transactional
    @Unasked("written by decisions and imports, which ask")
    public void voidOf(Achievement.Given given, String why, Optional<LocalDate> from) {
        table.voidOf(given, why, from);
    }
}
