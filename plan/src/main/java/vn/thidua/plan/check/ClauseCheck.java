package vn.thidua.plan.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.Clause;
import vn.thidua.plan.ClauseEntry;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.yaml.Mark;

/** Every clause of the document is answered once, and every part of the plan cites a clause that is there. */
final class ClauseCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    ClauseCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        Set<String> answers = answers();
        Map<String, List<String>> derived = derived();
        for (ClauseEntry clause : plan.clauses().values()) {
            int said = (clause.answeredBy().isEmpty() ? 0 : 1)
                    + (clause.informs().isPresent() ? 1 : 0)
                    + (clause.outside().isPresent() ? 1 : 0);
            if (said == 0 && !derived.containsKey(clause.id())) {
                faults.error(clause.mark(), "clause.unanswered", clause.id());
            } else if (said > 1) {
                faults.error(clause.mark(), "clause.twice-answered", clause.id());
            }
            if (clause.label().isEmpty() && clause.id().contains("-")) {
                faults.warning(clause.mark(), "clause.no-label", clause.id());
            }
            for (String answer : clause.answeredBy()) {
                if (!answers.contains(answer) && !misread(answer)) {
                    faults.error(clause.mark(), "ref.unknown", "ref.answer", answer, Nearest.to(answer, answers));
                }
            }
        }
        cited().forEach((part, place) -> {
            if (!plan.clauses().containsKey(place.clause().id())) {
                faults.error(
                        place.mark(),
                        "clause.unknown",
                        part,
                        place.clause().id(),
                        Nearest.to(place.clause().id(), plan.clauses().keySet()));
            }
        });
    }

    /** Whether it names a target that is there with a fault in it, of which the author is told already. */
    private boolean misread(String answer) {
        return answer.startsWith("target:") && places.says("targets", answer.substring("target:".length()));
    }

    /** The parts that answer each clause because they say themselves that they come from it. */
    Map<String, List<String>> derived() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        cited().forEach((part, place) -> {
            if (!part.startsWith("parameter:")) {
                parts.computeIfAbsent(place.clause().id(), ignored -> new ArrayList<>())
                        .add(part);
            }
        });
        return parts;
    }

    /** Names of everything that can answer a clause. */
    private Set<String> answers() {
        Set<String> answers = new LinkedHashSet<>(Set.of("document", "period", "audience", "theme", "ranking", "line"));
        plan.dossier().ifPresent(ignored -> answers.add("dossier"));
        plan.document().bases().forEach(basis -> answers.add("basis:" + basis.number()));
        plan.tags().keySet().forEach(id -> answers.add("tag:" + id));
        plan.sheets().forEach(sheet -> answers.add("sheet:" + sheet.id()));
        plan.readings().forEach(one -> answers.add("reading:" + one.clause().id()));
        plan.derogations().forEach(one -> answers.add("exception:" + one.what()));
        answers.addAll(cited().keySet());
        return answers;
    }

    private record Citation(Clause clause, Mark mark) {}

    /** Every part that cites a clause, by its name. */
    private Map<String, Citation> cited() {
        Map<String, Citation> all = new LinkedHashMap<>();
        plan.blocks()
                .values()
                .forEach(one ->
                        all.put("block:" + one.id(), new Citation(one.clause(), places.of("blocks", one.id()))));
        plan.parameters()
                .values()
                .forEach(one -> all.put(
                        "parameter:" + one.id(), new Citation(one.clause(), places.of("parameters", one.id()))));
        plan.bodies()
                .values()
                .forEach(one -> all.put("body:" + one.id(), new Citation(one.clause(), places.of("bodies", one.id()))));
        for (SubjectKind kind : SubjectKind.values()) {
            plan.facts()
                    .getOrDefault(kind, Map.of())
                    .values()
                    .forEach(one -> all.put(
                            "fact:" + kind.word() + ":" + one.id(), new Citation(one.clause(), places.of(one))));
            plan.targets(kind)
                    .values()
                    .forEach(one ->
                            all.put("target:" + one.id(), new Citation(one.clause(), places.of("targets", one.id()))));
            plan.standards(kind)
                    .values()
                    .forEach(one -> all.put(
                            "standard:" + kind.word() + ":" + one.id(), new Citation(one.clause(), one.mark())));
        }
        plan.judgedTargets()
                .forEach(one ->
                        all.put("target:" + one.id(), new Citation(one.clause(), places.of("targets", one.id()))));
        plan.sheets()
                .forEach(sheet -> sheet.unsubmitted()
                        .ifPresent(one -> all.put(
                                "unsubmitted:" + sheet.id(),
                                new Citation(one.clause(), places.of("sheets", sheet.id())))));
        plan.criteria().forEach(one -> all.put("criterion:" + one.id(), new Citation(one.clause(), one.mark())));
        plan.calendar()
                .deadlines()
                .values()
                .forEach(one -> all.put(
                        "deadline:" + one.id(),
                        new Citation(one.clause(), places.of("calendar", "deadlines", one.id()))));
        plan.calendar()
                .reports()
                .forEach(one -> all.put(
                        "report:" + one.id(), new Citation(one.clause(), places.of("calendar", "reports", one.id()))));
        plan.calendar()
                .owed()
                .forEach(one -> all.put(
                        "owed:" + one.id(), new Citation(one.clause(), places.of("calendar", "owed", one.id()))));
        plan.calendar()
                .reviews()
                .forEach(one -> all.put(
                        "review:" + one.id(), new Citation(one.clause(), places.of("calendar", "reviews", one.id()))));
        plan.classifications()
                .forEach(one -> all.put(
                        "classification:" + one.id(),
                        new Citation(one.clause(), places.of("classifications", one.id()))));
        plan.registration()
                .forEach(one -> all.put(
                        "registration:" + one.id(), new Citation(one.clause(), places.of("registration", one.id()))));
        plan.awards().values().forEach(one -> {
            all.put("award:" + one.id(), new Citation(one.clause(), one.mark()));
            one.posting()
                    .ifPresent(posting -> all.put(
                            "posting:" + one.id(),
                            new Citation(posting.clause(), places.of("awards", one.id(), "posting"))));
        });
        plan.dossier()
                .ifPresent(dossier -> dossier.papers()
                        .forEach(one -> all.put(
                                "paper:" + one.id(),
                                new Citation(one.clause(), places.of("dossier", "papers", one.id())))));
        plan.councils()
                .values()
                .forEach(one ->
                        all.put("council:" + one.id(), new Citation(one.clause(), places.of("councils", one.id()))));
        plan.duties()
                .forEach(one -> all.put("duty:" + one.id(), new Citation(one.clause(), places.of("duties", one.id()))));
        return all;
    }
}
