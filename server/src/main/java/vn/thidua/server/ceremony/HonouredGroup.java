package vn.thidua.server.ceremony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.decision.RegisterEntry;

/**
 * Those who are called together: of one award, units or people, by one decision.
 *
 * @param form what the award is called
 * @param number of the decision
 * @param issued the day of the decision
 */
record HonouredGroup(String form, SubjectKind kind, String number, LocalDate issued, List<Honoured> members) {

    HonouredGroup {
        members = List.copyOf(members);
    }

    /** The groups of those honoured, each where its first member stands. */
    static List<HonouredGroup> of(List<Honoured> honoured) {
        record Key(String award, String form, SubjectKind kind, String number) {}
        Map<Key, List<Honoured>> groups = new LinkedHashMap<>();
        for (Honoured one : honoured) {
            RegisterEntry entry = one.entry();
            groups.computeIfAbsent(
                            new Key(entry.award(), entry.form(), entry.kind(), entry.decisionNumber()),
                            key -> new ArrayList<>())
                    .add(one);
        }
        return groups.entrySet().stream()
                .map(group -> new HonouredGroup(
                        group.getKey().form(),
                        group.getKey().kind(),
                        group.getKey().number(),
                        group.getValue().getFirst().entry().issued(),
                        group.getValue()))
                .toList();
    }
}
